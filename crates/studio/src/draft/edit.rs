//! What an author can do to a draft, and how the text of a file follows.

use quiz_author::check::{Part, Place};
use thiserror::Error;
use toml_edit::{DocumentMut, Item, Table, Value};

use super::{Draft, tables};

/// A change that an author asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Puts a value at a place, whether or not one was there. Tables on the way are made.
    Set(Place, Scalar),
    /// Takes away a key, or an entry of a list.
    Remove(Place),
    /// Puts a new entry before the one at that position; at the end behind the last.
    Insert {
        /// The list; made where there is none.
        list: Place,
        /// The position.
        at: usize,
        /// What it is to be.
        entry: Entry,
    },
    /// Puts a copy behind an entry, with an id of its own if it has one.
    Duplicate(Place),
    /// Moves an entry of a list to another position.
    Move {
        /// The list.
        list: Place,
        /// Where it is.
        from: usize,
        /// Where it will be.
        to: usize,
    },
    /// Puts entries at the end of the file that a list is in.
    Append {
        /// The list.
        list: Place,
        /// The entries as they stand in a file: `[[questions]]`, and what belongs to each.
        text: String,
    },
    /// Puts a text in the place of a whole file.
    Write {
        /// The number of the file.
        file: usize,
        /// The text.
        text: String,
    },
}

/// A single value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
}

/// A new entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A table, as TOML.
    Table(String),
    /// A value.
    Value(Scalar),
}

/// Why a draft cannot be changed so.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// The text of the file has a mistake of form.
    #[error("the text view has a line that cannot be read: mend it there first")]
    Unreadable,
    /// A list that is written in one line.
    #[error("`{0}` stands in one line of the text view: write each entry as [[{0}]] there first")]
    OneLine(String),
    /// There is no such place.
    #[error("the draft has nothing at `{0}`: it was changed elsewhere")]
    Missing(String),
}

impl From<&Scalar> for Value {
    fn from(scalar: &Scalar) -> Self {
        match scalar {
            Scalar::Text(text) => text.as_str().into(),
            Scalar::Whole(number) => (*number).into(),
            Scalar::Flag(flag) => (*flag).into(),
        }
    }
}

/// The file that the edit changes, its text after that, and what the text says. A document is changed in
/// place, for those of large quizzes are slow to copy, and read anew where the edit fails.
pub(super) fn applied(
    edit: &Edit,
    draft: &mut Draft,
) -> Result<(usize, String, Option<DocumentMut>), EditError> {
    if let Edit::Write { file, text } = edit {
        draft.files.get(*file).ok_or_else(|| EditError::Missing(file.to_string()))?;
        return Ok((*file, text.clone(), text.parse().ok()));
    }
    if let Edit::Append { list, text } = edit {
        return appended(draft, list, text);
    }
    let place = match edit {
        Edit::Set(place, _) | Edit::Remove(place) | Edit::Duplicate(place) => place,
        Edit::Insert { list, .. } | Edit::Move { list, .. } => list,
        Edit::Append { .. } | Edit::Write { .. } => return Err(EditError::Unreadable),
    };
    let file = draft.file_for(place).ok_or(EditError::Unreadable)?;
    let id = match edit {
        Edit::Duplicate(place) => free_id(place, draft),
        _ => None,
    };
    let mut document = draft.documents[file].take().ok_or(EditError::Unreadable)?;
    let changed = match edit {
        Edit::Set(place, scalar) => set(&mut document, place, scalar),
        Edit::Remove(place) => remove(&mut document, place),
        Edit::Insert { list, at, entry } => insert(&mut document, list, *at, entry),
        Edit::Duplicate(place) => duplicate(&mut document, place, id.as_deref()),
        Edit::Move { list, from, to } => {
            item(&mut document, list).and_then(|item| tables::shift(item, *from, *to))
        }
        Edit::Append { .. } | Edit::Write { .. } => None,
    };
    if changed.is_none() {
        draft.documents[file] = draft.files[file].text.parse().ok();
        return Err(EditError::Missing(place.to_string()));
    }
    Ok((file, document.to_string(), Some(document)))
}

