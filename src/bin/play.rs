//! The reader of links that hold a quiz. It does nothing by itself: the script of `play/` calls it, and
//! gives what it returns to the app.

use quiz_studio::play::{Linked, linked};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The quiz in a fragment: the id of its record, its language, its title, what the app reads, and what
/// the share panel reads. `words` are those of the page.
///
/// # Errors
/// With the name of the sentence that the page says.
#[wasm_bindgen]
pub fn read(fragment: &str, words: &str) -> Result<Vec<String>, JsError> {
    let Linked { id, language, title, island, panel } =
        linked(fragment, words).map_err(|error| JsError::new(error.name()))?;
    Ok(vec![id, language, title, island, panel])
}
