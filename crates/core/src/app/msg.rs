//! What can happen, and what can be asked for.

use crate::link::RoundScore;
use crate::quiz::{AttemptId, Certainty, Moment};
use crate::record::{Record, Theme};
use crate::theme::Accents;
use quiz_model::{AboutId, ChoiceId, Content, OptionId, PartKind, QuizId};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The clock and the dice were read; comes before each message of the visitor's.
    ClockRead {
        /// The clock.
        now: Moment,
        /// A random number.
        random: u32,
    },
    /// The browser's storage was read, at the start.
    StoreRead(Stored),
    /// Another tab changed what is stored.
    StoreChanged(Option<String>),
    /// The record was written; with what another tab had saved, if that was more than ours.
    Saved(Option<Record>),
    /// The record could not be written.
    SaveFailed,
    /// What was stored could not be read at the moment of writing, so nothing was written.
    SaveRefused(String),
    /// An unreadable text was put aside, or could not be.
    KeptAside {
        /// Whether it is safe now.
        kept: bool,
    },
    /// Everything kept was deleted, or could not be.
    Cleared {
        /// Whether it is gone now.
        gone: bool,
    },
    /// Everything that is known at the start has been told.
    Started,
    /// The visitor sees the screen that came last.
    Painted,
    /// The page was asked for with an accent colour.
    AccentAsked(String),
    /// The page was asked for with the questions of both decks.
    MoreAsked,
    /// The page is that of a score, which is to be beaten.
    ScoreAsked(RoundScore),
    /// The page was asked for with this fragment.
    AddressRead(String),
    /// The connection came or went.
    ConnectionChanged {
        /// Whether there is one.
        online: bool,
    },
    /// The visitor marked a choice, or took the mark back where several can be marked.
    ChoiceMarked(ChoiceId),
    /// The visitor sent an answer by saying how sure they are.
    CertaintyGiven(Certainty),
    /// The visitor wants to go on from an explanation.
    NextPressed,
    /// The visitor wants to go back.
    BackPressed,
    /// The visitor wants the questions of the second deck.
    MorePressed,
    /// The visitor wants to begin with the plan.
    StartPressed,
    /// The visitor ticked something of the plan, or took the tick back.
    Ticked {
        /// What: see [`crate::record::Tick`].
        item: String,
        /// Whether it is done.
        is_done: bool,
    },
    /// The visitor wants to send a link; on a result the panel comes too, with all else there is to send.
    SendPressed(Outgoing),
    /// What came of it.
    Sent(Sent),
    /// The visitor wants the panel.
    PanelPressed(Panel),
    /// The share sheet did not come.
    ShareMissing,
    /// The visitor has brought a record in a file; its text.
    RecordBrought(String),
    /// The visitor wants to print the result.
    PrintPressed,
    /// The visitor wants from the bonus round to the path of the whole quiz.
    WholeQuizPressed,
    /// The visitor wants the bonus round.
    BonusPressed,
    /// The file of a part of the quiz was read, or could not be.
    PartRead(PartKind, PartFile),
    /// The visitor wants the details fetched once more.
    DetailsPressed,
    /// The browser went to a place of its history; its name, as [`Effect::Place`] gave it.
    Went(String),
    /// The visitor wants their path.
    PathPressed,
    /// The visitor said something about themselves; none takes it back.
    AboutAnswered(AboutId, Option<OptionId>),
    /// The visitor said something about themselves by one tap, which also goes on.
    AboutPicked(AboutId, OptionId),
    /// The visitor does not want to say that, and goes on.
    AboutSkipped(AboutId),
    /// The visitor goes on from a question about themselves.
    AdvisePressed,
    /// The visitor wants back to what an earlier visit left.
    ResumePressed,
    /// The visitor wants to be asked again what is due.
    RetestPressed,
    /// The visitor wants to start again.
    RestartPressed,
    /// The visitor wants to answer again what they missed.
    RetakeMissedPressed,
    /// The visitor wants to see all attempts.
    HistoryPressed,
    /// The visitor wants to leave the list of attempts.
    HistoryLeft,
    /// The visitor wants to see an attempt of the list.
    AttemptPressed(AttemptId),
    /// The visitor set light or dark.
    ThemeChosen(Theme),
    /// The visitor turned the keys on or off.
    KeysTurned(bool),
    /// The visitor pressed a key outside any control.
    KeyPressed(Key),
    /// The visitor wants everything kept deleted.
    ClearPressed,
    /// The visitor changed their mind about that.
    ClearCancelled,
    /// The visitor confirmed it.
    ClearConfirmed,
    /// The visitor wants the unreadable text as a file.
    DownloadPressed(String),
}

