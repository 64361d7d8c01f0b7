//! A picture, as an author names it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A picture beside the files of the quiz, with what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// Its file, from the folder of the quiz on, such as `pictures/desk.webp`: PNG, JPEG or WebP, at
    /// most 200 KB.
    pub file: String,
    /// What it says to somebody who does not see it.
    pub alt: String,
}
