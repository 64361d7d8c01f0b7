//! The further questions, the plans and the certificates, which come after the page: the way goes on
//! without them, and what needs them waits.

use super::*;
use crate::app::{DetailsView, PartFile};
use quiz_model::{Content, PartKind};

fn page() -> Content {
    sample::in_parts().0
}

/// What the browser makes of the page and the files that have come.
fn came(kinds: &[PartKind]) -> Msg {
    let (mut content, files) = sample::in_parts();
    for kind in kinds {
        content.add_part(&files[*kind as usize]).unwrap();
    }
    Msg::PartRead(*kinds.last().unwrap(), PartFile::Read(Box::leak(Box::new(content))))
}

fn details() -> Msg {
    came(&[PartKind::Details])
}

fn further() -> Msg {
    came(&[PartKind::Details, PartKind::Further])
}

fn failed(kind: PartKind) -> Msg {
    Msg::PartRead(kind, PartFile::Failed)
}

fn fetched(kind: PartKind) -> Effect {
    let address = match kind {
        PartKind::Details => "details.json",
        PartKind::Further => "further.json",
        PartKind::Bonus => "bonus.json",
    };
    Effect::FetchPart { kind, address }
}

/// A visitor whose store holds that, once the first question answers.
fn started(stored: Stored) -> Session {
    let mut session = Session::of(page());
    session.send(Msg::StoreRead(stored));
    assert_eq!(session.send(Msg::Started), [Effect::Appear, fetched(PartKind::Details)]);
    session
}

/// The record of somebody who answered the core and the first further question.
fn record_of_both_decks() -> String {
    let mut session = started(Stored::Nothing);
    session.send(details());
    session.answer_core(["sound"; 3]);
    session.send(Msg::MorePressed);
    session.send(further());
    session.answer("belief", Certainty::Certain);
    session.model.record.write()
}

fn result(session: &Session) -> (DetailsView, usize, usize) {
    match view(&session.model).view {
        View::Result(view) => {
            let steps = view.advice.iter().flat_map(|advice| &advice.plans);
            (view.details, steps.map(|(_, plan)| plan.steps.len()).sum(), view.more)
        }
        other => panic!("{other:?}"),
    }
}

fn progress(session: &Session) -> (usize, usize) {
    match view(&session.model).view {
        View::Question(view) => (view.number, view.dots.len()),
        View::Explanation(view) => (view.number, view.dots.len()),
        other => panic!("{other:?}"),
    }
}

fn notices(session: &Session) -> Vec<crate::app::Notice<'_>> {
    view(&session.model).notices
}

#[test]
fn the_core_leads_to_a_path_without_them_and_the_plan_follows() {
    let mut session = started(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.advise();
    assert_eq!(result(&session), (DetailsView::OnTheWay, 0, 2));
    session.send(failed(PartKind::Details));
    assert_eq!(result(&session), (DetailsView::Missing, 0, 2));
    assert_eq!(notices(&session), [], "nobody has waited");
    assert_eq!(session.send(Msg::DetailsPressed), [fetched(PartKind::Details)]);
    assert_eq!(result(&session).0, DetailsView::OnTheWay);
    assert_eq!(session.send(details()), []);
    let (details, steps, more) = result(&session);
    assert_eq!((details, more), (DetailsView::Here, 2));
    assert!(steps > 0);
}

#[test]
fn who_wants_more_questions_gets_them_once_they_are_here() {
    let mut session = started(Stored::Nothing);
    session.send(details());
    session.answer_core(["sound"; 3]);
    session.advise();
    assert_eq!(session.send(Msg::MorePressed), [fetched(PartKind::Further)]);
    assert_eq!(session.send(Msg::MorePressed), [], "they are on their way already");
    assert_eq!(session.screen(), "result");
    session.send(further());
    assert_eq!(progress(&session), (4, 5));
}

#[test]
fn what_does_not_come_is_said_to_whoever_waits_and_fetched_again() {
    let mut session = started(Stored::Nothing);
    session.send(failed(PartKind::Details));
    session.answer_core(["sound"; 3]);
    session.advise();
    assert_eq!(session.send(Msg::PanelPressed(Panel::Keep)), [fetched(PartKind::Details)]);
    let top = [Effect::Focus(FocusTarget::TopOfPage)];
    assert_eq!(session.send(failed(PartKind::Details)), top);
    assert_eq!(notices(&session), [crate::app::Notice::DetailsMissing]);
    assert_eq!(session.send(Msg::PanelPressed(Panel::Keep)), [fetched(PartKind::Details)]);
    assert!(matches!(session.send(details())[..], [Effect::OpenShare { .. }]));
    assert_eq!(notices(&session), []);
    session.send(Msg::MorePressed);
    assert_eq!(session.send(failed(PartKind::Further)), top);
    assert_eq!(notices(&session), [crate::app::Notice::FurtherMissing]);
}

#[test]
fn a_connection_that_comes_back_brings_them() {
    let mut session = started(Stored::Nothing);
    session.send(Msg::ConnectionChanged { online: false });
    session.send(failed(PartKind::Details));
    assert_eq!(session.send(Msg::ConnectionChanged { online: true }), [fetched(PartKind::Details)]);
    assert_eq!(session.send(Msg::ConnectionChanged { online: true }), [], "once is enough");
}

#[test]
fn an_attempt_at_both_decks_waits_and_loses_nothing() {
    let record = record_of_both_decks();
    let mut session = started(Stored::Text(record.clone()));
    assert_eq!(session.send(Msg::ResumePressed), [fetched(PartKind::Further)]);
    assert_eq!(session.screen(), "question", "the first one, until the others are here");
    session.send(further());
    assert_eq!(session.screen(), "explanation");
    assert_eq!(progress(&session), (4, 5));
    assert_eq!(Record::read(&record).unwrap().attempts[0].questions.len(), 5);
    assert_eq!(session.model.attempt.questions.len(), 5);
}

#[test]
fn a_page_asked_for_with_both_decks_counts_them_from_the_start() {
    let mut session = Session::of(page());
    session.send(Msg::MoreAsked);
    session.send(Msg::StoreRead(Stored::Nothing));
    let both = [PartKind::Details, PartKind::Further].map(fetched);
    assert_eq!(session.send(Msg::Started)[1..], both);
    assert_eq!(progress(&session), (1, 5));
    for number in 1..=3 {
        session.answer("sound", Certainty::Certain);
        if number < 3 {
            session.send(Msg::NextPressed);
        }
    }
    assert!(matches!(view(&session.model).view, View::Explanation(view) if !view.last));
    assert_eq!(session.send(Msg::NextPressed), [], "they are on their way already");
    session.send(further());
    assert_eq!(progress(&session), (4, 5));
}

#[test]
fn what_is_due_is_counted_before_it_is_here_and_asked_after() {
    let mut session = started(Stored::Nothing);
    session.send(details());
    session.answer_core(["belief"; 3]);
    session.send(Msg::MorePressed);
    session.send(further());
    session.answer("belief", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::PathPressed);
    session.advise();
    let record = session.model.record.write();

    let mut session = Session::of(page());
    // A week and a day later, in milliseconds.
    session.clock = 8 * 24 * 60 * 60 * 1_000;
    session.send(Msg::StoreRead(Stored::Text(record)));
    session.send(Msg::Started);
    assert_eq!(view(&session.model).due, 4);
    assert_eq!(session.send(Msg::RetestPressed), [fetched(PartKind::Further)]);
    session.send(came(&[PartKind::Further]));
    assert_eq!(view(&session.model).due, 0);
    assert_eq!(progress(&session), (1, 4));
}
