//! Moodle XML (<https://docs.moodle.org/en/Moodle_XML_format>).

use std::borrow::Cow;
use std::collections::BTreeMap;

use quiz_model::Text;
use roxmltree::Node;

use super::report::Log;
use super::text::{TextReader, decoded, percent_decoded};
use super::weights::settle;
use super::xml::{child, children, parse, text_of};
use super::{CannotBringIn, Remark, limits};
use crate::exchange::{Choice, Passage, Question, Weight};

/// Reads a file. Where it is not well-formed as a whole, its questions are read one by one.
pub(super) fn read(text: &str, log: &mut Log) -> Result<Option<String>, CannotBringIn> {
    let mut bank = Bank::default();
    match parse(text) {
        Ok(document) => {
            for question in children(document.root_element(), "question") {
                if log.is_full() {
                    break;
                }
                bank.read(question, log);
            }
        }
        Err(CannotBringIn::Xml(fault)) => {
            let mut parts = parts_of(text).peekable();
            if parts.peek().is_none() {
                return Err(CannotBringIn::Xml(fault));
            }
            for part in parts {
                if log.is_full() {
                    break;
                }
                match parse(part) {
                    Ok(document) => bank.read(document.root_element(), log),
                    Err(fault) => bank.leave_out(part, &fault, log),
                }
            }
        }
        Err(error) => return Err(error),
    }
    Ok(None)
}

/// The parts of a file from each `<question …>` to the next, or to its end tag where there is one.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    const END: &str = "</question>";
    text.split_inclusive(END).filter_map(|part| {
        // The last start before the end: one whose end is missing does not take the next one along.
        let start = part.rfind("<question ")?;
        Some(&part[start..])
    })
}

/// What is known while the questions of a file are read.
#[derive(Default)]
struct Bank {
    category: Option<String>,
    /// Questions so far, for their places.
    count: usize,
}

impl Bank {
    fn leave_out(&mut self, part: &str, fault: &CannotBringIn, log: &mut Log) {
        self.count += 1;
        let name = part
            .split("<text>")
            .nth(1)
            .and_then(|after| after.split('<').next())
            .unwrap_or_default();
        log.leave_out(self.place(), name, Remark::Broken(fault.to_string()), Vec::new());
    }

    fn place(&self) -> String {
        format!("question {}", self.count)
    }

    fn read(&mut self, node: Node<'_, '_>, log: &mut Log) {
        let kind = node.attribute("type").unwrap_or_default();
        if kind == "category" {
            let named = child(node, "category").map(text_of).unwrap_or_default();
            self.category = Some(named.trim().to_owned()).filter(|category| !category.is_empty());
            return;
        }
        self.count += 1;
        let files = files_of(node);
        let find = |address: &str| {
            let name = address.strip_prefix("@@PLUGINFILE@@/")?;
            files.get(&percent_decoded(name)).map(|bytes| Cow::from(bytes.as_slice()))
        };
        let mut reader = TextReader::with_pictures(&find);
        let prompt = text_in(node, "questiontext", &mut reader);
        if !matches!(kind, "multichoice" | "truefalse") {
            return log.leave_out(self.place(), &prompt.text.plain(), no_place(kind), Vec::new());
        }
        let question = Question {
            name: child(node, "name")
                .map(|name| text_of(name).trim().to_owned())
                .filter(|name| !name.is_empty()),
            prompt,
            choices: choices_of(node, kind, &mut reader),
            fact: text_in(node, "generalfeedback", &mut reader),
            tags: child(node, "tags").map(tags_of).unwrap_or_default(),
            category: self.category.clone(),
        };
        say_what_is_lost(node, &mut reader);
        log.take(self.place(), question, reader.remarks());
    }
}

fn no_place(kind: &str) -> Remark {
    Remark::NoPlace(match kind {
        "shortanswer" => "a short answer question".to_owned(),
        "matching" => "a matching question".to_owned(),
        "essay" => "an essay question".to_owned(),
        "numerical" | "calculated" | "calculatedsimple" | "calculatedmulti" => {
            "a question whose answer is a number".to_owned()
        }
        "description" => "a text without a question".to_owned(),
        "cloze" => "a text with gaps".to_owned(),
        other => format!("a question of the type “{}”", super::report::shortened(other)),
    })
}

