//! Drawings: the sign of the quiz, emblems of paths, and the signs for right and wrong. They repeat what
//! a text beside them says, so screen readers pass over them.

use crate::ui::markup::{Tag, tag};
use quiz_core::app::Dot;

/// A fork in the road: the sign of the quiz, also on its icon and its preview cards.
const FORK: &str = "M12 21v-7M12 14L5 4M12 14l7-10M5 4l-.6 4M5 4l3.7 1.7M19 4l.6 4M19 4l-3.7 1.7";

const TICK: &str = "M4 12.5l5.5 5.5L20 6.5";
const CROSS: &str = "M6 6l12 12M18 6L6 18";
const CIRCLE: &str = "M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14";

/// A drawing of lines on a grid of 24 by 24.
pub(in crate::ui) fn icon(drawing: &str, class: &'static str) -> Tag {
    tag("svg")
        .class(class)
        .fixed("viewBox", "0 0 24 24")
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .add(tag("path").with("d", drawing))
}

/// The sign of the quiz.
pub(in crate::ui) fn fork(class: &'static str) -> Tag {
    icon(FORK, class)
}

/// The sign for how an answer went.
pub(in crate::ui) fn sign(dot: Dot) -> Tag {
    let drawing = match dot {
        Dot::Right => TICK,
        Dot::Wrong => CROSS,
        Dot::NoIdea | Dot::Current | Dot::Open => CIRCLE,
    };
    icon(drawing, "sign")
}
