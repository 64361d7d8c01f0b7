//! What the browser keeps of a visit some days ago, for tests that cannot wait for so long.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

/// The record of somebody who took the quiz so many days ago, before there were reviews: two
/// answers of five were wrong, the second of them certain.
pub fn missed(days: u64) -> String {
    record(&[whole(ago(days))])
}

/// The same of somebody who began again a day later, and stopped after the first question.
pub fn missed_and_stopped(days: u64) -> String {
    let at = ago(days.saturating_sub(1));
    let stopped = json!({
        "id": format!("{at}-2"), "round": "full", "seed": 2, "revision": 1, "started": at,
        "position": { "explanation": 0 }, "questions": QUESTIONS,
        "responses": [answer(0, true, 2, at)], "about": {},
    });
    record(&[whole(ago(days)), stopped])
}

const QUESTIONS: [&str; 5] =
    ["computer-science-degree", "advanced-coding", "ai-expert", "only-technical", "replaced-by-ai"];

fn whole(at: u64) -> Value {
    json!({
        "id": format!("{at}-1"), "round": "full", "seed": 1, "revision": 1, "started": at,
        "finished": at, "position": "result", "questions": QUESTIONS,
        "responses": [
            answer(0, false, 1, at), answer(1, false, 3, at), answer(2, true, 2, at),
            answer(3, true, 2, at), answer(4, true, 2, at),
        ],
        "about": {}, "paths": [],
    })
}

fn answer(number: usize, right: bool, certainty: u8, at: u64) -> Value {
    json!({
        "question": QUESTIONS[number], "choice": "any", "certainty": certainty, "right": right,
        "at": at,
    })
}

/// The moment so many days ago, in milliseconds since the start of 1970.
fn ago(days: u64) -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let then = since.saturating_sub(Duration::from_secs(days * 24 * 60 * 60));
    u64::try_from(then.as_millis()).unwrap_or(0)
}

fn record(attempts: &[Value]) -> String {
    let current = attempts.last().map(|attempt| &attempt["id"]);
    json!({ "format": 1, "revision": 1, "current": current, "attempts": attempts }).to_string()
}
