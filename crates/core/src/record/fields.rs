//! The record as JSON: which field holds what. Whatever else an attempt, the preferences or the
//! record itself hold comes from a later version and is kept as it came.

mod reading;
mod writing;

pub(super) use reading::{format, read};
pub(super) use writing::write;

use crate::quiz::Round;

const ROUNDS: [(Round, &str); 3] =
    [(Round::Full, "full"), (Round::Missed, "missed"), (Round::Bonus, "bonus")];

pub(super) fn round_name(round: Round) -> &'static str {
    ROUNDS.into_iter().find(|(known, _)| *known == round).map_or("full", |(_, name)| name)
}

pub(super) fn round_named(name: &str) -> Option<Round> {
    ROUNDS.into_iter().find(|(_, known)| *known == name).map(|(round, _)| round)
}
