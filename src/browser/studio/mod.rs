//! The studio in the browser: what its page was made with, and the effects that it asks for.
//!
//! * `events`: what is done to which element.
//! * `drafts`: the storage.
//! * `card`: the pictures of previews.
//! * `drags`: what is dragged and dropped.
//! * `files`: files that are opened, saved and fetched, and the clipboard.
//! * `exchange`: files of other programs.
//! * `frame`: the preview, seen from the studio; `preview`: the same, from within the frame.
//! * `redraw`: pictures that are too large.
//! * `first`: the first question as the app shows it, for a page that is published.

mod card;
mod drafts;
mod drags;
mod events;
mod exchange;
mod files;
mod first;
mod frame;
mod preview;
mod redraw;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlSelectElement};

use super::page::{PageError, document, element};
use super::{language, shell};
use quiz_author::check::Place;
use quiz_core::app::Locale;
use quiz_core::quiz::{LocalTime, Moment};
use quiz_model::{Date, Plural, Words};
use quiz_studio::app::{Effect, Msg, Setting, Shipped, Signal, StudioShell};
use quiz_studio::form::Form;
use quiz_studio::messages::Messages;
use quiz_studio::start::Templates;

pub use preview::show as show_preview;

/// The element that the studio is made in.
const MOUNT: &str = "studio";

/// What the page of the studio was made with, and the element to make it in.
///
/// # Errors
/// [`PageError`] when the page is of another build.
pub fn studio_setting() -> Result<(Setting, Element), PageError> {
    let place = element(MOUNT).ok_or(PageError::Missing(MOUNT))?;
    let form = Form::read(&data("studio-schema")?);
    let form = form.map_err(|_| PageError::Missing("studio-schema"))?;
    let words = Words::read_all(&data("studio-words")?)?;
    let shipped: Vec<(String, String)> =
        serde_json::from_str(&data("studio-shipped")?).unwrap_or_default();
    let shipped = shipped.into_iter().map(|(title, address)| Shipped { title, address });
    let language = document()
        .and_then(|document| document.document_element()?.get_attribute("lang"))
        .unwrap_or_default();
    let templates = Templates::read(&data("studio-templates").unwrap_or_default());
    let messages = Messages::read(&data("studio-messages").unwrap_or_default());
    let shipped = shipped.collect();
    Ok((Setting { form, words, language, templates, messages, shipped }, place))
}

fn data(id: &'static str) -> Result<String, PageError> {
    element(id).and_then(|data| data.text_content()).ok_or(PageError::Missing(id))
}

/// The browser as the studio's outside.
#[derive(Default)]
pub struct BrowserStudio {
    frame: frame::Frame,
}

impl Locale for BrowserStudio {
    fn plural(&self, number: u32) -> Plural {
        language::plural(number)
    }

    fn local(&self, moment: Moment) -> LocalTime {
        language::local(moment)
    }
}

impl StudioShell for BrowserStudio {
    fn clock(&self) -> (u64, u32, Date) {
        let (now, random) = shell::clock();
        let LocalTime { year, month, day, .. } = language::local(now);
        (now.0, random, Date { year, month: Some(month), day: Some(day) })
    }

    fn start(&self, send: Rc<dyn Fn(Msg)>) {
        send(Msg::Listed(drafts::list()));
        drafts::listen(&send);
        drafts::ask_if_lasting(&send, false);
        self.frame.listen();
        stay_below_the_bar();
        mark("studio-ready");
    }

