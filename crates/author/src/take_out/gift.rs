//! GIFT (<https://docs.moodle.org/en/GIFT_format>).
//!
//! A backslash stands before every sign that GIFT knows, `:` among them: the parser that most programs
//! build on refuses one without.

use super::html::of_text;
use crate::exchange::{Choice, Passage, Question, Quiz, Weight};

/// A quiz as GIFT.
pub(super) fn written(quiz: &Quiz) -> String {
    let questions: Vec<String> = quiz.questions.iter().map(question).collect();
    let title = quiz.title.as_deref().unwrap_or_default();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let head = if title.is_empty() { String::new() } else { format!("// {title}\n\n") };
    head + &questions.join("\n\n") + "\n"
}

fn question(question: &Question) -> String {
    let right = question.right_count();
    let name =
        question.name.as_deref().map(|name| format!("::{}::", escaped(name))).unwrap_or_default();
    let mut lines = vec![format!("{name}[html]{} {{", text(&question.prompt))];
    for choice in &question.choices {
        let feedback = if choice.feedback.is_empty() { "" } else { "#" };
        let (text, said) = (text(&choice.text), text(&choice.feedback));
        lines.push(format!("\t{}{text}{feedback}{said}", sign(choice, right, &text)));
    }
    if !question.fact.is_empty() {
        lines.push(format!("\t####{}", text(&question.fact)));
    }
    lines.push("}".to_owned());
    lines.join("\n")
}

/// What stands before a choice. Where several are right together they share the marks, and a wrong one
/// takes all of them away. A text that begins with `%` needs marks before it, or would be taken for them.
fn sign(choice: &Choice, right: usize, text: &str) -> String {
    let is_like_marks = text.starts_with('%');
    match (right > 1, choice.is_right) {
        (false, true) if is_like_marks => "=%100%".to_owned(),
        (false, false) if is_like_marks => "~%0%".to_owned(),
        (false, true) => "=".to_owned(),
        (false, false) => "~".to_owned(),
        (true, true) => format!("~%{}%", Weight::shared_by(right).percent()),
        (true, false) => "~%-100%".to_owned(),
    }
}

/// A text, which a choice cannot be without: one that is a picture alone has its alternative text.
fn text(passage: &Passage) -> String {
    let html = of_text(&passage.text);
    if html.is_empty() {
        return passage.pictures.first().map(|picture| escaped(&picture.alt)).unwrap_or_default();
    }
    // A text in brackets may be the name of a format.
    let mark = if html.starts_with('[') { "[html]" } else { "" };
    format!("{mark}{}", escaped(&html))
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => written.push(' '),
            '\\' | ':' | '=' | '~' | '#' | '{' | '}' => written.extend(['\\', letter]),
            letter => written.push(letter),
        }
    }
    written
}
