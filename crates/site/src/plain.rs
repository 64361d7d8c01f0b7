//! Pages of plain HTML, in a folder of their own beside the quiz: no engine, nothing to wait for.

use super::preview::{Page, metadata};
use super::template::{escape, fill_places, style};
use super::{Site, SiteAddress, SiteError, furnish};
use quiz_model::Word;

const TEMPLATE: &str = include_str!("plain.html");

/// A page around its body. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Colour`] when the colour of the ground is missing in the style sheets.
pub(super) fn plain_page(
    site: &Site,
    page: &Page<'_>,
    body: String,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let values = [
        ("language", escape(&site.content.quiz.language)),
        ("direction", escape(site.content.words.text(Word::Direction))),
        ("title", escape(page.title)),
        ("description", escape(page.description)),
        ("preview", metadata(page, site, address)),
        ("styles", style(styles)),
        ("body", body),
    ];
    Ok(fill_places(&furnish(TEMPLATE, &page.root(), styles)?, &values))
}
