//! The content island: the quiz and the words of a page as one flat JSON list, every value in the
//! order of its type's fields. The files with the parts of a quiz are written in the same way.
//!
//! The page and the app are made by one build from one list of fields, so names would say
//! nothing that the order does not. Read so, the app needs no reader that is prepared for
//! fields in any order: `docs/decisions/content.md` has what that weighs.

mod fields;

use thiserror::Error;

use super::json::Reader;
use super::{Content, Part, Word, Words};

/// Why an island cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IslandError {
    /// It is no list of values, or they are not those that this app expects.
    #[error("the content of the page is damaged: load the page again")]
    Damaged,
    /// It was made for another build.
    #[error("the page has {found} words and the engine knows {expected}: load the page again")]
    OtherBuild {
        /// Words that this app knows.
        expected: usize,
        /// Words that the page has.
        found: usize,
    },
    /// A part is not of the quiz in the page.
    #[error("the part is of another quiz or revision: load the page again")]
    OtherQuiz,
}

impl Content {
    /// Reads an island. The content stays for as long as the page, so that no code is needed to
    /// clear it away.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged or of another build.
    pub fn read(island: &str) -> Result<&'static mut Self, IslandError> {
        let content: &mut Self = read(island)?;
        let (expected, found) = (Word::SHOWN, content.words.forms().len());
        if expected == found {
            Ok(content)
        } else {
            Err(IslandError::OtherBuild { expected, found })
        }
    }

    /// The island, for a page.
    pub fn write(&self) -> String {
        write(self)
    }
}

impl Part {
    /// Reads the file of a part.
    ///
    /// # Errors
    /// [`IslandError::Damaged`] when it is none.
    pub fn read(file: &str) -> Result<&'static mut Self, IslandError> {
        read(file)
    }

    /// The file.
    pub fn write(&self) -> String {
        write(self)
    }
}

impl Words {
    /// The file with the words of the share sheet.
    pub fn write_sheet(&self) -> String {
        let forms = &self.0[Word::SHOWN..Word::SHOWN + Word::ON_SHEET];
        write(&forms.to_vec())
    }

    /// Adds the words of the share sheet to those of a page. `file` is what their file holds.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged or of another build.
    pub fn add_sheet(&mut self, file: &str) -> Result<(), IslandError> {
        let words: &mut Vec<Vec<String>> = read(file)?;
        let (expected, found) = (Word::ON_SHEET, words.len());
        if expected != found || self.0.len() != Word::SHOWN {
            return Err(IslandError::OtherBuild { expected, found });
        }
        self.0.append(words);
        Ok(())
    }
}

fn read<T: Packed>(list: &str) -> Result<&'static mut T, IslandError> {
    let mut values = Values::new(list);
    // Damaged or not: the page ends its work where it is.
    let read = Box::leak(Box::new(T::unpack(&mut values)));
    if values.end() { Ok(read) } else { Err(IslandError::Damaged) }
}

fn write(value: &impl Packed) -> String {
    let mut values = List::default();
    value.pack(&mut values);
    ["[", &values.0, "]"].concat()
}

/// A type whose values can lie in an island.
trait Packed: Sized {
    /// Puts the value at the end of the list.
    fn pack(&self, list: &mut List);

    /// Takes the value from the front. What is damaged is read as anything: the reading goes on,
    /// and [`Values::end`] says so. That way no value needs a way out of its own, which would cost
    /// bytes at each.
    fn unpack(values: &mut Values<'_>) -> Self;
}

/// A list that is being written, without its brackets.
#[derive(Default)]
struct List(String);

impl List {
    fn push(&mut self, value: &str) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
        self.0.push_str(value);
    }
}

/// A list that is being read.
struct Values<'a> {
    reader: Reader<'a>,
    is_damaged: bool,
}

impl<'a> Values<'a> {
    fn new(island: &'a str) -> Self {
        let mut reader = Reader::new(island);
        let is_damaged = reader.open(b'[').is_none();
        Self { reader, is_damaged }
    }

    fn text(&mut self) -> String {
        self.separator();
        let text = self.reader.text();
        self.is_damaged |= text.is_none();
        text.unwrap_or_default().into_owned()
    }

    /// Whether a text comes next. Looked at before the separator is passed.
    fn is_text(&self) -> bool {
        let mut ahead = self.reader.clone();
        ahead.next(b']') == Some(true) && ahead.peek() == Some(b'"')
    }

