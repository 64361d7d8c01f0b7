//! A draft: the TOML files of a quiz, and how they came to be as they are.
//!
//! The text of the files is the draft. Beside it stands what the text says, as a document of
//! `toml_edit`, which writes back to the last byte what nobody has changed: comments, blank lines, the
//! order of keys.

mod change;
mod edit;
mod history;
mod tables;

use quiz_author::SourceFile;
use quiz_author::check::{Part, Place};
use toml_edit::{DocumentMut, Item};

pub use edit::{Edit, EditError, Entry, Scalar};
use history::{History, Tag};

/// The file that a key goes to when no file has anything yet.
const FIRST_FILE: &str = "quiz.toml";

/// The files of a quiz that is being written, with what can be undone.
#[derive(Clone, Debug)]
pub struct Draft {
    files: Vec<SourceFile>,
    /// What each file says; none for a text that is not TOML.
    documents: Vec<Option<DocumentMut>>,
    history: History,
}

impl Draft {
    /// A draft of these files; of none, an empty one.
    pub fn of(mut files: Vec<SourceFile>) -> Self {
        if files.is_empty() {
            files.push(SourceFile { name: FIRST_FILE.to_owned(), text: String::new() });
        }
        let documents = files.iter().map(|file| file.text.parse().ok()).collect();
        Self { files, documents, history: History::default() }
    }

    /// The files, in their order.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// Whether a file cannot be read, so that what it holds can be edited as text alone.
    pub fn has_unreadable(&self) -> bool {
        self.documents.iter().any(Option::is_none)
    }

    /// Changes the draft. `now` is the time in milliseconds: typing on in one field is undone at once.
    ///
    /// # Errors
    /// [`EditError`] when the place is not there; the draft is as it was.
    pub fn apply(&mut self, edit: &Edit, now: u64) -> Result<(), EditError> {
        let (file, text, document) = edit::applied(edit, self)?;
        if self.files[file].text == text {
            self.documents[file] = document;
            return Ok(());
        }
        let tag = match edit {
            Edit::Set(place, _) => Tag::Place(place.clone()),
            Edit::Write { file, .. } => Tag::File(*file),
            _ => Tag::Once,
        };
        self.history.note(file, &self.files[file].text, &text, tag, now);
        self.put(file, text, document);
        Ok(())
    }

    /// Changes the draft by several edits that are undone at once.
    ///
    /// # Errors
    /// [`EditError`] of the first that cannot be made; those before it stay, as one step.
    pub fn apply_all(&mut self, edits: &[Edit], now: u64) -> Result<(), EditError> {
        let before = self.history.added();
        let made = edits.iter().try_for_each(|edit| self.apply(edit, now));
        self.history.join(self.history.added() - before);
        made
    }

    /// Takes the last step back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(changes) = self.history.undo() else { return false };
        changes.iter().rev().all(|change| self.step(&change.inverse()))
    }

    /// Makes the step again that was last taken back. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(changes) = self.history.redo() else { return false };
        changes.iter().all(|change| self.step(change))
    }

    /// Whether there is something to undo, and something to redo.
    pub fn can_step(&self) -> (bool, bool) {
        self.history.can_step()
    }

    fn step(&mut self, change: &change::Change) -> bool {
        let Some(text) = self.files.get(change.file).and_then(|file| change.applied(&file.text))
        else {
            return false;
        };
        let document = text.parse().ok();
        self.put(change.file, text, document);
        true
    }

    fn put(&mut self, file: usize, text: String, document: Option<DocumentMut>) {
        self.files[file].text = text;
        self.documents[file] = document;
    }

    /// The text at a place; none where there is no text.
    pub fn text(&self, place: &Place) -> Option<&str> {
        self.item(place)?.as_str()
    }

    /// The whole number at a place.
    pub fn whole(&self, place: &Place) -> Option<i64> {
        self.item(place)?.as_integer()
    }

    /// The yes or no at a place.
    pub fn flag(&self, place: &Place) -> Option<bool> {
        self.item(place)?.as_bool()
    }

    /// Whether there is anything at a place.
    pub fn has(&self, place: &Place) -> bool {
        self.item(place).is_some()
    }

    /// How many entries the list at a place has; none where there is no list.
    pub fn len(&self, list: &Place) -> usize {
        self.item(list).map_or(0, tables::len)
    }

    /// The keys of the table at a place, in their order.
    pub fn keys(&self, place: &Place) -> Vec<String> {
        let table = self.item(place).and_then(Item::as_table_like);
        table.map_or_else(Vec::new, |table| table.iter().map(|(key, _)| key.to_owned()).collect())
    }

    /// A name that no entry of the list bears yet: the stem and a number.
    pub fn free_id(&self, list: &Place, stem: &str) -> String {
        let taken: Vec<_> =
            (0..self.len(list)).filter_map(|at| self.text(&list.at(at).key("id"))).collect();
        let mut number = taken.len() + 1;
        loop {
            let id = format!("{stem}-{number}");
            if !taken.contains(&id.as_str()) {
                return id;
            }
            number += 1;
        }
    }

    fn item(&self, place: &Place) -> Option<&Item> {
        let document = self.documents.get(self.file_with(place)?)?.as_ref()?;
        let mut item = document.as_item();
        for part in &place.0 {
            item = match part {
                Part::Key(key) => item.get(key.as_str())?,
                Part::At(at) => item.get(*at)?,
            };
        }
        Some(item)
    }

    /// The file that has the top-level key of a place.
    fn file_with(&self, place: &Place) -> Option<usize> {
        let Some(Part::Key(key)) = place.0.first() else { return None };
        let has = |document: &Option<DocumentMut>| {
            document.as_ref().is_some_and(|document| document.contains_key(key))
        };
        self.documents.iter().position(has)
    }

    /// The file that a place is in, or else the first one, for its key to go to. None while a file cannot
    /// be read: that may be the one that has the key.
    fn file_for(&self, place: &Place) -> Option<usize> {
        self.file_with(place).or((!self.has_unreadable()).then_some(0))
    }
}

#[cfg(test)]
mod tests;
