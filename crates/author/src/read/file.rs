//! One file of a quiz as it was read: its parts, where everything in it stands, and what is wrong with
//! its form. It borrows nothing, so that it can be kept until the file changes.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::parts::PARTS;
use super::{Fault, Parts, SourceFile};
use crate::check::Part;

/// A file that was read.
#[derive(Clone, Debug)]
pub(super) struct FileRead {
    pub(super) source: SourceFile,
    /// Its top-level keys; none where it is no TOML.
    pub(super) keys: Vec<Key>,
    /// Why it is no TOML.
    pub(super) faults: Vec<Fault>,
    /// What it has.
    pub(super) parts: Parts,
}

/// A top-level key.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) name: String,
    /// The bytes of the key itself.
    pub(super) span: Range<usize>,
    /// Its value; none for a key that is no part of a quiz.
    pub(super) value: Option<Node>,
    /// What is wrong with the form of its value.
    pub(super) faults: Vec<Fault>,
}

/// Where a value stands, and what is in it.
#[derive(Clone, Debug)]
pub(super) struct Node {
    span: Range<usize>,
    within: Within,
}

#[derive(Clone, Debug)]
enum Within {
    Table(BTreeMap<String, Node>),
    List(Vec<Node>),
    Nothing,
}

impl FileRead {
    /// Reads a file.
    pub(super) fn of(source: &SourceFile) -> Self {
        let mut read = Self {
            source: source.clone(),
            keys: Vec::new(),
            faults: Vec::new(),
            parts: Parts::default(),
        };
        let (table, errors) = DeTable::parse_recoverable(&source.text);
        read.faults.extend(errors.iter().map(|error| Fault::of_toml(source, error)));
        if !errors.is_empty() {
            return read;
        }
        for (key, value) in table.into_inner() {
            let span = key.span();
            let name = key.into_inner().into_owned();
            let is_part = PARTS.contains(&name.as_str());
            let node = is_part.then(|| Node::of(&value));
            let faults = read.parts.read(&name, value, source);
            read.keys.push(Key { name, span, value: node, faults });
        }
        read
    }
}

impl Node {
    fn of(value: &Spanned<DeValue<'_>>) -> Self {
        let within = match value.get_ref() {
            DeValue::Table(table) => {
                let entry = |(key, value): (&Spanned<_>, _)| {
                    (AsRef::<str>::as_ref(key.get_ref()).to_owned(), Self::of(value))
                };
                Within::Table(table.iter().map(entry).collect())
            }
            DeValue::Array(list) => Within::List(list.iter().map(Self::of).collect()),
            _ => Within::Nothing,
        };
        Self { span: value.span(), within }
    }

    /// The bytes of the value that these steps lead to, as far as the file goes: what is missing is shown
    /// at the table that lacks it.
    pub(super) fn span_of(&self, steps: &[Part]) -> Range<usize> {
        let mut node = self;
        for step in steps {
            let inner = match (step, &node.within) {
                (Part::Key(key), Within::Table(table)) => table.get(key.as_str()),
                (Part::At(at), Within::List(list)) => list.get(*at),
                _ => None,
            };
            let Some(inner) = inner else { break };
            node = inner;
        }
        node.span.clone()
    }
}
