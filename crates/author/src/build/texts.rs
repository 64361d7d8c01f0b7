//! Texts that were read, kept by what stands in the files.

use std::collections::BTreeMap;

use quiz_model::Text;

use crate::MarkdownError;
use crate::authored::Markdown;
use crate::markdown;

/// The texts of the quiz that was built last.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    last: BTreeMap<String, Result<Text, MarkdownError>>,
    /// Those of the quiz that is being built.
    used: BTreeMap<String, Result<Text, MarkdownError>>,
}

impl Texts {
    /// What an author's text says.
    pub(super) fn read(&mut self, text: &Markdown) -> Result<Text, MarkdownError> {
        if let Some(read) = self.used.get(&text.0) {
            return read.clone();
        }
        let (key, read) = self
            .last
            .remove_entry(&text.0)
            .unwrap_or_else(|| (text.0.clone(), markdown::read(text)));
        self.used.insert(key, read.clone());
        read
    }

    /// Forgets the texts that the quiz that was just built does not have any more.
    pub(super) fn forget_unused(&mut self) {
        self.last = std::mem::take(&mut self.used);
    }
}
