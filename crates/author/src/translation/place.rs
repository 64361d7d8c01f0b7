//! The name of a text, by which a translation finds it.

use std::fmt;

use crate::check::Place;

/// Where a text stands in a quiz, by ids: `questions.advanced-coding.choices.evenings.feedback`. A list
/// whose entries have no id counts from 0: `bands.0.title`. Other than a [`Place`], it stays the same
/// when an entry is put before another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPlace(String);

impl TextPlace {
    /// The place of that name, whether or not a quiz has it.
    pub fn named(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Its name, as a translation writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The keys, ids and positions that lead to it.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        self.0.split('.')
    }

    /// The part of the quiz that it is in: the first of its steps.
    pub fn part(&self) -> &str {
        self.steps().next().unwrap_or_default()
    }
}

impl fmt::Display for TextPlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A place under both of its names.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// As the checks name it.
    pub(super) place: Place,
    /// As a translation names it.
    pub(super) name: TextPlace,
}

impl Spot {
    /// The quiz itself.
    pub(super) fn root() -> Self {
        Self { place: Place(Vec::new()), name: TextPlace(String::new()) }
    }

    /// A field of what stands here.
    pub(super) fn key(&self, key: &str) -> Self {
        Self { place: self.place.key(key), name: self.step(key) }
    }

    /// An entry of the list that stands here.
    pub(super) fn entry(&self, at: usize, id: Option<&str>) -> Self {
        let name = id.map_or_else(|| self.step(&at.to_string()), |id| self.step(id));
        Self { place: self.place.at(at), name }
    }

    fn step(&self, step: &str) -> TextPlace {
        let above = &self.name.0;
        TextPlace(if above.is_empty() { step.to_owned() } else { format!("{above}.{step}") })
    }
}
