//! What simple strategies score that look at the choices alone: how far the form of the choices tells
//! which one is right.
//!
//! Each strategy gives every choice a number and takes the highest; where several have it, it takes any of
//! them, so that it is right by a part. By chance alone one of three is right. Questions with several
//! right choices are left out: nobody gets one right by taking one choice.

use super::{Mistake, Place};
use crate::authored::{Choice, Question, Quiz};
use crate::message::{Message, Template, message};

/// A strategy. None looks at the place of a choice: visitors see them in an order drawn by lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "`name` says what each takes")]
pub enum Strategy {
    Longest,
    Shortest,
    MostWords,
    FewestWords,
    MostCommas,
    LongestWord,
    WithNumber,
    DeniesMost,
    DeniesLeast,
    NoAbsolutes,
    NoReason,
    Hedges,
    Checks,
    WithAnd,
}

impl Strategy {
    /// All of them; first those that look at no words, which tell something in any language.
    const ALL: [Self; 14] = [
        Self::Longest,
        Self::Shortest,
        Self::MostWords,
        Self::FewestWords,
        Self::MostCommas,
        Self::LongestWord,
        Self::WithNumber,
        Self::DeniesMost,
        Self::DeniesLeast,
        Self::NoAbsolutes,
        Self::NoReason,
        Self::Hedges,
        Self::Checks,
        Self::WithAnd,
    ];

    /// What it takes, for messages to authors.
    pub fn name(self) -> &'static str {
        self.template().english()
    }

    /// The same, as a message.
    const fn template(self) -> Template {
        match self {
            Self::Longest => Template::Longest,
            Self::Shortest => Template::Shortest,
            Self::MostWords => Template::MostWords,
            Self::FewestWords => Template::FewestWords,
            Self::MostCommas => Template::MostCommas,
            Self::LongestWord => Template::LongestWord,
            Self::WithNumber => Template::WithNumber,
            Self::DeniesMost => Template::DeniesMost,
            Self::DeniesLeast => Template::DeniesLeast,
            Self::NoAbsolutes => Template::NoAbsolutes,
            Self::NoReason => Template::NoReason,
            Self::Hedges => Template::Hedges,
            Self::Checks => Template::Checks,
            Self::WithAnd => Template::WithAnd,
        }
    }

    /// The number that it gives a choice.
    fn number(self, text: &str) -> usize {
        match self {
            Self::Longest => text.chars().count(),
            Self::Shortest => usize::MAX - text.chars().count(),
            Self::MostWords => text.split_whitespace().count(),
            Self::FewestWords => usize::MAX - text.split_whitespace().count(),
            Self::MostCommas => text.matches([',', '،']).count(),
            Self::LongestWord => longest_word(text),
            Self::WithNumber => text.chars().filter(char::is_ascii_digit).count(),
            Self::DeniesMost => count(text, &DENIALS),
            Self::DeniesLeast => usize::MAX - count(text, &DENIALS),
            Self::NoAbsolutes => {
                usize::MAX
                    - count(text, &["all", "every", "always", "only", "never", "nothing", "best"])
            }
            Self::NoReason => {
                usize::MAX
                    - count(text, &["because", "since", "so", "as", "otherwise", "therefore"])
            }
            Self::Hedges => count(text, &["can", "may", "some", "often", "first", "until"]),
            Self::Checks => ["check", "ask", "test", "try", "measure", "compare"]
                .map(|word| begun(text, word))
                .iter()
                .sum(),
            Self::WithAnd => count(text, &["and", "with"]),
        }
    }

    /// Whether it looks for words, which are those of English.
    const fn is_english(self) -> bool {
        matches!(
            self,
            Self::DeniesMost
                | Self::DeniesLeast
                | Self::NoAbsolutes
                | Self::NoReason
                | Self::Hedges
                | Self::Checks
                | Self::WithAnd
        )
    }
}

const DENIALS: [&str; 5] = ["no", "not", "never", "without", "nothing"];

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

fn count(text: &str, words: &[&str]) -> usize {
    let said = text.to_lowercase();
    said.split(is_sign).filter(|word| words.contains(word)).count()
}

/// How many words begin so: “test”, “tests”, “tested”.
fn begun(text: &str, start: &str) -> usize {
    text.to_lowercase().split(is_sign).filter(|word| word.starts_with(start)).count()
}

fn is_sign(sign: char) -> bool {
    !sign.is_alphanumeric()
}

/// What a strategy scores over all questions of a quiz.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guesses {
    /// Its name.
    pub strategy: Strategy,
    /// Right answers; a choice out of several is right by a part.
    pub right: f64,
    /// Of so many questions.
    pub of: usize,
    /// What chance alone scores.
    pub by_chance: f64,
    /// The most that raises no question: two more than by chance. Of a long quiz one standard deviation,
    /// which is more than two from 19 questions of three choices on.
    pub bar: f64,
}

