//! A visit of somebody whose browser has stored a text, and in whose other tab another one is saved
//! meanwhile: every button that leads to what was stored, in turn.

use quiz_core::app::{Effect, Model, Msg, Panel, Stored, update, view};
use quiz_core::quiz::{Certainty, Moment};
use quiz_core::record::Record;

use super::kept::is_in;
use super::shipped::content;

pub(crate) fn visit(stored: &str, elsewhere: &str) {
    let mut model = Model::new(content());
    let mut saved = None;
    let mut happens = |msg: Msg| {
        update(&mut model, Msg::ClockRead { now: Moment(1_795_200_000_000), random: 7 });
        for effect in update(&mut model, msg) {
            if let Effect::Save { record, .. } = effect {
                saved = Some(record);
            }
        }
        view(&model);
    };
    happens(Msg::StoreRead(Stored::Text(stored.to_owned())));
    for msg in [
        Msg::Started,
        Msg::ResumePressed,
        Msg::NextPressed,
        Msg::BackPressed,
        Msg::StoreChanged(Some(elsewhere.to_owned())),
        Msg::HistoryPressed,
        Msg::WholeQuizPressed,
        Msg::PathPressed,
        Msg::AdvisePressed,
        Msg::RetakeMissedPressed,
        Msg::RetestPressed,
        Msg::BonusPressed,
        Msg::PanelPressed(Panel::Send),
        Msg::PanelPressed(Panel::Keep),
        Msg::RestartPressed,
        Msg::CertaintyGiven(Certainty::NoIdea),
        Msg::NextPressed,
    ] {
        happens(msg);
    }
    let Ok(before) = Record::read(stored) else {
        assert_eq!(saved, None, "what cannot be read has not been put aside yet");
        return;
    };
    let saved = saved.unwrap();
    let meanwhile = Record::read(elsewhere).unwrap_or(Record::empty(1));
    assert!(is_in(&before, &saved) && is_in(&meanwhile, &saved), "{}", saved.write());
}