    fn listen(&self, heard: Rc<dyn Fn(usize, Signal)>) {
        if let Some(place) = element(MOUNT) {
            events::listen(&place, &heard);
        }
    }

    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>) {
        match effect {
            Effect::List => send(Msg::Listed(drafts::list())),
            Effect::Persist => drafts::ask_if_lasting(send, true),
            Effect::Save { key, kept, known, apart } => {
                send(Msg::Saved(drafts::save(&key, &kept, known, apart)));
            }
            Effect::Put { key, text } => drafts::put(&key, &text),
            Effect::Open(key) => send(Msg::DraftRead { text: drafts::read(&key), key }),
            Effect::Take(key) => {
                if let Some(text) = drafts::take(&key) {
                    send(Msg::DraftTaken { key, text });
                }
            }
            Effect::Fetch(number, address) => files::fetch_shipped(number, address, send),
            Effect::CheckSoon => soon(send),
            Effect::Preview(island) => self.frame.show(island),
            Effect::Checked => events::measure(),
            Effect::Focus(place) => focus(&place),
            Effect::FocusMoved(place) => focus_moved(&place),
            Effect::FocusHeading => focus_on("main h1"),
            Effect::ToTop => {
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
            Effect::SaveFile { draft, changed, name, bytes } => {
                files::save(files::Copied { draft, changed, name, bytes }, send);
            }
            Effect::BringIn { number, id, name, bytes, columns } => {
                exchange::bring_in(number, &id, &bytes, &name, columns, send);
            }
            Effect::Redraw { number, name, bytes } => redraw::redraw(number, name, &bytes, send),
            Effect::DrawCards(number, texts) => card::draw(number, texts, send),
            Effect::MakeSite(number, site) => exchange::make_site(number, &site, send),
            Effect::TakeOut(number, leaving) => exchange::take_out(number, &leaving, send),
            Effect::Download { name, kind, bytes } => files::download(&name, kind, &bytes),
            Effect::Copy(number, text) => files::copy(number, text, send),
            Effect::IntoLink(number, leaving) => exchange::into_link(number, &leaving, send),
            Effect::CopyLink(number, fragment) => files::copy_link(number, &fragment, send),
            Effect::PreparePage(number, island) => files::prepare(number, island, send),
            Effect::Guard(is_at_risk) => events::guard(is_at_risk),
        }
    }

    fn settle(&self) {
        below_the_bar();
        // An attribute says only what is chosen at first.
        for select in all("select[data-value]") {
            if let Some(select) = select.dyn_ref::<HtmlSelectElement>() {
                let value = select.get_attribute("data-value").unwrap_or_default();
                if select.value() != value {
                    select.set_value(&value);
                }
            }
        }
    }
}

/// Has columns stay below the bar, which is as high as its words make it.
fn below_the_bar() {
    let (bar, desk) = (first(".studio-bar"), first(".studio-desk"));
    if let Some((bar, desk)) = bar.zip(desk) {
        let height = [bar.offset_height().to_string().as_str(), "px"].concat();
        let style = desk.style();
        if style.get_property_value("--studio-bar").unwrap_or_default() != height {
            let _ = style.set_property("--studio-bar", &height);
        }
    }
}

/// The same for as long as the page is open, however its window changes.
fn stay_below_the_bar() {
    let resized = Closure::<dyn Fn()>::new(below_the_bar).into_js_value();
    if let Some(window) = web_sys::window() {
        window.set_onresize(Some(resized.unchecked_ref()));
    }
}

/// Has the draft checked once the browser has shown what was typed.
fn soon(send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    let due = Closure::once_into_js(move || send(Msg::CheckDue));
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(due.unchecked_ref());
    }
}

/// Focuses the field of a place, or the first within it.
fn focus(place: &Place) {
    let name = place.to_string();
    let name = name.replace('"', "");
    let field = format!("[data-place=\"{name}\"]");
    let within = format!("[data-place^=\"{name}\"]");
    let found = all(&field).into_iter().chain(all(&within)).next();
    let Some(found) = found else { return focus_on("main h1") };
    // What lies behind a fold is unfolded.
    let mut fold = found.closest("details:not([open])").ok().flatten();
    while let Some(closed) = fold {
        let _ = closed.set_attribute("open", "");
        fold = found.closest("details:not([open])").ok().flatten();
    }
    let field = found.query_selector("input, textarea, select, button").ok().flatten();
    let is_field = found.has_attribute("data-wire");
    if let Some(field) = if is_field { Some(found) } else { field } {
        focus_element(&field);
    }
}

/// Focuses the button of an entry that was pressed before it was moved; at the end of the list, the
/// other one.
fn focus_moved(place: &Place) {
    let name = place.to_string().replace('"', "");
    let tools = format!("[data-tools=\"{name}\"]");
    let pressed = events::pressed();
    let again = all(&format!("{tools} [name=\"{pressed}\"]"));
    let found = again.into_iter().chain(all(&format!("{tools} button"))).next();
    if let Some(found) = found {
        focus_element(&found);
    }
}

fn focus_on(selector: &str) {
    if let Some(found) = all(selector).into_iter().next() {
        focus_element(&found);
    }
}

fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // What cannot have the focus leaves it where it is.
        let _ = element.focus();
    }
}

fn first(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// A mark for whoever measures.
fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}
