//! Reads and writes files of other programs for the studio, which loads it when somebody asks for that. Its
//! page calls it (`crates/site/src/pages/studio/start.js`).

use quiz_studio::exchange::{Answer, InLink, Leaving};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Reads a file: what came of it, as `quiz_studio::exchange::Answer` writes it.
#[wasm_bindgen]
pub fn bring_in(id: &str, bytes: &[u8], name: &str, columns: Option<String>) -> String {
    Answer::of(id, bytes, name, columns.as_deref()).write()
}

/// The file that a draft becomes, as `quiz_studio::exchange::Taken` writes it; nothing where it has a
/// mistake of form. `leaving` is what `quiz_studio::exchange::Leaving` writes.
#[wasm_bindgen]
pub fn take_out(leaving: &str) -> Option<String> {
    Leaving::taken_out(leaving).map(|taken| taken.write())
}

/// What stands behind the `#` of a link that holds a draft, as `quiz_studio::exchange::InLink` writes it;
/// nothing where the draft has a mistake of form.
#[wasm_bindgen]
pub fn into_link(leaving: &str) -> Option<String> {
    InLink::of(leaving).map(|made| made.write())
}
