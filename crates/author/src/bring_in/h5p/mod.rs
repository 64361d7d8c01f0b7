//! Packages of H5P: Question Set, Multiple Choice, Single Choice Set, True/False
//! (<https://h5p.org/documentation/developers/h5p-specification>).

mod content;

use std::borrow::Cow;

use serde_json::Value;

use super::archive::{Archive, resolved};
use super::report::Log;
use super::text::TextReader;
use super::{CannotBringIn, Remark};

const DESCRIPTION: &str = "h5p.json";
const CONTENT: &str = "content/content.json";

/// Reads a package.
pub(super) fn read(bytes: &[u8], log: &mut Log) -> Result<Option<String>, CannotBringIn> {
    let archive = Archive::open(bytes, |name| {
        name == DESCRIPTION || name == CONTENT || name.starts_with("content/images/")
    })?;
    let description = json(archive.needed(DESCRIPTION)?, DESCRIPTION)?;
    let content = json(archive.needed(CONTENT)?, CONTENT)?;
    let library = text(&description, "mainLibrary");
    let find = |address: &str| archive.file(&resolved(CONTENT, address)).map(Cow::from);
    let package = Package { find_picture: &find, log, count: 0 };
    package.read(library, &content);
    Ok(Some(text(&description, "title").trim().to_owned()))
}

/// The most bytes of a file of JSON; parsed, it takes some twenty times as much memory.
const JSON: usize = 4 << 20;

fn json(bytes: &[u8], name: &'static str) -> Result<Value, CannotBringIn> {
    if bytes.len() > JSON {
        return Err(CannotBringIn::TooLarge);
    }
    serde_json::from_slice(bytes).map_err(|error| CannotBringIn::Json(name, error.to_string()))
}

/// A text of an object; empty where it is none.
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The entries of a list; none where it is none.
fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A package being read.
struct Package<'a> {
    find_picture: super::text::FindPicture<'a>,
    log: &'a mut Log,
    count: usize,
}

impl Package<'_> {
    fn read(mut self, library: &str, content: &Value) {
        if library != "H5P.QuestionSet" {
            return self.question(library, content, None);
        }
        for question in list(content, "questions") {
            let library = text(question, "library").split(' ').next().unwrap_or_default();
            let title = question.get("metadata").map(|metadata| text(metadata, "title"));
            self.question(library, question.get("params").unwrap_or(&Value::Null), title);
        }
    }

    /// Reads a question, or the several of a Single Choice Set.
    fn question(&mut self, library: &str, params: &Value, title: Option<&str>) {
        let title = title
            .map(str::trim)
            .filter(|title| !title.is_empty() && !title.starts_with("Untitled"));
        match library {
            "H5P.MultiChoice" => self.take(title, |reader| content::multi_choice(params, reader)),
            "H5P.TrueFalse" => self.take(title, |reader| content::true_false(params, reader)),
            "H5P.SingleChoiceSet" => {
                for choice in list(params, "choices") {
                    self.take(title, |reader| content::single_choice(choice, reader));
                }
            }
            other => {
                self.count += 1;
                let said =
                    ["question", "taskDescription", "text"].map(|key| text(params, key)).concat();
                let said = TextReader::new().html(&said).text.plain();
                let what = match other {
                    "H5P.Blanks" => "a text with gaps".to_owned(),
                    "H5P.Essay" => "an essay question".to_owned(),
                    "" => "a part without a name".to_owned(),
                    other => format!("a part of the kind “{}”", super::report::shortened(other)),
                };
                let place = format!("question {}", self.count);
                self.log.leave_out(place, &said, Remark::NoPlace(what), Vec::new());
            }
        }
    }

    fn take(
        &mut self,
        title: Option<&str>,
        read: impl FnOnce(&mut TextReader<'_>) -> crate::exchange::Question,
    ) {
        self.count += 1;
        let mut reader = TextReader::with_pictures(self.find_picture);
        let mut question = read(&mut reader);
        question.name = title.map(str::to_owned);
        self.log.take(format!("question {}", self.count), question, reader.remarks());
    }
}

#[cfg(test)]
mod tests {
    use crate::bring_in::Format;
    use crate::bring_in::archive::tests::zipped;
    use crate::bring_in::picture::tests::png;
    use crate::bring_in::tests::told;

    #[test]
    fn a_question_set_is_read() {
        let package = zipped(&[
            ("h5p.json", br#"{"title": "Birds", "mainLibrary": "H5P.QuestionSet"}"#),
            ("content/content.json", include_bytes!("../fixtures/examples.h5p.json")),
            ("content/images/wing.png", &png(5, 4)),
        ]);
        assert_eq!(told(Format::H5p, &package), include_str!("../fixtures/examples.h5p.txt"));
    }

    #[test]
    fn a_single_choice_set_has_its_right_answers_first() {
        let content = br#"{"choices": [
            {"question": "<p>Which flies?</p>", "answers": ["<p>The swift</p>", "<p>The kiwi</p>"]},
            {"question": "Which swims?", "answers": ["A penguin"]}
        ]}"#;
        let package = zipped(&[
            ("h5p.json", br#"{"title": " ", "mainLibrary": "H5P.SingleChoiceSet"}"#),
            ("content/content.json", content),
        ]);
        let read = "question 1: Kept\n> Which flies?\n* The swift\n- The kiwi\n\n\
                    question 2: LeftOut\n> Which swims?\n! it has fewer than two choices\n";
        assert_eq!(told(Format::H5p, &package), read);
    }
}
