//! The studio, and the preview in its frame. It does nothing by itself: the scripts of the pages call it.

use std::rc::Rc;

use career_quiz::browser::{self, BrowserStudio};
use career_quiz::ui::{StudioProperties, StudioRoot};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Renderer;

fn main() {}

/// Opens the studio on its page.
///
/// # Errors
/// When the page is of another build.
#[wasm_bindgen]
pub fn open() -> Result<(), JsError> {
    let (setting, place) = browser::studio_setting()?;
    let shell = Rc::new(BrowserStudio::default());
    let properties = StudioProperties { setting: Rc::new(setting), shell };
    Renderer::<StudioRoot>::with_root_and_props(place, properties).render();
    Ok(())
}

/// Shows a quiz on the page of the preview. `island` is what a page of the quiz carries.
///
/// # Errors
/// When the page has no place for it, or the quiz is of another build.
#[wasm_bindgen]
pub fn preview(island: &str) -> Result<(), JsError> {
    browser::show_preview(island)?;
    Ok(())
}
