//! Certainty-based marking.
//!
//! Marks are those of Moodle's certainty-based marking (Gardner-Medwin): right 1, 2 or 3, wrong 0,
//! -2 or -6, rising with the certainty claimed. Guessing pays best below a chance of 2/3, fairly
//! sure up to 4/5, certain above. “No idea” is 0. Source: Moodle documentation, “Using
//! certainty-based marking”.

use super::Response;

/// How sure somebody says they are of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// No answer at all.
    NoIdea,
    /// A guess.
    Guessing,
    /// More likely right than not.
    FairlySure,
    /// Sure of it.
    Certain,
}

impl Certainty {
    /// Those that come with an answer, least first.
    pub const WITH_ANSWER: [Self; 3] = [Self::Guessing, Self::FairlySure, Self::Certain];

    /// 0 for no idea, to 3 for certain: the value of its button and its saved form.
    pub const fn level(self) -> u8 {
        match self {
            Self::NoIdea => 0,
            Self::Guessing => 1,
            Self::FairlySure => 2,
            Self::Certain => 3,
        }
    }

    /// The least and the greatest share of right answers at which claiming this pays best, both
    /// included: at a bound two certainties pay alike.
    pub const fn fitting_shares(self) -> (Share, Share) {
        let (none, two_thirds) = (Share { part: 0, of: 1 }, Share { part: 2, of: 3 });
        let (four_fifths, all) = (Share { part: 4, of: 5 }, Share { part: 1, of: 1 });
        match self {
            Self::NoIdea => (none, all),
            Self::Guessing => (none, two_thirds),
            Self::FairlySure => (two_thirds, four_fifths),
            Self::Certain => (four_fifths, all),
        }
    }
}

/// A share, exactly: no whole per cent is two thirds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// So many parts
    pub part: usize,
    /// of so many; never 0.
    pub of: usize,
}

impl Share {
    /// The fewest of so many that reach this share.
    pub const fn fewest(self, times: usize) -> usize {
        self.part.saturating_mul(times).div_ceil(self.of)
    }

    /// The most of so many that do not pass it.
    pub const fn most(self, times: usize) -> usize {
        self.part.saturating_mul(times) / self.of
    }

    /// In per cent, rounded: to be shown, not to be reckoned with.
    pub const fn percent(self) -> usize {
        (self.part.saturating_mul(200) + self.of) / (2 * self.of)
    }
}

/// A number that is no certainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no certainty: 0 is no idea, 1 guessing, 2 fairly sure, 3 certain")]
pub struct CertaintyError(u8);

impl TryFrom<u8> for Certainty {
    type Error = CertaintyError;

    fn try_from(level: u8) -> Result<Self, CertaintyError> {
        match level {
            0 => Ok(Self::NoIdea),
            1 => Ok(Self::Guessing),
            2 => Ok(Self::FairlySure),
            3 => Ok(Self::Certain),
            other => Err(CertaintyError(other)),
        }
    }
}

impl From<Certainty> for u8 {
    fn from(certainty: Certainty) -> Self {
        certainty.level()
    }
}

/// The mark for one response.
pub const fn mark(right: bool, certainty: Certainty) -> i32 {
    match (right, certainty) {
        (_, Certainty::NoIdea) | (false, Certainty::Guessing) => 0,
        (true, Certainty::Guessing) => 1,
        (true, Certainty::FairlySure) => 2,
        (true, Certainty::Certain) => 3,
        (false, Certainty::FairlySure) => -2,
        (false, Certainty::Certain) => -6,
    }
}

/// How a round went. Right answers and the mark are two different things and are shown apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Right answers.
    pub right: usize,
    /// Questions answered, “no idea” included.
    pub answered: usize,
    /// Sum of marks.
    pub mark: i32,
}

impl Score {
    /// Adds up responses.
    pub fn of(responses: &[Response]) -> Self {
        responses.iter().fold(Self::default(), |score, response| Self {
            right: score.right + usize::from(response.right),
            answered: score.answered + 1,
            mark: score.mark + mark(response.right, response.certainty),
        })
    }

    /// The highest mark that so many answers can have.
    pub fn most(self) -> i32 {
        i32::try_from(self.answered).unwrap_or(i32::MAX).saturating_mul(3)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_those_of_certainty_based_marking() {
        for (right, certainty, expected) in [
            (true, Certainty::Guessing, 1),
            (true, Certainty::FairlySure, 2),
            (true, Certainty::Certain, 3),
            (false, Certainty::Guessing, 0),
            (false, Certainty::FairlySure, -2),
            (false, Certainty::Certain, -6),
            (true, Certainty::NoIdea, 0),
            (false, Certainty::NoIdea, 0),
        ] {
            assert_eq!(mark(right, certainty), expected, "{right} {certainty:?}");
        }
    }

    #[test]
    fn shares_are_exact_and_shown_rounded() {
        let (least, greatest) = Certainty::FairlySure.fitting_shares();
        for (times, fewest, most) in
            [(0, 0, 0), (1, 1, 0), (2, 2, 1), (3, 2, 2), (6, 4, 4), (15, 10, 12)]
        {
            assert_eq!((least.fewest(times), greatest.most(times)), (fewest, most), "{times}");
        }
        let shown = Certainty::WITH_ANSWER.map(|certainty| {
            let (least, greatest) = certainty.fitting_shares();
            (least.percent(), greatest.percent())
        });
        assert_eq!(shown, [(0, 67), (67, 80), (80, 100)]);
    }

    #[test]
    fn an_unknown_certainty_says_what_there_is() {
        assert_eq!(
            Certainty::try_from(4).unwrap_err().to_string(),
            "4 is no certainty: 0 is no idea, 1 guessing, 2 fairly sure, 3 certain",
        );
    }

    proptest! {
        /// Saying what one believes pays: at each chance of being right, a certainty has the highest
        /// expected mark where its range holds that chance, and only there. 60 parts have both bounds.
        #[test]
        fn honesty_pays(right in 0_usize..=60) {
            let (right, of) = (i32::try_from(right).unwrap(), 60);
            let expected = |certainty| mark(true, certainty) * right + mark(false, certainty) * (of - right);
            let best = Certainty::WITH_ANSWER.into_iter().map(expected).max();
            for certainty in Certainty::WITH_ANSWER {
                let (least, greatest) = certainty.fitting_shares();
                let is_reached = |share: Share| {
                    right * i32::try_from(share.of).unwrap() - of * i32::try_from(share.part).unwrap()
                };
                let fits = is_reached(least) >= 0 && is_reached(greatest) <= 0;
                prop_assert_eq!(fits, Some(expected(certainty)) == best, "{:?}", certainty);
            }
        }
    }
}
