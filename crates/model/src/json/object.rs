//! Fields that this version does not know.

/// Most values: each new name is looked for among all. Later versions add a few fields, not a thousand.
const MOST: usize = 1_000;

/// Values by name, each as it is written: fields that this version does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(pub(super) Vec<(String, String)>);

impl Object {
    /// One with nothing in it.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether it has nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of that name, as JSON.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Puts a value in, written as JSON, unless there is one of that name. None when there are so many
    /// that somebody has made them to keep a visitor waiting.
    pub fn put(&mut self, name: &str, value: &str) -> Option<()> {
        if self.get(name).is_none() {
            (self.0.len() < MOST).then(|| self.0.push((name.to_owned(), value.to_owned())))
        } else {
            Some(())
        }
    }

    /// Puts in what the other has and this one does not.
    pub fn fill_from(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            // Of two visits with a later version's fields: never a thousand.
            let _ = self.put(name, value);
        }
    }
}
