//! How words lie in an island.

use super::{List, Packed, Values};
use crate::{LateWords, Word, Words};

/// Most words have one form, and lie there as a text; the others as a list of forms.
impl Packed for Words {
    fn pack(&self, list: &mut List) {
        pack_forms(&self.0[..self.0.len().min(Word::LATE.end)], list);
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        Self(unpack_forms(values))
    }
}

impl Packed for LateWords {
    fn pack(&self, list: &mut List) {
        pack_forms(&self.0, list);
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        Self(unpack_forms(values))
    }
}

fn pack_forms(words: &[Vec<String>], list: &mut List) {
    list.push(&words.len().to_string());
    for forms in words {
        match forms.as_slice() {
            [only] => only.pack(list),
            _ => forms.pack(list),
        }
    }
}

fn unpack_forms(values: &mut Values<'_>) -> Vec<Vec<String>> {
    (0..values.count())
        .map(|_| if values.is_text() { vec![values.text()] } else { Packed::unpack(values) })
        .collect()
}
