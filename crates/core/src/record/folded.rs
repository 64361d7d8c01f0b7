//! Attempts of which only the scores are kept.
//!
//! A whole attempt takes two thousand characters of the five million that a browser keeps, and is
//! read and written with every answer. Only the latest stay whole; of each older one a line stays,
//! enough for the history. All lines are one text, which is copied as it is at the start and taken
//! apart only to be shown or to be joined with another tab's.
//!
//! ```text
//! 1795200000000-42,,full,3,5,-1,,try-first;1795300000000-77,,missed,1,1,2,2,
//! ```
//!
//! The fields of a line are: id; start in milliseconds, empty where the id begins with it; round;
//! right answers; answers; mark; how many questions were asked, only where the attempt was stopped
//! before its result; paths, with `+` between them. What a later version writes behind them stays
//! with the line.

use super::fields::{round_name, round_named};
use super::{Record, merge};
use quiz_model::{PathId, decimal};
use crate::quiz::{Attempt, Moment, Round, Score};

/// How many attempts are kept whole, the latest; `docs/decisions/record.md` says why so many.
pub const WHOLE: usize = 20;

const LINE: char = ';';
pub(super) const FIELD: char = ',';
const PATH: char = '+';

/// The lines of all folded attempts, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded(String);

/// What is kept of an attempt that was folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoldedAttempt<'a> {
    /// Its name.
    pub id: &'a str,
    /// When it was started.
    pub started: Moment,
    /// What it asked.
    pub round: Round,
    /// How it went.
    pub score: Score,
    /// How many questions it asked, if it was stopped before its result.
    pub stopped_of: Option<usize>,
    /// Ids of the paths recommended, with [`PATH`] between them.
    paths: &'a str,
}

impl Folded {
    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that can be read, the oldest first. What cannot be read stays, but is not shown.
    pub fn attempts(&self) -> impl Iterator<Item = FoldedAttempt<'_>> {
        self.lines().filter_map(FoldedAttempt::read)
    }

    pub(super) const fn of(text: String) -> Self {
        Self(text)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.split(LINE).filter(|line| !line.is_empty())
    }

    pub(super) fn push(&mut self, line: &str) {
        if !self.0.is_empty() {
            self.0.push(LINE);
        }
        self.0.push_str(line);
    }
}

impl<'a> FoldedAttempt<'a> {
    /// The paths recommended when it was finished.
    pub fn paths(self) -> impl Iterator<Item = &'a str> {
        self.paths.split(PATH).filter(|id| !id.is_empty())
    }

    pub(super) fn read(line: &'a str) -> Option<Self> {
        let (started, id) = head(line);
        let mut fields = line.split(FIELD);
        // The id and the start.
        fields.next()?;
        fields.next()?;
        let round = round_named(fields.next()?)?;
        let right = count(fields.next()?)?;
        let answered = count(fields.next()?)?;
        let mark = fields.next()?;
        let mark = match mark.strip_prefix('-') {
            Some(below) => -i32::try_from(count(below)?).ok()?,
            None => i32::try_from(count(mark)?).ok()?,
        };
        let stopped_of = match fields.next()? {
            "" => None,
            asked => Some(count(asked)?),
        };
        let score = Score { right, answered, mark };
        Some(Self { id, started, round, score, stopped_of, paths: fields.next()? })
    }

    /// How far it came: of two states of one attempt, the one with more stays.
    pub(super) const fn reach(&self) -> (usize, bool) {
        (self.score.answered, self.stopped_of.is_none())
    }
}

pub(super) fn count(digits: &str) -> Option<usize> {
    usize::try_from(digits.parse::<u64>().ok()?).ok()
}

/// When the attempt of a line was started, and its id; what cannot be read was started in 1970.
pub(super) fn head(line: &str) -> (Moment, &str) {
    let mut fields = line.split(FIELD);
    let id = fields.next().unwrap_or_default();
    let started = match fields.next() {
        Some("") | None => beginning(id),
        Some(started) => started,
    };
    (Moment(started.parse::<u64>().unwrap_or(0)), id)
}

/// What stands before the first hyphen of an id: in ours, its start.
pub(super) fn beginning(id: &str) -> &str {
    id.split('-').next().unwrap_or_default()
}

/// The line of an attempt; none when its names would make another line of it.
pub(super) fn line(attempt: &Attempt) -> Option<String> {
    let paths: Vec<_> = attempt.paths.iter().map(PathId::as_str).collect();
    let is_plain = |name: &str| !name.is_empty() && !name.contains([LINE, FIELD, PATH]);
    let id = attempt.id.as_str();
    if !is_plain(id) || !paths.iter().all(|path| is_plain(path)) {
        return None;
    }
    let mut started = decimal(attempt.started.0);
    if beginning(id) == started {
        started.clear();
    }
    let Score { right, answered, mark } = attempt.score();
    let round = round_name(attempt.round);
    let stopped_of = match attempt.finished {
        Some(_) => String::new(),
        None => decimal(attempt.asked()),
    };
    let paths = paths.join("+");
    let (right, answered) = (decimal(right), decimal(answered));
    let sign = if mark < 0 { "-" } else { "" };
    let mark = [sign, &decimal(mark.unsigned_abs())].concat();
    let fields = [id, &started, round, &right, &answered, &mark, &stopped_of, &paths];
    Some(fields.join(","))
}

impl Record {
    /// Keeps only so many attempts whole, the latest, and beside them those that the visitor can be
    /// led back to: the current one, the whole quiz last begun, and the one finished last. One with
    /// fields of a later version stays whole too: only that version knows what they are worth.
    pub(super) fn fold(&mut self, whole: usize) {
        let surplus = self.attempts.len().saturating_sub(whole);
        if surplus == 0 {
            return;
        }
        let id = |attempt: &Attempt| attempt.id;
        let stay = [self.current, self.last_whole().map(id), self.last_finished().map(id)];
        let mut folded = Folded::default();
        for (at, attempt) in std::mem::take(&mut self.attempts).into_iter().enumerate() {
            let stays = at >= surplus
                || !attempt.unknown.is_empty()
                || stay.iter().flatten().any(|id| *id == attempt.id);
            match if stays { None } else { line(&attempt) } {
                Some(line) => folded.push(&line),
                None => self.attempts.push(attempt),
            }
        }
        if !folded.is_empty() {
            let totals = self.totals.clone();
            *self = merge::merge_to(self, &Self { folded, totals, ..Self::empty(0) }, usize::MAX);
        }
    }
}

#[cfg(test)]
mod tests;
