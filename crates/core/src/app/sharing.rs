//! Links that others sent, sending one, and what the share panel asks for.
//!
//! The panel itself is a bundle of its own, loaded when somebody opens it (`docs/decisions/sharing.md`).

use super::model::{Arrival, Model, Screen, SendPanel};
use super::msg::{Effect, FocusTarget, Outgoing, Panel, Sent};
use super::{place, saving};
use crate::link::{self, Followed, RoundScore, Shared};
use crate::quiz::{Position, Round};
use crate::record::Record;

/// The page is that of a score: all that is known of the friend where the link has lost the rest.
pub(super) fn score_asked(model: &mut Model, score: RoundScore) -> Vec<Effect> {
    let RoundScore { right, total } = score;
    let [right, total] = [right, total].map(|number| usize::try_from(number).unwrap_or(0));
    let shared = Shared::challenge(model.quiz_ref(), right, total, None);
    came(model, shared);
    Vec::new()
}

/// Takes in the fragment of the page's address.
pub(super) fn followed(model: &mut Model, fragment: &str) -> Vec<Effect> {
    match link::read(fragment, &model.quiz_ref().id) {
        Followed::Nothing => {}
        Followed::Shared(shared) => came(model, shared),
        // The page of a score says as much as there is to know.
        Followed::Unreadable(_) if matches!(model.arrival, Arrival::Friend(_)) => {}
        Followed::Unreadable(why) => model.arrival = Arrival::Unreadable(why),
    }
    let effects = place::loaded(model, fragment);
    model.on_screen.tells_arrival = model.arrival != Arrival::Plain;
    effects
}

/// Somebody came by a friend's link: they are asked as many questions as the friend was.
fn came(model: &mut Model, shared: Shared) {
    let quiz = model.quiz_ref();
    if shared.score().is_of_both(quiz) {
        model.asks_more = true;
        model.attempt.ask_more(quiz);
    }
    let can_be_compared = shared.score().is_of(quiz);
    model.arrival = if can_be_compared { Arrival::Friend(shared) } else { Arrival::OtherRound };
    model.on_screen.tells_arrival = true;
}

/// The friend whose score the round on screen is to be compared with, once all of it is answered.
pub(super) fn rival(model: &Model) -> Option<&Shared> {
    let Arrival::Friend(friend) = &model.arrival else { return None };
    let answered = u32::try_from(model.attempt.responses.len());
    let is_same_round = model.attempt.round == Round::Full && answered == Ok(friend.total);
    (is_same_round && model.attempt.is_answered()).then_some(friend)
}

/// Sends a link.
pub(super) fn send(model: &mut Model, outgoing: Outgoing) -> Vec<Effect> {
    model.on_screen.sent = None;
    vec![Effect::Send(outgoing)]
}

/// What came of it. On a result the panel follows, once: not before, since what is said of the link
/// stands above it and would push it away from under a finger.
pub(super) fn sent(model: &mut Model, sent: Sent) -> Vec<Effect> {
    let has_panel = has_panel(model);
    let refused = matches!(sent, Sent::Refused(_));
    // Where the link could not be copied, the panel shows it; where it leads nowhere, it would say no more.
    let shows = sent != Sent::Nowhere && has_panel;
    let place = if refused && shows {
        &mut model.on_screen.shown_by_panel
    } else {
        &mut model.on_screen.sent
    };
    *place = Some(sent);
    if shows {
        super::update::panel_pressed(model, Panel::Send)
    } else if refused {
        vec![Effect::Focus(FocusTarget::Link)]
    } else {
        Vec::new()
    }
}

/// Whether the panel is to follow a link that was sent from here.
fn has_panel(model: &Model) -> bool {
    model.screen == Screen::Attempt
        && model.attempt.position == Position::Result
        && model.attempt.round == Round::Full
        && model.on_screen.panel != SendPanel::Opened
}

/// Opens the panel for what is on screen. Another tab may have deleted the record meanwhile; a
/// result that is still shown here can still be shared, and is in the copy.
pub(super) fn open(model: &mut Model, panel: Panel) -> Vec<Effect> {
    model.on_screen.panel = match (panel, model.on_screen.panel) {
        (Panel::Send, _) | (Panel::Keep, SendPanel::Opened) => SendPanel::Opened,
        (Panel::Keep, SendPanel::Unasked | SendPanel::Missing) => SendPanel::Unasked,
    };
    let mut record = model.record.clone();
    if model.screen == Screen::Attempt && !model.attempt.responses.is_empty() {
        record.put(&model.attempt);
    }
    vec![Effect::OpenShare { panel, record: record.write() }]
}

/// The panel did not come.
pub(super) fn missing(model: &mut Model) -> Vec<Effect> {
    model.on_screen.panel = SendPanel::Missing;
    // The link that it would have shown is shown without it.
    if let Some(sent) = model.on_screen.shown_by_panel.take() {
        model.on_screen.sent = Some(sent);
    }
    vec![Effect::Focus(FocusTarget::TopOfPage)]
}

/// Takes in a record that the visitor has brought in a file. The panel has read it before; what it
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
