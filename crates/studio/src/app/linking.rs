//! A link that holds the quiz: made of the draft as it is, by the bundle that knows other formats.

use super::{Effect, Model, Publish};
use crate::exchange::{InLink, Leaving};

/// What came of a link that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Linked {
    /// It is on the clipboard.
    Copied {
        /// How many letters it has.
        letters: usize,
    },
    /// The browser did not let it be copied: this is it.
    Shown(String),
    /// A link holds no pictures.
    Pictures,
    /// The quiz is too long for one.
    TooLong,
    /// The draft has a mistake of form, or the bundle did not come.
    Failed,
}

/// A link was asked for.
pub(super) fn ask(model: &Model) -> Vec<Effect> {
    let Some(editing) = &model.editing else { return Vec::new() };
    let Some(Publish { number, .. }) = editing.publish else { return Vec::new() };
    // Whether there are pictures is seen from the files.
    vec![Effect::IntoLink(number, Leaving::new("link", editing.draft.files(), &[]).write())]
}

/// What stands in it has come, or has not.
pub(super) fn made(model: &mut Model, number: u32, made: Option<&str>) -> Vec<Effect> {
    let Some(publish) = publish(model, number) else { return Vec::new() };
    publish.link = match made.and_then(InLink::read) {
        Some(InLink::Fragment(fragment)) => return vec![Effect::CopyLink(number, fragment)],
        Some(InLink::Pictures) => Some(Linked::Pictures),
        Some(InLink::TooLong) => Some(Linked::TooLong),
        None => Some(Linked::Failed),
    };
    Vec::new()
}

/// It was copied, or was not.
pub(super) fn copied(
    model: &mut Model,
    number: u32,
    address: String,
    is_copied: bool,
) -> Vec<Effect> {
    if let Some(publish) = publish(model, number) {
        publish.link = Some(if is_copied {
            Linked::Copied { letters: address.len() }
        } else {
            Linked::Shown(address)
        });
    }
    Vec::new()
}

/// The panel of that number, while it is open.
pub(super) fn publish(model: &mut Model, number: u32) -> Option<&mut Publish> {
    model.editing.as_mut()?.publish.as_mut().filter(|publish| publish.number == number)
}
