//! The state of the studio.

use quiz_author::ImageFile;
use quiz_author::check::Place;
use quiz_model::{Date, Words};

use super::panels::{Bring, Publish};
use crate::draft::Draft;
use crate::findings::{Checker, Findings};
use crate::form::Form;
use crate::messages::Messages;
use crate::start::Templates;
use crate::stored::{KeptError, Stamp};

/// What the page of the studio was made with.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The fields of a quiz.
    pub form: Form,
    /// The words of the studio and of the pages of a quiz.
    pub words: Words,
    /// Their language, which new drafts have.
    pub language: String,
    /// What new drafts begin with.
    pub templates: Templates,
    /// What the checks say in that language.
    pub messages: Messages,
    /// The quizzes that a draft can begin with.
    pub shipped: Vec<Shipped>,
}

/// A quiz that a draft can begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// Its title.
    pub title: String,
    /// The file with its files.
    pub address: String,
}

/// The studio.
#[derive(Debug)]
pub struct Model {
    /// What it was made with.
    pub setting: Setting,
    /// The clock, in milliseconds since 1970.
    pub now: u64,
    /// A random number, another one at each message.
    pub(super) random: u32,
    /// The day where the author is.
    pub(super) today: Date,
    /// The number of this tab among those that write drafts.
    pub(super) tab: u32,
    /// The last number that was given; see [`Model::number`].
    pub(super) last_number: u32,
    /// Whether drafts can be kept.
    pub storage: Storage,
    /// The drafts that are kept, and how to begin another.
    pub begin: Begin,
    /// Questions that are brought in.
    pub bring: Bring,
    /// The draft that is open; none on the screen to begin from.
    pub editing: Option<Box<Editing>>,
}

/// Whether the browser keeps drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// Nobody has asked yet.
    Unknown,
    /// It keeps them, until somebody clears it.
    Lasting,
    /// It keeps them, and may forget them by itself.
    Forgetful,
    /// It keeps nothing.
    Blocked,
}

/// The screen to begin from.
#[derive(Clone, Debug, Default)]
pub struct Begin {
    /// Drafts that are kept, the latest first.
    pub drafts: Vec<Card>,
    /// Drafts that cannot be read.
    pub unreadable: Vec<Unreadable>,
    /// The draft that was just deleted: its key and its text.
    pub deleted: Option<(String, String)>,
    /// Why something could not be opened.
    pub problem: Option<Problem>,
    /// The number of the shipped quiz that is on its way.
    pub awaited: Option<u32>,
}

/// Why a draft could not be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A shipped quiz did not come.
    NotFetched,
    /// A file could not be opened; why, in English.
    Refused(String),
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its key in the storage.
    pub key: String,
    /// Its title.
    pub title: String,
    /// When it was last changed.
    pub changed: u64,
}

/// A draft in the list that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key in the storage.
    pub key: String,
    /// What stands there.
    pub text: String,
    /// Why it cannot be read.
    pub why: KeptError,
}

/// A draft that is open.
#[derive(Debug)]
pub struct Editing {
    /// Its key in the storage.
    pub key: String,
    /// The draft.
    pub draft: Draft,
    /// Its pictures.
    pub images: Vec<ImageFile>,
    /// Where pictures are to be named that are being drawn again, and the number of each.
    pub(super) redrawing: Vec<(Place, u32)>,
    /// What the forms show.
    pub open: Open,
    /// Which of the views is shown where there is room for one.
    pub tab: Tab,
    /// The file that the text view shows.
    pub file: usize,
    /// What the last check has found.
    pub findings: Findings,
    /// What it has read, for the next one.
    pub(super) checker: Checker,
    /// The same for what the preview plays, which is another text while there are mistakes.
    pub(super) player: Checker,
    /// Whether the check is behind the draft.
    pub is_check_due: bool,
    /// What the preview shows.
    pub preview: Preview,
    /// Whether it is saved.
    pub save: SaveState,
    /// When it was last changed.
    pub changed: u64,
    /// When a copy last went into a file.
    pub on_disk: Option<u64>,
    /// Who wrote it last.
    pub(super) stamp: Stamp,
    /// What there is to say.
    pub notice: Option<Notice>,
    /// The panel to publish from, when it is open.
    pub publish: Option<Publish>,
}

/// What the forms show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// The texts about the quiz as a whole.
    Head,
    /// A question.
    Question(usize),
    /// An entry of another list at the root.
    Entry(String, usize),
    /// A table at the root.
    Table(String),
}

/// The views of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Forms.
    Form,
    /// The plain text.
    Text,
    /// The quiz itself; beside the others where there is room.
    Preview,
}

/// What the preview shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What it was last given.
    pub island: String,
    /// The ids of questions that it leaves out.
    pub left_out: Vec<String>,
    /// Whether it shows an earlier state, because the latest does not play.
    pub is_behind: bool,
}

/// Whether a draft is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// As it is.
    Saved,
    /// It is being saved.
    Saving,
    /// The browser keeps nothing.
    Blocked,
    /// The browser has no room left.
    Full,
}

/// What there is to say about what just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something was deleted, and can be had back.
    Deleted,
    /// Another tab had changed the draft: this one goes on as a copy.
    Apart,
    /// Another tab has changed the draft, and its state is shown.
    Followed,
    /// The draft is saved nowhere, and was to be left.
    Unsaved,
    /// An edit could not be made; why, in English.
    Refused(String),
}

impl Model {
    /// The studio before anything is known.
    pub fn new(setting: Setting) -> Self {
        Self {
            setting,
            now: 0,
            random: 0,
            today: Date { year: 1970, month: None, day: None },
            tab: 0,
            last_number: 0,
            storage: Storage::Unknown,
            begin: Begin::default(),
            bring: Bring::default(),
            editing: None,
        }
    }

    /// A number that nothing else has: by it an answer that comes late is told from one that is still
    /// waited for.
    pub(super) fn number(&mut self) -> u32 {
        self.last_number = self.last_number.wrapping_add(1);
        self.last_number
    }
}

impl Editing {
    /// The title of the quiz, as far as it is written.
    pub fn title(&self) -> &str {
        self.draft.text(&Place::root("title")).unwrap_or_default()
    }

    /// The id of the quiz, for the names of files.
    pub fn id(&self) -> &str {
        let id = self.draft.text(&Place::root("id")).unwrap_or_default();
        if quiz_model::is_id(id) { id } else { "quiz" }
    }

    /// Whether closing the page would lose something.
    pub fn is_at_risk(&self) -> bool {
        let is_kept = matches!(self.save, SaveState::Saved | SaveState::Saving);
        !is_kept && self.on_disk.is_none_or(|saved| saved < self.changed)
    }

    /// The place that the forms show; none for the texts about the quiz as a whole.
    pub fn place(&self) -> Option<Place> {
        match &self.open {
            Open::Head => None,
            Open::Question(at) => Some(Place::root("questions").at(*at)),
            Open::Entry(list, at) => Some(Place::root(list).at(*at)),
            Open::Table(key) => Some(Place::root(key)),
        }
    }

    /// The position of the entry with that id in a list at the root.
    pub fn position(&self, list: &str, id: &str) -> Option<usize> {
        let list = Place::root(list);
        let has = |at: &usize| self.draft.text(&list.at(*at).key("id")) == Some(id);
        (0..self.draft.len(&list)).find(has)
    }
}
