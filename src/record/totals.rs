//! Attempts that are only counted.
//!
//! The lines of [`Folded`] would become ever more, so of the oldest there is only a sum. Two tabs, or
//! this browser and a copy from another, must not count one attempt twice, nor leave one out. So each
//! record draws a number, its origin, with which the id of each attempt begun there ends, and each
//! begins later than the last. The total of an origin then says which attempts are in it: those up to
//! its last one, but for any that the record with that total still has beside it.
//!
//! `docs/decisions.md`, “The oldest attempts are counted”, says what this rests on.

use super::folded::{FoldedAttempt, beginning};
use super::{Folded, Record};
use crate::quiz::{Attempt, AttemptId, Moment};

/// Most lines of folded attempts. Where there are more, the oldest are counted until half of these are
/// left, which with the whole ones is more than the history shows one by one.
pub const LINES: usize = 200;

/// So many of one origin at least are counted: fewer take no more room as lines.
const LEAST: usize = 10;

/// What is kept of all attempts that are only counted: one sum for each origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals(Vec<Total>);

/// How the attempts of one origin went, from its first to the last counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// The last attempt counted.
    pub last: AttemptId,
    /// How many attempts.
    pub attempts: usize,
    /// Right answers in all of them.
    pub right: usize,
    /// Answers in all of them.
    pub answered: usize,
}

impl Totals {
    /// The total of each origin.
    pub fn iter(&self) -> impl Iterator<Item = &Total> {
        self.0.iter()
    }

    /// Whether nothing is counted.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many attempts are counted.
    pub fn attempts(&self) -> usize {
        self.iter().fold(0, |sum, total| sum.saturating_add(total.attempts))
    }

    /// Whether a total goes as far as that attempt.
    pub(super) fn reach(&self, attempt: &Attempt) -> bool {
        self.iter().any(|total| total.reaches(attempt.started, attempt.id.as_str()))
    }

    pub(super) fn as_slice(&self) -> &[Total] {
        &self.0
    }

    /// Adds what was counted later, of an origin that may have a total.
    pub(super) fn add(&mut self, later: Total) {
        match self.0.iter_mut().find(|total| total.is_of(later.last.as_str())) {
            Some(total) => {
                total.last = later.last;
                total.attempts = total.attempts.saturating_add(later.attempts);
                total.right = total.right.saturating_add(later.right);
                total.answered = total.answered.saturating_add(later.answered);
            }
            None => self.0.push(later),
        }
    }

    /// Of each origin the total that goes further. It has what the other has: both counted what both
    /// had, in one order.
    pub(super) fn join(&mut self, theirs: &Self) {
        for total in theirs.iter() {
            match self.0.iter_mut().find(|known| known.is_of(total.last.as_str())) {
                Some(known) if known.rank() < total.rank() => *known = *total,
                Some(_) => {}
                None => self.0.push(*total),
            }
        }
    }

    /// The total of the same origin.
    pub(super) fn like(&self, other: &Total) -> Option<&Total> {
        self.of(other.last.as_str())
    }

    /// The total of the origin of that attempt.
    fn of(&self, id: &str) -> Option<&Total> {
        self.iter().find(|total| total.is_of(id))
    }
}

impl Total {
    /// A total; none without an origin.
    pub(super) fn new(last: &str, attempts: usize, right: usize, answered: usize) -> Option<Self> {
        origin(last)?;
        Some(Self { last: AttemptId::from(last), attempts, right, answered })
    }

    /// Whether this goes as far as that attempt: then it is counted, unless the record of this total
    /// still has it.
    pub fn reaches(&self, started: Moment, id: &str) -> bool {
        self.is_of(id) && is_begun(started, id) && place(id) <= place(self.last.as_str())
    }

    fn is_of(&self, id: &str) -> bool {
        let of = origin(id);
        of.is_some() && of == origin(self.last.as_str())
    }

    fn rank(&self) -> ((Moment, &str), usize, usize, usize) {
        (place(self.last.as_str()), self.attempts, self.right, self.answered)
    }
}

/// The origin at the end of an id; none if the id was made before there were origins, or elsewhere.
fn origin(id: &str) -> Option<&str> {
    let mut parts = id.split('-').skip(2);
    let origin = parts.next().filter(|origin| !origin.is_empty());
    if parts.next().is_none() { origin } else { None }
}

/// Whether the id says that start, as all that end with an origin do.
fn is_begun(started: Moment, id: &str) -> bool {
    place(id).0 == started
}

fn place(id: &str) -> (Moment, &str) {
    (Moment(beginning(id).parse().unwrap_or(0)), id)
}

impl Record {
    /// The id of an attempt that is begun now, with the origin of this record. Where its clock has
    /// been set back, that would not come last, so there is a new origin.
    pub fn begin(&mut self, started: Moment, seed: u32) -> AttemptId {
        let begun = |origin| AttemptId::begun_in(started, seed, origin);
        let is_last = |id: &AttemptId| {
            let comes_before =
                |known: &str| origin(known) != origin(id.as_str()) || place(known).0 < started;
            self.attempts.iter().all(|attempt| comes_before(attempt.id.as_str()))
                && self.folded.latest().all(|one| comes_before(one.id))
                && self.totals.iter().all(|total| comes_before(total.last.as_str()))
        };
        let id = self.origin.map(begun).filter(is_last);
        id.unwrap_or_else(|| {
            self.origin = Some(seed);
            begun(seed)
        })
    }

    /// Counts the oldest folded attempts if there are too many.
    pub(super) fn count_oldest(&mut self) {
        let lines = self.folded.lines().count();
        if lines <= LINES {
            return;
        }
        let oldest = lines - LINES / 2;
        let countable = |line| {
            let one = FoldedAttempt::read(line)?;
            let known = self.totals.of(one.id);
            let is_late = known.is_some_and(|total| total.reaches(one.started, one.id));
            (is_begun(one.started, one.id) && !is_late).then_some(one)
        };
        let mut sums = Totals::default();
        for one in self.folded.lines().take(oldest).filter_map(countable) {
            if let Some(sum) = Total::new(one.id, 1, one.score.right, one.score.answered) {
                sums.add(sum);
            }
        }
        sums.0.retain(|sum| sum.attempts >= LEAST || self.totals.like(sum).is_some());
        let mut left = Folded::default();
        for (at, line) in self.folded.lines().enumerate() {
            let is_in = |one: FoldedAttempt<'_>| sums.of(one.id).is_some();
            if at >= oldest || !countable(line).is_some_and(is_in) {
                left.push(line);
            }
        }
        self.folded = left;
        for sum in sums.0 {
            self.totals.add(sum);
        }
    }
}

#[cfg(test)]
mod tests;
