//! Taps through the quiz as a visitor would, from the first question to the result.

use serde_json::json;

use super::tab::Tab;
use crate::Failure;

/// How far to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Every question, every question about the visitor, and the result.
    Result,
    /// The questions before a path is offered, those about the visitor, and the result.
    FirstResult,
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
    /// The same of each tap in turn: 0 for one too quick to be reported.
    pub each: Vec<f64>,
}

/// Answers from the question on the screen on: the first choice, fairly sure.
///
/// # Errors
/// When a screen does not come.
pub async fn walk(tab: &Tab, until: Until) -> Result<Walk, Failure> {
    let mut starts: Vec<f64> = Vec::new();
    let mut tap = async |selector: &str, then: &str| -> Result<(), Failure> {
        tab.evaluate::<bool>(SETTLED).await?;
        starts.push(tab.evaluate("performance.now()").await?);
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
        let leads_on = until == Until::FirstResult && is_there(tab, "button[name=path]").await?;
        if !leads_on && is_there(tab, "button[name=next]").await? {
            tap("button[name=next]", &next).await?;
        } else if !leads_on && is_there(tab, "button[name=more]").await? {
            tap("button[name=more]", &next).await?;
        } else {
            tap("button[name=path]", "main[data-screen=about-you]").await?;
            loop {
                let asked: Vec<String> = tab.evaluate(ABOUT_YOU).await?;
                let Some(name) = asked.first() else { break };
                let name = json!(name);
                // A tap on an answer goes on to the next question, or to the result.
                let (mut then, several) =
                    (format!("main:not(:has(input[name={name}]))"), asked.len() > 1);
                if several {
                    then = format!("main input[name={name}]:checked");
                }
                tap(&format!("main input[name={name}]"), &then).await?;
                if several {
                    all_on_one_screen(&asked[1..], &mut tap).await?;
                    break;
                }
            }
            break;
        }
    }
    tab.rest().await?;
    let each = tab.evaluate(&format!("careerQuizBench.each({})", json!(starts))).await?;
    let durations = tab.evaluate("careerQuizBench.taps()").await?;
    Ok(Walk { taps: starts.len(), durations, each })
}

/// In earlier builds, all questions about the visitor stood on one screen with one button.
async fn all_on_one_screen(
    asked: &[String],
    tap: &mut impl AsyncFnMut(&str, &str) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for name in asked {
        let option = format!("main input[name={}]", json!(name));
        tap(&option, &format!("{option}:checked")).await?;
    }
    tap("button[name=advise]", "main[data-screen=result]").await
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
    let durations = tab.evaluate("careerQuizBench.taps()").await?;
    Ok(Walk { taps: times, durations, each: Vec::new() })
}
