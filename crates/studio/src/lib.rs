//! The studio: a quiz is written, checked, tried and published in a browser. This is all of it that
//! decides anything; it names no browser and no Yew.
//!
//! ```text
//! files ─ Draft ─ Edit ─→ files ─ check ─→ Findings ─→ what the preview plays, what is published
//! ```
//!
//! * [`draft`]: the draft is its TOML files. An edit changes the text where it has to and nowhere else,
//!   so the forms and the plain text are two views on one thing, and comments stay.
//! * [`form`]: the fields of a quiz, read off the schema of content files.
//! * [`findings`]: mistakes and advice, each with its place in the forms and in the text.
//! * [`messages`]: what the checks say, in the language of the page.
//! * [`playable`]: the quiz that the draft comes to, as far as it goes.
//! * [`exchange`]: what passes between the studio and the bundle that reads and writes files of other
//!   programs.
//! * [`play`]: the quiz that a link holds.
//! * [`stored`]: a draft as the browser keeps it.
//! * [`publish`]: files to take away: one page that runs anywhere, and the folder as a zip.
//! * [`start`]: what a draft begins with.
//! * [`app`]: what happens in the studio: `Model`, `Msg`, `update`, `Effect`.

pub mod app;
pub mod draft;
pub mod exchange;
pub mod findings;
pub mod form;
pub mod messages;
pub mod play;
pub mod playable;
pub mod publish;
pub mod start;
pub mod stored;
