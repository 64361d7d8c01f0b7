//! How much a screen asks of who reads it: words, and pixels to scroll through.

use serde::Deserialize;

use crate::{Failure, Quiz};

const SCRIPT: &str = include_str!("measured.js");

/// What a screen asks of who reads it, as it is shown now. Heights are in CSS pixels, from the top of the
/// page; 0 where there is no such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Measured {
    /// Words to be seen without unfolding anything, in what is the screen's own.
    pub words: u32,
    /// The same without the folds of an explanation, which may be open by themselves, and without the
    /// choices, which were read on the screen before.
    pub new_words: u32,
    /// The height of the page.
    pub page_height: u32,
    /// Where the screen ends, and the foot of the page begins.
    pub screen_height: u32,
    /// Where the scale of certainties ends.
    pub scale_end: u32,
    /// Where the button that goes on from an explanation ends, in the window.
    pub next_end: u32,
}

impl Quiz {
    /// Measures what is on the screen.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn measured(&self) -> Result<Measured, Failure> {
        Ok(serde_json::from_value(self.script(SCRIPT, vec![]).await?)?)
    }
}
