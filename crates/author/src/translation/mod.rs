//! A quiz in other languages.
//!
//! ```text
//! authored::Quiz ─ original_texts ─→ every text with its place
//! files of one language ─ read ─→ Translation ─ apply ─→ authored::Quiz in that language
//! ```
//! A translation holds texts alone, each under its [`TextPlace`]: ids, addresses and figures of the
//! quiz stay where they are, so that no language can differ in them. It may be partial, and knows by
//! the [`Mark`] of each original whether that has changed since.
//!
//! * [`table`](self): which fields are translated; the compiler keeps it complete.
//! * [`original_texts`]: what there is to translate.
//! * [`Translation::read`]: from TOML files, with the line of each mistake.
//! * [`apply`], [`translated`]: the quiz in that language, with what is not translated yet.
//! * [`refreshed`], [`refreshed_texts`]: the files to fill in.
//! * [`compare_words`]: the same of the words of the pages, which are in a file of their own, and [`WordMarks`]:
//!   which originals they were translated from.
//! * [`compare`], [`compare_texts`]: what is missing, stale or differs, and what breaks the [`Glossary`].

mod apply;
mod compare;
mod glossary;
mod place;
mod read;
mod signs;
mod table;
mod texts;
mod word_marks;
mod words;
mod write;

pub use apply::{Applied, Missing, NotLeftOut, apply, translated};
pub use compare::{Findings, compare, compare_texts};
pub use glossary::Glossary;
pub use place::TextPlace;
pub use read::{Entry, Translation};
pub use texts::{Mark, NotAMark, OriginalText, original_texts};
pub use word_marks::WordMarks;
pub use words::{WordFindings, compare_words};
pub use write::{Refreshed, refreshed, refreshed_texts};

#[cfg(test)]
mod sample;
