//! Attempts that are only counted.
//!
//! The lines of [`Folded`] would become ever more, so of the oldest there is only a sum. Two tabs, or
//! this browser and a copy from another, must not count one attempt twice, nor leave one out. So each
//! record draws a number, its origin, with which the id of each attempt begun there ends, and each
//! begins later than the last. The total of an origin then says which attempts are in it: those up to
//! its last one, but for any that the record with that total still has beside it.
//!
//! ```text
//! 1795200000000-77-4000000000,9880,51000,98800;1795300000000-78-12,120,301,602
//! ```
//!
//! The fields of a total are: id of the last attempt; how many attempts; right answers; answers.
//!
//! `docs/decisions/record.md`, “The oldest attempts are only counted”, says what this rests on.

use super::folded::{FIELD, FoldedAttempt, beginning, count};
use super::{Folded, Record, merge};
use quiz_model::decimal;
use crate::quiz::{AttemptId, Moment, Score};

/// Most lines of folded attempts. Where there are more, the oldest are counted until half of these are
/// left, which with the whole ones is more than the history shows one by one.
pub const LINES: usize = 200;

/// Of so many at most is anything heard: all attempts are held against each, and a visitor's own are few.
const MOST: usize = 1_000;

/// Between start, seed and origin.
const BETWEEN: char = '-';

/// What is kept of all attempts that are only counted: a line for each origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals(Folded);

/// How the attempts of one origin went, from its first to the last counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total<'a> {
    /// The id of the last attempt counted.
    pub last: &'a str,
    /// How many attempts.
    pub attempts: usize,
    /// Right answers in all of them.
    pub right: usize,
    /// Answers in all of them.
    pub answered: usize,
}

impl Totals {
    /// The total of each origin. What cannot be read stays, but says nothing.
    pub fn iter(&self) -> impl Iterator<Item = Total<'_>> {
        self.0.lines().filter_map(Total::read).take(MOST)
    }

    /// Whether nothing is counted.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many attempts are counted.
    pub fn attempts(&self) -> usize {
        self.iter().fold(0, |sum, total| sum.saturating_add(total.attempts))
    }

    /// Whether a total goes as far as that attempt: then it is counted, unless the record of these totals
    /// still has it.
    pub fn reach(&self, started: Moment, id: &str) -> bool {
        self.of(id).is_some_and(|total| {
            begun(id) == started && (started, id) <= (begun(total.last), total.last)
        })
    }

    pub(super) const fn read(text: String) -> Self {
        Self(Folded::of(text))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Counts an attempt that comes after all that are counted of its origin; false for any other.
    fn count(&mut self, one: FoldedAttempt<'_>) -> bool {
        let comes_last = begun(one.id) == one.started && !self.reach(one.started, one.id);
        if !comes_last || origin(one.id).is_none() {
            return false;
        }
        let Score { right, answered, .. } = one.score;
        let mut total = Total { last: one.id, attempts: 1, right, answered };
        if let Some(before) = self.of(one.id) {
            total.attempts = total.attempts.saturating_add(before.attempts);
            total.right = total.right.saturating_add(before.right);
            total.answered = total.answered.saturating_add(before.answered);
        }
        self.put(total);
        true
    }

    /// Of each origin the total that goes further. It has what the other has: both counted what both
    /// had, in one order.
    pub(super) fn join(&mut self, theirs: &Self) {
        for total in theirs.iter() {
            if self.of(total.last).is_none_or(|known| known.rank() < total.rank()) {
                self.put(total);
            }
        }
    }

    /// Puts a total in place of the one of its origin.
    fn put(&mut self, total: Total<'_>) {
        let mut lines = Folded::default();
        for line in self.0.lines() {
            if Total::read(line).is_none_or(|known| origin(known.last) != origin(total.last)) {
                lines.push(line);
            }
        }
        lines.push(&total.line());
        self.0 = lines;
    }

    /// The total of the origin of that attempt.
    fn of(&self, id: &str) -> Option<Total<'_>> {
        let of = origin(id)?;
        self.iter().find(|total| origin(total.last) == Some(of))
    }
}

impl<'a> Total<'a> {
    /// None when it is no line of a total.
    fn read(line: &'a str) -> Option<Self> {
        let mut fields = line.split(FIELD);
        let last = fields.next()?;
        origin(last)?;
        let mut number = || count(fields.next()?);
        Some(Self { last, attempts: number()?, right: number()?, answered: number()? })
    }

    fn line(&self) -> String {
        let [attempts, right, answered] = [self.attempts, self.right, self.answered].map(decimal);
        [self.last, &attempts, &right, &answered].join(",")
    }

    fn rank(&self) -> (Moment, &str, usize) {
        (begun(self.last), self.last, self.attempts)
    }
}

/// The origin at the end of an id; none if the id was made before there were origins, or elsewhere.
fn origin(id: &str) -> Option<&str> {
    let (_, rest) = id.split_once(BETWEEN)?;
    let (_, origin) = rest.split_once(BETWEEN)?;
    if origin.is_empty() || origin.contains(BETWEEN) { None } else { Some(origin) }
}

/// The start that an id begins with.
fn begun(id: &str) -> Moment {
    Moment(beginning(id).parse().unwrap_or(0))
}

impl Record {
    /// The id of an attempt that is begun now, with the origin of this record. Where its clock has
    /// been set back, that would not come last, so there is a new origin: the next number.
    pub fn begin(&mut self, started: Moment, seed: u32) -> AttemptId {
        let entries = merge::entries(self);
        let mut number = self.origin.unwrap_or(seed);
        let id = loop {
            let id = AttemptId::new(started, seed, number);
            let same = |known: &str| origin(known) == origin(id.as_str());
            if entries.iter().all(|entry| entry.started < started || !same(entry.id))
                && self.totals.of(id.as_str()).is_none_or(|total| begun(total.last) < started)
            {
                break id;
            }
            number = number.wrapping_add(1);
        };
        self.origin = Some(number);
        id
    }

    /// Counts the oldest folded attempts if there are too many.
    pub(super) fn count_oldest(&mut self) {
        let lines = self.folded.lines().count();
        if lines <= LINES {
            return;
        }
        let oldest = lines - LINES / 2;
        let mut left = Folded::default();
        for (at, line) in std::mem::take(&mut self.folded).lines().enumerate() {
            let old = if at < oldest { FoldedAttempt::read(line) } else { None };
            if !old.is_some_and(|one| self.totals.count(one)) {
                left.push(line);
            }
        }
        self.folded = left;
    }
}

#[cfg(test)]
mod tests;
