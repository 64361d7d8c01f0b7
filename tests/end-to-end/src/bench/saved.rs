//! Records of earlier visits, made by the library as a visit would make them.

use career_quiz::advice::rank;
use career_quiz::content::Quiz;
use career_quiz::quiz::{Attempt, Certainty, Moment, Position};
use career_quiz::record::Record;

/// What Chromium keeps for one origin: 10 MiB, two bytes for each character, the key's included.
pub const QUOTA: usize = 10 * 1024 * 1024 / 2;

/// What the attempts of a record are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Every question answered, every question about the visitor too, and a path recommended.
    Whole,
    /// A retake of one question that had been missed, with nothing told: as short as they come.
    Retake,
}

/// A record with that many attempts, the last of them finished, so that a result is offered.
pub fn record(quiz: &Quiz, count: usize, length: Length) -> Record {
    let mut record = Record::empty(quiz.revision);
    record.attempts = (0..count).filter_map(|number| attempt(quiz, number, length)).collect();
    record.current = record.attempts.last().map(|attempt| attempt.id.clone());
    record
}

/// How many characters one more attempt takes.
pub fn attempt_size(quiz: &Quiz, length: Length) -> usize {
    let size = |count| record(quiz, count, length).write().len();
    size(2) - size(1)
}

/// How many attempts fit into what a browser keeps, if these do not.
pub fn most(quiz: &Quiz, wanted: usize, length: Length) -> usize {
    let key = career_quiz::record::key(&quiz.id).len();
    let room = QUOTA - key - record(quiz, 1, length).write().len();
    // Numbers grow longer, by a digit or two in each attempt.
    wanted.min(room / (attempt_size(quiz, length) + 2))
}

fn attempt(quiz: &Quiz, number: usize, length: Length) -> Option<Attempt> {
    // Five minutes each, from the autumn of 2025 on.
    let started = 1_760_000_000_000 + 300_000 * u64::try_from(number).ok()?;
    let seed = u32::try_from(number).ok()?.wrapping_mul(2_654_435_761);
    let begun = Attempt::start(quiz, Moment(started), seed, seed);
    let mut whole = answered(quiz, begun, started);
    if length == Length::Retake {
        // The others have been forgotten: what counts is the one that is taken again.
        whole.responses.truncate(1);
        whole.responses.first_mut()?.right = false;
        let again = whole.retake_missed(quiz, Moment(started), seed)?;
        return Some(finished(quiz, answered(quiz, again, started), started));
    }
    whole.extend(quiz);
    let mut whole = answered(quiz, whole, started);
    let told = quiz.about_you.iter().filter_map(|asked| {
        let option = &asked.options.get(number % asked.options.len().max(1))?;
        Some((asked.id.clone(), option.id.clone()))
    });
    whole.about = told.collect();
    Some(finished(quiz, whole, started))
}

/// Answers every question that is left, a minute each and not all alike.
fn answered(quiz: &Quiz, mut attempt: Attempt, started: u64) -> Attempt {
    while let Position::Question(at) | Position::Explanation(at) = attempt.position {
        if let Some(question) = attempt.question(at).and_then(|id| quiz.question(id)) {
            let choice = question.choices.get((at + attempt.seed as usize) % 3);
            let now = Moment(started + 20_000 * (at as u64 + 1));
            attempt.answer(question, choice.map(|choice| &choice.id), Certainty::FairlySure, now);
        }
        if !attempt.go_on() {
            break;
        }
    }
    attempt
}

fn finished(quiz: &Quiz, mut attempt: Attempt, started: u64) -> Attempt {
    attempt.go_to_advice();
    let paths = rank(quiz, &attempt.about).best().map(|fit| fit.path.id.clone()).collect();
    attempt.finish(paths, Moment(started + 299_000));
    attempt
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::path::Path;

    use career_quiz::site::read_site;

    use super::*;

    fn quiz() -> Quiz {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        read_site(&content, "ai-project-manager").unwrap().content.quiz
    }

    #[test]
    fn the_attempts_are_whole_or_short_and_can_be_read_back() {
        let quiz = quiz();
        for (length, responses, told) in
            [(Length::Whole, 15, quiz.about_you.len()), (Length::Retake, 1, 0)]
        {
            let record = record(&quiz, 3, length);
            assert_eq!(record.attempts.len(), 3);
            for attempt in &record.attempts {
                assert_eq!(attempt.responses.len(), responses);
                assert_eq!(attempt.about.iter().count(), told);
                assert_eq!(attempt.position, Position::Result);
                assert!(attempt.is_answered() && attempt.finished.is_some());
            }
            assert_eq!(Record::read(&record.write()), Ok(record));
        }
    }

    #[test]
    fn what_is_said_to_fit_does() {
        let quiz = quiz();
        for length in [Length::Whole, Length::Retake] {
            let most = most(&quiz, 10_000, length);
            assert!(record(&quiz, most, length).write().len() < QUOTA);
            assert_eq!(super::most(&quiz, 7, length), 7);
        }
    }
}
