//! The one function that decides.

use super::model::{Connection, Model, Offer, PartFetch, Screen};
use super::moving::{arrived_on, go, moved, show, show_if};
use super::msg::{Effect, FocusTarget, Msg, Panel};
use super::parts::{self, Next};
use super::view::Folds;
use super::{answering, clearing, keys, place, saving, sharing};
use quiz_model::PartKind;

use crate::quiz::{Attempt, AttemptId, Position, Round};
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
        Msg::Started => returned(model, started),
        Msg::Painted => {
            model.folds = Folds::Filled;
            Vec::new()
        }
        Msg::AccentAsked(wish) => Accents::read(&wish).map(Effect::Accent).into_iter().collect(),
        Msg::MoreAsked => more_asked(model),
        Msg::ScoreAsked(score) => sharing::score_asked(model, score),
        Msg::AddressRead(fragment) => returned(model, |model| sharing::followed(model, &fragment)),
        Msg::SendPressed(outgoing) => sharing::send(model, outgoing),
        Msg::Sent(sent) => sharing::sent(model, sent),
        Msg::PanelPressed(panel) => panel_pressed(model, panel),
        Msg::ShareMissing => sharing::missing(model),
        Msg::RecordBrought(text) => sharing::brought(model, &text),
        Msg::ConnectionChanged { online } => connection_changed(model, online),
        Msg::ChoiceMarked(choice) => answering::choice_marked(model, choice),
        Msg::CertaintyGiven(certainty) => answering::certainty_given(model, certainty),
        Msg::NextPressed => next_pressed(model),
        Msg::BackPressed => back_pressed(model),
        Msg::Went(name) => returned(model, |model| place::went(model, &name)),
        Msg::StartPressed => returned(model, |_| vec![Effect::Focus(FocusTarget::Plan)]),
        Msg::Ticked { item, is_done } => saving::ticked(model, &item, is_done),
        Msg::MorePressed => more_pressed(model),
        Msg::PrintPressed => vec![Effect::Print],
        Msg::WholeQuizPressed => show_if(model, model.record.last_whole().cloned()),
        Msg::BonusPressed => bonus_pressed(model),
        Msg::PartRead(kind, file) => match parts::read(model, kind, file) {
            Next::Waiting(msg) => update(model, msg),
            Next::Effects(effects) => effects,
        },
        Msg::DetailsPressed => parts::fetch(model, PartKind::Details, None),
        Msg::PathPressed => answering::path_pressed(model),
        Msg::AboutAnswered(question, option) => answering::about(model, question, option),
        Msg::AboutPicked(question, option) => answering::about_picked(model, question, option),
        Msg::AboutSkipped(question) => answering::about_skipped(model, question),
        Msg::AdvisePressed => answering::about_next(model),
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
    if online && matches!(model.parts[PartKind::Details as usize], PartFetch::Missing { .. }) {
        return parts::fetch(model, PartKind::Details, None);
    }
    Vec::new()
}

/// Everything is known that the first page needs. What the later ones need comes after it.
fn started(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::Appear];
    effects.extend(place::here(model));
    effects.extend(parts::fetch(model, PartKind::Details, None));
    if model.asks_more {
        effects.extend(parts::fetch(model, PartKind::Further, None));
    }
    effects
}

/// Somebody who asked for the questions of both decks waits for those that the page lacks.
fn next_pressed(model: &mut Model) -> Vec<Effect> {
    if parts::awaited(model) > 0 && model.attempt.is_answered() {
        return parts::fetch(model, PartKind::Further, Some(Msg::NextPressed));
    }
    moved(model, Attempt::go_on)
}

/// The panel tells the plan, so it waits for it.
pub(super) fn panel_pressed(model: &mut Model, panel: Panel) -> Vec<Effect> {
    parts::wait(model, PartKind::Details, Msg::PanelPressed(panel))
        .unwrap_or_else(|| sharing::open(model, panel))
}

fn more_pressed(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = parts::wait(model, PartKind::Further, Msg::MorePressed) {
        return effects;
    }
    let quiz = model.quiz_ref();
    moved(model, |attempt| attempt.extend(quiz))
}

/// One screen back, from a question about the visitor to the one before.
fn back_pressed(model: &mut Model) -> Vec<Effect> {
    let is_behind_verdict = model.screen == Screen::Attempt && sharing::rival(model).is_some();
    match (model.attempt.position, model.on_screen.about.checked_sub(1)) {
        (Position::AboutYou, None) if is_behind_verdict => arrived_on(model, Screen::Verdict),
        (Position::AboutYou, Some(before)) => answering::ask_about(model, before),
        (Position::Result, _) if model.attempt.round == Round::Full => {
            let last = model.first_about().count().checked_sub(1);
            match last {
                Some(last) => answering::ask_about(model, last),
                None => moved(model, Attempt::back_to_last_explanation),
            }
        }
        _ => moved(model, Attempt::back),
    }
}

pub(super) fn resume(model: &mut Model) -> Vec<Effect> {
    match model.offer.clone() {
        Some(Offer::Resume(attempt) | Offer::LastResult(attempt)) => show(model, attempt),
        None => Vec::new(),
    }
}

fn retake_missed(model: &mut Model) -> Vec<Effect> {
    let next = model.attempt.retake_missed(model.quiz_ref(), model.now, model.random);
    show_if(model, next)
}

/// Where somebody may have scrolled before, or goes at once: the page is as high as it will be from the first, or
/// the browser would not find the place again.
fn returned(model: &mut Model, step: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    let effects = step(model);
    if model.folds == Folds::Below {
        model.folds = Folds::Empty;
    }
    effects
}

/// Asks again what is due by now, with what the visitor said about themselves when they last came to
/// a result, if they did: a copy may hold only what was missed.
fn retest(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = parts::wait(model, PartKind::Further, Msg::RetestPressed) {
        return effects;
    }
    let due = model.record.due(model.now, |id| model.quiz_ref().question(id).is_some());
    let next = Attempt::retest(model.quiz_ref(), due, model.told(), model.now, model.random);
    show_if(model, next)
}

fn bonus_pressed(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = parts::wait(model, PartKind::Bonus, Msg::BonusPressed) {
        return effects;
    }
    let next = Attempt::bonus(model.quiz_ref(), model.now, model.random);
    show_if(model, next)
}

fn attempt_pressed(model: &mut Model, id: &AttemptId) -> Vec<Effect> {
    let attempt = model.record.attempt(id).cloned();
    show_if(model, attempt)
}
