//! A result as a picture: where everything on it stands, as simple shapes that whoever holds a brush
//! can paint. The site's build turns them into the cards that previews show, and the browser into
//! the pictures that a visitor saves or shares, so that the two look alike.

mod dots;
mod fitting;
mod grid;

use thiserror::Error;

use self::fitting::{ASCENT, Frame, LINE, fit};
use self::grid::{Grid, SIGN_LEFT, SIGN_RIGHT, SIGN_TOP};
use crate::app::Dot;

/// How bold letters are, in the numbers of CSS: the name, and all the rest.
pub const BOLD: u16 = 700;
/// See [`BOLD`].
pub const REGULAR: u16 = 400;

/// How wide the lines of an emblem are, on its grid of 24 by 24.
const EMBLEM_LINE: f32 = 1.5;

/// What a picture says, from top to bottom. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Poster {
    /// What it is about, small: the quiz.
    pub head: String,
    /// The largest words: the name of a path, or a challenge.
    pub heading: String,
    /// How each answer went.
    pub dots: Vec<Dot>,
    /// One line below the rule, such as how many were right.
    pub line: String,
    /// Where the quiz is: an address, which is read from the left in every language. Or a sentence in the
    /// language of the page.
    pub foot: String,
    /// An emblem, as the `d` of an SVG path on a grid of 24 by 24.
    pub emblem: String,
}

/// A picture that the visitor wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it says.
    pub poster: Poster,
    /// Its shape.
    pub size: PosterSize,
    /// Name of its file, without the ending.
    pub name: String,
}

/// The shapes of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PosterSize {
    /// That of the previews of links, which platforms show whole.
    Wide,
    /// That of a telephone's screen, for what fills it. What such programs lay over the top and the
    /// foot of a picture hides nothing there.
    Tall,
}

impl PosterSize {
    /// Width and height in pixels.
    pub const fn pixels(self) -> (u16, u16) {
        match self {
            Self::Wide => (1200, 630),
            Self::Tall => (1080, 1920),
        }
    }
}

/// What a shape is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The colour of the ground.
    Ground,
    /// The colour of what is written on it.
    Text,
    /// The brighter brother of the ground.
    Mark,
}

/// Something to be painted. Measures are in pixels from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape<'a> {
    /// A filled rectangle.
    Rectangle {
        /// Its left edge.
        left: f32,
        /// Its upper edge.
        top: f32,
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A circle.
    Circle {
        /// Its middle, from the left.
        x: f32,
        /// Its middle, from the top.
        y: f32,
        /// To the middle of its line, or to its edge when it is filled.
        radius: f32,
        /// The width of its line; none fills it.
        line: Option<f32>,
        /// Its colour.
        ink: Ink,
    },
    /// A line with round ends and corners, along an SVG path.
    Path {
        /// The `d` of the path.
        d: &'a str,
        /// Where the path's own corner comes to lie, from the left.
        x: f32,
        /// The same from the top.
        y: f32,
        /// By how much path and line are enlarged.
        scale: f32,
        /// The width of the line before that.
        line: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A line of text.
    Text {
        /// The text.
        said: String,
        /// Its edge: the left one, or the right one where `from_right` is set.
        x: f32,
        /// The feet of its letters.
        y: f32,
        /// The size of the font.
        size: u16,
        /// Its weight.
        weight: u16,
        /// Whether `x` is its right edge. Says nothing on the direction that it is read in.
        from_right: bool,
        /// Its colour.
        ink: Ink,
    },
}

/// What knows the fonts.
pub trait Measure {
    /// How wide a text is in pixels at a size in pixels and a weight.
    fn width(&self, text: &str, size: u16, weight: u16) -> f32;

    /// The letters of a word, each with its accents: where it may be broken.
    fn letters(&self, word: &str) -> Vec<String>;
}

/// A text does not fit even in the smallest letters. Holds it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is too long for it")]
pub struct TooLong(pub String);

impl Poster {
    /// Its shapes, in the order in which they are painted. `from_right` says in which direction
    /// the page reads.
    ///
    /// # Errors
    /// [`TooLong`]: nothing is ever cut.
    pub fn shapes(
        &self,
        size: PosterSize,
        from_right: bool,
        measure: &dyn Measure,
    ) -> Result<Vec<Shape<'_>>, TooLong> {
        let grid = Grid::of(self, size);
        let mut sheet = Sheet { grid, from_right, measure, shapes: Vec::new() };
        sheet.ground();
        sheet.sign();
        if !self.emblem.is_empty() {
            let (frame, scale) = grid.emblem;
            let x = sheet.left(frame);
            let ink = Ink::Mark;
            let d = self.emblem.as_str();
            sheet.shapes.push(Shape::Path { d, x, y: frame.top, scale, line: EMBLEM_LINE, ink });
        }
        sheet.text(&self.head, grid.head, REGULAR, Ink::Text)?;
        sheet.text(&self.heading, grid.heading, BOLD, Ink::Text)?;
        sheet.rule();
        let dots = dots::dots(&self.dots, grid.dots, sheet.left(grid.dots), from_right);
        sheet.shapes.extend(dots);
        sheet.text(&self.line, grid.line, REGULAR, Ink::Mark)?;
        sheet.foot(&self.foot)?;
        Ok(sheet.shapes)
    }
}

