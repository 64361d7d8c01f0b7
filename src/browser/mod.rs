//! The browser: performs effects and answers by message. The only room that names it.

mod address;
mod connection;
mod dom;
mod download;
mod focus;
mod keys;
mod language;
mod page;
mod paint;
mod parts;
mod presses;
mod run;
mod share;
mod sheet;
mod shell;
mod store;
mod studio;
mod theme;

pub use page::{PageError, content, give_up, score};
pub use run::{Running, run, show};
pub use share::{BrowserSheet, sent, sheet as share_sheet};
pub use shell::BrowserShell;
pub use studio::{BrowserStudio, show_preview, studio_setting};
