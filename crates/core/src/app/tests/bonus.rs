//! Bonus questions that are not in the page: they are fetched when they are wanted, and nothing is
//! lost while they are not there.

use super::*;
use crate::quiz::Attempt;
use quiz_model::{Content, PartKind};

impl Session {
    /// A visitor on a page without the bonus questions, whose store holds that.
    fn lean(stored: Stored) -> Self {
        let mut session = Self::of(lean());
        session.send(Msg::StoreRead(stored));
        session
    }

    /// Every question of both decks, and the result.
    fn answer_all(&mut self) {
        self.answer_core(["sound"; 3]);
        self.advise();
        self.send(Msg::MorePressed);
        self.answer("sound", Certainty::Certain);
        self.send(Msg::NextPressed);
        self.answer("sound", Certainty::Certain);
        self.send(Msg::PathPressed);
        self.advise();
    }

    fn bonus_comes(&mut self) -> Vec<Effect> {
        self.send(Msg::PartRead(PartKind::Bonus, whole()))
    }

    fn question(&self) -> String {
        match view(&self.model).view {
            View::Question(view) => view.question.id.to_string(),
            View::Explanation(view) => format!("about {}", view.question.id),
            _ => self.screen().to_owned(),
        }
    }

    /// The bonus attempt in the record.
    fn kept(&self) -> &Attempt {
        let mut attempts = self.model.record.attempts.iter();
        attempts.find(|attempt| attempt.round == Round::Bonus).unwrap()
    }
}

fn lean() -> Content {
    sample::without_bonus().0
}

/// What the browser makes of the page and the file.
fn whole() -> PartFile {
    let (mut content, file) = sample::without_bonus();
    content.add_part(&file).unwrap();
    PartFile::Read(Box::leak(Box::new(content)))
}

fn fetched() -> [Effect; 1] {
    [Effect::FetchPart { kind: PartKind::Bonus, address: "bonus.json" }]
}

/// The record of somebody who has answered everything, then the bonus question, wrongly; `finished`
/// to its result.
fn saved_bonus(finished: bool) -> String {
    let mut session = Session::lean(Stored::Nothing);
    session.answer_all();
    session.send(Msg::BonusPressed);
    session.bonus_comes();
    session.answer("belief", Certainty::Certain);
    if finished {
        session.send(Msg::PathPressed);
    }
    session.model.record.write()
}

/// What a bonus attempt must never lose.
fn assert_whole(attempt: &Attempt) {
    assert_eq!(attempt.questions, ["statistic".into()]);
    assert_eq!(attempt.responses.len(), 1);
}

#[test]
fn the_round_is_offered_with_its_count_and_begins_when_its_questions_have_come() {
    let mut session = Session::lean(Stored::Nothing);
    session.answer_all();
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.more, result.bonus), (0, 1));
    assert_eq!(session.send(Msg::BonusPressed), fetched());
    assert_eq!(session.screen(), "result");
    let effects = session.bonus_comes();
    assert_eq!(effects, [Effect::Focus(FocusTarget::Heading)]);
    assert_eq!(session.question(), "statistic");
    session.answer("sound", Certainty::Certain);
    assert_whole(session.kept());
}

#[test]
fn they_are_fetched_once() {
    let mut session = Session::lean(Stored::Nothing);
    session.answer_all();
    session.send(Msg::BonusPressed);
    assert_eq!(session.send(Msg::BonusPressed), [], "they are on their way");
    session.bonus_comes();
    let begun = session.model.attempt.clone();
    assert_eq!(session.bonus_comes(), [], "nobody waits any more");
    assert_eq!(session.model.attempt, begun);
    session.send(Msg::WholeQuizPressed);
    session.send(Msg::BonusPressed);
    assert_eq!(session.question(), "statistic");
    assert_eq!(session.model.content.quiz, sample::quiz());
}

