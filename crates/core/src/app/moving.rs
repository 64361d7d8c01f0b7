//! Where the visitor goes on: to another place of the attempt, to another attempt, to the history.

use super::model::{Clearing, Model, Screen, ScreenState};
use super::msg::{Effect, FocusTarget, Msg};
use super::view::Folds;
use super::{answering, parts, place, saving};
use crate::quiz::{Attempt, Position, Round};

/// Moves the attempt; if it moved, shows and keeps where it stands.
pub(super) fn moved(model: &mut Model, step: impl FnOnce(&mut Attempt) -> bool) -> Vec<Effect> {
    if step(&mut model.attempt) { arrived(model) } else { Vec::new() }
}

/// The attempt stands somewhere new: what belonged to the last place is gone with it, the record is
/// kept, and the focus goes to the new heading.
pub(super) fn arrived(model: &mut Model) -> Vec<Effect> {
    arrived_at(model, 0)
}

/// The same; of the questions about the visitor, that one is asked.
pub(super) fn arrived_at(model: &mut Model, about: usize) -> Vec<Effect> {
    came_to(model, Screen::Attempt, about)
}

/// The same, on a screen beside the attempt's own.
pub(super) fn arrived_on(model: &mut Model, screen: Screen) -> Vec<Effect> {
    came_to(model, screen, 0)
}

fn came_to(model: &mut Model, screen: Screen, about: usize) -> Vec<Effect> {
    model.on_screen = ScreenState { about, ..ScreenState::default() };
    model.screen = screen;
    model.folds = Folds::Below;
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
    effects.extend(place::here(model));
    effects.push(Effect::Focus(FocusTarget::Heading));
    effects
}

/// Shows an attempt, if there is one.
pub(super) fn show_if(model: &mut Model, attempt: Option<Attempt>) -> Vec<Effect> {
    attempt.map_or_else(Vec::new, |attempt| show(model, attempt))
}

/// Shows an attempt, fitted to the quiz as it is now. One that asks questions of a part that the
/// page lacks waits for it. One that has nothing left to ask, not even about the visitor, is finished.
pub(super) fn show(model: &mut Model, mut attempt: Attempt) -> Vec<Effect> {
    if let Some(kind) = parts::needed(model, &attempt) {
        return parts::fetch(model, kind, Some(Msg::AttemptPressed(attempt.id)));
    }
    let has_lost_questions = attempt.fit_to(model.quiz_ref());
    let is_at_end = match attempt.position {
        Position::Result => attempt.finished.is_none() && attempt.round == Round::Full,
        Position::AboutYou => model.first_about().next().is_none(),
        Position::Question(_) | Position::Explanation(_) => false,
    };
    model.attempt = attempt;
    model.offer = None;
    let effects = if is_at_end { answering::finish(model) } else { arrived(model) };
    model.on_screen.has_lost_questions = has_lost_questions;
    effects
}

/// Shows the attempt or the history, and leaves the attempt where it stands.
pub(super) fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screen = screen;
    model.folds = Folds::Below;
    if model.clearing == Clearing::Asked {
        model.clearing = Clearing::Idle;
    }
    parts::give_up(model);
    place::here(model).into_iter().chain([Effect::Focus(FocusTarget::Heading)]).collect()
}
