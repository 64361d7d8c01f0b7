//! The studio: how long an edit takes until it is checked and shown, how soon the page is ready, and what
//! it holds in memory after an hour of writing.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};

use super::conditions::{Conditions, SLOW, SLOW_PROCESSOR};
use super::pages::Pages;
use super::statistics::{median, percentile};
use super::tab::Tab;
use crate::session::told;
use crate::{Browsers, Engine, Failure};
use quiz_site::read_site;

/// What writes in the page.
const SCRIPT: &str = include_str!("studio.js");
/// Where the studio is.
const PAGE: &str = "make/";
/// What stands above the questions of the quiz that is written in, and one of these.
const HEAD: &str = include_str!("studio_head.toml");
const QUESTION: &str = include_str!("studio_question.toml");
/// A desk: forms and preview stand side by side.
const DESK: u32 = 1280;
/// The processor as it is.
const AS_IT_IS: Conditions = Conditions { network: None, processor: 1.0 };

/// Questions of the quiz that the budget speaks of.
const QUESTIONS: usize = 20;
/// Edits of which the percentiles are taken. The preview loads itself anew after sixty, so that is in it.
const EDITS: usize = 150;
/// A rest between two letters, in milliseconds.
const REST: usize = 30;
/// How often the page is loaded.
const LOADS: usize = 5;

/// After so many edits memory is compared.
const WARM: usize = 100;
/// An hour of edits.
const HOUR: usize = 3_600;
/// How many are made in one command to the driver.
const AT_ONCE: usize = 100;

/// What a row of the table says.
struct Row {
    name: String,
    found: String,
    bar: &'static str,
}

/// Measures the studio, and returns a table. `with_memory` makes the hour of edits too, which takes minutes.
///
/// # Errors
/// When something cannot be measured. A bar that is missed is no error.
pub async fn measure(with_memory: bool) -> Result<String, Failure> {
    let folder = told("CAREER_QUIZ_CONTENT")?;
    let id = folder.file_name().unwrap_or_default().to_string_lossy();
    let content = read_site(folder.parent().unwrap_or(&folder), &id)?.content;
    let browsers = Browsers::start_whole(Engine::Chromium).await?;
    let pages = Pages::prepare(browsers.dist(), &content)?;
    let shipped = pages.shipped();
    pages.add("twenty.json", &draft(vec![("quiz.toml".to_owned(), quiz(QUESTIONS))]))?;
    pages.add("shipped.json", &draft(files(&folder)?))?;

    let mut rows = Vec::new();
    println!("    Load the studio");
    rows.push(ready(&browsers, &shipped).await?);
    println!("    Write in quizzes");
    let of_twenty = format!("a quiz of {QUESTIONS} questions");
    for (name, file, bar) in [(&*of_twenty, "twenty.json", "200 ms"), (&id, "shipped.json", "")] {
        rows.push(edits(&browsers, &shipped, name, file, bar).await?);
    }
    if with_memory {
        println!("    Write for an hour");
        rows.push(memory(&browsers, &shipped).await?);
    }
    let mut table = String::from("| what | found | bar |\n|---|---|---|\n");
    for Row { name, found, bar } in rows {
        let _ = writeln!(table, "| {name} | {found} | {bar} |");
    }
    Ok(table)
}

async fn ready(browsers: &Browsers, shipped: &Path) -> Result<Row, Failure> {
    let mut times = Vec::new();
    for _ in 0..LOADS {
        let tab = Tab::open(browsers, shipped, SLOW).await?;
        tab.put_in(SCRIPT).await?;
        tab.go(PAGE).await?;
        times.push(tab.evaluate::<f64>("careerQuizStudio.ready()").await?);
        tab.close().await;
    }
    let time = median(times).unwrap_or(0.0);
    let name = format!("ready, {SLOW}");
    Ok(Row { name, found: format!("{time:.0} ms"), bar: "3,500 ms" })
}

/// Opens a draft in a page of that width.
async fn opened(
    browsers: &Browsers,
    shipped: &Path,
    file: &str,
    conditions: Conditions,
) -> Result<Tab, Failure> {
    let tab = Tab::open(browsers, shipped, conditions).await?;
    tab.widen(DESK).await?;
    tab.put_in(SCRIPT).await?;
    tab.keep("career-quiz-studio/draft/1", file).await?;
    tab.go(PAGE).await?;
    tab.evaluate::<f64>("careerQuizStudio.ready()").await?;
    tab.evaluate::<Option<Value>>("careerQuizStudio.open()").await?;
    Ok(tab)
}

