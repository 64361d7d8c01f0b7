//! Attempts that an earlier version has only counted.
//!
//! It kept a sum of the oldest attempts for each browser that they were begun in. Today the oldest
//! lines are dropped (`compact`), and nothing is added to a sum any more; but those that a record has
//! are read, shown and kept.
//!
//! ```text
//! 1795200000000-77-4000000000,9880,51000,98800;1795300000000-78-12,120,301,602
//! ```
//!
//! The fields of a line are: id of the last attempt counted, which ends with the number of its
//! browser; how many attempts; right answers; answers.

use super::folded::{ArchivedScores, FIELD, count};

/// Of so many lines at most is anything heard: each is held against all others, and a visitor's own
/// are few.
const MAX_LINES: usize = 1_000;

/// Between the start, the random number and the browser's number of an id.
const BETWEEN: char = '-';

/// What is kept of all attempts that are only counted: a line for each browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedAttempts(ArchivedScores);

/// How the attempts of one browser went.
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
    /// As it is stored, with what a later version may have added.
    line: &'a str,
}

impl CountedAttempts {
    /// The total of each browser. What cannot be read stays, but says nothing.
    pub fn iter(&self) -> impl Iterator<Item = Total<'_>> {
        self.0.lines().filter_map(Total::read).take(MAX_LINES)
    }

    /// Whether nothing is counted.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many attempts are counted.
    pub fn attempts(&self) -> usize {
        self.iter().fold(0, |sum, total| sum.saturating_add(total.attempts))
    }

    pub(super) fn read(text: String) -> Self {
        Self(ArchivedScores::read(text))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Of each browser the total with more attempts stays. It has what the other has.
    pub(super) fn join(&mut self, theirs: &Self) {
        for total in theirs.iter() {
            let is_same = |known: &Total<'_>| browser(known.last) == browser(total.last);
            let goes_further = self.iter().filter(is_same).all(|known| known.rank() < total.rank());
            if goes_further {
                self.put(total);
            }
        }
    }

    /// Puts a total in place of the one of its browser.
    fn put(&mut self, total: Total<'_>) {
        let mut lines = ArchivedScores::default();
        for line in self.0.lines() {
            if Total::read(line).is_none_or(|known| browser(known.last) != browser(total.last)) {
                lines.push(line);
            }
        }
        lines.push(total.line);
        self.0 = lines;
    }
}

impl<'a> Total<'a> {
    /// None when it is no line of a total.
    fn read(line: &'a str) -> Option<Self> {
        let mut fields = line.split(FIELD);
        let last = fields.next()?;
        browser(last)?;
        let mut number = || count(fields.next()?);
        Some(Self { last, attempts: number()?, right: number()?, answered: number()?, line })
    }

    const fn rank(&self) -> (usize, &'a str) {
        (self.attempts, self.line)
    }
}

/// The number of the browser, at the end of an id; none if the id has none.
fn browser(id: &str) -> Option<&str> {
    let (_, rest) = id.split_once(BETWEEN)?;
    let (_, browser) = rest.split_once(BETWEEN)?;
    if browser.is_empty() || browser.contains(BETWEEN) { None } else { Some(browser) }
}

#[cfg(test)]
mod tests;
