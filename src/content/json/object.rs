//! Fields that this version does not know.

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

    /// Puts a value in, written as JSON, unless there is one of that name.
    pub fn put(&mut self, name: &str, value: &str) {
        if self.get(name).is_none() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Puts in what the other has and this one does not.
    pub fn fill_from(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            self.put(name, value);
        }
    }
}
