//! Two tabs at work on one attempt: of two answers to one question the earlier stays.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::tabs::Browser;
use super::*;
use crate::quiz::{Attempt, Response};
use crate::record::{Saving, saving};

/// What is stored when the first question has been answered, rightly and for certain.
fn begun() -> String {
    let mut first = Session::with(Stored::Nothing);
    saved(&first.answer("sound", Certainty::Certain)).unwrap().write()
}

/// A first tab that has gone on to its result since that was stored, and what it stored.
fn finished_elsewhere() -> (Session, String) {
    let mut first = Session::with(Stored::Nothing);
    first.answer_core(["sound"; 3]);
    let done = saved(&first.advise()).unwrap().write();
    (first, done)
}

fn right_and_mark(attempt: &Attempt) -> (usize, i32) {
    (attempt.score().right, attempt.score().mark)
}

#[test]
fn a_finished_score_is_not_rewritten_by_an_older_tab() {
    let mut second = Session::with(Stored::Text(begun()));
    assert_eq!(view(&second.model).offer, Some(OfferView::Resume { answered: 1, total: 3 }));
    let (_, done) = finished_elsewhere();
    second.send(Msg::StoreChanged(Some(done.clone())));
    assert!(matches!(
        view(&second.model).offer,
        Some(OfferView::LastResult { right: 3, total: 3, .. })
    ));
    second.send(Msg::ResumePressed);
    assert_eq!(second.screen(), "result");
    second.send(Msg::NextPressed);
    let effects = second.answer("belief", Certainty::Certain);
    assert_eq!(effects, [], "nothing is left to answer");
    assert_eq!(right_and_mark(&second.model.record.attempts[0]), (3, 9));
}

#[test]
fn an_older_tab_that_has_heard_of_nothing_changes_no_finished_score() {
    let mut second = Session::with(Stored::Text(begun()));
    second.clock = 500_000;
    second.send(Msg::ResumePressed);
    second.send(Msg::NextPressed);
    let record = saved(&second.answer("belief", Certainty::Certain)).unwrap().clone();
    let (_, done) = finished_elsewhere();
    let Saving::Merged(written) = saving(&done, &record) else { panic!("another tab has saved") };
    assert_eq!(right_and_mark(&written.attempts[0]), (3, 9));
    // And it sees what counts as soon as it hears of it.
    second.send(Msg::Saved(Some(written)));
    let View::Explanation(shown) = view(&second.model).view else { panic!("an explanation") };
    assert!(shown.outcome.right);
    second.send(Msg::NextPressed);
    assert_eq!(second.screen(), "explanation", "the third is answered too");
}

#[test]
fn a_question_on_screen_that_is_answered_elsewhere_becomes_its_explanation() {
    let mut second = Session::with(Stored::Text(begun()));
    second.send(Msg::ResumePressed);
    second.send(Msg::NextPressed);
    second.send(Msg::ChoiceMarked("belief".into()));
    let (_, done) = finished_elsewhere();
    second.send(Msg::StoreChanged(Some(done)));
    let View::Explanation(shown) = view(&second.model).view else { panic!("an explanation") };
    assert_eq!((shown.question.id.as_str(), shown.number), ("code", 2));
    assert_eq!(shown.taken, Some("sound".into()));
    assert_eq!(second.model.on_screen.marking, Marking::Nothing);
    assert_eq!(second.send(Msg::CertaintyGiven(Certainty::Certain)), []);
}

#[test]
fn what_is_read_stays_on_screen_when_another_tab_goes_on() {
    let (_, done) = finished_elsewhere();
    let mut reads = Session::with(Stored::Text(begun()));
    reads.send(Msg::ResumePressed);
    reads.send(Msg::StoreChanged(Some(done.clone())));
    let View::Explanation(shown) = view(&reads.model).view else { panic!("an explanation") };
    assert_eq!(shown.number, 1);
    let mut looks = Session::with(Stored::Text(begun()));
    looks.send(Msg::HistoryPressed);
    looks.send(Msg::StoreChanged(Some(done)));
    assert_eq!(looks.screen(), "history");
}

#[test]
fn nothing_is_offered_that_was_not_offered_before() {
    let mut fresh = Session::with(Stored::Nothing);
    let (_, done) = finished_elsewhere();
    fresh.send(Msg::StoreChanged(Some(done)));
    assert_eq!((fresh.screen(), view(&fresh.model).offer), ("question", None));
}

#[test]
fn a_copy_with_further_answers_of_the_attempt_on_screen_is_followed_too() {
    let mut session = Session::with(Stored::Text(begun()));
    session.send(Msg::ResumePressed);
    let (_, done) = finished_elsewhere();
    session.send(Msg::RecordBrought(done));
    assert_eq!(right_and_mark(&session.model.attempt), (3, 9));
    session.send(Msg::NextPressed);
    assert_eq!(session.screen(), "explanation");
}

