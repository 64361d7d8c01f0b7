//! Files that come after a page, changed as the page is.

use crate::{hostile, pseudo};

/// How the names of files begin, and how they are changed.
pub(super) type Changed = (&'static str, fn(&str) -> String);

pub(super) const PSEUDO_FILES: &[Changed] = &[
    ("details-", pseudo::part),
    ("further-", pseudo::part),
    ("bonus-", pseudo::part),
    ("share-words-", pseudo::sheet),
];

pub(super) const HOSTILE_FILES: &[Changed] =
    &[("details-", hostile::part), ("further-", hostile::part), ("bonus-", hostile::part)];
