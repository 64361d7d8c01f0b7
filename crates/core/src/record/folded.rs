//! Archived attempts: the format in which their scores are kept.
//!
//! A whole attempt takes two thousand characters of the five million that a browser keeps, and is
//! read and written with every answer. Only the latest stay whole (`compact`); of each older one a
//! line stays, enough for the history. All lines are one text, `folded` in the record, which is
//! copied as it is at the start and taken apart only to be shown or to be joined with another tab's.
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
use crate::quiz::{Attempt, Moment, Round, Score, breaks_lines};
use quiz_model::{PathId, decimal, whole};

const LINE: char = ';';
pub(super) const FIELD: char = ',';
const PATH: char = '+';

/// The lines of all archived attempts, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArchivedScores(String);

/// What is kept of an archived attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchivedAttempt<'a> {
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

impl ArchivedScores {
    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that can be read, the oldest first. What cannot be read stays, but is not shown.
    pub fn attempts(&self) -> impl Iterator<Item = ArchivedAttempt<'_>> {
        self.lines().filter_map(ArchivedAttempt::read)
    }

    /// The lines as they are stored. Like an id, none has anything in it that breaks a line.
    pub(super) fn read(text: String) -> Self {
        Self(if text.contains(breaks_lines) { text.replace(breaks_lines, "-") } else { text })
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

impl<'a> ArchivedAttempt<'a> {
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

    /// How far it came, in answers and to its result: of two states of one attempt, the one with more
    /// stays.
    pub(super) const fn reached(&self) -> (usize, bool) {
        (self.score.answered, self.stopped_of.is_none())
    }
}

pub(super) fn count(digits: &str) -> Option<usize> {
    whole(digits)
}

/// When the attempt of a line was started, and its id; what cannot be read was started in 1970.
pub(super) fn head(line: &str) -> (Moment, &str) {
    let mut fields = line.split(FIELD);
    let id = fields.next().unwrap_or_default();
    let started = match fields.next() {
        Some("") | None => start_of_id(id),
        Some(started) => started,
    };
    (Moment(whole(started).unwrap_or(0)), id)
}

/// What stands before the first hyphen of an id: in ours, its start.
pub(super) fn start_of_id(id: &str) -> &str {
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
    if start_of_id(id) == started {
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

#[cfg(test)]
mod tests;
