//! Everything the page depends on. States that exclude each other are enums; what the visitor is told
//! about them is worked out by the view.

use super::msg::Msg;
use crate::link::{self, Shared};
use crate::quiz::{Attempt, Moment};
use crate::record::Record;
use quiz_model::{ChoiceId, Content, Quiz};

/// The state of the app.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The quiz and the words of the pages.
    pub(super) content: &'static Content,
    /// What is kept, as far as we know it.
    pub(super) record: Record,
    /// Whether it is really kept.
    pub(super) storage: Storage,
    /// Texts that were no records and are safe under keys of their own.
    pub(super) set_aside: Vec<String>,
    /// What is on screen.
    pub(super) screen: Screen,
    /// The attempt on screen or behind it.
    pub(super) attempt: Attempt,
    /// Whether the page was asked for with the questions of both decks.
    pub(super) asks_more: bool,
    /// What belongs to where the attempt stands.
    pub(super) on_screen: ScreenState,
    /// Something of an earlier visit to go back to.
    pub(super) offer: Option<Offer>,
    /// How the visitor came.
    pub(super) arrival: Arrival,
    /// Whether sources can be opened.
    pub(super) connection: Connection,
    /// How far deleting everything is.
    pub(super) clearing: Clearing,
    /// How far the further questions, the plans and the certificates are.
    pub(super) further: PartFetch,
    /// The same of the bonus questions.
    pub(super) bonus: PartFetch,
    /// The clock at the last message.
    pub(super) now: Moment,
    /// A random number for the next attempt.
    pub(super) random: u32,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// The attempt, wherever it stands.
    Attempt,
    /// Every attempt so far.
    History,
}

/// Whether what is answered is kept for the next visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Storage {
    /// Nothing has been read yet, so nothing may be written.
    Unread,
    /// It is kept.
    Kept,
    /// The browser refused the last write. The next is tried all the same.
    Failing,
    /// The browser keeps nothing for this page.
    Blocked,
    /// This text is stored, which is no record. Nothing is written until it has been put aside.
    Unreadable(String),
    /// The same, and the browser refused to put it aside.
    Stuck(String),
    /// What is stored is of a later version of the quiz, and stays untouched.
    FromLater,
}

impl Storage {
    /// Whether the record may be written.
    pub(super) const fn keeps(&self) -> bool {
        matches!(self, Self::Kept | Self::Failing)
    }
}

/// What belongs to where the attempt stands, and is gone when it stands elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ScreenState {
    /// What the visitor has done about the choices.
    pub(super) marking: Marking,
    /// Whether the visitor is told how they came.
    pub(super) tells_arrival: bool,
    /// Whether the attempt has lost questions because the quiz has.
    pub(super) has_lost_questions: bool,
    /// Whether the share sheet was asked for and did not come.
    pub(super) lacks_share_sheet: bool,
}

/// What the visitor has done about the choices of the question on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Marking {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Marked this one.
    Choice(ChoiceId),
    /// Said how sure they are of no choice.
    Missing,
}

/// Something of an earlier visit to go back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// An attempt that was stopped in the middle.
    Resume(Attempt),
    /// A result.
    LastResult(Attempt),
}

/// How the visitor came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    /// By no link of ours.
    Plain,
    /// By somebody's link, which says how their round went.
    Friend(Shared),
    /// By a link of ours that says nothing here.
    Unreadable(link::Unreadable),
}

/// Whether sources can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Connection {
    /// As far as the browser knows.
    Online,
    /// There is no connection.
    Offline,
}

/// How far deleting everything is that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clearing {
    /// Nobody wants it.
    Idle,
    /// It awaits its confirmation.
    Asked,
    /// It is done, and the visitor has not gone on since.
    Done,
    /// The browser refused.
    Refused,
}

/// How far a part of the quiz is that the page does not carry.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum PartFetch {
    /// Nobody has asked for it, or it has been read.
    NotAsked,
    /// It is on its way.
    OnTheWay {
        /// What the visitor wants of it; none where nobody waits.
        then: Option<Box<Msg>>,
    },
    /// It did not come.
    Missing {
        /// Whether the visitor has waited for it, and has not gone elsewhere since.
        wanted: bool,
    },
}

impl Model {
    /// The app before anything is known of the visitor: the first question of a first attempt.
    pub fn new(content: &'static Content) -> Self {
        let quiz = &content.quiz;
        Self {
            record: Record::empty(quiz.revision),
            storage: Storage::Unread,
            set_aside: Vec::new(),
            screen: Screen::Attempt,
            attempt: Attempt::start(quiz, Moment(0), quiz.opening_seed, 0),
            asks_more: false,
            on_screen: ScreenState::default(),
            offer: None,
            arrival: Arrival::Plain,
            connection: Connection::Online,
            clearing: Clearing::Idle,
            further: PartFetch::NotAsked,
            bonus: PartFetch::NotAsked,
            now: Moment(0),
            random: 0,
            content,
        }
    }

    /// The content this app runs on.
    pub const fn content(&self) -> &'static Content {
        self.content
    }

    /// A whole new attempt, as the page was asked for.
    pub(super) fn whole(&self) -> Attempt {
        let quiz = &self.content.quiz;
        let mut attempt = Attempt::start(quiz, self.now, self.random, self.random);
        if self.asks_more {
            attempt.ask_more(quiz);
        }
        attempt
    }

    pub(super) const fn quiz_ref(&self) -> &'static Quiz {
        &self.content.quiz
    }
}
