//! Mistakes and advice, each with its place in the forms and in the text.

use std::ops::Range;

use quiz_author::check::{Guesses, Place};
use quiz_author::message::Message;
use quiz_author::{Fault, ImageFile, ReadQuiz, Reader, SourceFile};
use toml_edit::{Document, Item, Table, Value};

/// Something to mend, or to consider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The number of the file.
    pub file: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Where in the content; the root where the text cannot be read.
    pub place: Place,
    /// What is wrong and what to do about it.
    pub what: Message,
    /// What was probably meant.
    pub hint: Option<Message>,
}

/// What the check of a draft has found.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// What has to be mended before the quiz is sound.
    pub mistakes: Vec<Finding>,
    /// What would be better otherwise, and need not be. Known once there is no mistake.
    pub advice: Vec<Finding>,
    /// What the best of the simple strategies scores that look at the choices alone.
    pub guesses: Option<Guesses>,
    /// The quiz, if there is no mistake.
    pub quiz: Option<Box<quiz_model::Quiz>>,
}

/// What stands for the folder of a draft in messages.
const FOLDER: &str = "draft";

/// Checks the files of a draft.
pub fn check(files: &[SourceFile], images: &[ImageFile]) -> Findings {
    Checker::default().check(files, images)
}

/// Checks a draft again and again: what has not changed since the last time is not read again.
#[derive(Debug, Default)]
pub struct Checker {
    reader: Reader,
}

impl Checker {
    /// Checks the files of a draft.
    pub fn check(&mut self, files: &[SourceFile], images: &[ImageFile]) -> Findings {
        let found = |faults: Vec<Fault>| {
            let faults = faults.into_iter();
            faults.map(|fault| located(files, fault)).collect()
        };
        match self.reader.read(FOLDER, files, images) {
            Ok(ReadQuiz { quiz, advice, guesses, .. }) => Findings {
                mistakes: Vec::new(),
                advice: found(advice),
                guesses: guesses.first().copied(),
                quiz: Some(Box::new(quiz)),
            },
            Err(faults) => Findings { mistakes: found(faults), ..Findings::default() },
        }
    }
}

impl Findings {
    /// What there is to say of a place itself: mistakes, then advice. What a place lacks is said of
    /// the table around it, and counts for that.
    pub fn at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = (bool, &'a Finding)> {
        let mistakes = self.mistakes.iter().map(|finding| (true, finding));
        let advice = self.advice.iter().map(|finding| (false, finding));
        mistakes.chain(advice).filter(move |(_, finding)| finding.place == *place)
    }

    /// How many mistakes, and how much advice, there is within a place.
    pub fn within(&self, place: &Place) -> (usize, usize) {
        let count = |list: &[Finding]| {
            list.iter().filter(|finding| finding.place.0.starts_with(&place.0)).count()
        };
        (count(&self.mistakes), count(&self.advice))
    }
}

fn located(files: &[SourceFile], fault: Fault) -> Finding {
    let file = files.iter().position(|file| file.name == fault.file).unwrap_or(0);
    let place = fault.place.unwrap_or_else(|| {
        let text = files.get(file).map_or("", |file| file.text.as_str());
        place_of(text, fault.line, fault.column)
    });
    let Fault { line, column, what, hint, .. } = fault;
    // The rules begin what they say with the place, which the forms show by where it stands.
    Finding { file, line, column, place, what: what.without_place(), hint }
}

/// The innermost place whose text holds this line and column: a value, or else the table whose header
/// is the last before it.
fn place_of(text: &str, line: usize, column: usize) -> Place {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let before: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let mut search = Search { at: start + before, found: Place(Vec::new()), began: None };
    if let Ok(document) = Document::parse(text) {
        search.item(document.as_item(), &Place(Vec::new()));
    }
    search.found
}

struct Search {
    /// The byte that is looked for.
    at: usize,
    found: Place,
    /// Where what is found begins.
    began: Option<usize>,
}

impl Search {
    fn item(&mut self, item: &Item, place: &Place) {
        match item {
            Item::Table(table) => self.table(table, place),
            Item::ArrayOfTables(tables) => {
                for (number, table) in tables.iter().enumerate() {
                    self.table(table, &place.at(number));
                }
            }
            Item::Value(value) => self.value(value, place),
            Item::None => {}
        }
    }

    fn table(&mut self, table: &Table, place: &Place) {
        if table.span().is_some_and(|span| span.start <= self.at) {
            self.take(place, table.span());
        }
        for (key, item) in table {
            self.item(item, &place.key(key));
        }
    }

    fn value(&mut self, value: &Value, place: &Place) {
        if value.span().is_some_and(|span| span.contains(&self.at)) {
            self.take(place, value.span());
        }
        match value {
            Value::Array(array) => {
                for (number, value) in array.iter().enumerate() {
                    self.value(value, &place.at(number));
                }
            }
            Value::InlineTable(table) => {
                for (key, value) in table {
                    self.value(value, &place.key(key));
                }
            }
            _ => {}
        }
    }

    /// Of two that hold the byte the one that begins later is within the other, or nearer.
    fn take(&mut self, place: &Place, span: Option<Range<usize>>) {
        let start = span.map(|span| span.start);
        if start >= self.began {
            self.found = place.clone();
            self.began = start;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> Findings {
        check(&[SourceFile { name: "quiz.toml".to_owned(), text: text.to_owned() }], &[])
    }

    #[test]
    fn a_mistake_of_sense_stands_at_its_field() {
        let text =
            crate::start::Templates::default().example("en", 7).replace("ask = \"", "ask = \"\" #");
        let findings = findings(&text);
        let place = Place::root("questions").at(0).key("ask");
        let (is_mistake, first) = findings.at(&place).next().unwrap();
        assert!(is_mistake);
        assert_eq!(first.what.to_string(), "this text is empty: write it");
        assert_eq!(findings.within(&Place::root("questions").at(0)), (1, 0));
    }

    #[test]
    fn a_mistake_of_form_stands_where_the_text_has_it() {
        let text =
            "title = \"x\"\n[[questions]]\nid = \"a\"\nask = 3\n\n[[questions.choices]]\nid = 4\n";
        let places: Vec<_> =
            findings(text).mistakes.iter().map(|finding| finding.place.to_string()).collect();
        assert_eq!(places, ["questions[0].ask"]);
        let text =
            "[[questions]]\nid = \"a\"\nask = \"b\"\n[[questions.choices]]\nid = \"c\"\ntext = 4\n";
        assert_eq!(findings(text).mistakes[0].place.to_string(), "questions[0].choices[0].text");
        let text = "questions = [{ id = \"a\", choices = [] }]\nnothing = 1\n";
        let findings = findings(text);
        assert_eq!(findings.mistakes[0].line, 2, "{findings:?}");
    }

    #[test]
    fn a_text_that_is_no_toml_is_told_by_its_line() {
        let findings = findings("title = \"x\"\nask = \n");
        assert_eq!((findings.mistakes[0].line, findings.mistakes[0].place.0.len()), (2, 0));
        assert!(findings.quiz.is_none());
    }

    #[test]
    fn a_key_that_no_file_has_is_told_at_its_field() {
        let findings = findings("id = \"a\"\n");
        assert!(findings.at(&Place::root("title")).next().is_some(), "{findings:?}");
    }
}
