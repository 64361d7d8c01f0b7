//! Where the visitor goes on: to another place of the attempt, to another attempt, to the history.

use super::model::{Clearing, Model, Screen, ScreenState};
use super::msg::{Effect, FocusTarget, Msg};
use super::{parts, saving};
use crate::quiz::Attempt;

/// Moves the attempt; if it moved, shows and keeps where it stands.
pub(super) fn moved(model: &mut Model, step: impl FnOnce(&mut Attempt) -> bool) -> Vec<Effect> {
    if step(&mut model.attempt) { arrived(model) } else { Vec::new() }
}

/// The attempt stands somewhere new: what belonged to the last place is gone with it, the record is
/// kept, and the focus goes to the new heading.
pub(super) fn arrived(model: &mut Model) -> Vec<Effect> {
    model.on_screen = ScreenState::default();
    model.screen = Screen::Attempt;
    if model.clearing != Clearing::Refused {
        model.clearing = Clearing::Idle;
    }
    parts::give_up(model);
    let mut effects = Vec::new();
    // An attempt without answers is not worth keeping: it would fill the history with visits.
    if !model.attempt.responses.is_empty() {
        model.record.put(&model.attempt);
        effects = saving::save(model);
    }
    effects.push(Effect::Focus(FocusTarget::Heading));
    effects
}

/// Shows an attempt, if there is one.
pub(super) fn show_if(model: &mut Model, attempt: Option<Attempt>) -> Vec<Effect> {
    attempt.map_or_else(Vec::new, |attempt| show(model, attempt))
}

/// Shows an attempt, fitted to the quiz as it is now. One that asks questions of a part that the
/// page lacks waits for it.
pub(super) fn show(model: &mut Model, mut attempt: Attempt) -> Vec<Effect> {
    if let Some(deck) = parts::needed(model, &attempt) {
        return parts::fetch(model, deck, Some(Msg::AttemptPressed(attempt.id)));
    }
    let has_lost_questions = attempt.fit_to(model.quiz_ref());
    model.attempt = attempt;
    model.offer = None;
    let effects = arrived(model);
    model.on_screen.has_lost_questions = has_lost_questions;
    effects
}

/// Shows the attempt or the history, and leaves the attempt where it stands.
pub(super) fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screen = screen;
    if model.clearing == Clearing::Asked {
        model.clearing = Clearing::Idle;
    }
    parts::give_up(model);
    vec![Effect::Focus(FocusTarget::Heading)]
}
