//! Where the visitor is, as the browser's history names it, and going there again.
//!
//! Each screen is a place of its own, so that the browser's Back goes one screen back. A question that
//! has its answer cannot be gone back to: its explanation takes its place. The result and the list of
//! attempts have an address, which leads there again when the page is loaded anew.

use super::model::{Model, Offer, Screen};
use super::moving::{arrived, arrived_at, arrived_on, go, show};
use super::msg::{Effect, Msg, Place};
use super::parts;
use super::update::resume;
use crate::quiz::{Attempt, AttemptId, Position, Round};
use quiz_model::{decimal, whole};

/// The address of a result.
pub(super) const RESULT: &str = "result";

/// The address of what was left unfinished: the page of another language leads here, so that a change of
/// language keeps the place.
pub(super) const GO_ON: &str = "continue";

/// The address of the list of attempts.
pub(super) const SCORES: &str = "scores";

/// Names the place on screen, if it is another one than before.
pub(super) fn here(model: &mut Model) -> Option<Effect> {
    let (screen, fragment) = screen(model);
    let name = [model.attempt.id.as_str(), " ", &screen].concat();
    if model.place == name {
        return None;
    }
    let before = model.place.split_once(' ').map_or("", |(_, before)| before);
    let replaces = model.place.is_empty()
        || before.strip_prefix('q').is_some_and(|index| screen.strip_prefix('e') == Some(index));
    model.place.clone_from(&name);
    Some(Effect::Place(Place { name, fragment, replaces }))
}

fn screen(model: &Model) -> (String, &'static str) {
    let numbered = |letter: &str, index: usize| ([letter, &decimal(index)].concat(), "");
    match (model.screen, model.attempt.position) {
        (Screen::History, _) => (SCORES.to_owned(), SCORES),
        (Screen::Verdict, _) => ("v".to_owned(), ""),
        (_, Position::Question(index)) => numbered("q", index),
        (_, Position::Explanation(index)) => numbered("e", index),
        (_, Position::AboutYou) => numbered("a", model.on_screen.about),
        (_, Position::Result) => (RESULT.to_owned(), RESULT),
    }
}

/// The browser went to a place of its history. One that is no more is passed over.
pub(super) fn went(model: &mut Model, name: &str) -> Vec<Effect> {
    let Some((id, screen)) = name.split_once(' ') else {
        return Vec::new();
    };
    name.clone_into(&mut model.place);
    if screen == SCORES {
        return go(model, Screen::History);
    }
    let Some(mut attempt) = attempt(model, &id.into()) else {
        return Vec::new();
    };
    if let Some(kind) = parts::needed(model, &attempt) {
        return parts::fetch(model, kind, Some(Msg::Went(name.to_owned())));
    }
    let (letter, index) = screen.split_at_checked(1).unwrap_or_default();
    let index = whole(index).unwrap_or(0);
    // The place may be of an earlier visit, when more was asked.
    let last_about = model.first_about().count().checked_sub(1);
    let is_answered = |attempt: &Attempt| {
        attempt.question(index).is_some_and(|id| attempt.response(id).is_some())
    };
    if letter == "v" && attempt.is_answered() && attempt.id == model.attempt.id {
        return arrived_on(model, Screen::Verdict);
    }
    attempt.position = match (letter, last_about) {
        ("q" | "e", _) if is_answered(&attempt) => Position::Explanation(index),
        ("a", Some(last)) if attempt.is_answered() && attempt.round == Round::Full => {
            model.attempt = attempt;
            model.attempt.position = Position::AboutYou;
            return arrived_at(model, index.min(last));
        }
        ("a" | "r", _) if attempt.is_answered() => Position::Result,
        // The one that is not answered yet, wherever the place was.
        _ => Position::Question(index),
    };
    if attempt.responses.is_empty() {
        // It is not kept, and asks its first question.
        attempt.position = Position::Question(0);
        model.attempt = attempt;
        return arrived(model);
    }
    show(model, attempt)
}

/// The attempt on screen or behind it, or one that is kept.
fn attempt(model: &Model, id: &AttemptId) -> Option<Attempt> {
    if model.attempt.id == *id {
        return Some(model.attempt.clone());
    }
    model.record.attempt(id).cloned()
}

/// The page was loaded at this address: where it leads, if it leads anywhere.
pub(super) fn loaded(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let address = fragment.trim_start_matches('#').split('&').next().unwrap_or_default();
    if address == SCORES && !model.record.is_empty() {
        model.screen = Screen::History;
    }
    if address == GO_ON && matches!(model.offer, Some(Offer::Resume(_))) {
        return resume(model);
    }
    if address != RESULT {
        return Vec::new();
    }
    let current = model.record.current.and_then(|id| model.record.attempt(&id));
    let shown = current.filter(|attempt| attempt.position == Position::Result);
    match shown.or_else(|| model.record.last_finished()).cloned() {
        Some(mut attempt) => {
            attempt.position = Position::Result;
            show(model, attempt)
        }
        None => Vec::new(),
    }
}
