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
use crate::content::PathId;
use crate::quiz::{Attempt, Moment, Round, Score};

/// How many attempts are kept whole, the latest; `docs/decisions.md` says why so many.
pub const WHOLE: usize = 50;

const LINE: char = ';';
const FIELD: char = ',';
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

    /// All that can be read, the latest first. What cannot be read stays, but is not shown.
    pub fn latest(&self) -> impl Iterator<Item = FoldedAttempt<'_>> {
        let mut rest = self.0.as_str();
        std::iter::from_fn(move || {
            while !rest.is_empty() {
                let (before, line) = last(rest);
                rest = before;
                if let Some(attempt) = FoldedAttempt::read(line) {
                    return Some(attempt);
                }
            }
            None
        })
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

    /// Whether all of them come before this one.
    pub(super) fn ends_before(&self, started: Moment, id: &str) -> bool {
        self.is_empty() || head(last(&self.0).1) < (started, id)
    }
}

/// The last line, and what stands before it.
fn last(lines: &str) -> (&str, &str) {
    match lines.bytes().rposition(|byte| byte == LINE as u8) {
        Some(at) => (&lines[..at], &lines[at + 1..]),
        None => ("", lines),
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

fn count(digits: &str) -> Option<usize> {
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
fn beginning(id: &str) -> &str {
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
    let mut started = attempt.started.0.to_string();
    if beginning(id) == started {
        started.clear();
    }
    let Score { right, answered, mark } = attempt.score();
    let round = round_name(attempt.round);
    let stopped_of = match attempt.finished {
        Some(_) => String::new(),
        None => attempt.asked().to_string(),
    };
    let paths = paths.join("+");
    Some(format!("{id},{started},{round},{right},{answered},{mark},{stopped_of},{paths}"))
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
        let id = |attempt: &Attempt| attempt.id.clone();
        let stay = [self.current.clone(), self.last_whole().map(id), self.last_finished().map(id)];
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
        let (started, id) = folded.lines().next().map_or((Moment(0), ""), head);
        if self.folded.ends_before(started, id) {
            self.folded.push(folded.as_str());
        } else if !folded.is_empty() {
            *self = merge::merge_to(self, &Self { folded, ..Self::empty(0) }, usize::MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::AttemptId;
    use crate::record::sample::{attempt, record};

    fn finished(id: &str, started: u64) -> Attempt {
        let paths = vec![PathId::from("try-first"), "switch".into()];
        Attempt { finished: Some(Moment(started + 9)), paths, ..attempt(id, started, 4) }
    }

    #[test]
    fn a_line_says_what_the_history_shows() {
        for (attempt, expected) in [
            (finished("70-1", 70), "70-1,,full,2,4,0,,try-first+switch"),
            (finished("a", 70), "a,70,full,2,4,0,,try-first+switch"),
            (attempt("70-1", 71, 3), "70-1,71,full,2,3,2,5,"),
        ] {
            assert_eq!(line(&attempt).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_line_is_read_back() {
        let line = line(&finished("70-1", 70)).unwrap();
        let read = FoldedAttempt::read(&line).unwrap();
        assert_eq!((read.id, read.started, read.round), ("70-1", Moment(70), Round::Full));
        assert_eq!(read.score, Score { right: 2, answered: 4, mark: 0 });
        assert_eq!(read.stopped_of, None);
        assert_eq!(read.paths().collect::<Vec<_>>(), ["try-first", "switch"]);
        let stopped = FoldedAttempt::read("a,71,missed,0,3,-6,5,,of a later version").unwrap();
        assert_eq!((stopped.started, stopped.stopped_of), (Moment(71), Some(5)));
        assert_eq!((stopped.score.mark, stopped.paths().count()), (-6, 0));
    }

    #[test]
    fn what_is_no_line_is_passed_over_and_stays() {
        let text = "1-1,,full,1,2,0,,;rubbish;3-1,,unheard-of,1,2,0,,;4-1,,full,-1,2,0,,";
        let folded = Folded::of(text.to_owned());
        assert_eq!(folded.latest().map(|one| one.id).collect::<Vec<_>>(), ["1-1"]);
        assert_eq!(folded.lines().count(), 4);
        assert_eq!(Folded::default().latest().count(), 0);
    }

    #[test]
    fn names_that_would_break_a_line_are_not_folded() {
        for id in ["a,b", "a;b", "a+b", ""] {
            assert_eq!(line(&attempt(id, 1, 1)), None, "{id}");
        }
        let paths = vec![PathId::from("a+b")];
        assert_eq!(line(&Attempt { paths, ..attempt("a", 1, 1) }), None);
    }

    #[test]
    fn the_latest_stay_whole_and_so_does_what_the_visitor_is_led_back_to() {
        let mut record = record(&[("b", 20, 1), ("c", 30, 1), ("d", 40, 1), ("e", 50, 1)]);
        record.attempts[1].finished = Some(Moment(35));
        record.attempts.insert(0, attempt("a", 10, 1));
        record.fold(1);
        let whole: Vec<_> = record.attempts.iter().map(|attempt| attempt.id.as_str()).collect();
        assert_eq!(whole, ["b", "c", "e"], "current, finished last, latest");
        assert_eq!(record.folded.as_str(), "a,10,full,1,1,2,5,;d,40,full,1,1,2,5,");
        record.current = Some(AttemptId::from("e"));
        record.fold(1);
        let lines = "a,10,full,1,1,2,5,;b,20,full,1,1,2,5,;d,40,full,1,1,2,5,";
        assert_eq!(record.folded.as_str(), lines);
    }

    #[test]
    fn an_attempt_with_fields_of_a_later_version_stays_whole() {
        let mut record = record(&[("b", 20, 1)]);
        let mut later = attempt("a", 10, 1);
        later.unknown.put("reviews", 7);
        record.attempts.insert(0, later);
        record.fold(0);
        assert_eq!(record.attempts.len(), 2);
    }

    #[test]
    fn thousands_in_any_order_are_read_and_folded_at_once() {
        let mut record = record(&[]);
        // 7919 is a prime, so every number comes up once, in no order.
        let any = |number: u64| number * 7919 % 10_000;
        record.attempts = (0..10_000).map(|at| finished(&any(at).to_string(), any(at))).collect();
        let text = record.write();
        let before = std::time::Instant::now();
        let mut read = Record::read(&text).unwrap();
        assert!(read.attempts.is_sorted_by_key(|attempt| attempt.started));
        read.fold(WHOLE);
        let took = before.elapsed();
        assert_eq!(read.attempts.len(), WHOLE);
        assert_eq!(read.folded.latest().count(), 10_000 - WHOLE);
        assert!(took < std::time::Duration::from_secs(1), "{took:?}");
    }
}
