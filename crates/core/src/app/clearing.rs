//! Deleting everything that is kept.

use super::model::{Clearing, Model, Screen, ScreenState, Storage};
use super::msg::{Effect, FocusTarget};
use super::{parts, place};
use crate::record::Record;

pub(super) fn asked(model: &mut Model) -> Vec<Effect> {
    model.clearing = Clearing::Asked;
    vec![Effect::Focus(FocusTarget::Confirmation)]
}

pub(super) fn cancelled(model: &mut Model) -> Vec<Effect> {
    model.clearing = Clearing::Idle;
    vec![Effect::Focus(FocusTarget::Heading)]
}

/// Everything was deleted, or could not be.
pub(super) fn cleared(model: &mut Model, gone: bool) -> Vec<Effect> {
    if !gone {
        model.clearing = Clearing::Refused;
        return vec![Effect::Focus(FocusTarget::Heading)];
    }
    model.clearing = Clearing::Done;
    model.record = Record::empty(model.quiz_ref().revision);
    // Nothing is left that could not be read, so only a blocked store still keeps nothing.
    model.set_aside.clear();
    if model.storage != Storage::Blocked {
        model.storage = Storage::Kept;
    }
    model.offer = None;
    parts::give_up(model);
    model.attempt = model.whole();
    model.screen = Screen::Attempt;
    model.on_screen = ScreenState::default();
    // The settings are gone with the rest, so the page looks as the browser says again.
    let mut effects = vec![Effect::Theme(model.record.preferences.theme)];
    // The address may have been that of the result or the list, and neither is left.
    effects.extend(place::here(model));
    effects.push(Effect::Focus(FocusTarget::TopOfPage));
    effects
}
