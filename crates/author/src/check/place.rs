//! Where in the content a mistake stands.

use std::fmt;

/// A place in the content: a file's top-level key, then keys and positions below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(pub Vec<Part>);

/// One step into the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A key of a table.
    Key(String),
    /// A position in a list, from 0.
    At(usize),
}

impl Place {
    /// A top-level key.
    pub fn root(key: &str) -> Self {
        Self(vec![Part::Key(key.to_owned())])
    }

    pub(crate) fn of(list: &str, at: usize) -> Self {
        Self::root(list).at(at)
    }

    /// A key of the table at this place.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Part::Key(key.to_owned()))
    }

    /// A position in the list at this place.
    #[must_use]
    pub fn at(&self, at: usize) -> Self {
        self.with(Part::At(at))
    }

    fn with(&self, part: Part) -> Self {
        let mut parts = self.0.clone();
        parts.push(part);
        Self(parts)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.iter().enumerate() {
            match part {
                Part::Key(key) if index == 0 => write!(formatter, "{key}")?,
                Part::Key(key) => write!(formatter, ".{key}")?,
                Part::At(at) => write!(formatter, "[{at}]")?,
            }
        }
        Ok(())
    }
}
