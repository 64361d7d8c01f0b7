//! From an author's files to a checked quiz.
//!
//! ```text
//! files ─ read ─→ authored::Quiz ─ checked ─→ quiz_model::Quiz, or every mistake
//! ```
//!
//! * [`authored`]: what an author writes: texts, Markdown, optional fields.
//! * [`check`]: the rules, and where in the content a mistake stands.
//! * [`checked`]: the one way to the types that run.
//! * [`read_quiz`], [`read_words`]: the same from TOML files, with the line of each mistake.
//! * [`report`], [`schema`], [`skeleton`]: what an author is shown and starts from.
//!
//! Runs on the build machine and in a browser: it names no file system.

pub mod authored;
mod build;
pub mod check;
mod markdown;
mod read;
mod report;
mod schema;
mod skeleton;

pub use build::{Checked, checked};
pub use markdown::MarkdownError;
pub use read::{Excerpt, Fault, Parts, SourceFile, read_quiz, read_words};
pub use report::report;
pub use schema::schema;
pub use skeleton::{NotAnId, skeleton};
