//! The parts of a quiz that are not in the page but in files of their own (`quiz_model::Part`).
//!
//! What needs a part waits as the message that asked for it, and is taken in again once the part is
//! there. Until then nothing changes, so nothing can be lost when it does not come. The details are
//! fetched by themselves as soon as the first question answers.

use std::mem;

use quiz_model::PartKind;

use super::model::{Model, PartFetch};
use super::msg::{Effect, FocusTarget, Msg, PartFile};
use crate::quiz::{Attempt, Round};

/// What follows when a part has come, or has not.
pub(super) enum Next {
    /// This message, which has waited for it.
    Waiting(Msg),
    /// Only this.
    Effects(Vec<Effect>),
}

/// Whether the page lacks a part.
pub(super) fn is_missing(model: &Model, kind: PartKind) -> bool {
    model.quiz_ref().part(kind).is_some()
}

/// The part that an attempt needs and the page lacks: fitted to a quiz without it, the attempt would
/// lose what it asks.
pub(super) fn needed(model: &Model, attempt: &Attempt) -> Option<PartKind> {
    let quiz = model.quiz_ref();
    if attempt.round == Round::Bonus {
        return quiz.bonus.is_some().then_some(PartKind::Bonus);
    }
    let lacks = quiz.further.is_some()
        && attempt.questions.iter().any(|question| quiz.question(question).is_none());
    lacks.then_some(PartKind::Further)
}

/// How many questions the attempt will ask once they have come: those of the second deck, for
/// somebody who asked for both.
pub(super) fn awaited(model: &Model) -> usize {
    match &model.quiz_ref().further {
        Some(link) if model.asks_more && model.attempt.round == Round::Full => {
            usize::try_from(link.count).unwrap_or(usize::MAX)
        }
        _ => 0,
    }
}

/// Has a part fetched, if it is not there or on its way already; the message waits for it. Where nobody
/// new waits, whoever has waited still does.
pub(super) fn fetch(model: &mut Model, kind: PartKind, then: Option<Msg>) -> Vec<Effect> {
    let Some(link) = model.quiz_ref().part(kind) else {
        return Vec::new();
    };
    let then = then.map(Box::new);
    match &mut model.parts[kind as usize] {
        PartFetch::OnTheWay { then: waiting } => {
            if then.is_some() {
                *waiting = then;
            }
            Vec::new()
        }
        fetch @ (PartFetch::NotAsked | PartFetch::Missing { .. }) => {
            *fetch = PartFetch::OnTheWay { then };
            vec![Effect::FetchPart { kind, address: &link.address }]
        }
    }
}

/// What a message waits for, if it waits for anything.
pub(super) fn wait(model: &mut Model, kind: PartKind, msg: Msg) -> Option<Vec<Effect>> {
    is_missing(model, kind).then(|| fetch(model, kind, Some(msg)))
}

/// The visitor has gone elsewhere, so nobody is taken away from there when a part comes.
pub(super) fn give_up(model: &mut Model) {
    for fetch in &mut model.parts {
        match fetch {
            PartFetch::NotAsked => {}
            PartFetch::OnTheWay { then } => *then = None,
            PartFetch::Missing { wanted } => *wanted = false,
        }
    }
}

/// A part has come, or has not.
pub(super) fn read(model: &mut Model, kind: PartKind, file: PartFile) -> Next {
    let fetch = &mut model.parts[kind as usize];
    let PartFetch::OnTheWay { then } = mem::replace(fetch, PartFetch::NotAsked) else {
        return Next::Effects(Vec::new());
    };
    match (file, then) {
        (PartFile::Read(content), then) => {
            model.content = content;
            came(model);
            then.map_or_else(|| Next::Effects(Vec::new()), |msg| Next::Waiting(*msg))
        }
        (PartFile::Failed, then) => {
            model.parts[kind as usize] = PartFetch::Missing { wanted: then.is_some() };
            // The buttons stand at the end of a long page, and the notice above its beginning.
            let effect = then.map(|_| Effect::Focus(FocusTarget::TopOfPage));
            Next::Effects(effect.into_iter().collect())
        }
    }
}

/// What the page was asked for, and what other tabs have saved, can be had now.
fn came(model: &mut Model) {
    let quiz = model.quiz_ref();
    if model.asks_more && model.attempt.is_asking() {
        model.attempt.ask_more(quiz);
    }
    super::saving::follow(model);
}
