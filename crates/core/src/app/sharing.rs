//! Links that others sent, and what the share sheet asks for.
//!
//! The sheet itself is an engine of its own, loaded when somebody opens it (`docs/decisions/sharing.md`).

use super::model::{Model, Notice};
use super::msg::{Effect, FocusTarget};
use super::saving;
use crate::link::{self, Followed, Unreadable};
use crate::record::{Record, merge};

/// Takes in the fragment of the page's address.
pub(super) fn followed(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let notice = match link::read(fragment, &model.quiz_ref().id) {
        Followed::Nothing => return Vec::new(),
        Followed::Shared(shared) => {
            let is_same = shared.revision == model.quiz_ref().revision;
            model.friend = Some(shared);
            if is_same { Notice::LinkFollowed } else { Notice::LinkOtherRevision }
        }
        Followed::Unreadable(Unreadable::Broken) => Notice::LinkBroken,
        Followed::Unreadable(Unreadable::Later) => Notice::LinkLater,
        Followed::Unreadable(Unreadable::OtherQuiz) => Notice::LinkOtherQuiz,
    };
    model.notices.retain(|notice| !notice.is_of_a_link());
    model.notify(notice);
    Vec::new()
}

/// Opens the sheet for the attempt on screen, which is the record's current one.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.notices.retain(|notice| *notice != Notice::ShareMissing);
    vec![Effect::OpenShare { record: model.record.write() }]
}

/// The sheet did not come.
pub(super) fn missing(model: &mut Model) -> Vec<Effect> {
    model.notify(Notice::ShareMissing);
    vec![Effect::Focus(FocusTarget::TopOfPage)]
}

/// Takes in a record that the visitor has brought in a file. The sheet has read it before; what it
/// could not read does not come here.
pub(super) fn brought(model: &mut Model, text: &str) -> Vec<Effect> {
    let Ok(mut brought) = Record::read(text) else {
        return Vec::new();
    };
    // A copy may be older than the reviews.
    brought.catch_up();
    model.record = merge(&model.record, &brought);
    saving::save(model)
}
