//! What is folded away comes once the visitor sees the screen.

use super::*;

#[test]
fn a_new_screen_is_seen_before_what_it_folds_away_is_there() {
    let mut session = Session::with(Stored::Nothing);
    let folds = |session: &Session| view(&session.model).folds;
    // The page that was made at build time has everything.
    assert_eq!(folds(&session), Folds::Filled);
    for (msg, expected) in [
        (Msg::CertaintyGiven(Certainty::NoIdea), Folds::Empty),
        (Msg::ConnectionChanged { online: false }, Folds::Empty),
        (Msg::Painted, Folds::Filled),
        (Msg::NextPressed, Folds::Empty),
        (Msg::Painted, Folds::Filled),
        (Msg::CertaintyGiven(Certainty::Certain), Folds::Filled),
        (Msg::HistoryPressed, Folds::Empty),
    ] {
        session.send(msg.clone());
        assert_eq!(folds(&session), expected, "{msg:?}");
    }
}