#[test]
fn without_them_the_result_stays_and_a_second_try_may_succeed() {
    let mut session = Session::lean(Stored::Nothing);
    session.answer_all();
    let before = session.model.attempt.clone();
    session.send(Msg::BonusPressed);
    let effects = session.send(Msg::PartRead(PartKind::Bonus, PartFile::Failed));
    assert_eq!(effects, [Effect::Focus(FocusTarget::TopOfPage)]);
    assert_eq!(view(&session.model).notices, [Notice::BonusMissing]);
    assert_eq!((session.screen(), &session.model.attempt), ("result", &before));
    assert_eq!(session.send(Msg::BonusPressed), fetched());
    assert!(view(&session.model).notices.is_empty());
    session.bonus_comes();
    assert_eq!(session.question(), "statistic");
}

#[test]
fn who_has_gone_elsewhere_meanwhile_stays_there() {
    for (elsewhere, screen) in [
        (Msg::HistoryPressed, "history"),
        (Msg::BackPressed, "about-you"),
        (Msg::RestartPressed, "question"),
    ] {
        for file in [whole(), PartFile::Failed] {
            let mut session = Session::lean(Stored::Nothing);
            session.answer_all();
            session.send(Msg::BonusPressed);
            session.send(elsewhere.clone());
            assert_eq!(session.send(Msg::PartRead(PartKind::Bonus, file)), []);
            assert_eq!(session.screen(), screen);
            assert!(view(&session.model).notices.is_empty());
        }
    }
}

#[test]
fn a_stopped_round_is_resumed_when_its_questions_have_come() {
    let mut session = Session::lean(Stored::Text(saved_bonus(false)));
    let offer = Some(OfferView::Resume { answered: 1, total: 1 });
    assert_eq!(view(&session.model).offer, offer);
    assert_eq!(session.send(Msg::ResumePressed), fetched());
    assert_eq!(view(&session.model).offer, offer, "it stands until it is taken up");
    assert_whole(session.kept());
    session.bonus_comes();
    assert_eq!(session.question(), "about statistic");
    assert_eq!(view(&session.model).offer, None);
    assert!(view(&session.model).notices.is_empty());
    assert_whole(session.kept());
}

#[test]
fn a_stopped_round_without_its_questions_is_neither_lost_nor_changed() {
    let text = saved_bonus(false);
    let mut session = Session::lean(Stored::Text(text.clone()));
    session.send(Msg::ResumePressed);
    session.send(Msg::PartRead(PartKind::Bonus, PartFile::Failed));
    assert_eq!(view(&session.model).notices, [Notice::BonusMissing]);
    assert_eq!(view(&session.model).offer, Some(OfferView::Resume { answered: 1, total: 1 }));
    assert_eq!(session.screen(), "question");
    assert_eq!(session.model.record.write(), text);
    // Whatever is saved meanwhile, the round is saved with it.
    let effects = session.answer("sound", Certainty::Certain);
    let kept = saved(&effects).unwrap().attempts.clone();
    assert_whole(kept.iter().find(|attempt| attempt.round == Round::Bonus).unwrap());
}

#[test]
fn its_result_is_shown_from_the_history_and_what_was_missed_is_asked_again() {
    let mut session = Session::lean(Stored::Text(saved_bonus(true)));
    session.send(Msg::HistoryPressed);
    let id = session.kept().id;
    assert_eq!(session.send(Msg::AttemptPressed(id)), fetched());
    assert_eq!(session.screen(), "history");
    session.bonus_comes();
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.advice.is_none(), result.missed.len()), (true, 1));
    session.send(Msg::RetakeMissedPressed);
    assert_eq!(session.question(), "statistic");
}

#[test]
fn an_attempt_that_has_been_deleted_meanwhile_does_not_come_back() {
    for gone in [Msg::Cleared { gone: true }, Msg::StoreChanged(None)] {
        let mut session = Session::lean(Stored::Text(saved_bonus(false)));
        session.send(Msg::ResumePressed);
        session.send(gone);
        assert_eq!(session.bonus_comes(), []);
        assert!(session.model.record.attempts.is_empty());
        assert_eq!(session.question(), "degree");
    }
}
