//! From an author's files to a checked quiz.
//!
//! ```text
//! files ─ read ─→ authored::Quiz ─ checked ─→ quiz_model::Quiz, or every mistake
//!                        pictures ─┘
//! ```
//!
//! * [`authored`]: what an author writes: texts, Markdown, optional fields.
//! * [`check`]: the rules, and where in the content a mistake stands.
//! * [`checked`]: the one way to the types that run.
//! * [`read_quiz`], [`read_authored`], [`read_words`]: the same from TOML files, with the line of each mistake.
//! * [`bring_in`], [`take_out`]: from and to files of other programs, by way of [`exchange`].
//! * [`play_link`]: to a link that holds a quiz, and back.
//! * [`translation`]: the same quiz in another language.
//! * [`message`]: what the checks say, in English and in other languages.
//! * [`report`], [`schema`], [`skeleton`]: what an author is shown and starts from.
//! * [`form_schema`]: what the forms of the studio show, in any language.
//!
//! Runs on the build machine and in a browser: it names no file system.

pub mod authored;
pub mod bring_in;
mod build;
pub mod check;
pub mod escape;
pub mod exchange;
mod form_schema;
mod image;
mod markdown;
pub mod message;
pub mod play_link;
mod read;
mod report;
mod schema;
mod skeleton;
pub mod take_out;
pub mod translation;

pub use build::{Checked, checked};
pub use form_schema::{NAMED, form_schema, name_by_key, studio_texts};
pub use image::{ImageError, ImageFile, LARGEST_IMAGE};
pub use markdown::{Form, MarkdownError};
pub use read::{
    Excerpt, Fault, Parts, ReadQuiz, Reader, SourceFile, read_authored, read_quiz, read_words,
};
pub use report::{draw_advice, report, report_advice};
pub use schema::schema;
pub use skeleton::{NotAnId, skeleton};
