//! GIFT, Moodle's format for typing questions, by its public description
//! (<https://docs.moodle.org/en/GIFT_format>).
//!
//! Questions are parted by blank lines and read one by one, so that a broken one does not take the
//! file along. In `{T#…#…}` the first remark is the one for a wrong answer.

mod answers;
mod paragraphs;
mod signs;

use answers::Answers;
use paragraphs::{Paragraph, paragraphs};
use quiz_model::Text;

use super::report::Log;
use super::text::TextReader;
use super::weights::settle;
use super::{Remark, limits};
use crate::exchange::{Choice, Passage, Question, Weight};

/// Reads a file.
pub(super) fn read(text: &str, log: &mut Log) -> Option<String> {
    let mut category = None;
    for paragraph in paragraphs(&signs::hidden(text)) {
        if log.is_full() {
            break;
        }
        if let Some(named) = &paragraph.category {
            category = Some(signs::shown(named)).filter(|category| !category.is_empty());
        }
        if !paragraph.text.trim().is_empty() {
            read_question(&paragraph, category.clone(), log);
        }
    }
    None
}

/// How the texts of a question are written.
#[derive(Clone, Copy)]
enum Written {
    Moodle,
    Html,
    Markdown,
    Plain,
}

impl Written {
    /// Takes `[html]` and the like off the beginning of a text.
    fn split(text: &str) -> (Option<Self>, &str) {
        let text = text.trim_start();
        for (mark, written) in [
            ("[html]", Self::Html),
            ("[markdown]", Self::Markdown),
            ("[plain]", Self::Plain),
            ("[moodle]", Self::Moodle),
        ] {
            if let Some(rest) = text.strip_prefix(mark) {
                return (Some(written), rest);
            }
        }
        (None, text)
    }

    /// Reads a text whose signs are still hidden, by its own mark or else in this way.
    fn read(self, text: &str, reader: &mut TextReader<'_>) -> Passage {
        let (own, text) = Self::split(text.trim());
        let written = own.unwrap_or(self);
        match written {
            Self::Moodle => reader.html_or_plain(&signs::shown(&text.replace('\n', " "))),
            Self::Plain => {
                reader.plain(&signs::shown(&text.replace('\n', " ")).replace('\n', "\n\n"))
            }
            Self::Html => reader.html(&signs::shown(text)),
            Self::Markdown => reader.markdown(&signs::shown(text)),
        }
    }
}

fn read_question(paragraph: &Paragraph, category: Option<String>, log: &mut Log) {
    let place = format!("line {}", paragraph.line);
    let (name, rest) = split_name(&paragraph.text);
    let (own, rest) = Written::split(rest);
    let written = own.unwrap_or(Written::Moodle);
    let leave_out = |log: &mut Log, why: Remark| {
        log.leave_out(
            place.clone(),
            &signs::shown(rest.split('{').next().unwrap_or_default()),
            why,
            Vec::new(),
        );
    };
    let Some((before, inside)) = rest.split_once('{') else {
        return leave_out(log, Remark::NoPlace("a text without a question".to_owned()));
    };
    let Some((inside, after)) = inside.split_once('}') else {
        return leave_out(log, Remark::Broken("a brace `{` is not closed by `}`".to_owned()));
    };
    let answers = match answers::read(inside) {
        Ok(answers) => answers,
        Err(remark) => return leave_out(log, remark),
    };
    let mut reader = TextReader::new();
    let prompt = written.read(&with_gap(before, after.trim()), &mut reader);
    let fact = written.read(&answers.general, &mut reader);
    let choices = choices_of(answers, written, &mut reader);
    let question = Question {
        name: name.map(signs::shown).filter(|name| !name.is_empty()),
        prompt,
        choices,
        fact,
        tags: paragraph.tags.clone(),
        category,
    };
    log.take(place, question, reader.remarks());
}

/// The text around the answers, with a gap where it goes on behind them.
fn with_gap(before: &str, after: &str) -> String {
    const ENDS: [char; 6] = ['.', ',', ';', ':', '!', '?'];
    // Where no word follows, it ends a sentence, or it is a sign that somebody has left there.
    let says_nothing =
        !after.contains(char::is_alphanumeric) && !after.trim_matches(ENDS).is_empty();
    if after.is_empty() || says_nothing {
        return before.to_owned();
    }
    let space = if after.starts_with(ENDS) { "" } else { " " };
    format!("{} _____{space}{after}", before.trim_end())
}

/// The name between `::` at the beginning, and the rest.
fn split_name(text: &str) -> (Option<&str>, &str) {
    let text = text.trim_start();
    match text.strip_prefix("::").and_then(|after| after.split_once("::")) {
        Some((name, rest)) => (Some(name.trim()), rest),
        None => (None, text),
    }
}

fn choices_of(answers: Answers<'_>, written: Written, reader: &mut TextReader<'_>) -> Vec<Choice> {
    match answers.kind {
        answers::Kind::TrueFalse { is_true, wrong, right } => {
            let (of_true, of_false) = if is_true { (right, wrong) } else { (wrong, right) };
            [("True", is_true, of_true), ("False", !is_true, of_false)]
                .map(|(text, is_right, feedback)| Choice {
                    text: Text::from(text).into(),
                    is_right,
                    feedback: written.read(feedback, reader),
                    weight: None,
                })
                .into()
        }
        answers::Kind::Choices(all) => {
            let has_key = all.iter().any(|choice| choice.is_key);
            let mut choices: Vec<Choice> = all
                .into_iter()
                .take(limits::CHOICES)
                .map(|choice| Choice {
                    text: written.read(choice.text, reader),
                    feedback: written.read(choice.feedback, reader),
                    weight: Some(choice.weight.unwrap_or(if choice.is_key {
                        Weight::ALL
                    } else {
                        Weight::NONE
                    })),
                    is_right: false,
                })
                .collect();
            settle(&mut choices, has_key, reader);
            choices
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
