//! Sessions replayed from their messages: what is shown, and what is to be done.

mod asked;
mod bonus;
mod retest;
mod tabs;

use super::*;
use quiz_model::{Content, sample};
use crate::quiz::{Certainty, Moment, Position, Round};
use crate::record::{Record, Theme};

/// A session: a model, and the effects it asked for.
struct Session {
    model: Model,
    clock: u64,
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
        Self { model: Model::new(Box::leak(Box::new(content))), clock: 1_000 }
    }

    fn send(&mut self, msg: Msg) -> Vec<Effect> {
        self.clock += 1_000;
        let draw = u32::try_from(self.clock).unwrap();
        update(&mut self.model, Msg::ClockRead { now: Moment(self.clock), draw });
        update(&mut self.model, msg)
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
            View::AboutYou(_) => "about-you",
            View::Result(_) => "result",
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
fn each_answer_is_saved_as_it_is_given() {
    let mut session = Session::with(Stored::Nothing);
    let effects = session.answer("sound", Certainty::Certain);
    let record = saved(&effects).unwrap();
    assert_eq!(record.attempts[0].responses.len(), 1);
    assert_eq!(record.attempts[0].position, Position::Explanation(0));
    assert!(effects.contains(&Effect::Focus(FocusTarget::Heading)));
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn an_answer_given_before_the_store_was_read_is_saved_then() {
    let mut session = Session::unread();
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
    let effects = session.send(Msg::StoreRead(Stored::Nothing));
    assert_eq!(saved(&effects).unwrap().attempts[0].responses.len(), 1);
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
    let effects = session.send(Msg::AdvisePressed);
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
    assert_eq!((question.number, question.total), (4, 5));
}

#[test]
fn the_bonus_round_comes_after_all_others_and_is_scored_apart() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.send(Msg::AboutAnswered("start".into(), Some("manager".into())));
    session.send(Msg::AdvisePressed);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.more, result.bonus), (2, 0));
    session.send(Msg::MorePressed);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::NextPressed);
    session.answer("sound", Certainty::Certain);
    let View::Explanation(last) = view(&session.model).view else { panic!("an explanation") };
    assert_eq!(last.more, 0);
    session.send(Msg::PathPressed);
    session.send(Msg::AdvisePressed);

    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!((result.more, result.bonus), (0, 1));
    session.send(Msg::BonusPressed);
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!((question.question.id.as_str(), question.total), ("statistic", 1));
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
    assert_eq!((result.round, result.advice), (Round::Bonus, None));
    session.send(Msg::WholeQuizPressed);
    let View::Result(result) = view(&session.model).view else { panic!("the result") };
    assert_eq!(result.advice.unwrap().plans[0].0.id.as_str(), "managing");
}

#[test]
fn digits_choose_and_enter_goes_on_until_turned_off() {
    let mut session = Session::with(Stored::Nothing);
    let second = {
        let View::Question(question) = view(&session.model).view else { panic!("a question") };
        question.choices[1].id
    };
    session.send(Msg::KeyPressed(Key::Digit(2)));
    assert_eq!(session.model.chosen, Some(second));
    for key in [Key::Digit(0), Key::Digit(4), Key::Enter] {
        assert_eq!(session.send(Msg::KeyPressed(key)), [], "{key:?}");
    }
    session.send(Msg::CertaintyGiven(Certainty::Guessing));
    session.send(Msg::KeyPressed(Key::Digit(1)));
    assert_eq!(session.screen(), "explanation");
    session.send(Msg::KeyPressed(Key::Enter));
    assert_eq!(session.screen(), "question");

    session.send(Msg::KeysTurned(false));
    session.send(Msg::KeyPressed(Key::Digit(1)));
    assert_eq!(session.model.chosen, None);
}

#[test]
fn enter_after_the_last_explanation_leads_to_the_path() {
    let mut session = Session::with(Stored::Nothing);
    for _ in 0..3 {
        session.answer("sound", Certainty::Certain);
        session.send(Msg::KeyPressed(Key::Enter));
    }
    assert_eq!(session.screen(), "about-you");
}

