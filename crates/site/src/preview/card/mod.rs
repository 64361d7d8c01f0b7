//! Cards: the pictures that stand for a page where somebody shares its link. What stands where on them
//! is decided in `quiz_core::share::poster`, as for the pictures that a browser paints.

mod fonts;
mod palette;
mod svg;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Group, Node};

use quiz_core::app::Dot;
use quiz_core::link::RoundScore;
use quiz_core::share::poster::{Poster, PosterSize};

use self::fonts::Fonts;
use super::{HEIGHT, WIDTH};
use crate::SiteError;
use crate::colours::Accent;

/// What stands on a card.
#[derive(Clone, Copy, Debug)]
pub(super) struct Card<'a> {
    /// What it is about; small, above the name.
    pub(super) head: &'a str,
    /// The name.
    pub(super) title: &'a str,
    /// An emblem beside what it is about, as the `d` of an SVG path on a grid of 24 by 24; empty for none.
    pub(super) emblem: &'a str,
    /// The line in the strip.
    pub(super) line: &'a str,
    /// A score to be beaten, in dots.
    pub(super) score: Option<RoundScore>,
    /// Whether the texts run from the right.
    pub(super) from_right: bool,
}

/// What draws cards.
pub(super) struct Press {
    fonts: Fonts,
    colours: Accent,
}

/// A card that is drawn.
pub(super) struct Drawn {
    /// The picture, as a PNG.
    pub(super) png: Vec<u8>,
    /// Letters that no font of ours has: boxes stand in their places.
    pub(super) missing: String,
}

impl Press {
    /// Gets ready to draw, in the colours of the style sheets.
    ///
    /// # Errors
    /// [`SiteError::Colour`] when they lack one.
    pub(super) fn new(styles: &str) -> Result<Self, SiteError> {
        Ok(Self { fonts: Fonts::load(), colours: Accent::of(styles)? })
    }

    /// Draws a card.
    ///
    /// # Errors
    /// [`SiteError::Card`] when a text is too long even in small letters.
    pub(super) fn draw(&self, card: &Card<'_>) -> Result<Drawn, SiteError> {
        let fault = |why: String| SiteError::Card { title: card.title.to_owned(), why };
        let tree =
            self.fonts.read(&self.picture(card)?).map_err(|error| fault(error.to_string()))?;
        let mut pixmap = Pixmap::new(WIDTH, HEIGHT)
            .ok_or_else(|| fault("there is no room for it".to_owned()))?;
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        let png = palette::png(&pixmap).map_err(|error| fault(error.to_string()))?;
        Ok(Drawn { png, missing: missing(tree.root()) })
    }

    /// The card as an SVG.
    fn picture(&self, card: &Card<'_>) -> Result<String, SiteError> {
        let poster = Poster {
            head: card.head.to_owned(),
            heading: card.title.to_owned(),
            line: card.line.to_owned(),
            emblem: card.emblem.to_owned(),
            dots: card.score.map(dots).unwrap_or_default(),
            foot: String::new(),
        };
        let shapes = poster.shapes(PosterSize::Wide, card.from_right, &self.fonts);
        let shapes = shapes.map_err(|error| SiteError::Card {
            title: card.title.to_owned(),
            why: error.to_string(),
        })?;
        Ok(svg::picture(&shapes, &self.colours, card.from_right))
    }
}

/// What is known of a score: how many were right, and not which.
fn dots(score: RoundScore) -> Vec<Dot> {
    (0..score.total).map(|at| if at < score.right { Dot::Right } else { Dot::Open }).collect()
}

/// Letters of the texts in a picture that have no shape, each once.
fn missing(group: &Group) -> String {
    let mut letters = String::new();
    for node in group.children() {
        match node {
            Node::Group(group) => letters.push_str(&missing(group)),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                for glyph in glyphs.filter(|glyph| glyph.id.0 == 0) {
                    letters.push_str(&glyph.text);
                }
            }
            _ => {}
        }
    }
    letters
}

#[cfg(test)]
mod tests;
