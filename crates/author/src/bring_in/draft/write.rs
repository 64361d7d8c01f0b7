//! The TOML of a draft.

use serde::Serialize;

use super::Made;
use crate::authored::Question;
use crate::bring_in::report::{Outcome, Report, shortened};
use crate::exchange;

/// What stands at the beginning of the questions.
pub(super) const HEAD: &str = "#:schema ../schema.json\n";

const QUIZ: &str = include_str!("quiz.toml");

/// The file that says what the quiz is.
pub(super) fn quiz(id: &str, title: Option<&str>, questions: usize) -> String {
    let questions_said =
        if questions == 1 { "One question".to_owned() } else { format!("{questions} questions") };
    let minutes = questions.div_ceil(2).max(1);
    let minutes_said =
        if minutes == 1 { "about a minute".to_owned() } else { format!("about {minutes} minutes") };
    let title = quoted(&shortened(title.unwrap_or("A quiz without a title")));
    QUIZ.replace("{{id}}", id)
        .replace("{{questions}}", &questions_said)
        .replace("{{minutes}}", &minutes_said)
        .replace("\"{{title}}\"", &title)
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A question, with what has no place in it above it.
pub(super) fn question(from: &exchange::Question, made: &Made) -> String {
    #[derive(Serialize)]
    struct File<'a> {
        questions: [&'a Question; 1],
    }
    let mut written = String::from("\n");
    for (what, text) in [
        ("Name", from.name.clone()),
        ("Category", from.category.clone()),
        ("Tags", Some(from.tags.join(", ")).filter(|tags| !tags.is_empty())),
    ] {
        written.push_str(&text.map(|text| comment(&format!("{what}: {text}"))).unwrap_or_default());
    }
    for waiting in &made.waiting {
        written
            .push_str(&comment(&format!("Say what the picture shows, then take it in: {waiting}")));
    }
    let file = File { questions: [&made.question] };
    // Questions are made of texts and lists of them, which TOML has.
    written + &toml::to_string(&file).unwrap_or_default()
}

/// What was left out, as comments.
pub(super) fn notes(report: &Report) -> String {
    let left_out = report.entries.iter().filter(|entry| entry.outcome == Outcome::LeftOut);
    let notes: String = left_out
        .map(|entry| {
            let why: Vec<String> = entry.remarks.iter().map(ToString::to_string).collect();
            comment(&format!("{}: {} ({})", entry.place, entry.about, why.join("; ")))
        })
        .collect();
    if notes.is_empty() { notes } else { format!("\n# Left out:\n{notes}") }
}

/// A line that TOML passes over.
fn comment(text: &str) -> String {
    let line: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    format!("# {}\n", line.trim_end())
}
