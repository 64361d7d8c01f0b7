//! Taps through the quiz as a visitor would, from the first question to the result.

use serde_json::json;

use super::tab::Tab;
use crate::Failure;

/// How far to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Every question, every question about the visitor, and the result.
    Result,
    /// That many questions.
    Questions(usize),
}

const EXPLANATION: &str = r#"main[data-screen="explanation"]"#;
/// The names of the questions about the visitor.
const ABOUT_YOU: &str =
    "[...new Set([...document.querySelectorAll('main input[type=radio]')].map(one => one.name))]";

/// Comes true once the screen takes taps: a new one takes none at first.
const SETTLED: &str = "new Promise((settled) => {
    const came = performance.getEntriesByName('quiz-screen').at(-1);
    const rest = came ? came.startTime + 360 - performance.now() : 0;
    setTimeout(() => settled(true), Math.max(0, rest));
})";

/// What was tapped, and what came of it.
#[derive(Clone, Debug)]
pub struct Walk {
    /// How many taps there were.
    pub taps: usize,
    /// Of those that took longer than a browser reports: milliseconds to the next paint.
    pub durations: Vec<f64>,
}

/// Answers from the question on the screen on: the first choice, fairly sure.
///
/// # Errors
/// When a screen does not come.
pub async fn walk(tab: &Tab, until: Until) -> Result<Walk, Failure> {
    let mut taps = 0;
    let mut tap = async |selector: &str, then: &str| -> Result<(), Failure> {
        taps += 1;
        tab.evaluate::<bool>(SETTLED).await?;
        tab.tap(selector).await?;
        tab.shown(then).await
    };
    let mut answered = 0;
    loop {
        let shown = "document.querySelector('main [data-question]').dataset.question";
        let question: String = tab.evaluate(shown).await?;
        tap("input[name=choice]", "input[name=choice]:checked").await?;
        tap("button[name=certainty][value=\"2\"]", EXPLANATION).await?;
        answered += 1;
        if until == Until::Questions(answered) {
            break;
        }
        let next = format!(
            "main[data-screen=question] [data-question]:not([data-question={}])",
            json!(question)
        );
        if is_there(tab, "button[name=next]").await? {
            tap("button[name=next]", &next).await?;
        } else if is_there(tab, "button[name=more]").await? {
            tap("button[name=more]", &next).await?;
        } else {
            tap("button[name=path]", "main[data-screen=about-you]").await?;
            loop {
                let asked: Vec<String> = tab.evaluate(ABOUT_YOU).await?;
                let Some(name) = asked.first() else { break };
                let name = json!(name);
                // A tap on an answer goes on to the next question, or to the result.
                tap(
                    &format!("main input[name={name}]"),
                    &format!("main:not(:has(input[name={name}]))"),
                )
                .await?;
            }
            break;
        }
    }
    tab.rest().await?;
    Ok(Walk { taps, durations: tab.evaluate("careerQuizBench.taps()").await? })
}

async fn is_there(tab: &Tab, selector: &str) -> Result<bool, Failure> {
    tab.evaluate(&format!("document.querySelector({}) !== null", json!(selector))).await
}

/// Marks the choices of the bare page in turn, as often as that.
///
/// # Errors
/// When one cannot be tapped.
pub async fn walk_bare(tab: &Tab, times: usize) -> Result<Walk, Failure> {
    for at in (1..=3).cycle().take(times) {
        let choice = format!("label:nth-of-type({at}) input");
        tab.tap(&choice).await?;
        tab.shown(&format!("{choice}:checked")).await?;
    }
    tab.rest().await?;
    Ok(Walk { taps: times, durations: tab.evaluate("careerQuizBench.taps()").await? })
}
