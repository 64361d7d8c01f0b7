//! The rows of the table.

use super::{GUIDE, Kept, PATHS, Page, PolicyKind};
use quiz_core::link::RoundScore;

/// Where a page lies.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// In a folder, as its `index.html`.
    Folder(&'static str),
    /// In a folder of its own within one, named by its id.
    Within(&'static str, &'static str),
    /// The same, named by a score.
    Scored(RoundScore),
    /// Beside the quiz, under a name of its own.
    File(&'static str),
}

/// A row of the table.
pub(super) struct Entry {
    pub(super) place: Place,
    pub(super) policy: PolicyKind,
    pub(super) kept: Kept,
    /// Search engines are told of it.
    pub(super) in_sitemap: bool,
    /// A blog shows the quiz where somebody pastes its address.
    pub(super) stands_for_quiz: bool,
    /// What its footer links to.
    pub(super) footer: &'static [Page],
}

/// A static page, before it says what is its own.
const STATIC: Entry = Entry {
    place: Place::Folder(""),
    policy: PolicyKind::Static,
    kept: Kept::Never,
    in_sitemap: true,
    stands_for_quiz: false,
    footer: &[],
};

impl Page {
    /// Its row.
    pub(super) fn entry(self) -> Entry {
        use Place::{File, Folder, Scored, Within};
        match self {
            Self::Quiz => Entry {
                place: Folder(""),
                policy: PolicyKind::App,
                kept: Kept::AtOnce,
                stands_for_quiz: true,
                ..STATIC
            },
            Self::Frame => Entry {
                place: Folder("embed/"),
                policy: PolicyKind::Frame,
                in_sitemap: false,
                ..STATIC
            },
            Self::Guide => Entry {
                place: Folder(GUIDE),
                kept: Kept::AtOnce,
                footer: &[Self::Quiz, Self::Studio, Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Topic(id) => Entry {
                place: Within(GUIDE, id.as_str()),
                kept: Kept::OnceRead,
                footer: &[Self::Quiz, Self::Studio, Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Transcript => Entry {
                place: Folder("read/"),
                kept: Kept::AtOnce,
                footer: &[Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Privacy => Entry {
                place: Folder("privacy/"),
                kept: Kept::AtOnce,
                footer: &[Self::AddToSite],
                ..STATIC
            },
            Self::AddToSite => Entry {
                place: Folder("add-to-your-site/"),
                policy: PolicyKind::Adding,
                footer: &[Self::Quiz, Self::Studio, Self::Privacy],
                ..STATIC
            },
            Self::Studio => Entry {
                place: Folder("make/"),
                policy: PolicyKind::Studio,
                kept: Kept::OnceRead,
                footer: &[Self::Quiz, Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Preview => Entry {
                place: Folder("make/preview/"),
                policy: PolicyKind::Preview,
                kept: Kept::OnceRead,
                in_sitemap: false,
                ..STATIC
            },
            Self::Play => Entry {
                place: Folder("play/"),
                policy: PolicyKind::Play,
                kept: Kept::OnceRead,
                in_sitemap: false,
                ..STATIC
            },
            Self::Path(id) => Entry {
                place: Within(PATHS, id.as_str()),
                policy: PolicyKind::App,
                stands_for_quiz: true,
                footer: &[Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Challenge(score) => Entry {
                place: Scored(score),
                policy: PolicyKind::App,
                in_sitemap: false,
                stands_for_quiz: true,
                ..STATIC
            },
            Self::NotFound => Entry {
                place: File("404.html"),
                policy: PolicyKind::NotFound,
                in_sitemap: false,
                ..STATIC
            },
            Self::OneFile => Entry {
                place: File("career-quiz.html"),
                policy: PolicyKind::OneFile,
                in_sitemap: false,
                ..STATIC
            },
        }
    }
}
