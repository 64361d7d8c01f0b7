//! The one function that decides.

use super::keys;
use super::model::{Keeping, Model, Notice, Offer, Screen};
use super::msg::{Effect, FocusTarget, Msg};
use super::saving;
use super::{Accents, bonus, sharing};
use crate::advice::rank;
use quiz_model::{AboutId, OptionId};
use crate::quiz::{Attempt, AttemptId, Certainty, Position, Round};
use crate::record::Record;

/// Takes in what happened and says what to do about it. Performs nothing.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::ClockRead { now, draw } => {
            model.now = now;
            model.draw = draw;
            Vec::new()
        }
        Msg::StoreRead(stored) => saving::read(model, stored),
        Msg::StoreChanged(text) => saving::changed(model, text),
        Msg::Saved(theirs) => saving::saved(model, theirs.as_ref()),
        Msg::SaveFailed => {
            model.notify(Notice::StorageFailed);
            Vec::new()
        }
        Msg::SaveRefused(text) => match Record::read(&text) {
            // Readable after all: another tab has written meanwhile.
            Ok(_) => saving::save(model),
            Err(reason) => saving::unreadable(model, reason, text),
        },
        Msg::KeptAside { kept } => saving::kept_aside(model, kept),
        Msg::Cleared { gone } => cleared(model, gone),
        Msg::Started => vec![Effect::Appear],
        Msg::AccentAsked(wish) => Accents::read(&wish).map(Effect::Accent).into_iter().collect(),
        Msg::MoreAsked => {
            model.asks_more = true;
            model.attempt.ask_more(&model.content.quiz);
            Vec::new()
        }
        Msg::AddressRead(fragment) => sharing::followed(model, &fragment),
        Msg::SharePressed => sharing::open(model),
        Msg::ShareMissing => sharing::missing(model),
        Msg::RecordBrought(text) => sharing::brought(model, &text),
        Msg::ConnectionChanged { online } => {
            model.notices.retain(|notice| *notice != Notice::Offline);
            if !online {
                model.notify(Notice::Offline);
            }
            Vec::new()
        }
        Msg::ChoiceMarked(choice) => {
            model.chosen = Some(choice);
            model.choice_missing = false;
            Vec::new()
        }
        Msg::CertaintyGiven(certainty) => certainty_given(model, certainty),
        Msg::NextPressed => moved(model, Attempt::go_on),
        Msg::BackPressed => moved(model, Attempt::back),
        Msg::MorePressed => {
            let quiz = model.quiz_ref();
            moved(model, |attempt| attempt.extend(quiz))
        }
        Msg::PrintPressed => vec![Effect::Print],
        Msg::WholeQuizPressed => match model.record.last_whole().cloned() {
            Some(attempt) => show(model, attempt),
            None => Vec::new(),
        },
        Msg::BonusPressed => bonus_pressed(model),
        Msg::BonusRead(file) => bonus::read(model, file),
        Msg::PathPressed => path_pressed(model),
        Msg::AboutAnswered(question, option) => about_answered(model, question, option),
        Msg::AdvisePressed => finish(model),
        Msg::ResumePressed => resume(model),
        Msg::RestartPressed => restart(model),
        Msg::RetakeMissedPressed => {
            let next = model.attempt.retake_missed(model.quiz_ref(), model.now, model.draw);
            next.map_or_else(Vec::new, |attempt| show(model, attempt))
        }
        Msg::RetestPressed => retest(model),
        Msg::HistoryPressed => go(model, Screen::History),
        Msg::HistoryLeft => go(model, Screen::Attempt),
        Msg::AttemptPressed(id) => attempt_pressed(model, &id),
        Msg::ThemeChosen(theme) => {
            model.record.preferences.theme = theme;
            let mut effects = saving::save(model);
            effects.push(Effect::Theme(theme));
            effects
        }
        Msg::KeysTurned(keys) => {
            model.record.preferences.keys = keys;
            saving::save(model)
        }
        Msg::KeyPressed(key) => match keys::meaning(model, key) {
            Some(meant) => update(model, meant),
            None => Vec::new(),
        },
        Msg::ClearPressed => {
            model.clearing = true;
            vec![Effect::Focus(FocusTarget::Confirmation)]
        }
        Msg::ClearCancelled => {
            model.clearing = false;
            vec![Effect::Focus(FocusTarget::Heading)]
        }
        Msg::ClearConfirmed => vec![Effect::Clear { quiz: model.quiz_ref().id }],
        Msg::DownloadPressed(text) => {
            let name = ["career-quiz-", model.quiz_ref().id.as_str(), "-unreadable.txt"].concat();
            vec![Effect::Download { name, text }]
        }
    }
}

fn certainty_given(model: &mut Model, certainty: Certainty) -> Vec<Effect> {
    let Position::Question(index) = model.attempt.position else {
        return Vec::new();
    };
    let quiz = model.quiz_ref();
    let Some(question) = model.attempt.question(index).and_then(|id| quiz.question(id)) else {
        return Vec::new();
    };
    if model.attempt.responses.is_empty() {
        // The attempt begins with its first answer, not with the page.
        model.attempt.started = model.now;
        model.attempt.id = model.record.begin(model.now, model.draw);
    }
    let chosen = model.chosen.as_ref();
    if !model.attempt.answer(question, chosen, certainty, model.now) {
        model.choice_missing = true;
        return vec![Effect::Focus(FocusTarget::FirstChoice)];
    }
    model.offer = None;
    arrived(model)
}

