//! Scores that have a page of their own, so that a link to one is shown with what there is to beat.

use quiz_model::{Deck, Quiz, decimal, whole};

/// The folder that holds those pages.
pub const CHALLENGES: &str = "c/";

/// Most questions of a round whose scores have pages: each score is a page and a picture to make.
const MAX_ON_PAGES: usize = 60;

/// How many of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundScore {
    /// Right answers.
    pub right: u32,
    /// Questions asked.
    pub total: u32,
}

impl RoundScore {
    /// Every score that has a page in this quiz: of rounds of the first deck and of both, from none
    /// right on.
    pub fn all(quiz: &Quiz) -> Vec<Self> {
        let totals = totals(quiz);
        let totals = totals.into_iter().filter(|total| *total <= MAX_ON_PAGES);
        let totals = totals.filter_map(|total| u32::try_from(total).ok());
        totals.flat_map(|total| (0..=total).map(move |right| Self { right, total })).collect()
    }

    /// The name of its page's folder, such as `4-5`.
    pub fn name(self) -> String {
        [&*decimal(self.right), "-", &decimal(self.total)].concat()
    }

    /// Reads such a name, whether the quiz has that page or not; none where it can be no score.
    pub fn read(name: &str) -> Option<Self> {
        let (right, total) = name.split_once('-')?;
        let score = Self { right: whole(right)?, total: quiz_model::whole(total)? };
        (score.name() == name && score.right <= score.total && score.total > 0).then_some(score)
    }

    /// Where its page lies, from the folder of the quiz on; none where the quiz has no page for it.
    pub fn page(self, quiz: &Quiz) -> Option<String> {
        let has_page = self.is_of(quiz)
            && usize::try_from(self.total).is_ok_and(|total| total <= MAX_ON_PAGES);
        has_page.then(|| [CHALLENGES, &self.name(), "/"].concat())
    }

    /// Whether a round of this quiz asks as many questions, so that it can be compared with one.
    pub fn is_of(self, quiz: &Quiz) -> bool {
        totals(quiz).into_iter().any(|total| u32::try_from(total) == Ok(self.total))
    }

    /// Whether it is of the questions of both decks.
    pub fn is_of_both(self, quiz: &Quiz) -> bool {
        self.is_of(quiz) && u32::try_from(quiz.count(Deck::Core)) != Ok(self.total)
    }
}

/// How many questions a round has: those of the first deck, and those of both if there is a second.
fn totals(quiz: &Quiz) -> Vec<usize> {
    let (core, more) = (quiz.count(Deck::Core), quiz.count(Deck::More));
    if more == 0 { vec![core] } else { vec![core, core + more] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::sample;

    #[test]
    fn a_score_is_read_from_the_name_of_its_page() {
        for (name, expected) in [
            ("4-5", Some((4, 5))),
            ("0-5", Some((0, 5))),
            ("17-17", Some((17, 17))),
            ("6-5", None),
            ("0-0", None),
            ("04-5", None),
            ("+4-5", None),
            ("4-", None),
            ("4", None),
            ("", None),
            ("4-5-6", None),
        ] {
            let score = RoundScore::read(name).map(|score| (score.right, score.total));
            assert_eq!(score, expected, "{name}");
        }
    }

    #[test]
    fn each_score_of_a_round_has_a_page() {
        let quiz = sample::quiz();
        let (core, more) = (quiz.count(Deck::Core), quiz.count(Deck::More));
        assert!(core > 0 && more > 0);
        let scores = RoundScore::all(&quiz);
        assert_eq!(scores.len(), core + 1 + core + more + 1);
        for score in scores {
            assert_eq!(score.page(&quiz).unwrap(), format!("c/{}-{}/", score.right, score.total));
            assert_eq!(RoundScore::read(&score.name()), Some(score));
        }
        let total = u32::try_from(core + 1).unwrap();
        let other = RoundScore { right: 0, total };
        assert!(!other.is_of(&quiz) || more == 1);
    }
}
