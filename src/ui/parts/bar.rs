//! A bar that repeats a number of a table as a picture. Screen readers have the number.

use crate::ui::markup::{Markup, nothing, tag};
use quiz_model::decimal;

/// Width of a bar in its own units; the page scales it.
const WIDTH: u64 = 1_000;

/// A bar from one value to another on a scale that starts at 0, with a band behind it where one is
/// given.
pub fn bar(from: u32, to: u32, most: u32, band: Option<(u32, u32)>) -> Markup {
    let scaled = |value: u32| (u64::from(value) * WIDTH / u64::from(most.max(1))).min(WIDTH);
    let part = |class: &'static str, from: u32, to: u32, y: &'static str, height: &'static str| {
        let (start, end) = (scaled(from), scaled(to));
        if to == from {
            return nothing();
        }
        tag("rect")
            .class(class)
            .with("x", &decimal(start))
            .fixed("y", y)
            .with("width", &decimal(end.saturating_sub(start).max(4)))
            .fixed("height", height)
            .into()
    };
    tag("svg")
        .class("bar")
        .fixed("viewBox", "0 0 1000 40")
        .fixed("preserveAspectRatio", "none")
        .fixed("focusable", "false")
        .fixed("aria-hidden", "true")
        .add(part("bar-ground", 0, most, "0", "40"))
        .given(band, |svg, (from, to)| svg.add(part("bar-band", from, to, "0", "40")))
        .add(part("bar-value", from, to, "10", "20"))
        .into()
}
