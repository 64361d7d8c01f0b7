//! How each answer went, in dots. They differ by their signs and not by their colour: a right answer is
//! a filled dot with a tick, a wrong one a ring with a cross, no idea a ring with a question mark, and
//! what nothing is known of an empty ring.

use super::fitting::Frame;
use super::{Ink, Shape};
use crate::app::Dot;

// Signs on a grid of 24 by 24, the dot's own square.
const TICK: &str = "M6.8 12.6l3.6 3.6L17.4 8.6";
const CROSS: &str = "M8.2 8.2l7.6 7.6M15.8 8.2L8.2 15.8";
const QUESTION: &str = "M9.2 9.6a2.8 2.8 0 1 1 4.5 2.2c-1.1.8-1.7 1.2-1.7 2.2M12 17.2v.1";
const GRID: f32 = 24.0;
/// How wide the lines of signs are on it, and those of rings.
const SIGN_LINE: f32 = 2.2;
const RING_LINE: f32 = 1.8;

/// From one dot to the next, in widths of a dot.
const GAP: f32 = 0.3;
/// Narrower ones could not be told apart, in pixels: then the line below has to do.
const NARROWEST: f32 = 12.0;

/// The dots as large as they fit, in as many rows as that takes, from where reading begins. `left` is
/// where the frame begins.
pub(super) fn dots(dots: &[Dot], frame: Frame, left: f32, from_right: bool) -> Vec<Shape<'static>> {
    let Some((in_row, width)) = arrange(dots.len(), frame) else { return Vec::new() };
    let step = width * (1.0 + GAP);
    let rows = number(dots.len().div_ceil(in_row));
    let top = frame.top + (frame.height - (rows * step - width * GAP)) / 2.0;
    let at = |(place, dot): (usize, &Dot)| {
        let across = number(place % in_row) * step;
        let x = if from_right { left + frame.width - across - width } else { left + across };
        shapes(*dot, x, top + number(place / in_row) * step, width)
    };
    dots.iter().enumerate().flat_map(at).collect()
}

/// How many dots stand in a row, and how wide each is. None when there are none, or too many.
fn arrange(count: usize, frame: Frame) -> Option<(usize, f32)> {
    let fitting = |rows: usize| {
        let in_row = count.div_ceil(rows);
        let least = |length: f32, dots: usize| length / (number(dots) * (1.0 + GAP) - GAP);
        let width = least(frame.width, in_row).min(least(frame.height, rows));
        (in_row, width.min(f32::from(frame.largest)))
    };
    // Of arrangements that are as good, the one in the fewest rows.
    let larger =
        |best: (usize, f32), other: (usize, f32)| if other.1 > best.1 { other } else { best };
    (1..=count).map(fitting).reduce(larger).filter(|(_, width)| *width >= NARROWEST)
}

/// Of more than are counted here none is drawn.
fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// One dot and its sign, its square beginning there.
fn shapes(dot: Dot, x: f32, y: f32, width: f32) -> impl Iterator<Item = Shape<'static>> {
    let scale = width / GRID;
    let half = width / 2.0;
    let (sign, ink) = match dot {
        Dot::Right => (Some(TICK), Ink::Ground),
        Dot::Wrong => (Some(CROSS), Ink::Mark),
        Dot::NoIdea => (Some(QUESTION), Ink::Mark),
        Dot::Current | Dot::Open => (None, Ink::Mark),
    };
    let line = (dot != Dot::Right).then_some(RING_LINE * scale);
    // The ring's line lies within the square.
    let radius = half - line.unwrap_or(0.0) / 2.0;
    let circle = Shape::Circle { x: x + half, y: y + half, radius, line, ink: Ink::Mark };
    let sign = sign.map(|d| Shape::Path { d, x, y, scale, line: SIGN_LINE, ink });
    [circle].into_iter().chain(sign)
}
