//! Everything the page depends on.

use super::bonus::BonusFetch;
use quiz_model::{ChoiceId, Content, Quiz};
use crate::link::Shared;
use crate::quiz::{Attempt, Moment};
use crate::record::Record;

/// The state of the app.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The quiz and the words of the pages.
    pub(super) content: &'static Content,
    /// What is kept, as far as we know it.
    pub(super) record: Record,
    /// Whether it is really kept.
    pub(super) keeping: Keeping,
    /// What is on screen.
    pub(super) screen: Screen,
    /// The attempt on screen or behind it.
    pub(super) attempt: Attempt,
    /// Whether the page was asked for with the questions of both decks.
    pub(super) asks_more: bool,
    /// The choice marked but not sent.
    pub(super) chosen: Option<ChoiceId>,
    /// A certainty was given without a choice.
    pub(super) choice_missing: bool,
    /// Something of an earlier visit to go back to.
    pub(super) offer: Option<Offer>,
    /// How the round of somebody went whose link led here.
    pub(super) friend: Option<Shared>,
    /// What the visitor has to know.
    pub(super) notices: Vec<Notice>,
    /// Whether clearing the data awaits its confirmation.
    pub(super) clearing: bool,
    /// How far the bonus questions are that the page does not carry.
    pub(super) bonus: BonusFetch,
    /// The clock at the last message.
    pub(super) now: Moment,
    /// A random number for the next attempt.
    pub(super) draw: u32,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The attempt, wherever it stands.
    Attempt,
    /// Every attempt so far.
    History,
}

/// Whether what is answered is kept for the next visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing has been read yet, so nothing may be written.
    Unknown,
    /// In the browser's storage.
    Stored,
    /// Only while the page is open.
    InMemory,
}

/// Something of an earlier visit to go back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// An attempt that was stopped in the middle.
    Resume(Attempt),
    /// A result.
    LastResult(Attempt),
}

/// What the visitor has to know about what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing for this page.
    StorageBlocked,
    /// The browser refused the last write.
    StorageFailed,
    /// What was saved could not be read. The text is kept for a download.
    RecordUnreadable(String),
    /// What was saved is of a later version of the quiz and stays untouched.
    RecordFromLater,
    /// The link that led here was cut or altered.
    LinkBroken,
    /// The link that led here was made by a later version of the quiz.
    LinkLater,
    /// The link that led here is about another quiz.
    LinkOtherQuiz,
    /// Somebody's link led here, and their score is shown at the end.
    LinkFollowed,
    /// The same, of another revision of the quiz.
    LinkOtherRevision,
    /// There is no connection: sources cannot be opened.
    Offline,
    /// Everything kept has been deleted.
    Cleared,
    /// The browser refused to delete it.
    NotCleared,
    /// The quiz has changed since the attempt was begun.
    QuizChanged,
    /// The bonus questions did not come.
    BonusMissing,
    /// The share sheet did not come.
    ShareMissing,
}

impl Notice {
    /// Whether it is about the link that led here.
    pub(super) const fn is_of_a_link(&self) -> bool {
        matches!(
            self,
            Self::LinkBroken
                | Self::LinkLater
                | Self::LinkOtherQuiz
                | Self::LinkFollowed
                | Self::LinkOtherRevision
        )
    }
}

impl Model {
    /// The app before anything is known of the visitor: the first question of a first attempt.
    pub fn new(content: &'static Content) -> Self {
        let quiz = &content.quiz;
        Self {
            record: Record::empty(quiz.revision),
            keeping: Keeping::Unknown,
            screen: Screen::Attempt,
            attempt: Attempt::start(quiz, Moment(0), quiz.opening_seed, 0),
            asks_more: false,
            chosen: None,
            choice_missing: false,
            offer: None,
            friend: None,
            notices: Vec::new(),
            clearing: false,
            bonus: BonusFetch::NotAsked,
            now: Moment(0),
            draw: 0,
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
        let mut attempt = Attempt::start(quiz, self.now, self.draw, self.draw);
        if self.asks_more {
            attempt.ask_more(quiz);
        }
        attempt
    }

    pub(super) fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    pub(super) const fn quiz_ref(&self) -> &'static Quiz {
        &self.content.quiz
    }
}
