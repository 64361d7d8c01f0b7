//! The bonus questions, which are not in the page but in a file of their own.
//!
//! What needs them waits as the message that asked for them, and is taken in again once they are
//! there. Until then nothing changes, so nothing can be lost when they do not come.

use std::mem;

use super::model::{Model, Notice};
use super::msg::{BonusFile, Effect, FocusTarget, Msg};
use super::update;

/// How far the bonus questions are.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum BonusFetch {
    /// Nobody has asked for them, or they have been read.
    NotAsked,
    /// They are on their way.
    OnTheWay {
        /// What the visitor wants of them; none when they have gone elsewhere meanwhile.
        then: Option<Box<Msg>>,
    },
}

/// Has the questions fetched, if they are not on their way already, and takes the message in again
/// when they are there.
pub(super) fn fetch(model: &mut Model, then: Msg) -> Vec<Effect> {
    // So that a second failure is told as the first was.
    model.notices.retain(|notice| *notice != Notice::BonusMissing);
    let Some(link) = &model.quiz_ref().bonus else {
        return Vec::new();
    };
    match mem::replace(&mut model.bonus, BonusFetch::OnTheWay { then: Some(Box::new(then)) }) {
        BonusFetch::NotAsked => vec![Effect::FetchBonus { address: &link.address }],
        BonusFetch::OnTheWay { .. } => Vec::new(),
    }
}

/// The visitor has gone elsewhere, so nobody is taken away from there when the questions come.
pub(super) fn give_up(model: &mut Model) {
    if let BonusFetch::OnTheWay { then } = &mut model.bonus {
        *then = None;
    }
}

/// The questions have come, or have not.
pub(super) fn read(model: &mut Model, file: BonusFile) -> Vec<Effect> {
    let BonusFetch::OnTheWay { then } = mem::replace(&mut model.bonus, BonusFetch::NotAsked) else {
        return Vec::new();
    };
    match (file, then) {
        (BonusFile::Read(content), then) => {
            model.content = content;
            then.map_or_else(Vec::new, |msg| update(model, *msg))
        }
        (BonusFile::Failed, Some(_)) => {
            model.notify(Notice::BonusMissing);
            // The buttons stand at the end of a long page, and the notice above its beginning.
            vec![Effect::Focus(FocusTarget::TopOfPage)]
        }
        (BonusFile::Failed, None) => Vec::new(),
    }
}