    fn number(&mut self) -> i32 {
        self.separator();
        let number = self.reader.number().and_then(|digits| digits.parse().ok());
        self.is_damaged |= number.is_none();
        number.unwrap_or_default()
    }

    /// How many values follow: never more than there can be, so that a damaged number cannot ask
    /// for the whole memory.
    fn count(&mut self) -> usize {
        let count = usize::try_from(self.number()).unwrap_or(usize::MAX);
        self.is_damaged |= count > self.reader.left();
        if self.is_damaged { 0 } else { count }
    }

    fn separator(&mut self) {
        self.is_damaged |= self.reader.next(b']') != Some(true);
    }

    /// Whether the list ends here, and all of it was as expected.
    fn end(&mut self) -> bool {
        !self.is_damaged && self.reader.next(b']') == Some(false) && self.reader.is_at_end()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Link, Quiz, Span, Text, TextBlock, sample};

    fn content() -> Content {
        let mut quiz = sample::quiz();
        let item = vec![Span {
            text: "one \"thing\" \\ <b>".to_owned(),
            strong: true,
            link: Link::read("https://example.org/"),
            ..Default::default()
        }];
        quiz.questions[0].catch = Some(Text(vec![TextBlock::List(vec![item.clone(), item])]));
        Content { quiz, words: sample::words() }
    }

    #[test]
    fn an_island_is_a_list_that_any_reader_of_json_can_read() {
        let island = content().write();
        let values: Vec<serde_json::Value> = serde_json::from_str(&island).unwrap();
        assert_eq!(values[0], "sample");
        assert_eq!(values[1], 3);
    }

    #[test]
    fn the_words_of_the_sheet_follow_those_of_the_page() {
        let content = content();
        let words = &mut Content::read(&content.write()).unwrap().words;
        let of_another_build = words.add_sheet("[1,1,\"One\"]").unwrap_err();
        words.add_sheet(&content.words.write_sheet()).unwrap();
        let both = Word::SHOWN + Word::ON_SHEET;
        assert_eq!(words.forms(), &content.words.forms()[..both]);
        assert_eq!(
            of_another_build,
            IslandError::OtherBuild { expected: Word::ON_SHEET, found: 1 }
        );
    }

    #[test]
    fn what_is_written_is_read_back_but_for_what_no_engine_shows() {
        let content = content();
        let read = Content::read(&content.write()).unwrap();
        let quiz = Quiz {
            language: String::new(),
            short_title: None,
            description: String::new(),
            ..content.quiz
        };
        assert_eq!(read.quiz, quiz);
        assert_eq!(read.words.forms(), &content.words.forms()[..Word::SHOWN]);
    }

    #[test]
    fn an_island_of_another_build_is_refused() {
        let mut content = content();
        content.words.0.truncate(3);
        let error = Content::read(&content.write()).unwrap_err();
        assert_eq!(error, IslandError::OtherBuild { expected: Word::SHOWN, found: 3 });
        assert!(error.to_string().ends_with("load the page again"), "{error}");
    }

    #[test]
    fn what_is_no_island_is_refused() {
        let island = content().write();
        let more = format!("{},1]", &island[..island.len() - 1]);
        for text in ["", "[]", "{}", "null", "[1]", "[\"sample\"]", &island[1..], &more] {
            assert_eq!(
                Content::read(text),
                Err(IslandError::Damaged),
                "{}",
                &text[..text.len().min(9)]
            );
        }
    }

    #[test]
    fn a_number_that_asks_for_the_whole_memory_is_refused() {
        let island = content().write();
        let vast = island.replacen("Made up.\",7,2,", "Made up.\",7,2147483647,", 1);
        assert_ne!(vast, island);
        assert_eq!(Content::read(&vast), Err(IslandError::Damaged));
    }

    #[test]
    fn a_link_that_would_run_something_is_refused() {
        let island = content().write();
        let hostile = island.replacen("https://example.org/", "javascript:alert(1)", 1);
        assert_ne!(hostile, island);
        assert_eq!(Content::read(&hostile), Err(IslandError::Damaged));
    }

    proptest! {
        #[test]
        fn a_cut_island_is_damaged(part in 0.0_f64..1.0) {
            let island = content().write();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            let end = (island.len() as f64 * part) as usize;
            prop_assert_eq!(Content::read(&island[..end]), Err(IslandError::Damaged));
        }

        #[test]
        fn reading_never_panics(values in proptest::collection::vec("-?[0-9]{1,3}|\"[a-z]\"", 0..400)) {
            let _ = Content::read(&format!("[{}]", values.join(",")));
        }
    }
}
