//! One tab in which quiz after quiz is taken: what that leaves in memory and in the storage.
//!
//! In Chromium, the one engine that says over its driver how much memory a page uses and collects what
//! is not used any more when it is asked to.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::quiz::RECORD;
use crate::{Failure, Session, Site};

/// Runs in the page before its own scripts: listens for the engine, and has what takes quizzes.
const SCRIPT: &str = include_str!("long_run.js");

/// How many are taken in one command to the driver.
const AT_ONCE: u32 = 50;

/// What the tab held when so many quizzes had been taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Quizzes taken.
    pub quizzes: u32,
    /// Bytes of JavaScript's objects, in use.
    pub script: u64,
    /// Bytes of the browser's own objects: elements, listeners.
    pub page: u64,
    /// Bytes of the engine's memory, which never becomes less.
    pub engine: u64,
    /// Characters of the record in `localStorage`.
    pub stored: u64,
}

impl Held {
    /// All bytes in memory.
    pub const fn memory(&self) -> u64 {
        self.script + self.page + self.engine
    }
}

/// What `Runtime.getHeapUsage` answers, in bytes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Usage {
    used_size: f64,
    embedder_heap_used_size: f64,
}

/// Takes quizzes in one tab, and says what it held after each of these counts, which go up.
///
/// # Errors
/// When a screen does not come, or when the browser does not say what it holds.
pub async fn take(
    session: &Session,
    counts: &[u32],
    mut tell: impl FnMut(Held),
) -> Result<Vec<Held>, Failure> {
    let quiz = session.serve(Site::plain()).await?;
    let first = json!({ "source": SCRIPT });
    session.devtools("Page.addScriptToEvaluateOnNewDocument", first).await?;
    quiz.open().await?;
    let mut held = Vec::new();
    let mut taken = 0;
    for count in counts {
        while taken < *count {
            let next = AT_ONCE.min(count - taken);
            evaluate(session, &format!("careerQuizLongRun({next})")).await?;
            taken += next;
        }
        let stored = quiz.stored(RECORD).await?.map_or(0, |text| text.chars().count());
        let now = measure(session, taken, u64::try_from(stored).unwrap_or(u64::MAX)).await?;
        tell(now);
        held.push(now);
    }
    Ok(held)
}

async fn measure(session: &Session, quizzes: u32, stored: u64) -> Result<Held, Failure> {
    // Twice: what is freed last is seen as unused the next time.
    for _ in 0..2 {
        session.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let usage = session.devtools("Runtime.getHeapUsage", json!({})).await?;
    let Usage { used_size, embedder_heap_used_size } = serde_json::from_value(usage)?;
    let engine = evaluate(session, "careerQuizMemory()").await?.as_f64();
    let engine = engine.ok_or_else(|| Failure::Unmeasured("no memory of an engine".to_owned()))?;
    let [script, page, engine] = [used_size, embedder_heap_used_size, engine].map(bytes);
    Ok(Held { quizzes, script, page, engine, stored })
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of bytes, which Chromium sends as a double"
)]
fn bytes(count: f64) -> u64 {
    count as u64
}

async fn evaluate(session: &Session, expression: &str) -> Result<Value, Failure> {
    let wanted = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let answer = session.devtools("Runtime.evaluate", wanted).await?;
    match answer.get("exceptionDetails") {
        Some(thrown) => Err(Failure::Unmeasured(thrown.to_string())),
        None => Ok(answer["result"]["value"].clone()),
    }
}
