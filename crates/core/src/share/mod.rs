//! Sharing a result, and taking something of it along: links, posts, a picture, a calendar, the
//! plan as text, and the record as a file.
//!
//! Runs as an engine of its own that is loaded when somebody opens the sheet, so that nobody waits
//! for it who only takes the quiz. It decides as the app does: [`update`] takes a message and says
//! what to do. Nothing here is sent anywhere; what is shared is what the visitor sends.

mod calendar;
mod code;
mod copy;
mod day;
mod model;
mod post;
pub mod poster;
mod shell;
mod subject;
mod weeks;

pub use calendar::{Entry, calendar};
pub use code::{Code, code};
pub use copy::{CopyError, LARGEST, copy, read_copy};
pub use day::Day;
pub use model::{
    CopiedText, Effect, Feedback, File, Msg, Picked, ShareContext, ShareKind, Sheet, update,
};
pub use post::{Network, Post};
pub use poster::Card;
pub use shell::SheetShell;
pub use subject::SharedAttempt;
pub use weeks::{Part, Week, first_monday, is_begun, review_name, week_name, weeks};
