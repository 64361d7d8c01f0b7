//! The words of the pages in a language: a file beside that of the first language, with the same keys and
//! the plural forms that its language has. What somebody wrote in it, comments too, stays.

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

use super::table::Row;
use crate::build_shell::numbers_with;
use quiz_model::Plural;

/// What the place of a word begins with in a table: no part of a quiz is called so.
const PREFIX: &str = "words:";

/// The order in which forms are written.
const WRITTEN: [Plural; 6] =
    [Plural::Zero, Plural::One, Plural::Two, Plural::Few, Plural::Many, Plural::Other];

/// A language file that is being written.
pub(super) struct LanguageFile {
    language: String,
    /// The plural forms of the language, in the order in which they are written.
    forms: Vec<Plural>,
    document: DocumentMut,
    /// Each word of the first language.
    originals: Vec<Original>,
}

/// A word of the first language.
#[derive(Clone)]
struct Original {
    /// The keys that lead to it.
    keys: Vec<String>,
    value: Value,
}

impl LanguageFile {
    /// The file of a language beside that of the first one: `there` is what it says so far. What it lacks
    /// says what the first language says.
    ///
    /// # Errors
    /// Why one of the two is no TOML.
    pub(super) fn new(
        first: &str,
        there: Option<&str>,
        language: &str,
        forms: Vec<Plural>,
    ) -> Result<Self, String> {
        let parse = |text: &str| text.parse::<DocumentMut>().map_err(|error| error.to_string());
        let first_document = parse(first)?;
        let mut originals = Vec::new();
        collect(first_document.as_table(), &mut Vec::new(), &mut originals);
        let begun = format!(
            "# Begun by `cargo xtask translate {language}`: what says the same as the file of the first language is \
             still to be\n# translated.\n{first}"
        );
        let document = parse(there.unwrap_or(&begun))?;
        let is_form = |form: &Plural| forms.contains(form);
        let forms = WRITTEN.into_iter().filter(is_form).collect();
        let mut file = Self { language: language.to_owned(), forms, document, originals };
        file.complete(there.is_none());
        Ok(file)
    }

    /// What is in it.
    pub(super) fn text(&self) -> String {
        self.document.to_string()
    }

    /// Adds what it lacks; of a file that was just begun, gives each word the forms of the language.
    fn complete(&mut self, is_new: bool) {
        for Original { keys, value } in &self.originals {
            let item = item_at(self.document.as_table_mut(), keys);
            if item.is_none() || is_new && is_plural(value) {
                let decor = item.as_value().map(|value| value.decor().clone());
                let mut value = with_forms(value, &self.forms);
                match decor {
                    Some(decor) => *value.decor_mut() = decor,
                    None => value.decor_mut().clear(),
                }
                *item = Item::Value(value);
            }
        }
    }

    /// Every word as rows of a table, one for each of its forms. `stale` are the keys of those whose original
    /// has changed since.
    pub(super) fn rows(&mut self, stale: &[String]) -> Vec<Row> {
        let mut rows = Vec::new();
        for Original { keys, value } in &self.originals {
            let item = item_at(self.document.as_table_mut(), keys);
            let key = keys.join(".");
            let (place, has_changed) = (format!("{PREFIX}{key}"), stale.contains(&key));
            for form in forms_of(value, &self.forms) {
                let original = said(value, form);
                if !original.chars().any(char::is_alphabetic) {
                    continue;
                }
                let here = item.as_value().map(|value| said(value, form)).unwrap_or_default();
                let translated = if here == original { String::new() } else { here };
                let (place, note) = match form {
                    Some(form) => (
                        format!("{place}:{}", form.name()),
                        format!("The form for numbers such as {}", numbers(&self.language, form)),
                    ),
                    None => (place.clone(), String::new()),
                };
                let is_stale = has_changed && !translated.is_empty();
                rows.push(Row { place, original, translated, is_stale, note });
            }
        }
        rows
    }

    /// How many words say what the first language says.
    pub(super) fn same(&self) -> usize {
        let mut document = self.document.clone();
        let is_same = |original: &&Original| {
            let item = item_at(document.as_table_mut(), &original.keys);
            forms_of(&original.value, &self.forms).into_iter().all(|form| {
                let text = said(&original.value, form);
                let here = item.as_value().map(|value| said(value, form));
                here.as_ref() == Some(&text) && text.chars().any(char::is_alphabetic)
            })
        };
        self.originals.iter().filter(is_same).count()
    }

