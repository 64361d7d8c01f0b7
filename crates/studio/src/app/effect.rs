//! What can be asked for.

use quiz_author::check::Place;

use crate::stored::{Kept, Stamp};

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read all drafts that are kept.
    List,
    /// Ask the browser to keep drafts until somebody clears them.
    Persist,
    /// Keep a draft. `known` is what this tab last read or wrote there, `apart` the key to use where
    /// another tab has written since.
    Save {
        /// The key.
        key: String,
        /// The draft.
        kept: Box<Kept>,
        /// Who wrote it last, as far as this tab knows.
        known: Stamp,
        /// The key of a copy.
        apart: String,
    },
    /// Put a text under a key.
    Put {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// Read the draft under a key.
    Open(String),
    /// Take the draft under a key out of the store.
    Take(String),
    /// Fetch a shipped quiz.
    Fetch(u32, String),
    /// Say when the page shows the last edit.
    CheckSoon,
    /// Show a quiz in the preview.
    Preview(String),
    /// The check is done, and nothing new is to be shown.
    Checked,
    /// Move the focus to the field of a place, or to the first within it.
    Focus(Place),
    /// Leave the focus on the button that moved the entry, which is here.
    FocusMoved(Place),
    /// Move the focus to the heading of what has come.
    FocusHeading,
    /// Show the top of the page.
    ToTop,
    /// Save a file where the author wants it; the same place again, where the browser knows it.
    SaveFile {
        /// The key of the draft: each has a file of its own, whatever its name.
        draft: String,
        /// The moment of the draft's last change, to be told when it is written.
        changed: u64,
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Read a file of another program.
    BringIn {
        /// Comes back with what was read.
        number: u32,
        /// The id of the quiz that it becomes, where it becomes one.
        id: String,
        /// Its name; nothing for what was pasted.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
        /// What the columns of a sheet hold, where its first row does not say so.
        columns: Option<String>,
    },
    /// Take the quiz out; `exchange::Leaving` as it is written. The number, here and below, is that of
    /// the panel that asks, and comes back with the answer.
    TakeOut(u32, String),
    /// Put the quiz into a link; `exchange::Leaving` as it is written.
    IntoLink(u32, String),
    /// Offer a file as a download.
    Download {
        /// Its name.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Copy a text.
    Copy(u32, String),
    /// Copy a link to the page that opens quizzes, with this behind its `#`.
    CopyLink(u32, String),
    /// Fetch what a page is made from, and have the app show its first question.
    PreparePage(u32, String),
    /// Draw a picture again, smaller, and without what a camera has written into it.
    Redraw {
        /// Comes back with what was drawn.
        number: u32,
        /// The name of its file.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Make a whole site.
    MakeSite(u32, Box<Site>),
    /// Draw a picture with each of these texts.
    DrawCards(u32, Vec<String>),
    /// Warn before the page is closed, or do not.
    Guard(bool),
}

/// A site that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The id of the quiz.
    pub id: String,
    /// The draft; `exchange::Packed` as it is written.
    pub packed: String,
    /// The language of the studio.
    pub language: String,
    /// Where it will lie.
    pub address: String,
    /// The pictures of its links, and where each lies.
    pub cards: Vec<(String, Vec<u8>)>,
}
