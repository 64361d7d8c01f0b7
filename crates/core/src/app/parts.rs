//! The parts of a quiz that are not in the page but in files of their own (`quiz_model::Part`).
//!
//! What needs a part waits as the message that asked for it, and is taken in again once the part is
//! there. Until then nothing changes, so nothing can be lost when it does not come. The part with the
//! further questions is fetched by itself as soon as the first question answers.

use std::mem;

use quiz_model::{Deck, PartLink, Quiz};

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

/// Where a part is, while the page lacks it.
fn link(quiz: &'static Quiz, deck: Deck) -> Option<&'static PartLink> {
    match deck {
        Deck::Core => None,
        Deck::More => quiz.further.as_ref(),
        Deck::Bonus => quiz.bonus.as_ref(),
    }
}

/// Whether the page lacks a part.
pub(super) fn is_missing(model: &Model, deck: Deck) -> bool {
    link(model.quiz_ref(), deck).is_some()
}

/// The part that an attempt needs and the page lacks: fitted to a quiz without it, the attempt would
/// lose what it asks.
pub(super) fn needed(model: &Model, attempt: &Attempt) -> Option<Deck> {
    let quiz = model.quiz_ref();
    if attempt.round == Round::Bonus {
        return quiz.bonus.is_some().then_some(Deck::Bonus);
    }
    let lacks = quiz.further.is_some()
        && attempt.questions.iter().any(|question| quiz.question(question).is_none());
    lacks.then_some(Deck::More)
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

fn fetch_of(model: &mut Model, deck: Deck) -> &mut PartFetch {
    match deck {
        Deck::Core | Deck::More => &mut model.further,
        Deck::Bonus => &mut model.bonus,
    }
}

/// Has a part fetched, if it is not there or on its way already; the message waits for it.
pub(super) fn fetch(model: &mut Model, deck: Deck, then: Option<Msg>) -> Vec<Effect> {
    let Some(link) = link(model.quiz_ref(), deck) else {
        return Vec::new();
    };
    let fetch = fetch_of(model, deck);
    let before = mem::replace(fetch, PartFetch::OnTheWay { then: then.map(Box::new) });
    match before {
        PartFetch::NotAsked | PartFetch::Missing { .. } => {
            vec![Effect::FetchPart { deck, address: &link.address }]
        }
        PartFetch::OnTheWay { .. } => Vec::new(),
    }
}

/// The visitor has gone elsewhere, so nobody is taken away from there when a part comes.
pub(super) fn give_up(model: &mut Model) {
    for fetch in [&mut model.further, &mut model.bonus] {
        match fetch {
            PartFetch::NotAsked => {}
            PartFetch::OnTheWay { then } => *then = None,
            PartFetch::Missing { wanted } => *wanted = false,
        }
    }
}

/// A part has come, or has not.
pub(super) fn read(model: &mut Model, deck: Deck, file: PartFile) -> Next {
    let PartFetch::OnTheWay { then } = mem::replace(fetch_of(model, deck), PartFetch::NotAsked)
    else {
        return Next::Effects(Vec::new());
    };
    match (file, then) {
        (PartFile::Read(content), then) => {
            model.content = content;
            came(model);
            then.map_or_else(|| Next::Effects(Vec::new()), |msg| Next::Waiting(*msg))
        }
        (PartFile::Failed, then) => {
            *fetch_of(model, deck) = PartFetch::Missing { wanted: then.is_some() };
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
