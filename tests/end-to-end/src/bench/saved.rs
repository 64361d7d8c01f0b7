//! Records of earlier visits, made by the library as a visit would make them.

use quiz_core::advice::rank;
use quiz_core::quiz::{Attempt, Certainty, Moment, Position};
use quiz_core::record::{Record, merge};
use quiz_model::Quiz;

/// A record as a visitor has it who has taken the whole quiz that many times: every question
/// answered, every question about themselves too, and a path recommended each time. The last one
/// is finished, so that its result is offered.
pub fn record(quiz: &Quiz, count: usize) -> Record {
    let mut record = Record::empty(quiz.revision);
    record.attempts = (0..count).filter_map(|number| attempt(quiz, number)).collect();
    record.current = record.attempts.last().map(|attempt| attempt.id);
    // What was missed is taken in as by the visits themselves.
    record.catch_up();
    // As every save does, this archives what is not kept whole.
    merge(&record, &Record::empty(quiz.revision))
}

fn attempt(quiz: &Quiz, number: usize) -> Option<Attempt> {
    // Five minutes each, from the autumn of 2025 on.
    let started = 1_760_000_000_000 + 300_000 * u64::try_from(number).ok()?;
    let seed = u32::try_from(number).ok()?.wrapping_mul(2_654_435_761);
    let mut whole = answered(quiz, Attempt::start(quiz, Moment(started), seed, seed), started);
    whole.extend(quiz);
    let mut whole = answered(quiz, whole, started);
    let told = quiz.about_you.iter().filter_map(|asked| {
        let option = &asked.options.get(number % asked.options.len().max(1))?;
        Some((asked.id, option.id))
    });
    whole.about = told.collect();
    Some(finished(quiz, whole, started))
}

/// Answers every question that is left, a minute each and not all alike.
fn answered(quiz: &Quiz, mut attempt: Attempt, started: u64) -> Attempt {
    while let Position::Question(at) | Position::Explanation(at) = attempt.position {
        if let Some(question) = attempt.question(at).and_then(|id| quiz.question(id)) {
            let choice = question.choices.get((at + attempt.seed as usize) % 3);
            let taken = choice.map(|choice| choice.id.into());
            let now = Moment(started + 20_000 * (at as u64 + 1));
            attempt.answer(question, taken.as_ref(), Certainty::FairlySure, now);
        }
        if !attempt.go_on() {
            break;
        }
    }
    attempt
}

fn finished(quiz: &Quiz, mut attempt: Attempt, started: u64) -> Attempt {
    attempt.go_to_advice();
    let paths = rank(quiz, &attempt.about).best().map(|fit| fit.path.id).collect();
    attempt.finish(paths, Moment(started + 299_000));
    attempt
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::path::Path;

    use quiz_core::record::{MAX_LINES, MAX_WHOLE};
    use quiz_site::read_site;

    use super::*;

    fn quiz() -> Quiz {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        read_site(&content, "ai-project-manager").unwrap().content.quiz
    }

    /// What Chromium keeps for one origin: 10 MiB, two bytes for each character.
    const QUOTA: usize = 10 * 1024 * 1024 / 2;

    #[test]
    fn the_attempts_are_whole_and_can_be_read_back() {
        let quiz = quiz();
        let record = record(&quiz, 3);
        assert_eq!(record.attempts.len(), 3);
        for attempt in &record.attempts {
            assert_eq!(attempt.responses.len(), 17);
            assert_eq!(attempt.about.iter().count(), quiz.about_you.len());
            assert_eq!(attempt.position, Position::Result);
            assert!(attempt.is_answered() && attempt.finished.is_some());
        }
        assert_eq!(Record::read(&record.write()), Ok(record));
    }

    #[test]
    fn older_ones_are_archived_as_on_every_visit() {
        let quiz = quiz();
        let mut visited = Record::empty(quiz.revision);
        for number in 0..MAX_WHOLE + 20 {
            visited.put(&attempt(&quiz, number).unwrap());
        }
        assert!(record(&quiz, MAX_WHOLE + 20) == visited, "not the same; too long to be shown");
        assert_eq!(visited.archived.attempts().count(), 20);
    }

    #[test]
    fn ten_thousand_take_no_more_room_than_some_hundreds() {
        let quiz = quiz();
        let record = record(&quiz, 10_000);
        assert_eq!(record.attempts.len(), MAX_WHOLE);
        assert_eq!(record.archived.attempts().count(), MAX_LINES);
        let length = record.write().len();
        assert!(length < QUOTA / 80, "{length}");
        let lines = length - super::record(&quiz, MAX_WHOLE).write().len();
        assert!(lines <= 80 * MAX_LINES, "{lines}");
    }
}
