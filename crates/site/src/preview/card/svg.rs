//! The shapes of a picture as an SVG.

use std::fmt::Write;

use quiz_core::share::poster::{Ink, Shape};

use super::fonts::FAMILY;
use super::{HEIGHT, WIDTH};
use crate::colours::Accent;
use crate::template::escape;

/// Paints them one over the other. `from_right` says in which direction texts are read.
pub(super) fn picture(shapes: &[Shape<'_>], colours: &Accent, from_right: bool) -> String {
    let mut drawn = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">"#
    );
    for shape in shapes {
        drawn.push('\n');
        // Writing to a text cannot fail.
        let _ = add(&mut drawn, shape, colours, from_right);
    }
    drawn + "\n</svg>\n"
}

fn add(to: &mut String, shape: &Shape<'_>, colours: &Accent, from_right: bool) -> std::fmt::Result {
    let colour = |ink: Ink| match ink {
        Ink::Ground => &colours.ground,
        Ink::Text => &colours.text,
        Ink::Mark => &colours.mark,
    };
    match shape {
        Shape::Rectangle { left, top, width, height, ink } => {
            let fill = colour(*ink);
            write!(
                to,
                r#"<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{fill}"/>"#
            )
        }
        Shape::Circle { x, y, radius, line, ink } => {
            let colour = colour(*ink);
            let paint = line.map_or_else(
                || format!(r#"fill="{colour}""#),
                |line| format!(r#"fill="none" stroke="{colour}" stroke-width="{line}""#),
            );
            write!(to, r#"<circle cx="{x}" cy="{y}" r="{radius}" {paint}/>"#)
        }
        Shape::Path { d, x, y, scale, line, ink } => write!(
            to,
            r#"<path transform="translate({x} {y}) scale({scale})" d="{}" fill="none" stroke="{}" stroke-width="{line}" stroke-linecap="round" stroke-linejoin="round"/>"#,
            escape(d),
            colour(*ink)
        ),
        Shape::Text { said, x, y, size, weight, from_right: at_right, ink } => {
            let (said, fill) = (escape(said), colour(*ink));
            let anchor = if *at_right { "end" } else { "start" };
            // The renderer takes every line for one from the left, unless its letters say otherwise.
            let (open, close) = if from_right { ("\u{2067}", "\u{2069}") } else { ("", "") };
            write!(
                to,
                r#"<text x="{x}" y="{y}" text-anchor="{anchor}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" fill="{fill}">{open}{said}{close}</text>"#
            )
        }
    }
}
