//! Sessions replayed from their messages: what is shown, and what is to be done.

mod about_you;
mod any_shape;
mod asked;
mod bonus;
mod challenge;
mod folds;
mod further;
mod held;
mod keys;
mod notices;
mod places;
mod plans;
mod retest;
mod returning;
mod same_attempt;
mod storage;
mod tabs;

use super::model::Marking;
use super::*;
use crate::quiz::{Certainty, Moment, Position, Round};
use crate::record::{Record, Theme};
use quiz_model::{Content, sample};

/// A session: a model, its clock, and the places that it named for the browser's history.
struct Session {
    model: Model,
    clock: u64,
    places: Vec<Place>,
}

impl Session {
    /// A visitor whose store holds that.
    fn with(stored: Stored) -> Self {
        let mut session = Self::unread();
        session.send(Msg::StoreRead(stored));
        session
    }

    /// A visitor whose store has not been read yet.
    fn unread() -> Self {
        Self::of(Content { quiz: sample::quiz(), words: sample::words() })
    }

    fn of(content: Content) -> Self {
        Self { model: Model::new(Box::leak(Box::new(content))), clock: 1_000, places: Vec::new() }
    }

    fn send(&mut self, msg: Msg) -> Vec<Effect> {
        self.clock += 1_000;
        let random = u32::try_from(self.clock).unwrap();
        update(&mut self.model, Msg::ClockRead { now: Moment(self.clock), random });
        let mut effects = update(&mut self.model, msg);
        effects.retain(|effect| match effect {
            Effect::Place(place) => {
                self.places.push(place.clone());
                false
            }
            _ => true,
        });
        effects
    }

    /// Goes on from the questions about the visitor, however many are left, to the result. Returns the
    /// effects of the last step.
    fn advise(&mut self) -> Vec<Effect> {
        let mut effects = self.send(Msg::AdvisePressed);
        while self.screen() == "about-you" {
            effects = self.send(Msg::AdvisePressed);
        }
        effects
    }

    fn answer(&mut self, choice: &str, certainty: Certainty) -> Vec<Effect> {
        self.send(Msg::ChoiceMarked(choice.into()));
        self.send(Msg::CertaintyGiven(certainty))
    }

    /// Answers the core questions and goes on to the page about the visitor.
    fn answer_core(&mut self, choices: [&str; 3]) {
        for choice in choices {
            self.answer(choice, Certainty::Certain);
            self.send(Msg::NextPressed);
        }
        self.send(Msg::PathPressed);
    }

    fn screen(&self) -> &'static str {
        match view(&self.model).view {
            View::Question(_) => "question",
            View::Explanation(_) => "explanation",
            View::Verdict(_) => "verdict",
            View::AboutYou(_) => "about-you",
            View::Result(_) => "result",
            View::Retest(_) => "retest",
            View::History(_) => "history",
        }
    }
}

fn saved(effects: &[Effect]) -> Option<&Record> {
    effects.iter().find_map(|effect| match effect {
        Effect::Save { record, .. } => Some(record),
        _ => None,
    })
}

#[test]
fn the_first_page_is_the_first_question_and_saves_nothing() {
    let mut session = Session::unread();
    assert_eq!(session.screen(), "question");
    assert_eq!(session.send(Msg::StoreRead(Stored::Nothing)), []);
    assert!(!view(&session.model).has_history);
}

#[test]
fn the_first_order_is_that_of_the_opening_seed() {
    let session = Session::unread();
    assert_eq!(session.model.attempt.seed, 7);
}

#[test]
fn a_certainty_without_a_choice_asks_for_one() {
    let mut session = Session::with(Stored::Nothing);
    let effects = session.send(Msg::CertaintyGiven(Certainty::Certain));
    assert_eq!(effects, [Effect::Focus(FocusTarget::FirstChoice)]);
    let View::Question(question) = view(&session.model).view else { panic!("still the question") };
    assert!(question.choice_missing);
    session.send(Msg::ChoiceMarked("sound".into()));
    let View::Question(question) = view(&session.model).view else { panic!("still the question") };
    assert!(!question.choice_missing);
}

