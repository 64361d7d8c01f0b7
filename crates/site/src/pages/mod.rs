//! The pages, made from the content: those of the quiz, which the app takes over, and static ones.

mod add_to_your_site;
mod embed;
mod guide;
mod layout;
mod not_found;
mod one_file;
mod path;
mod privacy;
mod quiz;
mod sources;
mod static_page;
mod transcript;

use std::path::Path;

use super::page_table::Page;
use super::{SiteError, write};

pub use self::add_to_your_site::{Look, Snippet, add_to_your_site_page};
pub use self::embed::write_embed_script;
pub use self::guide::guide_page;
pub use self::not_found::not_found_page;
pub use self::path::path_page;
pub use self::privacy::privacy_page;
pub use self::quiz::fill_quiz;
pub use self::sources::Sources;
pub use self::transcript::transcript_page;

/// Writes every page of the site into `dist`.
///
/// # Errors
/// When a page cannot be made, or written.
pub fn write_pages(sources: &Sources<'_>, dist: &Path) -> Result<(), SiteError> {
    for page in Page::all(sources.site) {
        write(&dist.join(page.file()), render(page, sources)?)?;
    }
    Ok(())
}

/// A page as HTML.
fn render(page: Page, sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, address, share, .. } = *sources;
    let plain = &styles.plain;
    match page {
        Page::Quiz => quiz::quiz_page(sources),
        Page::Frame => embed::frame_page(sources),
        Page::OneFile => one_file::one_file(sources),
        Page::Guide => Ok(guide_page(site, plain, address)?.unwrap_or_default()),
        Page::Transcript => transcript_page(site, plain, address),
        Page::Privacy => privacy_page(site, plain, address),
        Page::AddToSite => add_to_your_site_page(site, &styles.with_code, address),
        Page::Path(id) => path_page(id, site, plain, address, share),
        Page::NotFound => Ok(not_found_page(site, plain, address)),
    }
}
