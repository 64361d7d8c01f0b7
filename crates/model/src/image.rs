//! A picture that belongs to a question.

/// A picture with what it says, and the room that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Where its file is: as its author names it, beside the files of the quiz, until whoever makes
    /// a page puts the address there by which that page finds it.
    pub address: String,
    /// What it says to somebody who does not see it.
    pub alt: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