fn choices_of(node: Node<'_, '_>, kind: &str, reader: &mut TextReader<'_>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = children(node, "answer")
        .take(limits::CHOICES)
        .map(|answer| Choice {
            text: if kind == "truefalse" { true_or_false(answer) } else { passage(answer, reader) },
            is_right: false,
            weight: answer.attribute("fraction").and_then(Weight::of_percent),
            feedback: text_in(answer, "feedback", reader),
        })
        .collect();
    let single = child(node, "single").map(text_of).unwrap_or_default();
    let takes_one = kind == "truefalse" || !matches!(single.trim(), "false" | "0");
    settle(&mut choices, takes_one, reader);
    choices
}

fn true_or_false(answer: Node<'_, '_>) -> Passage {
    let said = child(answer, "text").map(text_of).unwrap_or_default();
    let said = if said.trim().eq_ignore_ascii_case("true") { "True" } else { "False" };
    Text::from(said).into()
}

/// The text in a child element of that name.
fn text_in(node: Node<'_, '_>, name: &str, reader: &mut TextReader<'_>) -> Passage {
    child(node, name).map(|node| passage(node, reader)).unwrap_or_default()
}

/// The text in an element, in the format that it names.
fn passage(node: Node<'_, '_>, reader: &mut TextReader<'_>) -> Passage {
    let text = child(node, "text").map(text_of).unwrap_or_default();
    match node.attribute("format") {
        Some("markdown") => reader.markdown(&text),
        Some("plain_text") => reader.plain(&text.replace('\n', "\n\n")),
        Some("moodle_auto_format") => reader.html_or_plain(&text),
        _ => reader.html(&text),
    }
}

/// The files that stand in a question, by their names.
fn files_of(node: Node<'_, '_>) -> BTreeMap<String, Vec<u8>> {
    let files = node.descendants().filter(|node| node.has_tag_name("file"));
    files
        .filter_map(|file| {
            let path = file.attribute("path").unwrap_or("/").trim_start_matches('/');
            let bytes =
                decoded(&text_of(file)).filter(|_| file.attribute("encoding") == Some("base64"))?;
            Some((format!("{path}{}", file.attribute("name")?), bytes))
        })
        .collect()
}

fn tags_of(node: Node<'_, '_>) -> Vec<String> {
    children(node, "tag")
        .map(|tag| text_of(tag).trim().to_owned())
        .filter(|tag| !tag.is_empty())
        .collect()
}

fn say_what_is_lost(node: Node<'_, '_>, reader: &mut TextReader<'_>) {
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
        let said =
            child(node, name).and_then(|node| child(node, "text")).map(text_of).unwrap_or_default();
        let said = TextReader::new().html(&said).text.plain();
        // Moodle writes these three into every question by itself.
        if !said.is_empty() && !said.starts_with("Your answer is") {
            reader.remark(Remark::Feedback("on the whole answer"));
        }
    }
    for hint in children(node, "hint") {
        let said = child(hint, "text").map(text_of).unwrap_or_default();
        let said = TextReader::new().html(&said).text.plain();
        if !said.is_empty() {
            reader.remark(Remark::Hint(super::report::shortened(&said)));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use crate::bring_in::picture::tests::png;
    use crate::bring_in::tests::told;
    use crate::bring_in::{CannotBringIn, Format, bring_in_as};

    #[test]
    fn each_type_of_question_is_read_or_noted() {
        let file = include_str!("fixtures/examples.moodle.xml")
            .replace("{{png}}", &STANDARD.encode(png(4, 3)));
        let read = told(Format::MoodleXml, file.as_bytes());
        assert_eq!(read, include_str!("fixtures/examples.moodle.txt"));
    }

    #[test]
    fn a_broken_question_does_not_take_the_file_along() {
        let question = |name: &str, end: &str| {
            format!(
                "<question type=\"truefalse\"><name><text>{name}</text></name><questiontext format=\"html\"><text>{name}?</text>\
                 </questiontext><answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer>{end}"
            )
        };
        let file = format!(
            "<quiz>{}{}{}</quiz>",
            question("one", "</question>"),
            question("two", "<b></question>"),
            question("three", "</question>")
        );
        let read = bring_in_as(Format::MoodleXml, file.as_bytes(), None).unwrap();
        let told: Vec<_> = read
            .report
            .entries
            .iter()
            .map(|entry| (entry.about.as_str(), entry.question))
            .collect();
        assert_eq!(told, [("one?", Some(0)), ("two", None), ("three?", Some(1))]);
    }

    #[test]
    fn entities_of_its_own_are_refused() {
        let bomb = b"<!DOCTYPE quiz [<!ENTITY a 'b'>]><quiz>&a;</quiz>";
        assert_eq!(bring_in_as(Format::MoodleXml, bomb, None), Err(CannotBringIn::Doctype));
    }
}