#[test]
fn no_idea_needs_no_choice() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::CertaintyGiven(Certainty::NoIdea));
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn the_whole_quiz_ends_with_a_path_and_a_history() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound", "belief", "sound"]);
    assert_eq!(session.screen(), "about-you");
    session.send(Msg::AboutAnswered("start".into(), Some("manager".into())));
    let effects = session.advise();
    let kept = &saved(&effects).unwrap().attempts[0];
    assert_eq!(kept.paths, ["managing".into()]);
    assert_eq!(kept.finished, Some(Moment(session.clock)));
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.advice.unwrap().plans[0].0.id.as_str(), "managing");
    assert_eq!((result.score.right, result.score.answered, result.score.mark), (2, 3, 0));
    assert_eq!(result.missed[0].question.id.as_str(), "code");
    session.send(Msg::HistoryPressed);
    let View::History(history) = view(&session.model).view else { panic!("the history") };
    assert_eq!(history.rows.len(), 1);
    assert_eq!(history.rows[0].paths[0].id.as_str(), "managing");
}

#[test]
fn an_answer_about_oneself_can_be_taken_back() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.send(Msg::AboutAnswered("start".into(), Some("manager".into())));
    session.send(Msg::AboutAnswered("start".into(), None));
    session.send(Msg::AboutAnswered("start".into(), Some("nowhere".into())));
    assert!(session.model.attempt.about.is_empty());
}

#[test]
fn a_second_deck_follows_the_core_if_wished() {
    let mut session = Session::with(Stored::Nothing);
    for _ in 0..3 {
        session.answer("sound", Certainty::Certain);
        session.send(Msg::NextPressed);
    }
    let View::Explanation(last) = view(&session.model).view else { panic!("the last explanation") };
    assert!(last.last);
    assert_eq!(last.more, 2);
    session.send(Msg::MorePressed);
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!((question.number, question.dots.len()), (4, 5));
}

#[test]
fn the_bonus_round_comes_after_all_others_and_is_scored_apart() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.send(Msg::AboutAnswered("start".into(), Some("manager".into())));
    session.advise();
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.more, result.bonus), (2, 0));
    session.send(Msg::MorePressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.answer("sound", Certainty::Certain);
    let View::Explanation(last) = view(&session.model).view else { panic!("an explanation") };
    assert_eq!(last.more, 0);
    session.send(Msg::PathPressed);
    session.advise();

    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.more, result.bonus), (0, 1));
    session.send(Msg::BonusPressed);
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!((question.question.id.as_str(), question.dots.len()), ("statistic", 1));
    session.answer("belief", Certainty::Guessing);
    session.send(Msg::PathPressed);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.advice, None);
    assert!(result.has_whole);
    assert_eq!((result.score.right, result.score.answered), (0, 1));
    let full = session.model.record.last_finished().unwrap();
    assert_eq!(full.score().right, 5);
    assert_eq!(full.paths, ["managing".into()]);

    session.send(Msg::RetakeMissedPressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::PathPressed);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.advice, None);
    session.send(Msg::WholeQuizPressed);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.advice.unwrap().plans[0].0.id.as_str(), "managing");
}

#[test]
fn a_broken_link_opens_the_quiz_and_says_so_once() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::AddressRead("#plan".to_owned()));
    assert!(view(&session.model).notices.is_empty());
    session.send(Msg::AddressRead("#v1.broken".to_owned()));
    assert_eq!(view(&session.model).notices, [Notice::LinkBroken]);
    assert_eq!(session.screen(), "question");
    session.answer("sound", Certainty::Certain);
    assert!(view(&session.model).notices.is_empty());
}

#[test]
fn without_a_connection_the_quiz_goes_on() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::ConnectionChanged { online: false });
    session.answer("sound", Certainty::Certain);
    assert_eq!(view(&session.model).notices, [Notice::Offline]);
    session.send(Msg::ConnectionChanged { online: true });
    assert!(view(&session.model).notices.is_empty());
}

#[test]
fn a_retake_of_what_was_missed_is_an_attempt_of_its_own() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["belief", "sound", "sound"]);
    session.advise();
    session.send(Msg::RetakeMissedPressed);
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!((question.question.id.as_str(), question.dots.len()), ("degree", 1));
    session.answer("sound", Certainty::Certain);
    let effects = session.send(Msg::PathPressed);
    assert_eq!(session.screen(), "retest");
    let record = saved(&effects).unwrap();
    assert_eq!(record.attempts.len(), 2);
    assert_eq!(record.attempts[0].score().right, 2);
    assert_eq!(record.attempts[1].round, Round::Missed);
}

#[test]
fn the_same_messages_always_lead_to_the_same_page() {
    let run = || {
        let mut session = Session::with(Stored::Nothing);
        session.answer_core(["sound", "belief", "opposite"]);
        session.advise();
        session.model
    };
    assert_eq!(run(), run());
}
