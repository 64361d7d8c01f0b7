//! Where things stand on a picture that is read from the left.

use super::fitting::Frame;
use super::{Ink, Poster, PosterSize, Shape};

// The sign of the quiz, as in `icon.svg` of the site, on a grid of 512 by 512.
pub(super) const BRANCH: &str = "M254 336C254 262 164 288 164 216";
pub(super) const WAY: &str = "M254 408V336C254 262 344 288 344 212V142M276 206L344 138L412 206";
/// The end of the branch: the middle, and the radius.
const END: (f32, f32, f32) = (164.0, 164.0, 37.0);
const LINE: f32 = 38.0;
const END_LINE: f32 = 30.0;

/// Where the ink of the sign begins and ends on its grid.
pub(super) const SIGN_LEFT: f32 = 112.0;
pub(super) const SIGN_RIGHT: f32 = 431.0;
pub(super) const SIGN_TOP: f32 = 119.0;

/// The sign, its grid moved and scaled.
pub(super) fn sign(x: f32, y: f32, scale: f32) -> [Shape<'static>; 3] {
    let path = |d, ink| Shape::Path { d, x, y, scale, line: LINE, ink };
    let (end_x, end_y, radius) = END;
    let end = Shape::Circle {
        x: x + end_x * scale,
        y: y + end_y * scale,
        radius: radius * scale,
        line: Some(END_LINE * scale),
        ink: Ink::Mark,
    };
    [path(BRANCH, Ink::Mark), end, path(WAY, Ink::Text)]
}

/// The places on one picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    pub(super) width: f32,
    pub(super) height: f32,
    /// What stays free at both sides: some platforms round the corners, others cut a little.
    pub(super) margin: f32,
    /// Where the sign begins from the top, and its scale.
    pub(super) sign: (f32, f32),
    pub(super) head: Frame,
    /// The square of the emblem, and its scale.
    pub(super) emblem: (Frame, f32),
    pub(super) heading: Frame,
    /// The upper edge of the rule.
    pub(super) rule: f32,
    /// `largest` is the width of a dot where there is room.
    pub(super) dots: Frame,
    pub(super) line: Frame,
    pub(super) foot: Frame,
    /// Whether the foot stands beside the line, and not below it.
    pub(super) foot_is_beside: bool,
}

/// A frame; its columns, its rows, and the sizes of its font.
const fn frame(
    (left, width): (f32, f32),
    (top, height): (f32, f32),
    (largest, breaking): (u16, u16),
) -> Frame {
    Frame { left, top, width, height, largest, breaking }
}

/// A square for a drawing.
const fn square(left: f32, top: f32, scale: f32) -> (Frame, f32) {
    (frame((left, 24.0 * scale), (top, 24.0 * scale), (0, 0)), scale)
}

impl Grid {
    pub(super) fn of(poster: &Poster, size: PosterSize) -> Self {
        let (width, height) = size.pixels();
        let (width, height) = (f32::from(width), f32::from(height));
        match size {
            PosterSize::Wide => Self::wide(poster, width, height),
            PosterSize::Tall => Self::tall(poster, width, height),
        }
    }

    /// With nothing but a line below the rule, the line has a strip of its own, from 470 to 550 down,
    /// on nothing but the ground: whoever has the card can paint it over. `docs/sharing.md` tells of it.
    fn wide(poster: &Poster, width: f32, height: f32) -> Self {
        const WHOLE: (f32, f32) = (80.0, 1040.0);
        let line = if poster.foot.is_empty() { WHOLE } else { (80.0, 600.0) };
        let (heading, rule, rows) = if poster.dots.is_empty() {
            ((166.0, 264.0), 452.0, (470.0, 80.0))
        } else {
            ((166.0, 214.0), 400.0, (500.0, 80.0))
        };
        Self {
            width,
            height,
            margin: 80.0,
            sign: (57.3, 0.28),
            head: frame((192.0, 808.0), (58.0, 84.0), (34, 24)),
            emblem: square(1024.0, 52.0, 4.0),
            heading: frame(WHOLE, heading, (96, 30)),
            rule,
            dots: frame(WHOLE, (426.0, 64.0), (56, 0)),
            line: frame(line, rows, (38, 24)),
            foot: frame((720.0, 400.0), rows, (30, 20)),
            foot_is_beside: true,
        }
    }

    fn tall(poster: &Poster, width: f32, height: f32) -> Self {
        const WHOLE: (f32, f32) = (80.0, 920.0);
        let top = if poster.emblem.is_empty() { 420.0 } else { 680.0 };
        let rule = if poster.dots.is_empty() { 1300.0 } else { 1130.0 };
        Self {
            width,
            height,
            margin: 80.0,
            sign: (260.0, 0.4),
            head: frame((236.0, 764.0), (256.0, 130.0), (46, 30)),
            emblem: square(67.0, 420.0, 10.0),
            heading: frame(WHOLE, (top, rule - 30.0 - top), (132, 40)),
            rule,
            dots: frame(WHOLE, (1170.0, 150.0), (96, 0)),
            line: frame(WHOLE, (1345.0, 110.0), (54, 32)),
            foot: frame(WHOLE, (1475.0, 90.0), (42, 26)),
            foot_is_beside: false,
        }
    }
}
