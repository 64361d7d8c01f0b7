//! Links that others sent, and what the share sheet asks for.
//!
//! The sheet itself is an engine of its own, loaded when somebody opens it (`docs/decisions/sharing.md`).

use super::model::{Arrival, Model, Screen};
use super::msg::{Effect, FocusTarget};
use super::saving;
use crate::link::{self, Followed};
use crate::record::Record;

/// Takes in the fragment of the page's address.
pub(super) fn followed(model: &mut Model, fragment: &str) -> Vec<Effect> {
    model.arrival = match link::read(fragment, &model.quiz_ref().id) {
        Followed::Nothing => return Vec::new(),
        Followed::Shared(shared) => Arrival::Friend(shared),
        Followed::Unreadable(why) => Arrival::Unreadable(why),
    };
    model.on_screen.tells_arrival = true;
    Vec::new()
}

/// Opens the sheet for what is on screen. Another tab may have deleted the record meanwhile; a
/// result that is still shown here can still be shared, and is in the copy.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.on_screen.lacks_share_sheet = false;
    let mut record = model.record.clone();
    if model.screen == Screen::Attempt && !model.attempt.responses.is_empty() {
        record.put(&model.attempt);
    }
    vec![Effect::OpenShare { record: record.write() }]
}

/// The sheet did not come.
pub(super) fn missing(model: &mut Model) -> Vec<Effect> {
    model.on_screen.lacks_share_sheet = true;
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
    saving::take_in(model, &brought);
    saving::save(model)
}