async fn edits(
    browsers: &Browsers,
    shipped: &Path,
    name: &str,
    file: &str,
    bar: &'static str,
) -> Result<Row, Failure> {
    let tab = opened(browsers, shipped, file, SLOW_PROCESSOR).await?;
    let write = |count| write(count, REST);
    // The first ones compile.
    tab.evaluate::<Vec<f64>>(&write(5)).await?;
    let times: Vec<f64> = tab.evaluate(&write(EDITS)).await?;
    tab.close().await;
    let of = |percent| percentile(times.iter().copied(), percent).unwrap_or(0.0);
    let found = format!("{:.0} ms, median {:.0} ms", of(95), of(50));
    let name =
        format!("an edit until it is checked and shown, 95th percentile, {name}, {SLOW_PROCESSOR}");
    Ok(Row { name, found, bar })
}

fn write(count: usize, rest: usize) -> String {
    format!("careerQuizStudio.write('questions[0].ask', {count}, {rest})")
}

/// What the page holds after some edits, and after an hour of them.
async fn memory(browsers: &Browsers, shipped: &Path) -> Result<Row, Failure> {
    let tab = opened(browsers, shipped, "twenty.json", AS_IT_IS).await?;
    let mut made = 0;
    let mut held = Vec::new();
    for goal in [WARM, HOUR] {
        while made < goal {
            tab.evaluate::<Vec<f64>>(&write(AT_ONCE, 0)).await?;
            made += AT_ONCE;
        }
        held.push(in_memory(&tab).await?);
    }
    tab.close().await;
    let [first, last] = held[..] else {
        return Err(Failure::Unmeasured("no memory".to_owned()));
    };
    let (first, last) = (first / 1e6, last / 1e6);
    let name = format!("memory after {HOUR} edits");
    let found = format!("{last:.1} MB, {:.2} times the {first:.1} MB after {WARM}", last / first);
    Ok(Row { name, found, bar: "1.3 times" })
}

/// What `Runtime.getHeapUsage` answers, in bytes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Usage {
    used_size: f64,
    embedder_heap_used_size: f64,
}

async fn in_memory(tab: &Tab) -> Result<f64, Failure> {
    // Twice: what is freed last is seen as unused the next time.
    for _ in 0..2 {
        tab.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let usage = tab.devtools("Runtime.getHeapUsage", json!({})).await?;
    let Usage { used_size, embedder_heap_used_size } = serde_json::from_value(usage)?;
    let engine: f64 = tab.evaluate("careerQuizStudio.engine()").await?;
    Ok(used_size + embedder_heap_used_size + engine)
}

/// A draft as the studio keeps it.
fn draft(files: Vec<(String, String)>) -> String {
    json!({ "format": 1, "title": "Measured", "files": files }).to_string()
}

/// The files of a quiz that is shipped.
fn files(folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let unread = || Failure::system(format!("read {}", folder.display()));
    let entries = fs::read_dir(folder).map_err(unread())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, fs::read_to_string(path).map_err(unread())?))
    };
    paths.iter().map(read).collect()
}

/// A quiz of so many questions, each with all that an explanation shows.
fn quiz(questions: usize) -> String {
    let mut quiz = String::from(HEAD);
    for number in 1..=questions {
        quiz.push('\n');
        quiz.push_str(&QUESTION.replace("{n}", &number.to_string()));
    }
    quiz
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_quiz_that_is_written_in_has_no_mistake() {
        let content = tempfile::tempdir().unwrap();
        let folder = content.path().join("measured");
        fs::create_dir(&folder).unwrap();
        fs::create_dir(content.path().join("language")).unwrap();
        let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/language/en.toml");
        fs::copy(words, content.path().join("language/en.toml")).unwrap();
        fs::write(folder.join("quiz.toml"), quiz(QUESTIONS)).unwrap();
        let site = read_site(content.path(), "measured").unwrap();
        assert_eq!(site.content.quiz.questions.len(), QUESTIONS);
    }
}
