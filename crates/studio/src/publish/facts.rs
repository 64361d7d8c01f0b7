//! What visitors of a quiz will meet: how much there is to read, and how long it takes.

use quiz_model::{Question, Quiz, Text};

/// What visitors will meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Questions.
    pub questions: usize,
    /// Words that somebody reads who answers them all and opens nothing that is folded.
    pub words: usize,
    /// About how long that takes, in whole minutes, at least one.
    pub minutes: usize,
}

/// Words a minute: what adults read silently of texts in English (Brysbaert 2019, “How many words do
/// we read per minute?”, Journal of Memory and Language 109).
const WORDS_A_MINUTE: usize = 238;

/// Seconds to choose and to say how sure one is, for each question: our own guess.
const SECONDS_TO_ANSWER: usize = 8;

/// Works them out.
pub fn facts(quiz: &Quiz) -> Facts {
    let questions = quiz.questions.len();
    let words = count(&quiz.title)
        + count(&quiz.opening)
        + quiz.questions.iter().map(words_of).sum::<usize>();
    let seconds = words * 60 / WORDS_A_MINUTE + questions * SECONDS_TO_ANSWER;
    Facts { questions, words, minutes: seconds.div_ceil(60).max(1) }
}

/// The question with its choices, and of its explanation what is shown at once.
fn words_of(question: &Question) -> usize {
    let choices: usize = question.choices.iter().map(|choice| count(&choice.text)).sum();
    let feedback = question.choices.iter().map(|choice| words(&choice.feedback)).max();
    let truth = question.truth.as_ref().map_or_else(|| words(&question.fact), |it| words(&it.text));
    words(&question.scene) + count(&question.ask) + choices + feedback.unwrap_or(0) + truth
}

fn words(text: &Text) -> usize {
    count(&text.plain())
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::check;
    use crate::start;

    #[test]
    fn the_example_takes_two_minutes() {
        let quiz =
            check(&start::files(start::Templates::default().example("en", 7)), &[]).quiz.unwrap();
        let facts = facts(&quiz);
        assert_eq!((facts.questions, facts.minutes), (3, 2), "{facts:?}");
        assert!((150..300).contains(&facts.words), "{facts:?}");
    }
}
