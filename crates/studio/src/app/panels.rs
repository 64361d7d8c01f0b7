//! The state of the two panels of a draft: to bring questions in, and to publish from.

use crate::exchange::Report;
use crate::publish::{Facts, PageParts};

/// Questions that are brought in.
#[derive(Clone, Debug, Default)]
pub struct Bring {
    /// Whether the panel for it is open, in a draft.
    pub is_open: bool,
    /// What was pasted.
    pub pasted: String,
    /// What the columns of a sheet hold, in words with commas between them.
    pub columns: String,
    /// How far it is.
    pub state: BringState,
    /// The name of the file that was last read, and what is in it.
    pub(super) last: Option<(String, Vec<u8>)>,
    /// The number of the reading that is waited for.
    pub(super) number: u32,
}

/// How far bringing in is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BringState {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// A file is being read.
    Reading,
    /// What reads files did not come.
    NotLoaded,
    /// Nothing can be read.
    Refused {
        /// Why, and what to do.
        why: String,
        /// The first row of a sheet whose columns have no names that are known.
        first_row: Option<Vec<String>>,
    },
    /// It is read, and this became of it.
    Done(Report),
}

/// The panel to publish from.
#[derive(Clone, Debug, Default)]
pub struct Publish {
    /// Its number: answers to what a panel before it has asked for bear another one.
    pub(super) number: u32,
    /// What visitors will meet; none while there is a mistake.
    pub facts: Option<Facts>,
    /// What the page is made from, once that has come.
    pub parts: Option<PageParts>,
    /// Whether it could not be had.
    pub has_failed: bool,
    /// Whether the page was copied; none before it was asked for.
    pub copied: Option<bool>,
    /// What to say of the file that was taken out for other programs.
    pub taken: Option<TakenOut>,
    /// Where the site will lie, as it is typed.
    pub address: String,
    /// How far the site is.
    pub site: SiteState,
    /// What came of a link; none before it was asked for.
    pub link: Option<super::Linked>,
}

/// How far a site is that is to be downloaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SiteState {
    /// Nobody has asked for it, or it is downloaded.
    #[default]
    Idle,
    /// Its pictures are being drawn.
    Drawing,
    /// What was typed is no address.
    NoAddress,
    /// The browser does not draw.
    Failed,
}

/// What came of taking a quiz out for other programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenOut {
    /// It is downloaded; the pictures of these questions stay behind.
    Without(Vec<String>),
    /// What writes it did not come.
    Failed,
}
