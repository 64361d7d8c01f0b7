//! The host tool's room: reads the content from its folders and puts it into the pages that trunk
//! builds. It runs on the author's machine, never in a browser.

mod error;
mod folder;
mod guide;
mod page;
mod reading;
mod report;
mod schema;
mod shell;
mod skeleton;
mod template;

pub use error::SiteError;
pub use folder::{Site, read_site};
pub use guide::guide_page;
pub use page::fill;
pub use report::report;
pub use schema::schema;
pub use shell::HostShell;
pub use skeleton::new_quiz;
