//! Cards: the pictures that stand for a page where somebody shares its link. All are drawn from one
//! picture, `card.svg`, in which the texts are set as large as they fit.

mod fitting;
mod fonts;
mod palette;

use std::fmt::Write;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Group, Node};

use self::fitting::{ASCENT, Frame, LINE, fit};
use self::fonts::{BOLD, FAMILY, Fonts, REGULAR};
use crate::colours::Accent;
use crate::template::{escape, fill};
use crate::{SiteError, icons};

const TEMPLATE: &str = include_str!("card.svg");

/// The name of a card in the folder of its page.
pub(super) const NAME: &str = "card.png";

/// Their size in pixels, which is what the platforms ask for.
pub(super) const WIDTH: u32 = 1200;
pub(super) const HEIGHT: u32 = 630;

// Everything keeps 80 pixels from the sides: some platforms round the corners, others cut a little.

/// What the card is about, beside the sign. On a card that is read from the right they change sides.
const HEAD: Frame =
    Frame { left: 192.0, top: 58.0, width: 928.0, height: 84.0, largest: 34, breaking: 24 };
/// How far the sign has to be moved to begin at the left margin, or to end at the right one.
const SIGN: (&str, &str) = ("49", "1000");
/// The name.
const TITLE: Frame =
    Frame { left: 80.0, top: 166.0, width: 1040.0, height: 264.0, largest: 96, breaking: 30 };
/// One line below the name, on nothing but the colour of the ground: a browser that paints the ground
/// over this strip can write something else there, such as the score of the one who shares.
/// `docs/sharing.md` tells of it.
const STRIP: Frame =
    Frame { left: 80.0, top: 470.0, width: 1040.0, height: 80.0, largest: 38, breaking: 24 };

/// What stands on a card.
#[derive(Clone, Copy, Debug)]
pub(super) struct Card<'a> {
    /// What it is about; small, above the name.
    pub(super) head: &'a str,
    /// The name.
    pub(super) title: &'a str,
    /// The line in the strip.
    pub(super) line: &'a str,
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
        let Accent { ground, text, mark } = &self.colours;
        let (sign, head) = if card.from_right {
            (SIGN.1, Frame { left: TITLE.left, ..HEAD })
        } else {
            (SIGN.0, HEAD)
        };
        let values = [
            ("left", sign.to_owned()),
            ("ground", ground.clone()),
            ("text", text.clone()),
            ("accent", mark.clone()),
            ("icon", icons::sign().to_owned()),
            ("head", self.set(card, card.head, head, REGULAR)?),
            ("title", self.set(card, card.title, TITLE, BOLD)?),
            ("line", self.set(card, card.line, STRIP, REGULAR)?),
        ];
        Ok(fill(TEMPLATE, &values))
    }

    /// A text of a card in the middle of the height of its frame.
    fn set(
        &self,
        card: &Card<'_>,
        text: &str,
        frame: Frame,
        weight: u16,
    ) -> Result<String, SiteError> {
        let long = || SiteError::Card {
            title: card.title.to_owned(),
            why: format!("“{text}” is too long for it"),
        };
        let fitted = fit(text, frame, |text| self.fonts.width(text, weight)).ok_or_else(long)?;
        let size = f32::from(fitted.size);
        let count = u16::try_from(fitted.lines.len()).map_err(|_| long())?;
        let mut baseline =
            frame.top + (frame.height - f32::from(count) * LINE * size) / 2.0 + ASCENT * size;
        let mut drawn = String::new();
        for line in &fitted.lines {
            let line = escape(line);
            // The renderer takes every line for one from the left, unless its letters say otherwise.
            let _ = if card.from_right {
                let right = frame.left + frame.width;
                writeln!(
                    drawn,
                    "<text x=\"{right}\" y=\"{baseline}\" text-anchor=\"end\" font-family=\"{FAMILY}\" \
                     font-size=\"{size}\" font-weight=\"{weight}\">\u{2067}{line}\u{2069}</text>"
                )
            } else {
                let left = frame.left;
                writeln!(
                    drawn,
                    "<text x=\"{left}\" y=\"{baseline}\" font-family=\"{FAMILY}\" \
                     font-size=\"{size}\" font-weight=\"{weight}\">{line}</text>"
                )
            };
            baseline += LINE * size;
        }
        Ok(drawn)
    }
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
