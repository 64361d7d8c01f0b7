//! The plan: what is ticked of it, and where somebody is in it who comes back.

use super::*;
use crate::app::{NextStep, ToDo};

const WEEK: u64 = 7 * 24 * 60 * 60 * 1_000;

/// Somebody who manages projects and was sure of one wrong answer.
fn at_result() -> Session {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["belief", "sound", "sound"]);
    session.send(Msg::AboutPicked("start".into(), "manager".into()));
    session.send(Msg::AboutPicked("sure".into(), "yes".into()));
    session
}

fn ticked(item: &str, is_done: bool) -> Msg {
    Msg::Ticked { item: item.to_owned(), is_done }
}

fn next(text: &str, weeks: u64) -> Option<NextStep> {
    let mut session = Session::unread();
    session.clock += weeks * WEEK + 60_000;
    session.send(Msg::StoreRead(Stored::Text(text.to_owned())));
    match view(&session.model).offer {
        Some(OfferView::LastResult { plan, .. }) => plan,
        other => panic!("{other:?}"),
    }
}

#[test]
fn coming_back_the_week_and_the_next_thing_are_told() {
    let mut session = at_result();
    let items = ["unlearn/degree", "managing/learn", "managing/lead"];
    let to_do = [ToDo::Unlearn(1), ToDo::Step("Learn"), ToDo::Step("Lead")];
    let mut text = session.model.record.write();
    for done in 0..=3 {
        let expected = NextStep { week: 1, weeks: 3, done, all: 3, next: to_do.get(done).copied() };
        assert_eq!(next(&text, 0), Some(expected));
        if let Some(item) = items.get(done) {
            text = saved(&session.send(ticked(item, true))).unwrap().write();
        }
    }
    session.send(ticked(items[0], false));
    assert_eq!(next(&session.model.record.write(), 0).unwrap().next, Some(to_do[0]));
}

#[test]
fn the_week_is_counted_from_the_result_and_never_beyond_the_last() {
    let text = at_result().model.record.write();
    for (passed, week) in [(0, 1), (1, 2), (2, 3), (3, 3), (7, 3)] {
        assert_eq!(next(&text, passed).unwrap().week, week, "after {passed}");
    }
}

#[test]
fn nothing_is_told_of_a_plan_that_has_not_come() {
    let text = at_result().model.record.write();
    let mut session = Session::of(sample::in_parts().0);
    session.send(Msg::StoreRead(Stored::Text(text)));
    let expected = OfferView::LastResult { right: 2, total: 3, plan: None };
    assert_eq!(view(&session.model).offer, Some(expected));
}

#[test]
fn a_tick_of_another_tab_is_taken_in_and_the_later_one_stays() {
    let mut session = at_result();
    let mut theirs = session.model.record.clone();
    theirs.ticks.set("managing/learn", true, Moment(session.clock + 500));
    session.send(Msg::StoreChanged(Some(theirs.write())));
    assert!(session.model.record.ticks.is_done("managing/learn"));
    session.send(ticked("managing/learn", false));
    session.send(Msg::StoreChanged(Some(theirs.write())));
    assert!(!session.model.record.ticks.is_done("managing/learn"));
}

#[test]
fn a_history_line_has_a_dot_for_each_answer_and_is_not_stopped_once_all_are_given() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["belief", "sound", "sound"]);
    session.send(Msg::HistoryPressed);
    let View::History(history) = view(&session.model).view else { panic!("the history") };
    let row = &history.rows[0];
    assert_eq!((row.asked, row.stopped_of), (3, None));
    assert_eq!(row.dots, [Dot::Wrong, Dot::Right, Dot::Right]);
}

#[test]
fn a_tick_is_saved_and_one_that_a_save_found_of_another_tab_joins_it() {
    let mut session = at_result();
    let effects = session.send(ticked("managing/learn", true));
    assert!(saved(&effects).unwrap().ticks.is_done("managing/learn"));
    let mut theirs = session.model.record.clone();
    theirs.ticks.set("managing/lead", true, Moment(session.clock));
    session.send(Msg::Saved(Some(theirs)));
    for item in ["managing/learn", "managing/lead"] {
        assert!(session.model.record.ticks.is_done(item), "{item}");
    }
    assert!(!session.model.record.ticks.is_done("unlearn/degree"));
}

#[test]
fn a_box_follows_the_visitor_though_the_clock_was_set_back() {
    let mut session = at_result();
    session.clock = 90_000_000;
    session.send(ticked("managing/learn", true));
    session.clock = 1_000;
    for is_done in [false, true, false] {
        session.send(ticked("managing/learn", is_done));
        assert_eq!(session.model.record.ticks.is_done("managing/learn"), is_done);
    }
}

#[test]
fn ticks_are_deleted_with_everything_else() {
    let mut session = at_result();
    session.send(ticked("managing/learn", true));
    session.send(Msg::Cleared { gone: true });
    assert!(!session.model.record.ticks.is_done("managing/learn"));
}
