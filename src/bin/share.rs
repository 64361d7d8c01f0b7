//! The share panel. It does nothing by itself: the script of the page calls it.

use std::cell::RefCell;
use std::rc::Rc;

use career_quiz::browser::{self, BrowserSheet, Running};
use career_quiz::ui::{self, SheetRoot};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

thread_local! {
    /// The sheet last opened, which goes when the next one comes.
    static OPENED: RefCell<Option<Rc<Running<SheetRoot>>>> = const { RefCell::new(None) };
}

/// Opens the panel on the page. `panel` says what for (`quiz_core::app::Panel::id`), `words` is the file with its words, `parts` those with the details and
/// the further questions, none where the page has them, `record` the text of the record whose current
/// attempt is on screen.
///
/// # Errors
/// When the page has no place for the sheet, or is of another build.
#[wasm_bindgen]
pub fn open(panel: &str, words: &str, parts: Vec<String>, record: &str) -> Result<(), JsError> {
    let (sheet, place) = browser::share_sheet(panel, words, &parts, record)?;
    OPENED.with_borrow_mut(|opened| {
        if let Some(last) = opened.take() {
            last.stop();
        }
        *opened = Some(browser::run(SheetRoot::new(sheet, Rc::new(BrowserSheet)), &place));
    });
    Ok(())
}

/// Tells the result that the link holds which led to the page of a path. `words` is the file with
/// the words.
///
/// # Errors
/// When the page has no place for it, or is of another build.
#[wasm_bindgen]
pub fn tell(words: &str) -> Result<(), JsError> {
    let (content, followed, place) = browser::sent(words)?;
    browser::show(ui::sent(content, &followed, &BrowserSheet), &place);
    Ok(())
}
