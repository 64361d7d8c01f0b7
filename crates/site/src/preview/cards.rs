//! The cards of a site: one of the quiz, and one of each path.

use super::card::{self, Card, Press};
use crate::page_table::Page;
use crate::{Site, SiteError};
use quiz_model::Word;

/// A card as a file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFile {
    /// Its name in the site.
    pub name: String,
    /// The picture, as a PNG.
    pub png: Vec<u8>,
    /// Letters of its texts that the fonts do not have.
    pub missing: String,
}

/// The card of the quiz, and one for each path.
///
/// # Errors
/// [`SiteError::Card`] when a text is too long for one, [`SiteError::Colour`] when the style sheets
/// lack a colour.
pub fn cards(site: &Site, styles: &str) -> Result<Vec<CardFile>, SiteError> {
    let press = Press::new(styles)?;
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let from_right = words.text(Word::Direction) == "rtl";
    let of_quiz = Card {
        head: quiz.short_title.as_deref().unwrap_or_default(),
        title: &quiz.title,
        line: &quiz.opening,
        from_right,
    };
    let of_paths = quiz.paths.iter().map(|path| {
        let (head, line) = (quiz.title.as_str(), words.text(Word::PreviewInvitation));
        (Page::Path(path.id), Card { head, title: &path.title, line, from_right })
    });
    std::iter::once((Page::Quiz, of_quiz))
        .chain(of_paths)
        .map(|(page, card)| {
            let drawn = press.draw(&card)?;
            let name = page.address() + card::NAME;
            Ok(CardFile { name, png: drawn.png, missing: drawn.missing })
        })
        .collect()
}
