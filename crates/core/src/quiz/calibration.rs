//! Whether somebody is as often right as they think.

use super::{Certainty, Response};

/// How often a certainty was claimed, and how often the answer was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The certainty claimed.
    pub certainty: Certainty,
    /// How often.
    pub times: usize,
    /// How often the answer was right.
    pub right: usize,
}

/// How certainty and being right went together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// One tally for each certainty that comes with an answer, most certain first.
    pub tallies: Vec<Tally>,
    /// What they come to.
    pub leaning: Leaning,
}

/// Which way somebody's certainty leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// Fewer than four answers with a certainty: nothing can be said.
    TooFew,
    /// About as often right as claimed.
    Fitting,
    /// Surer than right.
    Over,
    /// More often right than claimed.
    Under,
}

/// With fewer answers than this a leaning would be noise. Our own choice; no study behind it.
const FEWEST_TO_TELL: usize = 4;

impl Calibration {
    /// Counts responses by their certainty.
    pub fn of(responses: &[Response]) -> Self {
        let tallies: Vec<_> = Certainty::WITH_ANSWER
            .into_iter()
            .rev()
            .map(|certainty| {
                let mut claimed = responses.iter().filter(|entry| entry.certainty == certainty);
                let times = claimed.clone().count();
                let right = claimed.by_ref().filter(|entry| entry.right).count();
                Tally { certainty, times, right }
            })
            .collect();
        let leaning = leaning(&tallies);
        Self { tallies, leaning }
    }
}

/// Counts the answers that stand outside the range in which their certainty pays; each is as many
/// as would have to change for the tally to fit.
fn leaning(tallies: &[Tally]) -> Leaning {
    let answers: usize = tallies.iter().map(|tally| tally.times).sum();
    if answers < FEWEST_TO_TELL {
        return Leaning::TooFew;
    }
    let (mut over, mut under) = (0, 0);
    for tally in tallies.iter().filter(|tally| tally.times > 0) {
        let range = tally.certainty.fitting_percent();
        // The fewest right answers that reach the range, and the most that stay in it.
        let fewest = (range.start() * tally.times).div_ceil(100);
        let most = range.end() * tally.times / 100;
        over += fewest.saturating_sub(tally.right);
        under += tally.right.saturating_sub(most);
    }
    // A single answer can go the other way by chance.
    if over >= under + 2 {
        Leaning::Over
    } else if under >= over + 2 {
        Leaning::Under
    } else {
        Leaning::Fitting
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Moment;

    fn responses(given: &[(Certainty, bool)]) -> Vec<Response> {
        given
            .iter()
            .map(|(certainty, right)| Response {
                question: "q".into(),
                choice: None,
                certainty: *certainty,
                right: *right,
                at: Moment(0),
            })
            .collect()
    }

    #[test]
    fn counts_most_certain_first() {
        use Certainty::{Certain, Guessing, NoIdea};
        let calibration = Calibration::of(&responses(&[
            (Certain, true),
            (Certain, false),
            (Guessing, true),
            (NoIdea, false),
        ]));
        let counts: Vec<_> =
            calibration.tallies.iter().map(|tally| (tally.times, tally.right)).collect();
        assert_eq!(counts, [(2, 1), (0, 0), (1, 1)]);
    }

    #[test]
    fn leans_as_the_answers_do() {
        use Certainty::{Certain, FairlySure, Guessing, NoIdea};
        for (given, expected) in [
            (&[(Certain, true); 3][..], Leaning::TooFew),
            (&[(NoIdea, false); 9][..], Leaning::TooFew),
            (&[(Certain, true); 5][..], Leaning::Fitting),
            (&[(Certain, false); 4][..], Leaning::Over),
            (
                &[(Certain, true), (Certain, true), (Certain, false), (Certain, false)][..],
                Leaning::Over,
            ),
            (
                &[
                    (Certain, false),
                    (Guessing, true),
                    (Guessing, true),
                    (Guessing, false),
                    (Guessing, false),
                ][..],
                Leaning::Fitting,
            ),
            (&[(Guessing, true); 5][..], Leaning::Under),
            (
                &[(Guessing, true), (Guessing, false), (Guessing, false), (Guessing, true)][..],
                Leaning::Fitting,
            ),
            (
                &[(FairlySure, true), (FairlySure, true), (FairlySure, true), (FairlySure, false)]
                    [..],
                Leaning::Fitting,
            ),
        ] {
            assert_eq!(Calibration::of(&responses(given)).leaning, expected, "{given:?}");
        }
    }
}
