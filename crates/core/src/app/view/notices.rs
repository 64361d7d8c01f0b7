//! What the visitor has to know, worked out from what is so.

use crate::app::model::{Arrival, Clearing, Connection, Model, PartFetch, SendPanel, Storage};
use crate::link::Unreadable;
use quiz_model::PartKind;

/// What the visitor has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice<'a> {
    /// The browser keeps nothing for this page.
    StorageBlocked,
    /// The browser refused the last write.
    StorageFailed,
    /// What was saved could not be read. Here is the text, for a download.
    RecordUnreadable(&'a str),
    /// What was saved is of a later version of the quiz and stays untouched.
    RecordFromLater,
    /// The link that led here was cut or altered.
    LinkBroken,
    /// The link that led here was made by a later version of the quiz.
    LinkLater,
    /// The link that led here is about another quiz.
    LinkOtherQuiz,
    /// The link that led here is about a round that this quiz does not have.
    LinkOtherRound,
    /// There is no connection: sources cannot be opened.
    Offline,
    /// Everything kept has been deleted.
    Cleared,
    /// The browser refused to delete it.
    NotCleared,
    /// The quiz has changed since the attempt was begun.
    QuizChanged,
    /// What explanations fold away, the plan and the certificates did not come.
    DetailsMissing,
    /// The further questions did not come.
    FurtherMissing,
    /// The bonus questions did not come.
    BonusMissing,
    /// The share sheet did not come.
    ShareMissing,
}

/// All of them, from top to bottom: first what the visitor has just done, then how they came, then
/// what stays so. The one with a button is last: the page compares lists from their end, so whatever
/// comes above it leaves it as it is, with the focus that it may have.
pub(super) fn notices(model: &Model) -> Vec<Notice<'_>> {
    let mut notices = Vec::new();
    notices.extend(match model.clearing {
        Clearing::Idle | Clearing::Asked => None,
        Clearing::Done => Some(Notice::Cleared),
        Clearing::Refused => Some(Notice::NotCleared),
    });
    let missing = PartFetch::Missing { wanted: true };
    notices.extend(PartKind::ALL.into_iter().zip(&model.parts).filter_map(|(kind, fetch)| {
        (*fetch == missing).then_some(match kind {
            PartKind::Details => Notice::DetailsMissing,
            PartKind::Further => Notice::FurtherMissing,
            PartKind::Bonus => Notice::BonusMissing,
        })
    }));
    let is_missing = model.on_screen.panel == SendPanel::Missing;
    notices.extend(is_missing.then_some(Notice::ShareMissing));
    notices.extend(model.on_screen.has_lost_questions.then_some(Notice::QuizChanged));
    if model.on_screen.tells_arrival {
        notices.extend(arrival(model));
    }
    notices.extend((model.connection == Connection::Offline).then_some(Notice::Offline));
    notices.extend(storage(&model.storage));
    let stored = match &model.storage {
        Storage::Unreadable(text) | Storage::Stuck(text) => Some(text),
        _ => None,
    };
    let unreadable = stored.filter(|text| !model.set_aside.contains(text));
    let unreadable = unreadable.into_iter().chain(model.set_aside.iter().rev());
    notices.extend(unreadable.map(|text| Notice::RecordUnreadable(text)));
    notices
}

fn arrival(model: &Model) -> Option<Notice<'_>> {
    match &model.arrival {
        // What a friend's link says is shown on a card of its own.
        Arrival::Plain | Arrival::Friend(_) => None,
        Arrival::OtherRound => Some(Notice::LinkOtherRound),
        Arrival::Unreadable(Unreadable::Broken) => Some(Notice::LinkBroken),
        Arrival::Unreadable(Unreadable::Later) => Some(Notice::LinkLater),
        Arrival::Unreadable(Unreadable::OtherQuiz) => Some(Notice::LinkOtherQuiz),
    }
}

const fn storage(storage: &Storage) -> Option<Notice<'_>> {
    match storage {
        // Of a text that is being put aside the notice with the text says enough.
        Storage::Unread | Storage::Kept | Storage::Unreadable(_) => None,
        Storage::Failing | Storage::Stuck(_) => Some(Notice::StorageFailed),
        Storage::Blocked => Some(Notice::StorageBlocked),
        Storage::FromLater => Some(Notice::RecordFromLater),
    }
}
