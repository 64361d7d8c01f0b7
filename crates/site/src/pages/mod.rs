//! The pages, made from the content: those of the quiz, which the app takes over, and static ones.

mod add_to_your_site;
mod embed;
mod guide;
mod languages;
mod layout;
mod not_found;
mod one_file;
mod path;
mod play;
mod privacy;
mod quiz;
mod sources;
mod static_page;
mod studio;
mod transcript;

use std::path::Path;

use super::bundle::InlineScripts;
use super::page_table::Page;
use super::{SiteError, write};

pub use self::add_to_your_site::{Captions, Look, Snippet, add_to_your_site_page};
pub use self::embed::{write_embed_script, write_embed_template};
pub use self::guide::{guide_page, topic_page};
pub use self::not_found::not_found_page;
pub use self::path::path_page;
pub use self::privacy::privacy_page;
pub use self::quiz::fill_quiz;
pub use self::sources::Sources;
pub use self::studio::blank_page;
pub use self::transcript::transcript_page;

/// Writes every page of the site into `dist`, its scripts made smaller with the npm packages where there are
/// some.
///
/// # Errors
/// When a page cannot be made, or written.
pub fn write_pages(
    sources: &Sources<'_>,
    packages: Option<&Path>,
    dist: &Path,
) -> Result<(), SiteError> {
    let mut scripts = InlineScripts::new(packages, dist)?;
    for page in Page::all(sources.site) {
        let rendered = render(page, sources)?;
        // What one file carries is larger than what can be saved in its scripts.
        let rendered = if page == Page::OneFile { rendered } else { scripts.smaller(rendered)? };
        write(&dist.join(page.file()), rendered)?;
    }
    scripts.finish()
}

/// A page as HTML.
fn render(page: Page, sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, address, share, .. } = *sources;
    let plain = &styles.plain;
    match page {
        Page::Quiz => quiz::quiz_page(sources),
        Page::Challenge(score) => quiz::challenge_page(score, sources),
        Page::Frame => embed::frame_page(sources),
        Page::OneFile => one_file::one_file(sources),
        Page::Guide => Ok(guide_page(site, plain, address)?.unwrap_or_default()),
        Page::Topic(id) => topic_page(id, site, plain, address),
        Page::Transcript => transcript_page(site, plain, address),
        Page::Privacy => privacy_page(site, plain, address),
        Page::AddToSite => add_to_your_site_page(site, &styles.with_code, address),
        Page::Path(id) => path_page(id, site, plain, address, share),
        Page::Studio => studio::studio_page(sources),
        Page::Preview => Ok(studio::preview_page(sources)),
        Page::Play => play::play_page(sources),
        Page::NotFound => Ok(not_found_page(site, plain, address)),
    }
}