/// A picture on its way.
struct Sheet<'a, 'm> {
    grid: Grid,
    from_right: bool,
    measure: &'m dyn Measure,
    shapes: Vec<Shape<'a>>,
}

impl Sheet<'_, '_> {
    /// Where a frame begins from the left: frames are those of pictures that are read from there,
    /// and the others are their mirror images.
    fn left(&self, frame: Frame) -> f32 {
        if self.from_right { self.grid.width - frame.left - frame.width } else { frame.left }
    }

    fn ground(&mut self) {
        let Grid { width, height, .. } = self.grid;
        let ink = Ink::Ground;
        self.shapes.push(Shape::Rectangle { left: 0.0, top: 0.0, width, height, ink });
    }

    /// The line between what it is about and how it went.
    fn rule(&mut self) {
        let Grid { width, margin: left, rule: top, .. } = self.grid;
        let width = width - 2.0 * left;
        self.shapes.push(Shape::Rectangle { left, top, width, height: 3.0, ink: Ink::Mark });
    }

    /// The sign of the quiz, in the corner where reading begins. It is never mirrored.
    fn sign(&mut self) {
        let Grid { width, margin, sign: (top, scale), .. } = self.grid;
        let x = if self.from_right {
            width - margin - SIGN_RIGHT * scale
        } else {
            margin - SIGN_LEFT * scale
        };
        self.shapes.extend(grid::sign(x, top - SIGN_TOP * scale, scale));
    }

    /// A text in the middle of the height of its frame, where reading begins.
    fn text(&mut self, text: &str, frame: Frame, weight: u16, ink: Ink) -> Result<(), TooLong> {
        let from_right = self.from_right;
        self.lines(text, frame, weight, ink, from_right, |line| line)
    }

    /// The address. Beside the line it stands at the other side.
    fn foot(&mut self, text: &str) -> Result<(), TooLong> {
        let from_right = self.from_right != self.grid.foot_is_beside;
        // Signs and numbers of an address would change places where a text is read from the right: what begins
        // by a letter of the left is read from there, and a sentence as its letters are.
        let isolate = |line| format!("\u{2068}{line}\u{2069}");
        let said = if self.from_right { isolate } else { |line| line };
        self.lines(text, self.grid.foot, REGULAR, Ink::Text, from_right, said)
    }

    fn lines(
        &mut self,
        text: &str,
        frame: Frame,
        weight: u16,
        ink: Ink,
        from_right: bool,
        said: fn(String) -> String,
    ) -> Result<(), TooLong> {
        let fitted = fit(text, frame, weight, self.measure);
        let fitted = fitted.ok_or_else(|| TooLong(text.to_owned()))?;
        let size = f32::from(fitted.size);
        let count = f32::from(u16::try_from(fitted.lines.len()).unwrap_or(u16::MAX));
        let mut y = frame.top + (frame.height - count * LINE * size) / 2.0 + ASCENT * size;
        let x = self.left(frame) + if from_right { frame.width } else { 0.0 };
        for line in fitted.lines {
            let (said, size) = (said(line), fitted.size);
            self.shapes.push(Shape::Text { said, x, y, size, weight, from_right, ink });
            y += LINE * f32::from(size);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