/// A key that does something on a page as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A digit, from 1: marks that choice.
    Digit(usize),
    /// Goes on from an explanation.
    Enter,
    /// Takes back the wish to clear the data.
    Escape,
}

/// What the browser's storage held at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// It cannot be used.
    Blocked,
    /// Nothing of this quiz.
    Nothing,
    /// This text.
    Text(String),
}

/// A link to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// A short heading.
    pub title: String,
    /// What is said about the link.
    pub text: String,
    /// Where it leads, from the folder of the quiz on.
    pub address: String,
}

/// What came of sending a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The browser's own dialog had it; what the visitor did there is not told.
    Handed,
    /// It is on the clipboard.
    Copied,
    /// The browser allows neither: here is the link, for the visitor to copy.
    Refused(String),
    /// This copy of the quiz lies where nobody else could open it.
    Nowhere,
}

/// What the share panel is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// To send something.
    Send,
    /// To keep something.
    Keep,
}

impl Panel {
    /// Its name, by which the panel knows.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Keep => "keep",
        }
    }
}

/// What came of fetching a part of the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartFile {
    /// It came: the content of the page with all parts in it that have come.
    Read(&'static Content),
    /// It did not come, or is not what belongs to the page.
    Failed,
}

/// Something to be done in the browser.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the record, merged with what is stored; answer with [`Msg::Saved`],
    /// [`Msg::SaveFailed`] or [`Msg::SaveRefused`].
    Save {
        /// Whose record.
        quiz: QuizId,
        /// The record.
        record: Record,
    },
    /// Put an unreadable text under a key of its own; answer with [`Msg::KeptAside`].
    KeepAside {
        /// Whose record.
        quiz: QuizId,
        /// The text.
        text: String,
    },
    /// Delete everything kept about the quiz; answer with [`Msg::Cleared`].
    Clear {
        /// Whose record.
        quiz: QuizId,
    },
    /// Fetch a part of the quiz and add it to the content of the page; answer with [`Msg::PartRead`].
    FetchPart {
        /// Which part.
        kind: PartKind,
        /// Where its file is, relative to the page.
        address: &'static str,
    },
    /// Name the place in the browser's history; answer with [`Msg::Went`] when the browser goes there
    /// again.
    Place(Place),
    /// Once the page is as it should be, put it in the place of the one made at build time.
    Appear,
    /// Once the page shows it, move the focus there.
    Focus(FocusTarget),
    /// Open the share sheet where the page has its place; answer with [`Msg::ShareMissing`] when it
    /// does not come.
    OpenShare {
        /// What for.
        panel: Panel,
        /// The text of the record, with the attempt on screen as its current one.
        record: String,
    },
    /// Hand a link to the browser's own dialog, or else copy it; answer with [`Msg::Sent`].
    Send(Outgoing),
    /// Open the browser's own dialog for printing.
    Print,
    /// Show the page in these accents.
    Accent(Accents),
    /// Show the page light or dark.
    Theme(Theme),
    /// Offer a text as a file.
    Download {
        /// Name of the file.
        name: String,
        /// What is in it.
        text: String,
    },
}

/// A place in the browser's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name, for the app alone.
    pub name: String,
    /// What stands behind the `#` of its address; empty where the page's own address is kept.
    pub fragment: &'static str,
    /// Whether it takes the place of the last one, which nobody can go back to.
    pub replaces: bool,
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the new screen.
    Heading,
    /// The first choice, because one has to be taken.
    FirstChoice,
    /// The confirmation that appeared.
    Confirmation,
    /// The plan, unfolded.
    Plan,
    /// The link that could not be copied, selected.
    Link,
    /// The heading of the new screen, with the notice above it in view.
    TopOfPage,
}
