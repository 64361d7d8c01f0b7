//! Makes a whole site for the studio, which loads it when somebody asks for that. Its page calls it
//! (`crates/site/src/pages/studio/start.js`).

use js_sys::{Array, Uint8Array};
use quiz_site::{Draft, site_in_browser};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError};

fn main() {}

/// The site as a zip. `texts` are those of the kit, `files` are pairs of a path and bytes; the rest is as
/// in [`Draft`].
///
/// # Errors
/// When it cannot be made, with the reason.
#[wasm_bindgen]
pub fn site(
    texts: &str,
    files: &Array,
    id: &str,
    packed: &str,
    language: &str,
    address: &str,
) -> Result<Vec<u8>, JsError> {
    let file = |pair| {
        let pair: Array = JsCast::dyn_into(pair).ok()?;
        let bytes: Uint8Array = pair.get(1).dyn_into().ok()?;
        Some((pair.get(0).as_string()?, bytes.to_vec()))
    };
    let files = files.iter().filter_map(file).collect();
    Ok(site_in_browser(Draft { id, packed, language, address }, texts, files)?)
}
