//! What is folded away comes once the visitor sees the screen.

use super::*;

#[test]
fn a_new_screen_is_seen_before_what_it_folds_away_is_there() {
    let mut session = Session::with(Stored::Nothing);
    let folds = |session: &Session| view(&session.model).folds;
    // The page that was made at build time has everything.
    assert_eq!(folds(&session), Folds::Filled);
    for (msg, expected) in [
        (Msg::CertaintyGiven(Certainty::NoIdea), Folds::Below),
        (Msg::ConnectionChanged { online: false }, Folds::Below),
        (Msg::Painted, Folds::Filled),
        (Msg::NextPressed, Folds::Below),
        (Msg::Painted, Folds::Filled),
        (Msg::CertaintyGiven(Certainty::Certain), Folds::Filled),
        (Msg::HistoryPressed, Folds::Below),
    ] {
        session.send(msg.clone());
        assert_eq!(folds(&session), expected, "{msg:?}");
    }
}

#[test]
fn a_screen_that_is_come_back_to_is_as_high_as_before() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::CertaintyGiven(Certainty::NoIdea));
    let explanation = session.model.place.clone();
    session.send(Msg::NextPressed);
    assert_eq!(view(&session.model).folds, Folds::Below);
    session.send(Msg::Went(explanation));
    assert_eq!(view(&session.model).folds, Folds::Empty);
    // What is pressed at once finds what it leads to.
    session.send(Msg::NextPressed);
    session.send(Msg::StartPressed);
    assert_eq!(view(&session.model).folds, Folds::Empty);
}