#[test]
fn settings_are_kept_and_shown_on_the_next_visit() {
    let mut first = Session::with(Stored::Nothing);
    let effects = first.send(Msg::ThemeChosen(Theme::Dark));
    assert!(effects.contains(&Effect::Theme(Theme::Dark)));
    let text = saved(&effects).unwrap().write();
    let mut second = Session::unread();
    let effects = second.send(Msg::StoreRead(Stored::Text(text)));
    assert_eq!(effects, [Effect::Theme(Theme::Dark)]);
    assert_eq!(view(&second.model).preferences.theme, Theme::Dark);
    assert!(!view(&second.model).has_history);
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
fn a_visitor_who_stopped_is_offered_to_go_on() {
    let mut first = Session::with(Stored::Nothing);
    first.answer("sound", Certainty::Certain);
    first.send(Msg::NextPressed);
    let effects = first.answer("belief", Certainty::Guessing);
    let text = saved(&effects).unwrap().write();

    let mut second = Session::with(Stored::Text(text));
    assert_eq!(view(&second.model).offer, Some(OfferView::Resume { answered: 2, total: 3 }));
    second.send(Msg::ResumePressed);
    let View::Explanation(explanation) = view(&second.model).view else { panic!("an explanation") };
    assert_eq!(explanation.number, 2);
    assert_eq!(second.model.attempt.seed, first.model.attempt.seed);
    assert_eq!(view(&second.model).offer, None);
}

#[test]
fn starting_again_keeps_the_attempt_that_was_stopped() {
    let mut first = Session::with(Stored::Nothing);
    let text = saved(&first.answer("sound", Certainty::Certain)).unwrap().write();
    let mut second = Session::with(Stored::Text(text));
    second.send(Msg::RestartPressed);
    let effects = second.answer("belief", Certainty::Certain);
    assert_eq!(saved(&effects).unwrap().attempts.len(), 2);
}

#[test]
fn a_result_of_an_earlier_visit_can_be_shown_again() {
    let mut first = Session::with(Stored::Nothing);
    first.answer_core(["sound"; 3]);
    let text = saved(&first.send(Msg::AdvisePressed)).unwrap().write();
    let mut second = Session::with(Stored::Text(text));
    assert_eq!(view(&second.model).offer, Some(OfferView::LastResult { right: 3, total: 3 }));
    assert_eq!(second.screen(), "question");
    second.send(Msg::ResumePressed);
    assert_eq!(second.screen(), "result");
}

#[test]
fn a_retake_of_what_was_missed_is_an_attempt_of_its_own() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["belief", "sound", "sound"]);
    session.send(Msg::AdvisePressed);
    session.send(Msg::RetakeMissedPressed);
    let View::Question(question) = view(&session.model).view else { panic!("a question") };
    assert_eq!((question.question.id.as_str(), question.total), ("degree", 1));
    session.answer("sound", Certainty::Certain);
    let effects = session.send(Msg::PathPressed);
    assert_eq!(session.screen(), "result");
    let record = saved(&effects).unwrap();
    assert_eq!(record.attempts.len(), 2);
    assert_eq!(record.attempts[0].score().right, 2);
    assert_eq!(record.attempts[1].round, Round::Missed);
}