/// What every strategy scores, the best first.
pub fn guesses(quiz: &Quiz) -> Vec<Guesses> {
    let has_one =
        |question: &&Question| question.choices.iter().filter(|it| it.is_right()).count() == 1;
    let questions: Vec<&Question> = quiz.questions.iter().filter(has_one).collect();
    let chances: Vec<f64> =
        questions.iter().map(|question| 1.0 / size(question.choices.len())).collect();
    let by_chance: f64 = chances.iter().sum();
    let spread: f64 = chances.iter().map(|chance| chance * (1.0 - chance)).sum();
    let is_english = quiz.language.split('-').next() == Some("en");
    let mut all: Vec<_> = Strategy::ALL
        .into_iter()
        .filter(|strategy| is_english || !strategy.is_english())
        .map(|strategy| Guesses {
            strategy,
            right: questions.iter().map(|question| right(question, strategy)).sum(),
            of: questions.len(),
            by_chance,
            bar: by_chance + spread.sqrt().max(2.0),
        })
        .collect();
    all.sort_by(|one, other| other.right.total_cmp(&one.right));
    all
}

/// Advice about the strategies that score more than that.
pub(super) fn advise(quiz: &Quiz) -> Vec<Mistake> {
    let tells = guesses(quiz).into_iter().filter(|guesses| guesses.right > guesses.bar);
    tells
        .map(|guesses| Mistake { place: Place::root("questions"), what: told(guesses), hint: None })
        .collect()
}

fn told(Guesses { strategy, right, of, by_chance, .. }: Guesses) -> Message {
    let [(right, right_tenths), (chance, chance_tenths)] = [tenths(right), tenths(by_chance)];
    message!(Guessable, strategy.name(), right, right_tenths, of, chance, chance_tenths)
}

/// A number up to its tenths, which stand apart.
fn tenths(number: f64) -> (String, String) {
    let written = format!("{number:.1}");
    let (whole, tenths) = written.split_once('.').unwrap_or((&written, "0"));
    (whole.to_owned(), tenths.to_owned())
}

fn right(question: &Question, strategy: Strategy) -> f64 {
    let most = question.choices.iter().map(|choice| strategy.number(&choice.text)).max();
    let taken: Vec<&Choice> = question
        .choices
        .iter()
        .filter(|choice| Some(strategy.number(&choice.text)) == most)
        .collect();
    let keys = taken.iter().filter(|choice| choice.is_right()).count();
    size(keys) / size(taken.len().max(1))
}

fn size(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authored::Kind;

    fn quiz(texts: [[&str; 3]; 4]) -> Quiz {
        let mut quiz = crate::check::lengths::tests::quiz();
        let question = quiz.questions[0].clone();
        quiz.questions = texts
            .iter()
            .map(|texts| {
                let mut question = question.clone();
                for (choice, text) in question.choices.iter_mut().zip(texts) {
                    choice.text = (*text).to_owned();
                }
                question
            })
            .collect();
        quiz
    }

    #[test]
    fn a_strategy_that_always_wins_is_told_and_one_that_wins_by_luck_is_not() {
        let told = advise(&quiz([["long one", "a", "b"]; 4]));
        assert!(
            told[0].what.to_string().contains("is right 4.0 times of 4, and 1.3 by chance"),
            "{told:?}"
        );
        assert_eq!(advise(&quiz([["one", "two", "six"]; 4])), []);
    }

    #[test]
    fn each_strategy_takes_what_its_name_says() {
        let texts = ["Because all must", "Ask, then test", "May be 7, and so on"];
        let guesses = guesses(&quiz([texts; 4]));
        for (strategy, right) in [
            ("the choice that checks, asks or tests", 0.0),
            ("the choice without a reason", 0.0),
            ("the choice without absolute words", 0.0),
            ("the choice with a number", 0.0),
            ("the choice that denies most", 4.0 / 3.0),
        ] {
            let found = guesses.iter().find(|it| it.strategy.name() == strategy).unwrap();
            assert!((found.right - right).abs() < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn a_question_with_several_right_choices_is_left_out() {
        let mut quiz = quiz([["long one", "a", "b"]; 4]);
        for choice in &mut quiz.questions[0].choices {
            (choice.right, choice.kind) = (choice.kind != Some(Kind::Misconception), None);
        }
        let longest = guesses(&quiz)[0];
        assert_eq!((longest.right, longest.of, longest.by_chance), (3.0, 3, 1.0));
    }

    #[test]
    fn of_several_that_a_strategy_cannot_tell_apart_each_counts_for_a_part() {
        let guesses = guesses(&quiz([["aa", "bb", "c"]; 4]));
        let longest = guesses.iter().find(|it| it.strategy == Strategy::Longest).unwrap();
        assert!((longest.right - 2.0).abs() < 1e-9, "{longest:?}");
    }
}
