//! Everything the page depends on. States that exclude each other are enums; what the visitor is told
//! about them is worked out by the view.

use super::msg::{Msg, Sent};
use super::view::Folds;
use crate::advice::Headline;
use crate::link::{self, Shared};
use crate::quiz::{Attempt, Moment, Taken};
use crate::record::Record;
use quiz_model::{AboutAnswers, AboutQuestion, Content, PartKind, Quiz};

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
    /// How much of the screen is there: not all before it has been painted.
    pub(super) folds: Folds,
    /// Its place in the browser's history, by the name that [`super::place`] gave it.
    pub(super) place: String,
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
    /// How far each part is that the page does not carry, in the order of [`PartKind`].
    pub(super) parts: [PartFetch; PartKind::ALL.len()],
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
    /// Who did better, the visitor or the friend whose link led here; the attempt stands behind its
    /// questions.
    Verdict,
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
    /// Which of the first questions about the visitor is asked, from 0.
    pub(super) about: usize,
    /// What the result said before the visitor last changed something about themselves on it.
    pub(super) before: Option<Headline>,
    /// Whether the visitor is told how they came.
    pub(super) tells_arrival: bool,
    /// Whether the attempt has lost questions because the quiz has.
    pub(super) has_lost_questions: bool,
    /// What has become of the panel to send from, on this screen.
    pub(super) panel: SendPanel,
    /// What came of sending a link, on this screen.
    pub(super) sent: Option<Sent>,
    /// The same where the panel shows it, as long as that comes.
    pub(super) shown_by_panel: Option<Sent>,
}

/// What has become of the panel to send from. Its code comes when it is first asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SendPanel {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// It has been opened.
    Opened,
    /// A panel was asked for and did not come.
    Missing,
}

/// What the visitor has done about the choices of the question on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Marking {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Marked these.
    Choices(Taken),
    /// Said how sure they are of no choice.
    Missing,
}

impl Marking {
    /// The choices that are marked.
    pub(super) const fn taken(self) -> Option<Taken> {
        match self {
            Self::Choices(taken) => Some(taken),
            Self::Nothing | Self::Missing => None,
        }
    }
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
    /// By somebody's link, which says how a round of theirs went that the visitor can take too.
    Friend(Shared),
    /// By somebody's link about a round that this quiz does not have.
    OtherRound,
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
            folds: Folds::Filled,
            place: String::new(),
            attempt: Attempt::start(quiz, Moment(0), quiz.opening_seed, 0),
            asks_more: false,
            on_screen: ScreenState::default(),
            offer: None,
            arrival: Arrival::Plain,
            connection: Connection::Online,
            clearing: Clearing::Idle,
            parts: PartKind::ALL.map(|_| PartFetch::NotAsked),
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
        // Nobody is asked twice who they are: what they said last stands there already.
        attempt.about = self.told();
        if self.asks_more {
            attempt.ask_more(quiz);
        }
        attempt
    }

    /// What the visitor said about themselves when they last came to a result, or else began, as far
    /// as the quiz still asks it.
    pub(super) fn told(&self) -> AboutAnswers {
        let told = self.record.last_finished().or_else(|| self.record.last_whole());
        let mut told = told.map(|told| told.about.clone()).unwrap_or_default();
        told.retain(|id, option| {
            self.content.quiz.about(id).is_some_and(|question| question.option(option).is_some())
        });
        told
    }

    /// The questions about the visitor that are asked before the result.
    pub(super) fn first_about(&self) -> impl Iterator<Item = &'static AboutQuestion> {
        self.content.quiz.about_you.iter().filter(|question| question.is_first)
    }

    pub(super) const fn quiz_ref(&self) -> &'static Quiz {
        &self.content.quiz
    }
}
