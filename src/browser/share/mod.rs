//! The share sheet in the browser: where it opens, and what it does there.
//!
//! It is an engine of its own beside the quiz's. The two speak by events on the document, so that
//! neither waits for the other: `career-quiz:share` asks for the sheet, `career-quiz:record` brings
//! a record to the quiz.

mod clipboard;
mod hand_over;
mod picked;
mod picture;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, Url};

use super::page::{self, PageError, document, element};
use super::{download, language, presses};
use quiz_core::app::{Locale, Panel};
use quiz_core::link::{self, Followed};
use quiz_core::quiz::{LocalTime, Moment};
use quiz_core::record::Record;
use quiz_core::share::{Effect, Msg, ShareContext, ShareKind, Sheet, SheetShell};
use quiz_model::{Content, Plural};

/// The places for the panel, on a page of the quiz: for sending, and for keeping.
const PLACES: [(Panel, &str); 2] = [(Panel::Send, "share-sheet"), (Panel::Keep, "keep-panel")];

/// The place for a result that was sent, on the page of a path.
const SENT: &str = "shared";

/// The panel at its start, and the element to show it in. `panel` says what for, `words` is the file with its words, `parts`
/// those with the details and the further questions, none where the page has them, `record` the text of
/// the record whose current attempt is on screen.
///
/// # Errors
/// [`PageError`] when the page has no place for it, or is of another build.
pub fn sheet(
    panel: &str,
    words: &str,
    parts: &[String],
    record: &str,
) -> Result<(Sheet, Element), PageError> {
    let [send, keep] = PLACES;
    let (panel, name) = if panel == keep.0.id() { keep } else { send };
    let place = element(name).ok_or(PageError::Missing(name))?;
    PLACE.set(name);
    let content = content(words, parts)?;
    let record = Record::read(record).unwrap_or_else(|_| Record::empty(content.quiz.revision));
    let sheet = Sheet {
        content,
        record,
        context: here(&place),
        panel,
        kind: ShareKind::Challenge,
        name: None,
        remind: false,
        feedback: None,
    };
    Ok((sheet, place))
}

/// What the page's address says, with what it takes to tell it, and the element to show it in.
/// `words` is the file with the words.
///
/// # Errors
/// [`PageError`] when the page has no place for it, or is of another build.
pub fn sent(words: &str) -> Result<(&'static Content, Followed, Element), PageError> {
    let place = element(SENT).ok_or(PageError::Missing(SENT))?;
    let content = content(words, &[])?;
    let followed = link::read(&page::fragment(), &content.quiz.id);
    // It was hidden from those who came by no such link.
    let _ = place.remove_attribute("hidden");
    Ok((content, followed, place))
}

thread_local! {
    /// The name of the place that the panel was last opened in.
    static PLACE: Cell<&'static str> = const { Cell::new(PLACES[0].1) };
}

/// The element that the panel was last opened in.
fn place() -> Option<Element> {
    element(PLACE.get())
}

/// The quiz with the words of the page and the sheet, read once.
fn content(words: &str, parts: &[String]) -> Result<&'static Content, PageError> {
    thread_local! {
        static READ: Cell<Option<&'static Content>> = const { Cell::new(None) };
    }
    if let Some(content) = READ.get() {
        return Ok(content);
    }
    let content = page::content()?;
    content.words.add_panel(words)?;
    for part in parts {
        content.add_part(part)?;
    }
    READ.set(Some(content));
    Ok(content)
}

/// Where the page lies, and what its browser can do.
fn here(place: &Element) -> ShareContext {
    let (now, _) = super::shell::clock();
    let (root, is_public) = root();
    ShareContext {
        root,
        is_public,
        on_result: place.closest("[data-screen=result]").ok().flatten().is_some(),
        can_share: hand_over::is_possible(),
        now,
        today: language::local(now),
    }
}

/// Address of the folder that the quiz lies in, and whether others can open it. A page on
/// somebody's disk tells the address of the site it is from, if it was built for one.
fn root() -> (String, bool) {
    let attribute = |name| page::mount().and_then(|mount| mount.get_attribute(name));
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let way = attribute("data-root").filter(|way| !way.is_empty()).unwrap_or_else(|| "./".into());
    let folder = Url::new_with_base(&way, &base.unwrap_or_default()).map(|folder| folder.href());
    let folder = folder.unwrap_or_default();
    if folder.starts_with("http") {
        return (folder, true);
    }
    let site = attribute("data-site").unwrap_or_default();
    let is_public = site.starts_with("http");
    (site, is_public)
}

/// The browser as the sheet's outside.
pub struct BrowserSheet;

impl Locale for BrowserSheet {
    fn plural(&self, number: u32) -> Plural {
        language::plural(number)
    }

    fn local(&self, moment: Moment) -> LocalTime {
        language::local(moment)
    }
}

impl SheetShell for BrowserSheet {
    fn listen(&self, heard: &Rc<dyn Fn(usize)>) {
        if let Some(place) = place() {
            presses::listen(&place, heard);
        }
    }

    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>) {
        match effect {
            Effect::Copy(clip) => clipboard::copy(clip, send),
            Effect::Select => clipboard::select(),
            Effect::Focus => focus(),
            Effect::Share { title, text, link, card } => {
                hand_over::share(&title, &text, link, card.as_ref(), send);
            }
            Effect::Picture(card) => {
                let send = Rc::clone(send);
                picture::draw(&card, move |drawn| match drawn {
                    Some(drawn) => download::save(&picture::file_name(&drawn), &drawn.blob),
                    None => send(Msg::PictureFailed),
                });
            }
            Effect::Save(file) => download::download(&file.name, file.kind, &file.text),
            Effect::Read => picked::read(send),
            Effect::ReadName => picked::read_name(send),
            Effect::Bring(record) => page::tell("career-quiz:record", &JsValue::from_str(&record)),
        }
    }
}

/// Moves the focus into the sheet, without moving the page.
fn focus() {
    let sheet = place().and_then(|place| place.first_element_child());
    if let Some(sheet) = sheet.and_then(|sheet| sheet.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Who cannot be given the focus keeps it where it was.
        let _ = sheet.focus_with_options(&options);
    }
}