    /// The key of the word at a place of a table, and what the first language says there.
    pub(super) fn original(&self, place: &str) -> Option<(String, String)> {
        let (original, form) = self.found(place)?;
        Some((original.keys.join("."), said(&original.value, form)))
    }

    /// The word at a place of a table, and which of its forms; none where there is no such word.
    fn found(&self, place: &str) -> Option<(Original, Option<Plural>)> {
        let rest = place.strip_prefix(PREFIX)?;
        let (key, form) = match rest.split_once(':') {
            Some((key, name)) => {
                (key, Some(Plural::ALL.into_iter().find(|form| form.name() == name)?))
            }
            None => (rest, None),
        };
        let original = self.originals.iter().find(|original| original.keys.join(".") == key)?;
        let has_form = forms_of(&original.value, &self.forms).contains(&form);
        has_form.then(|| (original.clone(), form))
    }

    /// Says something in place of a word, or of one of its forms. Whether it said something else; none where
    /// there is no such word.
    pub(super) fn set(&mut self, place: &str, text: &str) -> Option<bool> {
        let (original, form) = self.found(place)?;
        let item = item_at(self.document.as_table_mut(), &original.keys);
        if item.as_value().is_some_and(|value| said(value, form) == text) {
            return Some(false);
        }
        match (form, item) {
            (Some(form), Item::Value(Value::InlineTable(table))) => {
                table.insert(form.name(), Value::from(text));
            }
            (Some(form), item) if self.forms.len() > 1 => {
                let mut value = with_forms(&original.value, &self.forms);
                if let Value::InlineTable(table) = &mut value {
                    table.insert(form.name(), Value::from(text));
                }
                *item = Item::Value(value);
            }
            (_, Item::Value(value)) => {
                let decor = value.decor().clone();
                *value = Value::from(text);
                *value.decor_mut() = decor;
            }
            (_, item) => *item = Item::Value(Value::from(text)),
        }
        Some(true)
    }
}

/// The words below a table, in its order.
fn collect(table: &Table, above: &mut Vec<String>, found: &mut Vec<Original>) {
    for (key, item) in table {
        above.push(key.to_owned());
        match item {
            Item::Table(table) => collect(table, above, found),
            Item::Value(value) => {
                found.push(Original { keys: above.clone(), value: value.clone() });
            }
            _ => {}
        }
        above.pop();
    }
}

/// The item that these keys lead to; nothing there yet, if it is not.
fn item_at<'a>(table: &'a mut Table, keys: &[String]) -> &'a mut Item {
    match keys {
        [] | [_] => table.entry(keys.first().map_or("", String::as_str)).or_insert(Item::None),
        [first, rest @ ..] => {
            let item = table.entry(first).or_insert(Item::Table(Table::new()));
            if !item.is_table() {
                *item = Item::Table(Table::new());
            }
            match item {
                Item::Table(table) => item_at(table, rest),
                item => item,
            }
        }
    }
}

/// Whether a word goes with a number.
fn is_plural(value: &Value) -> bool {
    value.as_inline_table().is_some_and(|table| table.contains_key(Plural::Other.name()))
}

/// The forms that a word has in a language: none in particular where it goes with no number.
fn forms_of(value: &Value, forms: &[Plural]) -> Vec<Option<Plural>> {
    if is_plural(value) { forms.iter().copied().map(Some).collect() } else { vec![None] }
}

/// What a word says for that form: the general form, where it has no such one.
fn said(value: &Value, form: Option<Plural>) -> String {
    let text = match (value, form) {
        (Value::InlineTable(table), form) => {
            let form = form.unwrap_or(Plural::Other).name();
            table.get(form).or_else(|| table.get(Plural::Other.name())).and_then(Value::as_str)
        }
        (value, _) => value.as_str(),
    };
    text.unwrap_or_default().to_owned()
}

/// A word of the first language with the forms of another.
fn with_forms(value: &Value, forms: &[Plural]) -> Value {
    if !is_plural(value) {
        return value.clone();
    }
    let mut table = InlineTable::new();
    for form in forms {
        table.insert(form.name(), Value::from(said(value, Some(*form))));
    }
    Value::InlineTable(table)
}

/// Numbers that go with a form, for translators.
fn numbers(language: &str, form: Plural) -> String {
    let numbers: Vec<_> = numbers_with(language, form).iter().map(u32::to_string).collect();
    if numbers.is_empty() { "fractions".to_owned() } else { numbers.join(", ") }
}

#[cfg(test)]
mod tests;