/// What the sheet and the copy hold is what is on screen.
#[test]
fn a_result_that_another_tab_has_deleted_can_still_be_shared() {
    let (mut session, _) = finished_elsewhere();
    session.send(Msg::StoreChanged(None));
    assert_eq!(session.screen(), "result");
    let opened = |session: &mut Session| match &session.send(Msg::PanelPressed(Panel::Send))[..] {
        [Effect::OpenShare { record, .. }] => Record::read(record).unwrap(),
        other => panic!("{other:?}"),
    };
    let record = opened(&mut session);
    assert_eq!(record.current, Some(session.model.attempt.id));
    assert_eq!(record.attempts, [session.model.attempt.clone()]);
    assert!(session.model.record.is_empty(), "nothing comes back by looking");
    // The list of attempts is empty, and so is the copy.
    session.send(Msg::HistoryPressed);
    assert!(opened(&mut session).is_empty());
}

/// What a visitor can do in a tab with an attempt.
fn press() -> impl Strategy<Value = Vec<Msg>> {
    let answer = (0_usize..3, 1_u8..=3).prop_map(|(choice, certainty)| {
        let choice = ["sound", "belief", "opposite"][choice];
        let certainty = Certainty::try_from(certainty).unwrap();
        vec![Msg::ChoiceMarked(choice.into()), Msg::CertaintyGiven(certainty)]
    });
    prop_oneof![
        6 => answer,
        4 => Just(vec![Msg::NextPressed]),
        1 => Just(vec![Msg::BackPressed]),
        1 => Just(vec![Msg::MorePressed]),
        1 => Just(vec![Msg::PathPressed]),
        1 => Just(vec![Msg::AdvisePressed]),
        1 => Just(vec![Msg::ResumePressed]),
        1 => Just(vec![Msg::AboutAnswered("start".into(), Some("manager".into()))]),
        1 => Just(vec![Msg::HistoryPressed, Msg::HistoryLeft]),
    ]
}

/// What happens in one of two tabs; nothing, where it hears of the other.
fn steps() -> impl Strategy<Value = Vec<(usize, Option<Vec<Msg>>)>> {
    let step = (0_usize..2, prop_oneof![3 => press().prop_map(Some), 1 => Just(None)]);
    proptest::collection::vec(step, 0..40)
}

/// Keeps of each question the answer that counts of those that a tab has given to it.
fn take_down(given: &mut BTreeMap<String, Response>, attempt: &Attempt) {
    for response in &attempt.responses {
        let counts = given.entry(response.question.to_string()).or_insert(*response);
        if response.precedes(counts) {
            *counts = *response;
        }
    }
}

proptest! {
    /// However two tabs take turns at one attempt, and whenever they hear of each other: the first
    /// answer to each question is the one that stays, in both tabs and in the store, and no tab
    /// asks what it knows to be answered.
    #[test]
    fn any_interleaving_at_one_attempt_keeps_the_first_answer_to_each_question(steps in steps()) {
        let mut browser = Browser::with(Some(begun()));
        browser.send(0, Msg::ResumePressed);
        browser.send(1, Msg::ResumePressed);
        let id = browser.tabs[0].session.model.attempt.id;
        let mut given = BTreeMap::new();
        take_down(&mut given, &browser.tabs[0].session.model.attempt);
        for (number, presses) in steps {
            match presses {
                None => {
                    browser.hear(number);
                }
                Some(presses) => presses.into_iter().for_each(|msg| browser.send(number, msg)),
            }
            for tab in &browser.tabs {
                let attempt = &tab.session.model.attempt;
                prop_assert_eq!(attempt.id, id);
                take_down(&mut given, attempt);
                if let Position::Question(index) = attempt.position {
                    prop_assert!(attempt.response(attempt.question(index).unwrap()).is_none());
                }
                let screen = view(&tab.session.model).view;
                prop_assert!(!matches!(screen, View::History(_)), "a position without a screen");
            }
        }
        browser.settle();
        let stored = Record::read(browser.stored.as_deref().unwrap()).unwrap();
        prop_assert_eq!(stored.attempts.len(), 1);
        let kept = &stored.attempts[0];
        prop_assert_eq!(kept.responses.len(), given.len());
        for (question, response) in &given {
            let question = question.as_str().into();
            prop_assert_eq!(kept.response(&question), Some(response));
        }
        for tab in &browser.tabs {
            let attempt = &tab.session.model.attempt;
            prop_assert_eq!(attempt.responses.len(), given.len());
            for response in &kept.responses {
                prop_assert_eq!(attempt.response(&response.question), Some(response));
            }
        }
    }
}
