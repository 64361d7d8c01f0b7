//! The site tool: reads the content from its folders, and makes the pages and all that goes with them.
//! It runs on the author's machine; of what needs neither disk, fonts nor other programs, the studio makes
//! sites in the browser (`in_browser`, without the feature `desk`).
//!
//! ```text
//! pages/    each page as HTML
//! preview/  what pages say of themselves to other programs, and the pictures of links
//! deploy/   what it takes to be served, installed and used without a network
//! scorm/    packages for courses
//! bundle/   the app and the share panel as they are served
//! ```
//! `pages` uses the others; `deploy` uses `preview`. Which pages there are stands in `page_table`.

mod address;
mod bring_in;
mod build_shell;
mod bundle;
mod colours;
mod deploy;
mod error;
mod files;
mod folder;
mod hash;
#[cfg(test)]
mod hostile;
mod icons;
mod in_browser;
mod island;
mod kit;
mod languages;
mod making;
mod new_quiz;
mod page_table;
mod pages;
mod preview;
mod scorm;
mod strip_build_only;
mod studio_texts;
mod styles;
mod take_out;
mod template;
#[cfg(feature = "desk")]
mod translate;
#[cfg(feature = "desk")]
mod translations;

pub use address::SiteAddress;
pub use bring_in::import;
pub use build_shell::BuildShell;
pub use bundle::{Bundle, ShareFiles, StudioFiles};
#[cfg(feature = "desk")]
pub use deploy::compress;
pub use deploy::{with_policy, write_service_worker};
pub use error::SiteError;
pub use files::write;
pub use folder::{Site, read_advice, read_site};
pub use in_browser::{Draft, site_in_browser};
pub use island::{Islands, islands};
pub use languages::{Language, Languages};
pub use making::Making;
#[cfg(feature = "desk")]
pub use making::write_site;
pub use new_quiz::new_quiz;
pub use page_table::Page;
pub use pages::{
    Captions, Look, Snippet, Sources, add_to_your_site_page, blank_page, fill_quiz, guide_page,
    not_found_page, path_page, privacy_page, topic_page, transcript_page, write_embed_script,
    write_embed_template, write_pages,
};
pub use preview::{ADDRESS_MISSING, metadata_of_quiz, write_oembed};
#[cfg(feature = "desk")]
pub use preview::{CardFile, cards};
pub use scorm::{Mastery, Version, scorm};
pub use styles::{PageStyles, Styles};
pub use take_out::export;
#[cfg(feature = "desk")]
pub use translate::{Translating, translate};
#[cfg(feature = "desk")]
pub use translations::{Translated, read_sites, read_translations};
