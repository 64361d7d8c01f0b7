//! Pages of plain HTML, in a folder of their own beside the quiz: no app, nothing to wait for.

use super::languages::{From, languages};
use super::quiz::{FOLDER, WITHOUT_LAYERS};
use crate::deploy::installable;
use crate::preview::{Preview, metadata, structured};
use crate::template::{escape, fill, script, style};
use crate::{Site, SiteAddress, SiteError};
use quiz_model::{Content, Word};

const TEMPLATE: &str = include_str!("templates/static.html");

/// A page around its body. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Colour`] when the colour of the ground is missing in the style sheets.
pub(super) fn static_page(
    site: &Site,
    preview: &Preview<'_>,
    body: String,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let [head, offline] = installable(preview.page, styles)?;
    let [offered, switch] = languages(preview.page, From::Page, site);
    let values = [
        head,
        offline,
        offered,
        switch,
        ("language", escape(&site.content.quiz.language)),
        ("direction", escape(site.content.words.text(Word::Direction))),
        ("title", escape(preview.title)),
        ("description", escape(preview.description)),
        ("preview", metadata(preview, site, address)),
        ("styles", style(styles)),
        ("folder", script(FOLDER)),
        ("without-layers", script(WITHOUT_LAYERS)),
        ("body", body),
        ("structured", structured(preview.page, site, address)),
    ];
    Ok(fill(TEMPLATE, &values))
}

/// The title of a page, as a browser shows it: its own name, and the quiz's.
pub(super) fn page_title(name: &str, site: &Site) -> String {
    let Content { quiz, words } = &site.content;
    words.fill(Word::PageTitle, &[("page", name), ("quiz", &quiz.title)])
}