/// Moves the attempt; if it moved, shows and keeps where it stands.
fn moved(model: &mut Model, step: impl FnOnce(&mut Attempt) -> bool) -> Vec<Effect> {
    if step(&mut model.attempt) { arrived(model) } else { Vec::new() }
}

/// The attempt stands somewhere new: clears what belonged to the last screen, keeps the record,
/// and moves the focus to the new heading.
fn arrived(model: &mut Model) -> Vec<Effect> {
    model.chosen = None;
    model.choice_missing = false;
    model.clearing = false;
    model.screen = Screen::Attempt;
    bonus::give_up(model);
    model.notices.retain(|notice| !{
        notice.is_of_a_link()
            || matches!(
                notice,
                Notice::Cleared | Notice::QuizChanged | Notice::BonusMissing | Notice::ShareMissing
            )
    });
    let mut effects = Vec::new();
    // An attempt without answers is not worth keeping: it would fill the history with visits.
    if !model.attempt.responses.is_empty() {
        model.record.put(&model.attempt);
        effects = saving::save(model);
    }
    effects.push(Effect::Focus(FocusTarget::Heading));
    effects
}

fn path_pressed(model: &mut Model) -> Vec<Effect> {
    if !model.attempt.go_to_advice() {
        return Vec::new();
    }
    if model.attempt.position == Position::Result { finish(model) } else { arrived(model) }
}

fn about_answered(model: &mut Model, question: AboutId, option: Option<OptionId>) -> Vec<Effect> {
    let known = model
        .quiz_ref()
        .about(&question)
        .is_some_and(|about| option.as_ref().is_none_or(|option| about.option(option).is_some()));
    if !known {
        return Vec::new();
    }
    match option {
        Some(option) => model.attempt.about.insert(question, option),
        None => model.attempt.about.remove(&question),
    }
    model.record.put(&model.attempt);
    saving::save(model)
}

fn finish(model: &mut Model) -> Vec<Effect> {
    if !model.attempt.is_answered() {
        return Vec::new();
    }
    let paths = match model.attempt.round {
        Round::Bonus => Vec::new(),
        Round::Full | Round::Missed => {
            rank(model.quiz_ref(), &model.attempt.about).best().map(|fit| fit.path.id).collect()
        }
    };
    model.attempt.finish(paths, model.now);
    arrived(model)
}

fn resume(model: &mut Model) -> Vec<Effect> {
    match model.offer.clone() {
        Some(Offer::Resume(attempt) | Offer::LastResult(attempt)) => show(model, attempt),
        None => Vec::new(),
    }
}

/// Asks again what is due by now, with what the visitor said about themselves when they last came to
/// a result.
fn retest(model: &mut Model) -> Vec<Effect> {
    let due = model.record.due(model.quiz_ref(), model.now);
    let told = model.record.last_finished().or_else(|| model.record.last_whole());
    let next = told.and_then(|told| told.retake(model.quiz_ref(), due, model.now, model.draw));
    next.map_or_else(Vec::new, |attempt| show(model, attempt))
}

fn bonus_pressed(model: &mut Model) -> Vec<Effect> {
    if model.quiz_ref().bonus.is_some() {
        return bonus::fetch(model, Msg::BonusPressed);
    }
    let next = Attempt::bonus(model.quiz_ref(), model.now, model.draw);
    next.map_or_else(Vec::new, |attempt| show(model, attempt))
}

/// Shows an attempt, fitted to the quiz as it is now. One that asks bonus questions waits for them:
/// fitted to a quiz without them it would lose all it asks.
fn show(model: &mut Model, mut attempt: Attempt) -> Vec<Effect> {
    if attempt.round == Round::Bonus && model.quiz_ref().bonus.is_some() {
        return bonus::fetch(model, Msg::AttemptPressed(attempt.id));
    }
    let changed = attempt.fit_to(model.quiz_ref());
    model.attempt = attempt;
    model.offer = None;
    let effects = arrived(model);
    if changed {
        model.notify(Notice::QuizChanged);
    }
    effects
}

fn restart(model: &mut Model) -> Vec<Effect> {
    model.offer = None;
    show(model, model.whole())
}

fn attempt_pressed(model: &mut Model, id: &AttemptId) -> Vec<Effect> {
    match model.record.attempt(id).cloned() {
        Some(attempt) => show(model, attempt),
        None => Vec::new(),
    }
}

fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screen = screen;
    model.clearing = false;
    bonus::give_up(model);
    vec![Effect::Focus(FocusTarget::Heading)]
}

fn cleared(model: &mut Model, gone: bool) -> Vec<Effect> {
    model.clearing = false;
    if !gone {
        model.notify(Notice::NotCleared);
        return vec![Effect::Focus(FocusTarget::Heading)];
    }
    model.record = Record::empty(model.quiz_ref().revision);
    // Nothing is left that could not be read, so only a blocked store still keeps us in memory.
    model.notices.retain(|notice| matches!(notice, Notice::StorageBlocked | Notice::Offline));
    if !model.notices.contains(&Notice::StorageBlocked) {
        model.keeping = Keeping::Stored;
    }
    model.notify(Notice::Cleared);
    model.offer = None;
    bonus::give_up(model);
    model.attempt = model.whole();
    model.screen = Screen::Attempt;
    model.chosen = None;
    model.choice_missing = false;
    // The settings are gone with the rest, so the page looks as the browser says again.
    vec![Effect::Theme(model.record.preferences.theme), Effect::Focus(FocusTarget::TopOfPage)]
}
