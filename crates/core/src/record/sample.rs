//! Records for tests.

use proptest::prelude::*;

use super::{Record, Reviews};
use crate::quiz::{Attempt, AttemptId, Certainty, Moment, Position, Response, Review, Round};
use quiz_model::AboutAnswers;
use quiz_model::json::Object;

/// An attempt with that many answers to questions `q0`, `q1`, …
pub(super) fn attempt(id: &str, started: u64, answered: usize) -> Attempt {
    let questions: Vec<_> = (0..5).map(|number| format!("q{number}").as_str().into()).collect();
    Attempt {
        id: AttemptId::from(id),
        round: Round::Full,
        seed: 7,
        revision: 1,
        started: Moment(started),
        finished: None,
        position: Position::Question(answered),
        responses: (0..answered)
            .map(|number| Response {
                question: format!("q{number}").as_str().into(),
                choice: Some("sound".into()),
                certainty: Certainty::FairlySure,
                right: number % 2 == 0,
                at: Moment(started + 1),
            })
            .collect(),
        questions,
        about: AboutAnswers::new(),
        paths: Vec::new(),
        unknown: Object::new(),
    }
}

/// A record with attempts of that id, start and number of answers; the first is the current one.
pub(crate) fn record(attempts: &[(&str, u64, usize)]) -> Record {
    Record {
        current: attempts.first().map(|(id, ..)| AttemptId::from(*id)),
        attempts: attempts
            .iter()
            .map(|(id, started, answered)| attempt(id, *started, *answered))
            .collect(),
        ..Record::empty(1)
    }
}

/// Any reviews of a few questions, some of which the attempts ask too.
pub(super) fn reviews() -> impl Strategy<Value = Reviews> {
    let one = (0_u8..7, 0_u64..9, 0_u8..4, 0_u8..4);
    proptest::collection::vec(one, 0..5).prop_map(|reviews| {
        let mut kept = Reviews::default();
        for (number, at, certainty, looks) in reviews {
            let mut unknown = Object::new();
            // The same for one answer, as any version would write it.
            if at > 5 {
                unknown.put("later", &at.to_string());
            }
            kept.keep(Review {
                question: format!("q{number}").as_str().into(),
                at: Moment(at),
                certainty: Certainty::try_from(certainty).unwrap(),
                looks,
                unknown,
            });
        }
        kept
    })
}

fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Any record of a few attempts, some of them archived; ids are few, so that two records often share
/// some.
pub(crate) fn records() -> impl Strategy<Value = Record> {
    let position = prop_oneof![
        (0_usize..6).prop_map(Position::Question),
        (0_usize..6).prop_map(Position::Explanation),
        Just(Position::AboutYou),
        Just(Position::Result),
    ];
    let one =
        (0_u64..6, 0_usize..6, position, any::<u32>(), proptest::option::of(0_u64..99), ".{0,2}");
    let attempts = proptest::collection::vec(one, 0..5);
    let parts = (attempts, reviews(), 0_usize..5, any::<u32>(), ".{0,8}");
    parts.prop_map(|(attempts, reviews, whole, revision, extra)| {
        let mut record = Record { reviews, ..Record::empty(revision) };
        for (number, answered, position, seed, finished, text) in attempts {
            let mut attempt = attempt(&format!("a{number}"), number, answered);
            attempt.position = position;
            attempt.seed = seed;
            attempt.finished = finished.map(Moment);
            // Another tab may have answered the same question otherwise, and earlier or later.
            for response in &mut attempt.responses {
                response.at = Moment(number + u64::from(seed % 3));
                response.right ^= seed % 2 == 0;
            }
            attempt.about.insert(text.as_str().into(), "option".into());
            if text.len() == 2 {
                attempt.unknown.put(&format!("later {text}"), &json(&text));
            }
            record.put(&attempt);
        }
        if revision % 2 == 0 {
            let step = format!("path/step-{}", revision % 3);
            record.ticks.set(&step, revision % 4 == 0, Moment(u64::from(revision % 5)));
        }
        record.compact(whole);
        record.unknown.put(&format!("later {extra}"), &json(&extra));
        record
    })
}
