//! The bonus questions, which are not in the page but in a file of their own.
//!
//! What needs them waits as the message that asked for them, and is taken in again once they are
//! there. Until then nothing changes, so nothing can be lost when they do not come.

use std::mem;

use super::model::{BonusFetch, Model};
use super::msg::{BonusFile, Effect, FocusTarget, Msg};

/// What follows when the questions have come, or have not.
pub(super) enum Next {
    /// This message, which has waited for them.
    Waiting(Msg),
    /// Only this.
    Effects(Vec<Effect>),
}

/// Has the questions fetched, if they are not on their way already; the message waits for them.
pub(super) fn fetch(model: &mut Model, then: Msg) -> Vec<Effect> {
    let Some(link) = &model.quiz_ref().bonus else {
        return Vec::new();
    };
    match mem::replace(&mut model.bonus, BonusFetch::OnTheWay { then: Some(Box::new(then)) }) {
        BonusFetch::NotAsked | BonusFetch::Missing => {
            vec![Effect::FetchBonus { address: &link.address }]
        }
        BonusFetch::OnTheWay { .. } => Vec::new(),
    }
}

/// The visitor has gone elsewhere, so nobody is taken away from there when the questions come.
pub(super) fn give_up(model: &mut Model) {
    match &mut model.bonus {
        BonusFetch::OnTheWay { then } => *then = None,
        BonusFetch::NotAsked | BonusFetch::Missing => model.bonus = BonusFetch::NotAsked,
    }
}

/// The questions have come, or have not.
pub(super) fn read(model: &mut Model, file: BonusFile) -> Next {
    let BonusFetch::OnTheWay { then } = mem::replace(&mut model.bonus, BonusFetch::NotAsked) else {
        return Next::Effects(Vec::new());
    };
    match (file, then) {
        (BonusFile::Read(content), then) => {
            model.content = content;
            then.map_or_else(|| Next::Effects(Vec::new()), |msg| Next::Waiting(*msg))
        }
        (BonusFile::Failed, Some(_)) => {
            model.bonus = BonusFetch::Missing;
            // The buttons stand at the end of a long page, and the notice above its beginning.
            Next::Effects(vec![Effect::Focus(FocusTarget::TopOfPage)])
        }
        (BonusFile::Failed, None) => Next::Effects(Vec::new()),
    }
}