/// The text is put together, because a document that is given one entry after the other orders all of them
/// each time.
fn appended(
    draft: &Draft,
    list: &Place,
    text: &str,
) -> Result<(usize, String, Option<DocumentMut>), EditError> {
    let file = draft.file_for(list).ok_or(EditError::Unreadable)?;
    let before = draft.files[file].text.trim_end();
    let text = format!("{before}\n\n{}", text.trim_start());
    let document = text.parse().map_err(|_| EditError::OneLine(list.to_string()))?;
    Ok((file, text, Some(document)))
}

/// What is at a place.
fn item<'a>(document: &'a mut DocumentMut, place: &Place) -> Option<&'a mut Item> {
    let mut item = document.as_item_mut();
    for part in &place.0 {
        item = match part {
            Part::Key(key) => item.get_mut(key.as_str())?,
            Part::At(at) => item.get_mut(*at)?,
        };
    }
    Some(item)
}

/// What is around a place, and the last step to it.
fn around(place: &Place) -> Option<(Place, &Part)> {
    let (last, before) = place.0.split_last()?;
    Some((Place(before.to_vec()), last))
}

fn set(document: &mut DocumentMut, place: &Place, scalar: &Scalar) -> Option<()> {
    let (parent, last) = around(place)?;
    let mut item = document.as_item_mut();
    for part in &parent.0 {
        item = match part {
            Part::Key(key) => {
                let table = item.as_table_like_mut()?;
                if !table.contains_key(key) {
                    table.insert(key, Item::Table(Table::new()));
                }
                table.get_mut(key)?
            }
            Part::At(at) => item.get_mut(*at)?,
        };
    }
    match last {
        Part::Key(key) => {
            let table = item.as_table_like_mut()?;
            match table.get_mut(key).and_then(Item::as_value_mut) {
                Some(value) => replace(value, scalar),
                None => {
                    table.insert(key, Item::Value(scalar.into()));
                }
            }
        }
        Part::At(at) => replace(item.as_array_mut()?.get_mut(*at)?, scalar),
    }
    Some(())
}

/// Puts a value in the place of another, with the space and the comment around that.
fn replace(value: &mut Value, scalar: &Scalar) {
    let decor = value.decor().clone();
    *value = scalar.into();
    *value.decor_mut() = decor;
}

fn remove(document: &mut DocumentMut, place: &Place) -> Option<()> {
    let (parent, last) = around(place)?;
    let parent = item(document, &parent)?;
    match last {
        Part::Key(key) => parent.as_table_like_mut()?.remove(key).map(|_| ()),
        Part::At(at) => tables::remove(parent, *at),
    }
}

fn insert(document: &mut DocumentMut, list: &Place, at: usize, entry: &Entry) -> Option<()> {
    let (parent, step) = around(list)?;
    let Part::Key(key) = step else { return None };
    let parent = item(document, &parent)?.as_table_like_mut()?;
    if !parent.contains_key(key) {
        parent.insert(key, tables::empty_list(entry));
    }
    tables::insert(parent.get_mut(key)?, at, entry)
}

/// An id for the copy of an entry that has one: its own, with another number.
fn free_id(place: &Place, draft: &Draft) -> Option<String> {
    let (list, _) = around(place)?;
    let id = draft.text(&place.key("id"))?;
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    Some(draft.free_id(&list, if stem.is_empty() { "copy" } else { stem }))
}

fn duplicate(document: &mut DocumentMut, place: &Place, id: Option<&str>) -> Option<()> {
    let (list, step) = around(place)?;
    let Part::At(at) = step else { return None };
    tables::duplicate(item(document, &list)?, *at, id)
}
