//! What Lighthouse says of the pages. It comes from npm, locked in `tests/`, and opens the same
//! Chromium by itself; it simulates a slow network and a slow processor in its own way.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Serialize;
use serde_json::Value;

use super::statistics::median;
use crate::engine::CHROMIUM_ARGUMENTS;
use crate::session::told;
use crate::{Browsers, Failure, Site};

/// Every how manieth run counts: the middle one of them.
const RUNS: usize = 3;
/// The categories, as Lighthouse names them.
pub const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// Below this an audit is listed: Lighthouse shows it in another colour than green.
const PASSED: f64 = 0.9;

/// What was found on one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Audited {
    /// The page: its address in `dist/`.
    pub page: String,
    /// A score from 0 to 100 for each of [`CATEGORIES`], the median of all runs. Nothing when there
    /// is no such page.
    pub scores: Option<[f64; 4]>,
    /// Audits that count and did not pass in the last run.
    pub failed: Vec<Failed>,
}

/// An audit that counts and did not pass.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Failed {
    /// Lighthouse's name for it.
    pub id: String,
    /// What it asks for.
    pub title: String,
    /// From 0 to 100.
    pub score: f64,
    /// What was found, in a few words; often a time.
    pub found: String,
}

/// The pages to look at. A result page is any that is shared under `r/`.
fn pages(dist: &Path) -> Vec<(String, bool)> {
    let mut pages = vec![(String::new(), true), ("guide/".to_owned(), true)];
    let results = dist.join("r").read_dir().into_iter().flatten().flatten();
    let mut results: Vec<_> = results
        .filter(|result| result.path().join("index.html").is_file())
        .map(|result| format!("r/{}/", result.file_name().to_string_lossy()))
        .collect();
    results.sort();
    let result = results.into_iter().next();
    pages.push(result.map_or_else(|| ("r/".to_owned(), false), |result| (result, true)));
    pages
}

/// Looks at each page several times.
///
/// # Errors
/// When Lighthouse does not run, or answers in another form.
pub async fn audit(browsers: &Browsers, shipped: &Path) -> Result<Vec<Audited>, Failure> {
    let program = told("CAREER_QUIZ_LIGHTHOUSE")?;
    let address = Site::plain().serve(shipped)?;
    let mut audited = Vec::new();
    for (page, is_there) in pages(shipped) {
        let mut runs = Vec::new();
        for _ in 0..if is_there { RUNS } else { 0 } {
            let command = command(&program, &browsers.programs().chromium, &address, &page);
            runs.push(run(command).await?);
        }
        audited.push(of_runs(page, &runs));
    }
    Ok(audited)
}

fn command(program: &Path, chromium: &Path, address: &str, page: &str) -> Command {
    let mut command = Command::new("node");
    command
        .arg(program)
        .arg(format!("{address}{page}"))
        .args(["--quiet", "--output=json", "--output-path=stdout", "--no-enable-error-reporting"])
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        .arg(format!("--chrome-flags={}", CHROMIUM_ARGUMENTS.join(" ")))
        .env("CHROME_PATH", PathBuf::from(chromium));
    command
}

/// The pages are served by this program, so it may not stand still while Lighthouse runs.
async fn run(mut command: Command) -> Result<Value, Failure> {
    let output = tokio::task::spawn_blocking(move || command.output()).await;
    let output = output
        .map_err(std::io::Error::other)
        .flatten()
        .map_err(Failure::system("run Lighthouse by node"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Failure::Unmeasured(format!("Lighthouse did not succeed. It says:\n{said}")));
    }
    let report: Value = serde_json::from_slice(&output.stdout)?;
    match report.get("runtimeError") {
        Some(error) => Err(Failure::Unmeasured(format!("Lighthouse found no page: {error}"))),
        None => Ok(report),
    }
}

fn of_runs(page: String, runs: &[Value]) -> Audited {
    let score = |run: &Value, category: &str| {
        run["categories"][category]["score"].as_f64().unwrap_or(0.0) * 100.0
    };
    let scores = CATEGORIES
        .map(|category| median(runs.iter().map(|run| score(run, category))).unwrap_or(0.0));
    Audited {
        page: format!("/{page}"),
        scores: (!runs.is_empty()).then_some(scores),
        failed: runs.last().map(failed).unwrap_or_default(),
    }
}

fn failed(run: &Value) -> Vec<Failed> {
    let listed = CATEGORIES.into_iter().flat_map(|category| {
        run["categories"][category]["auditRefs"].as_array().into_iter().flatten()
    });
    listed
        .filter(|listed| listed["weight"].as_f64().is_some_and(|weight| weight > 0.0))
        .filter_map(|listed| {
            let id = listed["id"].as_str()?;
            let audit = &run["audits"][id];
            // Without a score it does not apply to this page.
            let score = audit["score"].as_f64().filter(|score| *score < PASSED)?;
            let text = |name: &str| audit[name].as_str().unwrap_or_default().to_owned();
            Some(Failed {
                id: id.to_owned(),
                title: text("title"),
                score: score * 100.0,
                found: text("displayValue"),
            })
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(performance: f64) -> Value {
        json!({
            "categories": {
                "performance": { "score": performance, "auditRefs": [
                    { "id": "speed-index", "weight": 10 }, { "id": "unused", "weight": 0 },
                ] },
                "accessibility": { "score": 1, "auditRefs": [{ "id": "label", "weight": 7 }] },
                "best-practices": { "score": 0.96, "auditRefs": [{ "id": "js", "weight": 1 }] },
                "seo": { "score": 0.9, "auditRefs": [{ "id": "canonical", "weight": 1 }] },
            },
            "audits": {
                "speed-index": { "score": 0.5, "title": "Speed Index", "displayValue": "4.2 s" },
                "unused": { "score": 0, "title": "Unused" },
                "label": { "score": 1, "title": "Labels" },
                "js": { "score": 0, "title": "Errors" },
                "canonical": { "score": null, "title": "Canonical" },
            },
        })
    }

    #[test]
    fn the_middle_run_counts_and_only_what_has_a_weight_is_listed() {
        let audited = of_runs("guide/".to_owned(), &[report(0.9), report(0.25), report(0.75)]);
        assert_eq!(audited.page, "/guide/");
        assert_eq!(audited.scores, Some([75.0, 100.0, 96.0, 90.0]));
        let failed = |id: &str, title: &str, score, found: &str| Failed {
            id: id.to_owned(),
            title: title.to_owned(),
            score,
            found: found.to_owned(),
        };
        assert_eq!(
            audited.failed,
            [failed("speed-index", "Speed Index", 50.0, "4.2 s"), failed("js", "Errors", 0.0, "")]
        );
        assert_eq!(of_runs("r/".to_owned(), &[]).scores, None);
    }

    #[test]
    fn a_shared_result_is_looked_at_once_there_is_one() {
        let dist = tempfile::tempdir().unwrap();
        let names = |dist: &Path| -> Vec<_> { pages(dist).into_iter().skip(2).collect() };
        assert_eq!(names(dist.path()), [("r/".to_owned(), false)]);
        for path in ["b", "a"] {
            std::fs::create_dir_all(dist.path().join("r").join(path)).unwrap();
            std::fs::write(dist.path().join("r").join(path).join("index.html"), "").unwrap();
        }
        assert_eq!(names(dist.path()), [("r/a/".to_owned(), true)]);
    }
}
