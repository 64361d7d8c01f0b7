//! When a question that was missed is asked again.
//!
//! A week after the miss; after a right answer then, a month later; after another, never again. A
//! wrong answer, whenever it is given, starts anew. A right one counts only when it is due: who
//! answers again at once has read the answer a minute ago. A right guess, when it is due, puts the
//! same look off by the same time: nobody says of it that they know.

use super::{Certainty, Moment, Response};
use quiz_model::QuestionId;
use quiz_model::json::Object;

const HOUR: u64 = 60 * 60 * 1_000;
const DAY: u64 = 24 * HOUR;

/// How long after the miss, and after each right re-test: 7 and 30 days (`docs/decisions/core.md`).
const WAITS: [u64; 2] = [7 * DAY, 30 * DAY];

/// How much earlier a question may be asked. The page names a day, not an hour: who answered at
/// nine in the evening and comes back on the morning of that day is not sent away. Eighteen hours
/// before the latest hour of a day is six in the morning.
const EARLY: u64 = 18 * HOUR;

/// Where a question stands that was missed once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The question.
    pub question: QuestionId,
    /// When the last answer was given that counted.
    pub at: Moment,
    /// How sure the visitor was when they last missed it.
    pub certainty: Certainty,
    /// Right answers since then, each when it was due.
    pub looks: u8,
    /// Fields of a later version, kept as they came.
    pub unknown: Object,
}

impl Review {
    /// What follows from the first answer to a question; nothing, if it was right.
    pub fn of(response: &Response) -> Option<Self> {
        (!response.right).then(|| Self {
            question: response.question,
            at: response.at,
            certainty: response.certainty,
            looks: 0,
            unknown: Object::new(),
        })
    }

    /// Takes in a further answer. One that is not later than the last one that counted is known
    /// already, or was given while the clock was behind; either way it changes nothing.
    pub fn answered(&mut self, response: &Response) {
        if response.at <= self.at {
            return;
        }
        if !response.right {
            self.certainty = response.certainty;
            self.looks = 0;
        } else if !self.is_due(response.at) {
            return;
        } else if response.certainty != Certainty::Guessing {
            self.looks += 1;
        }
        self.at = response.at;
    }

    /// When it is asked again, to the hour; never, once it is learned.
    pub fn next(&self) -> Option<Moment> {
        let wait = WAITS.get(usize::from(self.looks))?;
        Some(Moment(self.at.0.saturating_add(*wait)))
    }

    /// Whether it is to be asked now.
    pub fn is_due(&self, now: Moment) -> bool {
        self.next().is_some_and(|next| next.0.saturating_sub(EARLY) <= now.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn response(hours: u64, right: bool, certainty: Certainty) -> Response {
        let at = Moment(1_795_200_000_000 + hours * HOUR);
        Response { question: "degree".into(), choice: None, certainty, right, at }
    }

    /// The answers, each with its hour; then the right looks so far and the day of the next one,
    /// both counted from the first answer.
    #[test]
    fn a_miss_comes_after_a_week_then_after_a_month_then_never() {
        let days = |days: u64| 24 * days;
        let (yes, no, guess) =
            ((true, Certainty::Certain), (false, Certainty::Certain), (true, Certainty::Guessing));
        for (what, answers, expected) in [
            ("missed", &[][..], (0, Some(7))),
            ("right at once is no look", &[(1, yes)], (0, Some(7))),
            ("nor six days later", &[(days(6), yes)], (0, Some(7))),
            ("wrong at once starts anew", &[(days(1), no)], (0, Some(8))),
            ("on the morning of the day named", &[(days(7) - 18, yes)], (1, Some(36))),
            ("right after a week", &[(days(7), yes)], (1, Some(37))),
            ("a guess is asked again after a week", &[(days(7), guess)], (0, Some(14))),
            ("right twice", &[(days(7), yes), (days(37), yes)], (2, None)),
            ("right too early", &[(days(7), yes), (days(20), yes)], (1, Some(37))),
            ("wrong after a month", &[(days(7), yes), (days(37), no)], (0, Some(44))),
            (
                "learned stays learned",
                &[(days(7), yes), (days(37), yes), (days(99), yes)],
                (2, None),
            ),
            (
                "wrong once learned",
                &[(days(7), yes), (days(37), yes), (days(99), no)],
                (0, Some(106)),
            ),
            ("the same answer again", &[(days(7), yes), (days(7), yes)], (1, Some(37))),
            ("the clock set back", &[(days(7), yes), (days(2), no)], (1, Some(37))),
        ] {
            let mut review = Review::of(&response(0, false, Certainty::FairlySure)).unwrap();
            for (hours, (right, certainty)) in answers {
                review.answered(&response(*hours, *right, *certainty));
            }
            let day = review.next().map(|next| (next.0 - 1_795_200_000_000) / DAY);
            assert_eq!((review.looks, day), expected, "{what}");
        }
    }

    #[test]
    fn a_right_answer_alone_is_never_asked_again() {
        assert_eq!(Review::of(&response(0, true, Certainty::Guessing)), None);
    }

    #[test]
    fn how_sure_counts_from_the_last_miss() {
        let mut review = Review::of(&response(0, false, Certainty::NoIdea)).unwrap();
        review.answered(&response(1, false, Certainty::Certain));
        review.answered(&response(500, true, Certainty::FairlySure));
        assert_eq!((review.certainty, review.looks), (Certainty::Certain, 1));
    }

    proptest! {
        #[test]
        fn no_clock_breaks_it(at: u64, looks: u8, now: u64, then: u64, right: bool) {
            let mut review = Review {
                at: Moment(at), looks, ..Review::of(&response(0, false, Certainty::Certain)).unwrap()
            };
            let _ = review.is_due(Moment(now));
            let given = Response { at: Moment(then), ..response(0, right, Certainty::Certain) };
            review.answered(&given);
            prop_assert!(review.at.0 >= at);
            let once = review.clone();
            review.answered(&given);
            prop_assert_eq!(review, once);
        }
    }
}
