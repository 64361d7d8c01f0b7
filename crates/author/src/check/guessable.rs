//! What simple strategies score that look at the choices alone: how far the form of the choices tells
//! which one is right.
//!
//! Each strategy gives every choice a number and takes the highest; where several have it, it takes any of
//! them, so that it is right by a part. By chance alone one of three is right. Questions with several
//! right choices are left out: nobody gets one right by taking one choice.

use super::{Mistake, Part, Place};
use crate::authored::{Choice, Question, Quiz};

/// A strategy: what it is called, and the number that it gives a choice. None looks at the place of a choice:
/// visitors see them in an order drawn by lot.
type Strategy = (&'static str, fn(&str) -> usize);

const STRATEGIES: [Strategy; 14] = [
    ("the longest choice", |text| text.chars().count()),
    ("the shortest choice", |text| usize::MAX - text.chars().count()),
    ("the choice with most words", |text| text.split_whitespace().count()),
    ("the choice with fewest words", |text| usize::MAX - text.split_whitespace().count()),
    ("the choice with most commas", |text| text.matches(',').count()),
    ("the choice with the longest word", |text| longest_word(text)),
    ("the choice that denies most", |text| count(text, &DENIALS)),
    ("the choice that denies least", |text| usize::MAX - count(text, &DENIALS)),
    ("the choice without absolute words", |text| {
        usize::MAX - count(text, &["all", "every", "always", "only", "never", "nothing", "best"])
    }),
    ("the choice without a reason", |text| {
        usize::MAX - count(text, &["because", "since", "so", "as", "otherwise", "therefore"])
    }),
    ("the choice that hedges", |text| {
        count(text, &["can", "may", "some", "often", "first", "until"])
    }),
    ("the choice that checks, asks or tests", |text| {
        ["check", "ask", "test", "try", "measure", "compare"]
            .map(|word| begun(text, word))
            .iter()
            .sum()
    }),
    ("the choice with a number", |text| text.chars().filter(char::is_ascii_digit).count()),
    ("the choice with “and”", |text| count(text, &["and", "with"])),
];

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
    pub strategy: &'static str,
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
    let mut all: Vec<_> = STRATEGIES
        .iter()
        .map(|(strategy, number)| Guesses {
            strategy,
            right: questions.iter().map(|question| right(question, *number)).sum(),
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
        .map(|Guesses { strategy, right, of, by_chance, .. }| Mistake {
            place: Place(vec![Part::Key("questions".into())]),
            what: format!(
                "anyone who takes {strategy} is right {right:.1} times of {of}, and {by_chance:.1} by chance: \
                 word some choices otherwise",
            ),
            hint: None,
        })
        .collect()
}

fn right(question: &Question, number: fn(&str) -> usize) -> f64 {
    let most = question.choices.iter().map(|choice| number(&choice.text)).max();
    let taken: Vec<&Choice> =
        question.choices.iter().filter(|choice| Some(number(&choice.text)) == most).collect();
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
        assert!(told[0].what.contains("is right 4.0 times of 4, and 1.3 by chance"), "{told:?}");
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
            let found = guesses.iter().find(|it| it.strategy == strategy).unwrap();
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
        let longest = guesses.iter().find(|it| it.strategy == "the longest choice").unwrap();
        assert!((longest.right - 2.0).abs() < 1e-9, "{longest:?}");
    }
}
