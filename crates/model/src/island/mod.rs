//! The content island: the quiz and the words of a page as one flat JSON list, every value in the
//! order of its type's fields. The files with the parts of a quiz are written in the same way.
//!
//! The page and the app are made by one build from one list of fields, so names would say
//! nothing that the order does not. Read so, the app needs no reader that is prepared for
//! fields in any order: `docs/decisions/content.md` has what that weighs.

mod fields;
mod words;

use std::mem;
use std::ops::Range;

use thiserror::Error;

use super::json::Reader;
use super::{Content, LateWords, Part, Word, Words, whole};

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
        // A page that has the details with it has their words too.
        if found == expected || found == Word::LATE.end {
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
    /// The file with the words of the share panel.
    pub fn write_panel(&self) -> String {
        write(&LateWords(self.0[Word::IN_PANEL].to_vec()))
    }

    /// The file with all words: the studio makes pages of any quiz.
    pub fn write_all(&self) -> String {
        write(&LateWords(self.0.clone()))
    }

    /// Reads that file.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged or of another build.
    pub fn read_all(file: &str) -> Result<Self, IslandError> {
        let words: &mut LateWords = read(file)?;
        let mut all = Self(Vec::new());
        all.put(0..Word::ALL.len(), words)?;
        Ok(all)
    }

    /// Adds the words of the share panel to those of a page. `file` is what their file holds.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged or of another build.
    pub fn add_panel(&mut self, file: &str) -> Result<(), IslandError> {
        let words: &mut LateWords = read(file)?;
        self.put(Word::IN_PANEL, words)
    }

    /// The words that come with the details of a quiz.
    pub fn late(&self) -> LateWords {
        LateWords(self.0[Word::LATE].to_vec())
    }

    /// Puts words in their place, whatever has come before them.
    pub(crate) fn put(
        &mut self,
        place: Range<usize>,
        words: &mut LateWords,
    ) -> Result<(), IslandError> {
        let (expected, found) = (place.len(), words.0.len());
        if expected != found {
            return Err(IslandError::OtherBuild { expected, found });
        }
        let length = self.0.len().max(place.end);
        self.0.resize(length, Vec::new());
        for (to, from) in self.0[place].iter_mut().zip(&mut words.0) {
            *to = mem::take(from);
        }
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
        let number = self.reader.number().and_then(|number| match number.strip_prefix('-') {
            Some(digits) => whole::<i32>(digits).map(|number| -number),
            None => whole(number),
        });
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
mod tests;
