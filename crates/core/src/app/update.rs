//! The one function that decides.

use super::model::{Connection, Marking, Model, Offer, PartFetch, Screen};
use super::moving::{go, moved, show, show_if};
use super::msg::{Effect, Msg};
use super::parts::{self, Next};
use super::{answering, clearing, keys, saving, sharing};
use quiz_model::Deck;

use crate::quiz::{Attempt, AttemptId};
use crate::theme::Accents;

/// Takes in what happened and says what to do about it. Performs nothing.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::ClockRead { now, random } => {
            (model.now, model.random) = (now, random);
            Vec::new()
        }
        Msg::StoreRead(stored) => saving::read(model, stored),
        Msg::StoreChanged(text) => saving::changed(model, text),
        Msg::Saved(theirs) => saving::saved(model, theirs.as_ref()),
        Msg::SaveFailed => saving::failed(model),
        Msg::SaveRefused(text) => saving::refused(model, text),
        Msg::KeptAside { kept } => saving::kept_aside(model, kept),
        Msg::Cleared { gone } => clearing::cleared(model, gone),
        Msg::Started => started(model),
        Msg::AccentAsked(wish) => Accents::read(&wish).map(Effect::Accent).into_iter().collect(),
        Msg::MoreAsked => more_asked(model),
        Msg::AddressRead(fragment) => sharing::followed(model, &fragment),
        Msg::SharePressed => share_pressed(model),
        Msg::ShareMissing => sharing::missing(model),
        Msg::RecordBrought(text) => sharing::brought(model, &text),
        Msg::ConnectionChanged { online } => connection_changed(model, online),
        Msg::ChoiceMarked(choice) => {
            model.on_screen.marking = Marking::Choice(choice);
            Vec::new()
        }
        Msg::CertaintyGiven(certainty) => answering::certainty_given(model, certainty),
        Msg::NextPressed => next_pressed(model),
        Msg::BackPressed => moved(model, Attempt::back),
        Msg::MorePressed => more_pressed(model),
        Msg::PrintPressed => vec![Effect::Print],
        Msg::WholeQuizPressed => show_if(model, model.record.last_whole().cloned()),
        Msg::BonusPressed => bonus_pressed(model),
        Msg::PartRead(deck, file) => match parts::read(model, deck, file) {
            Next::Waiting(msg) => update(model, msg),
            Next::Effects(effects) => effects,
        },
        Msg::FurtherPressed => parts::fetch(model, Deck::More, None),
        Msg::PathPressed => answering::path_pressed(model),
        Msg::AboutAnswered(question, option) => answering::about(model, question, option),
        Msg::AdvisePressed => answering::finish(model),
        Msg::ResumePressed => resume(model),
        Msg::RestartPressed => show(model, model.whole()),
        Msg::RetakeMissedPressed => retake_missed(model),
        Msg::RetestPressed => retest(model),
        Msg::HistoryPressed => go(model, Screen::History),
        Msg::HistoryLeft => go(model, Screen::Attempt),
        Msg::AttemptPressed(id) => attempt_pressed(model, &id),
        Msg::ThemeChosen(theme) => saving::theme_chosen(model, theme),
        Msg::KeysTurned(keys) => saving::keys_turned(model, keys),
        Msg::KeyPressed(key) => match keys::meaning(model, key) {
            Some(meant) => update(model, meant),
            None => Vec::new(),
        },
        Msg::ClearPressed => clearing::asked(model),
        Msg::ClearCancelled => clearing::cancelled(model),
        Msg::ClearConfirmed => vec![Effect::Clear { quiz: model.quiz_ref().id }],
        Msg::DownloadPressed(text) => saving::download(model, text),
    }
}

fn more_asked(model: &mut Model) -> Vec<Effect> {
    model.asks_more = true;
    model.attempt.ask_more(&model.content.quiz);
    Vec::new()
}

fn connection_changed(model: &mut Model, online: bool) -> Vec<Effect> {
    model.connection = if online { Connection::Online } else { Connection::Offline };
    if online && matches!(model.further, PartFetch::Missing { .. }) {
        return parts::fetch(model, Deck::More, None);
    }
    Vec::new()
}

/// Everything is known that the first page needs. What the later ones need comes after it.
fn started(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::Appear];
    effects.extend(parts::fetch(model, Deck::More, None));
    effects
}

/// Somebody who asked for the questions of both decks waits for those that the page lacks.
fn next_pressed(model: &mut Model) -> Vec<Effect> {
    if parts::awaited(model) > 0 && model.attempt.is_answered() {
        return parts::fetch(model, Deck::More, Some(Msg::NextPressed));
    }
    moved(model, Attempt::go_on)
}

/// The panel tells the plan, so it waits for it.
fn share_pressed(model: &mut Model) -> Vec<Effect> {
    if parts::is_missing(model, Deck::More) {
        return parts::fetch(model, Deck::More, Some(Msg::SharePressed));
    }
    sharing::open(model)
}

fn more_pressed(model: &mut Model) -> Vec<Effect> {
    if parts::is_missing(model, Deck::More) {
        return parts::fetch(model, Deck::More, Some(Msg::MorePressed));
    }
    let quiz = model.quiz_ref();
    moved(model, |attempt| attempt.extend(quiz))
}

fn resume(model: &mut Model) -> Vec<Effect> {
    match model.offer.clone() {
        Some(Offer::Resume(attempt) | Offer::LastResult(attempt)) => show(model, attempt),
        None => Vec::new(),
    }
}

fn retake_missed(model: &mut Model) -> Vec<Effect> {
    let next = model.attempt.retake_missed(model.quiz_ref(), model.now, model.random);
    show_if(model, next)
}

/// Asks again what is due by now, with what the visitor said about themselves when they last came to
/// a result, if they did: a copy may hold only what was missed.
fn retest(model: &mut Model) -> Vec<Effect> {
    if parts::is_missing(model, Deck::More) {
        return parts::fetch(model, Deck::More, Some(Msg::RetestPressed));
    }
    let due = model.record.due(model.now, |id| model.quiz_ref().question(id).is_some());
    let told = model.record.last_finished().or_else(|| model.record.last_whole());
    let about = told.map(|told| told.about.clone()).unwrap_or_default();
    let next = Attempt::retest(model.quiz_ref(), due, about, model.now, model.random);
    show_if(model, next)
}

fn bonus_pressed(model: &mut Model) -> Vec<Effect> {
    if parts::is_missing(model, Deck::Bonus) {
        return parts::fetch(model, Deck::Bonus, Some(Msg::BonusPressed));
    }
    let next = Attempt::bonus(model.quiz_ref(), model.now, model.random);
    show_if(model, next)
}

fn attempt_pressed(model: &mut Model, id: &AttemptId) -> Vec<Effect> {
    let attempt = model.record.attempt(id).cloned();
    show_if(model, attempt)
}
