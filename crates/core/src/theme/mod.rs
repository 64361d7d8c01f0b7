//! Colours that a page around the quiz may ask for.

mod accent;

pub use accent::{Accent, Accents, Colour, HOSTILE_ACCENTS};
