//! What a key means on the screen where it was pressed.

use super::model::{Clearing, Model, Screen};
use super::msg::{Key, Msg};
use super::parts;
use super::view::{View, view};
use crate::quiz::Position;

/// The message that the key stands for; none where it stands for nothing or keys are turned off.
pub(super) fn meaning(model: &Model, key: Key) -> Option<Msg> {
    if key == Key::Escape {
        // No character key, so it is not among those that can be turned off.
        return (model.clearing == Clearing::Asked).then_some(Msg::ClearCancelled);
    }
    if !model.record.preferences.keys || model.screen != Screen::Attempt {
        return None;
    }
    match (key, model.attempt.position) {
        (Key::Digit(digit), Position::Question(_)) => {
            let View::Question(question) = view(model).view else { return None };
            let choice = question.choices.get(digit.checked_sub(1)?)?;
            Some(Msg::ChoiceMarked(choice.id))
        }
        (Key::Enter, Position::AboutYou) => Some(Msg::AdvisePressed),
        (Key::Enter, Position::Explanation(index)) => {
            let last = index + 1 == model.attempt.questions.len() + parts::awaited(model);
            Some(if last { Msg::PathPressed } else { Msg::NextPressed })
        }
        _ => None,
    }
}