#[test]
fn a_blocked_store_is_told_and_nothing_is_saved() {
    let mut session = Session::with(Stored::Blocked);
    assert_eq!(view(&session.model).notices, [Notice::StorageBlocked]);
    let effects = session.answer("sound", Certainty::Certain);
    assert_eq!(saved(&effects), None);
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn a_damaged_record_is_put_aside_before_anything_is_written() {
    let mut session = Session::unread();
    let effects = session.send(Msg::StoreRead(Stored::Text("{rubbish".to_owned())));
    let aside = Effect::KeepAside { quiz: "sample".into(), text: "{rubbish".to_owned() };
    assert_eq!(effects, [aside]);
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
    let effects = session.send(Msg::KeptAside { kept: true });
    assert_eq!(saved(&effects).unwrap().attempts.len(), 1);
    assert_eq!(view(&session.model).notices, [Notice::RecordUnreadable("{rubbish".to_owned())],);
}

#[test]
fn a_damaged_record_that_cannot_be_put_aside_is_not_overwritten() {
    let mut session = Session::with(Stored::Text("{rubbish".to_owned()));
    session.send(Msg::KeptAside { kept: false });
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
}

#[test]
fn a_record_of_a_later_version_stays_untouched() {
    let mut session = Session::with(Stored::Text(r#"{"format":9}"#.to_owned()));
    assert_eq!(view(&session.model).notices, [Notice::RecordFromLater]);
    assert_eq!(saved(&session.answer("sound", Certainty::Certain)), None);
}

#[test]
fn a_record_that_went_bad_meanwhile_is_put_aside_too() {
    let mut session = Session::with(Stored::Nothing);
    session.answer("sound", Certainty::Certain);
    let effects = session.send(Msg::SaveRefused("bad".to_owned()));
    assert_eq!(effects, [Effect::KeepAside { quiz: "sample".into(), text: "bad".to_owned() }]);
}

#[test]
fn a_failed_save_is_told_until_one_succeeds() {
    let mut session = Session::with(Stored::Nothing);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::SaveFailed);
    assert_eq!(view(&session.model).notices, [Notice::StorageFailed]);
    session.send(Msg::Saved(None));
    assert!(view(&session.model).notices.is_empty());
}

#[test]
fn another_tabs_attempts_join_the_history() {
    let mut other = Session::with(Stored::Nothing);
    let theirs = saved(&other.answer("sound", Certainty::Certain)).unwrap().write();
    let mut session = Session::with(Stored::Nothing);
    session.clock = 9_000;
    session.answer("belief", Certainty::Certain);
    session.send(Msg::StoreChanged(Some(theirs)));
    assert_eq!(session.model.record.attempts.len(), 2);
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn what_a_save_found_of_another_tab_joins_the_history() {
    let mut other = Session::with(Stored::Nothing);
    let theirs = saved(&other.answer("sound", Certainty::Certain)).cloned();
    let mut session = Session::with(Stored::Nothing);
    session.clock = 9_000;
    session.answer("belief", Certainty::Certain);
    session.send(Msg::Saved(theirs));
    assert_eq!(session.model.record.attempts.len(), 2);
}

#[test]
fn old_attempts_are_shown_as_scores_and_the_oldest_counted() {
    let line = |number| format!("{number}-1,,full,2,3,1,,managing+gone");
    let lines = (1_000..1_120).map(line).collect::<Vec<_>>().join(";");
    let total = "900-1-7,300,400,900";
    let text = format!(r#"{{"format":1,"revision":1,"folded":"{lines}","totals":"{total}"}}"#);
    let mut session = Session::with(Stored::Text(text));
    session.answer("sound", Certainty::Certain);
    session.send(Msg::HistoryPressed);
    assert!(view(&session.model).has_history);
    let View::History(history) = view(&session.model).view else { panic!("the history") };
    assert!(history.has_folded);
    assert_eq!(history.rows.len(), 100);
    assert!(history.rows[0].is_whole);
    let second = &history.rows[1];
    assert_eq!((second.id, second.is_whole, second.started), ("1119-1", false, Moment(1_119)));
    assert_eq!((second.score.right, second.score.answered, second.score.mark), (2, 3, 1));
    assert_eq!(second.paths.len(), 1, "one that the quiz still has");
    assert_eq!(history.earlier, EarlierView { attempts: 321, right: 442, answered: 963 });

    assert_eq!(session.send(Msg::AttemptPressed("1119-1".into())), []);
    assert_eq!(session.screen(), "history");
}

#[test]
fn clearing_asks_first_and_then_forgets_everything() {
    let mut session = Session::with(Stored::Nothing);
    session.answer_core(["sound"; 3]);
    session.send(Msg::AdvisePressed);
    session.send(Msg::ClearPressed);
    assert!(view(&session.model).clearing);
    assert_eq!(session.send(Msg::ClearConfirmed), [Effect::Clear { quiz: "sample".into() }]);
    assert_eq!(session.screen(), "result");
    session.send(Msg::Cleared { gone: true });
    assert_eq!(session.screen(), "question");
    assert!(session.model.record.attempts.is_empty());
    assert_eq!(view(&session.model).notices, [Notice::Cleared]);
}

#[test]
fn cleared_settings_no_longer_show() {
    let mut session = Session::with(Stored::Nothing);
    session.send(Msg::ThemeChosen(Theme::Dark));
    let effects = session.send(Msg::Cleared { gone: true });
    assert!(effects.contains(&Effect::Theme(Theme::Auto)));
    session.send(Msg::ThemeChosen(Theme::Dark));
    assert_eq!(session.send(Msg::StoreChanged(None)), [Effect::Theme(Theme::Auto)]);
}

#[test]
fn data_that_cannot_be_deleted_is_told_and_kept() {
    let mut session = Session::with(Stored::Nothing);
    session.answer("sound", Certainty::Certain);
    session.send(Msg::Cleared { gone: false });
    assert_eq!(view(&session.model).notices, [Notice::NotCleared]);
    assert_eq!(session.model.record.attempts.len(), 1);
}

#[test]
fn a_resumed_attempt_is_fitted_to_a_changed_quiz_and_says_so() {
    let mut first = Session::with(Stored::Nothing);
    first.answer("sound", Certainty::Certain);
    let effects = first.send(Msg::NextPressed);
    let text = saved(&effects).unwrap().write().replace("\"code\"", "\"gone\"");
    let mut second = Session::with(Stored::Text(text));
    second.send(Msg::ResumePressed);
    assert_eq!(view(&second.model).notices, [Notice::QuizChanged]);
    let View::Question(question) = view(&second.model).view else { panic!("a question") };
    assert_eq!((question.question.id.as_str(), question.total), ("expert", 2));
}

#[test]
fn the_same_messages_always_lead_to_the_same_page() {
    let run = || {
        let mut session = Session::with(Stored::Nothing);
        session.answer_core(["sound", "belief", "opposite"]);
        session.send(Msg::AdvisePressed);
        session.model
    };
    assert_eq!(run(), run());
}
