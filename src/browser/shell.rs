//! The shell that the app runs in: the clock, the store, and whatever else the browser does.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, StorageEvent};

use super::page::PageError;
use super::{
    address, connection, download, focus, keys, language, page, paint, parts, presses, sheet,
    store, theme,
};
use quiz_core::app::{Effect, FocusTarget, Locale, Msg, Shell};
use quiz_core::quiz::{LocalTime, Moment};
use quiz_core::record;
use quiz_model::{Plural, QuizId};

/// Media type of a text that is downloaded.
const TEXT: &str = "text/plain;charset=utf-8";

/// The browser as the app's outside.
pub struct BrowserShell {
    quiz: QuizId,
    /// The app's page, out of sight until it is shown.
    place: Element,
    known: store::Known,
}

impl BrowserShell {
    /// A shell for the page with that quiz, and the element that the app is to be made in: it is
    /// put on the page once the app asks to be shown.
    ///
    /// # Errors
    /// [`PageError`] when the page has no place for the app.
    pub fn new(quiz: QuizId) -> Result<(Self, Element), PageError> {
        let place = page::place()?;
        Ok((Self { quiz, place: place.clone(), known: store::Known::default() }, place))
    }
}

impl Shell for BrowserShell {
    fn clock(&self) -> (Moment, u32) {
        clock()
    }

    fn start(&self, send: Rc<dyn Fn(Msg)>) {
        theme::listen_for_accents(&send);
        if page::asked("data-deck").as_deref() == Some("more") {
            send(Msg::MoreAsked);
        }
        send(Msg::StoreRead(store::read(&self.quiz, &self.known)));
        send(Msg::AddressRead(page::fragment()));
        listen(record::key(&self.quiz), Rc::clone(&send));
        connection::listen(&send);
        keys::listen(Rc::clone(&send));
        address::listen(Rc::clone(&send));
        sheet::listen(Rc::clone(&send));
        send(Msg::Started);
    }

    fn listen(&self, heard: &Rc<dyn Fn(usize)>) {
        presses::guard(&self.place);
        presses::listen(&self.place, heard);
    }

    fn perform(&self, effect: Effect, send: &Rc<dyn Fn(Msg)>) {
        match effect {
            Effect::Save { quiz, record } => send(store::save(&quiz, &record, &self.known)),
            Effect::KeepAside { quiz, text } => send(store::keep_aside(&quiz, &text, &self.known)),
            Effect::Clear { quiz } => send(store::clear(&quiz)),
            Effect::Appear => {
                page::tell("career-quiz:appear", &self.place);
                page::mark_ready();
            }
            Effect::Focus(target) => {
                // A choice that is missing is asked for on the screen that was there.
                if target != FocusTarget::FirstChoice {
                    presses::screen_came();
                }
                focus::focus(target);
                paint::tell(send);
            }
            Effect::Theme(chosen) => theme::show(chosen),
            Effect::Accent(accents) => theme::show_accents(&accents),
            Effect::Print => page::print(),
            Effect::OpenShare { panel, record } => sheet::open(panel, &record),
            Effect::Send(outgoing) => sheet::send(&outgoing),
            Effect::FetchPart { kind, address } => parts::fetch(kind, address, send),
            Effect::Place(place) => address::name(&place),
            Effect::Download { name, text } => download::download(&name, TEXT, &text),
        }
    }
}

impl Locale for BrowserShell {
    fn plural(&self, number: u32) -> Plural {
        language::plural(number)
    }

    fn local(&self, moment: Moment) -> LocalTime {
        language::local(moment)
    }
}

/// The clock, and a random number.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock before 1970 becomes 1970, and the random number is below 2^32"
)]
pub(super) fn clock() -> (Moment, u32) {
    let now = js_sys::Date::now() as u64;
    let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    (Moment(now), random)
}

/// Tells the app when another tab changes the record, for as long as the page is open.
fn listen(key: String, send: Rc<dyn Fn(Msg)>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let heard = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        // An event without a key says that everything was cleared.
        if event.key().is_none_or(|changed| changed == key) {
            send(Msg::StoreChanged(event.new_value()));
        }
    });
    if window.add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref()).is_ok() {
        heard.forget();
    }
}
