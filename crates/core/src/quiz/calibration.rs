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
    /// Fewer than ten answers with a certainty: nothing can be said.
    TooFew,
    /// Nothing that holds for each certainty claimed.
    Mixed,
    /// About as often right as claimed.
    Fitting,
    /// Surer than right.
    Over,
    /// More often right than claimed.
    Under,
}

/// With fewer answers than this a leaning would be noise. Our own choice; no study behind it.
const FEWEST_TO_TELL: usize = 10;

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
/// as would have to change for the tally to fit. What one certainty speaks against is not said of all.
fn leaning(tallies: &[Tally]) -> Leaning {
    let answers: usize = tallies.iter().map(|tally| tally.times).sum();
    if answers < FEWEST_TO_TELL {
        return Leaning::TooFew;
    }
    let (mut over, mut under) = (0, 0);
    for tally in tallies.iter().filter(|tally| tally.times > 0) {
        let (least, greatest) = tally.certainty.fitting_shares();
        let (fewest, most) = (least.fewest(tally.times), greatest.most(tally.times));
        // Of one answer or two no number lies between 2/3 and 4/5: then the two next to it fit.
        let (fewest, most) = if fewest <= most { (fewest, most) } else { (most, fewest) };
        over += fewest.saturating_sub(tally.right);
        under += tally.right.saturating_sub(most);
    }
    // A single answer can go the other way by chance.
    match (over, under) {
        (0 | 1, 0) | (0, 1) => Leaning::Fitting,
        (_, 0) => Leaning::Over,
        (0, _) => Leaning::Under,
        _ => Leaning::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    fn mixed(parts: &[(Certainty, usize, usize)]) -> Vec<Response> {
        let given: Vec<_> = parts
            .iter()
            .flat_map(|(certainty, right, times)| {
                (0..*times).map(move |at| (*certainty, at < *right))
            })
            .collect();
        responses(&given)
    }

    #[test]
    fn leans_as_the_answers_do_and_only_where_no_certainty_speaks_against_it() {
        use Certainty::{Certain, FairlySure, Guessing, NoIdea};
        for (parts, expected) in [
            (&[(Certain, 9, 9)][..], Leaning::TooFew),
            (&[(NoIdea, 0, 30), (Certain, 9, 9)], Leaning::TooFew),
            (&[(Certain, 4, 6), (FairlySure, 2, 2), (Guessing, 1, 1)], Leaning::TooFew),
            (&[(Certain, 10, 10)], Leaning::Fitting),
            (&[(Guessing, 4, 6), (FairlySure, 8, 10), (Certain, 12, 15)], Leaning::Fitting),
            (&[(Certain, 7, 10)], Leaning::Fitting),
            (&[(Certain, 6, 10)], Leaning::Over),
            (&[(Certain, 4, 6), (FairlySure, 4, 6)], Leaning::Fitting),
            (&[(Certain, 3, 6), (FairlySure, 4, 6)], Leaning::Over),
            (&[(FairlySure, 9, 10)], Leaning::Fitting),
            (&[(FairlySure, 10, 10)], Leaning::Under),
            (&[(Guessing, 10, 10)], Leaning::Under),
            (&[(Certain, 2, 5), (Guessing, 5, 5)], Leaning::Mixed),
            (&[(Certain, 4, 6), (Guessing, 4, 4)], Leaning::Mixed),
        ] {
            assert_eq!(Calibration::of(&mixed(parts)).leaning, expected, "{parts:?}");
        }
    }

    proptest! {
        /// Bounds are included: whoever is exactly within what each certainty claims is never told
        /// anything else.
        #[test]
        fn exact_calibration_is_never_called_wrong(
            times in (0_usize..40, 0_usize..40, 0_usize..40), at in (0_usize..=12, 0_usize..=12, 0_usize..=12)
        ) {
            let mut parts = Vec::new();
            let claims = [(times.0, at.0), (times.1, at.1), (times.2, at.2)];
            for (certainty, (times, at)) in Certainty::WITH_ANSWER.into_iter().zip(claims) {
                let right = times * at / 12;
                let fits = match certainty {
                    Certainty::NoIdea => true,
                    Certainty::Guessing => 3 * right <= 2 * times,
                    Certainty::FairlySure => 3 * right >= 2 * times && 5 * right <= 4 * times,
                    Certainty::Certain => 5 * right >= 4 * times,
                };
                if fits {
                    parts.push((certainty, right, times));
                }
            }
            let leaning = Calibration::of(&mixed(&parts)).leaning;
            prop_assert!(matches!(leaning, Leaning::Fitting | Leaning::TooFew), "{:?}", parts);
        }

        /// However often something is claimed, some number of right answers fits it.
        #[test]
        fn every_claim_can_be_fitted(certainty in 1_u8..=3, times in 10_usize..60) {
            let certainty = Certainty::try_from(certainty).unwrap();
            let fits = |right| Calibration::of(&mixed(&[(certainty, right, times)])).leaning == Leaning::Fitting;
            prop_assert!((0..=times).any(fits));
        }
    }
}
