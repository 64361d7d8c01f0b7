//! The host tool's room: reads the content from its folders and puts it into the pages that trunk
//! builds. It runs on the author's machine, never in a browser.

mod error;
mod folder;
mod page;
mod shell;

pub use error::SiteError;
pub use folder::read_content;
pub use page::fill;
pub use shell::HostShell;
