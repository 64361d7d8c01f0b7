//! The browser: performs effects and answers by message. The only room that names it.

mod bonus;
mod connection;
mod download;
mod focus;
mod keys;
mod language;
mod page;
mod shell;
mod store;
mod takeover;
mod theme;

pub use page::{PageError, content, give_up};
pub use shell::BrowserShell;
