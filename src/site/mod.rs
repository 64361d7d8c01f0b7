//! The host tool's room: reads the content from its folders and puts it into the pages that trunk
//! builds. It runs on the author's machine, never in a browser.

mod address;
mod colours;
mod compress;
mod embed;
mod engine;
mod error;
mod files;
mod fingerprint;
mod folder;
mod guide;
mod head;
mod hosts;
mod icons;
mod island;
mod lean;
mod manifest;
mod not_found;
mod page;
mod plain;
mod reading;
mod report;
mod schema;
mod service_worker;
mod serving;
mod shell;
mod skeleton;
mod template;

pub use address::SiteAddress;
pub use compress::compress;
pub use embed::write_embed;
pub use engine::finish_engine;
pub use error::SiteError;
pub use files::write;
pub use folder::{Site, read_site};
pub use guide::guide_page;
pub use head::furnish;
pub use island::{Islands, islands};
pub use page::fill;
pub use reading::reading_page;
pub use report::report;
pub use schema::schema;
pub use service_worker::write_service_worker;
pub use serving::write_serving;
pub use shell::HostShell;
pub use skeleton::new_quiz;
