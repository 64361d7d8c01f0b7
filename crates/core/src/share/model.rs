//! The share sheet: its state, what can happen, and what to do about it.

use super::{Card, CopyError, read_copy};
use crate::app::Panel;
use crate::link::SenderName;
use crate::quiz::{LocalTime, Moment};
use crate::record::{Record, merge};
use quiz_model::Content;

/// The state of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The quiz and the words of the page and the sheet.
    pub content: &'static Content,
    /// The record, with the attempt on screen as its current one.
    pub record: Record,
    /// Where the sheet was opened.
    pub context: ShareContext,
    /// What it was opened for.
    pub panel: Panel,
    /// What is to be shared.
    pub kind: ShareKind,
    /// The name that the link is to bear, as the visitor typed it. It is kept nowhere.
    pub name: Option<SenderName>,
    /// Whether the calendar is to remind.
    pub remind: bool,
    /// What came of the last wish.
    pub feedback: Option<Feedback>,
}

/// Where the sheet was opened, and what can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareContext {
    /// Address of the folder that the quiz lies in, ending in `/`; or the link that holds it.
    pub root: String,
    /// Whether others can follow a link to there: not from somebody's own disk.
    pub is_public: bool,
    /// Whether a result is on screen, and not the list of attempts.
    pub on_result: bool,
    /// Whether the browser can hand a link to other programs.
    pub can_share: bool,
    /// When the sheet was opened.
    pub now: Moment,
    /// The same on the visitor's calendar.
    pub today: LocalTime,
}

impl ShareContext {
    /// Whether the quiz came in its link. Then nobody knows who made it, and nobody has checked it, which is
    /// said wherever it goes.
    pub fn holds_quiz(&self) -> bool {
        holds_quiz(&self.root)
    }
}

/// Whether an address holds the quiz itself.
pub(super) fn holds_quiz(root: &str) -> bool {
    root.contains('#')
}

/// What is to be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareKind {
    /// How it went, to be beaten.
    Challenge,
    /// The path and how it went.
    Result,
    /// Only the quiz.
    Quiz,
}

impl ShareKind {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Challenge, Self::Result, Self::Quiz];

    /// Its name on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Challenge => "challenge",
            Self::Quiz => "quiz",
        }
    }
}

/// What came of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feedback {
    /// The link is on the clipboard.
    LinkCopied,
    /// It could not be put there: it is selected, for the visitor to copy.
    LinkSelected,
    /// The plan is on the clipboard.
    PlanCopied,
    /// It could not be put there: here it is, for the visitor to copy.
    PlanShown(String),
    /// The browser did not draw the picture.
    NoPicture,
    /// A copy was taken in; so many attempts were not here before.
    Brought(usize),
    /// A file was no copy that can be taken in.
    Refused(CopyError),
}

/// A text for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopiedText {
    /// The link.
    Link(String),
    /// The plan.
    Plan(String),
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

/// A file that the visitor has picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// What is in it.
    Text(String),
    /// It is larger than any copy of ours, and was not read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The visitor chose what to share.
    KindChosen(ShareKind),
    /// The visitor has typed a name.
    NameTyped,
    /// It was read.
    Named(String),
    /// The visitor wants a text on the clipboard.
    CopyPressed(CopiedText),
    /// It is there, or could not be put there.
    Copied(CopiedText, bool),
    /// The visitor wants to hand a link to another program, with a picture where that can be.
    SharePressed {
        /// A short heading.
        title: String,
        /// What is said about the link.
        text: String,
        /// The link.
        link: String,
        /// The picture; none of the quiz alone.
        card: Option<Card>,
    },
    /// The other programs could not be asked, as in a frame that may not. Holds the link.
    ShareRefused(String),
    /// The visitor wants the picture.
    PicturePressed(Card),
    /// It could not be drawn.
    PictureFailed,
    /// The visitor turned the calendar's reminders on or off.
    RemindTurned(bool),
    /// The visitor wants a file.
    SavePressed(File),
    /// The visitor picked a file to be taken in.
    FilePicked,
    /// It was read, or could not be.
    FileRead(Picked),
}

/// Something to be done in the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put a text on the clipboard; answer with [`Msg::Copied`].
    Copy(CopiedText),
    /// Once the page shows the sheet, move the focus there.
    Focus,
    /// Once the page shows it, select the text that could not be copied.
    Select,
    /// Hand a link to other programs. What the visitor does there is not told; where they cannot
    /// be asked, answer with [`Msg::ShareRefused`].
    Share {
        /// A short heading.
        title: String,
        /// What is said about the link.
        text: String,
        /// The link.
        link: String,
        /// The picture.
        card: Option<Card>,
    },
    /// Draw a picture and save it; answer with [`Msg::PictureFailed`] when it cannot be drawn.
    Picture(Card),
    /// Save a file.
    Save(File),
    /// Read the name that was typed; answer with [`Msg::Named`].
    ReadName,
    /// Read the file that was picked; answer with [`Msg::FileRead`].
    Read,
    /// Give the text of a record to the quiz, which merges it with its own and keeps it.
    Bring(String),
}

/// Takes in what happened and says what to do about it. Performs nothing.
pub fn update(sheet: &mut Sheet, msg: Msg) -> Vec<Effect> {
    sheet.feedback = None;
    match msg {
        Msg::KindChosen(kind) => {
            sheet.kind = kind;
            Vec::new()
        }
        Msg::NameTyped => vec![Effect::ReadName],
        Msg::Named(name) => {
            sheet.name = SenderName::of(&name);
            Vec::new()
        }
        Msg::CopyPressed(copied) => vec![Effect::Copy(copied)],
        Msg::Copied(copied, is_there) => {
            let (feedback, effects) = match (copied, is_there) {
                (CopiedText::Link(_), true) => (Feedback::LinkCopied, Vec::new()),
                (CopiedText::Plan(_), true) => (Feedback::PlanCopied, Vec::new()),
                (CopiedText::Link(_), false) => (Feedback::LinkSelected, vec![Effect::Select]),
                (CopiedText::Plan(text), false) => {
                    (Feedback::PlanShown(text), vec![Effect::Select])
                }
            };
            sheet.feedback = Some(feedback);
            effects
        }
        Msg::SharePressed { title, text, link, card } => {
            vec![Effect::Share { title, text, link, card }]
        }
        Msg::ShareRefused(link) => vec![Effect::Copy(CopiedText::Link(link))],
        Msg::PicturePressed(card) => vec![Effect::Picture(card)],
        Msg::PictureFailed => {
            sheet.feedback = Some(Feedback::NoPicture);
            Vec::new()
        }
        Msg::RemindTurned(remind) => {
            sheet.remind = remind;
            Vec::new()
        }
        Msg::SavePressed(file) => vec![Effect::Save(file)],
        Msg::FilePicked => vec![Effect::Read],
        Msg::FileRead(picked) => brought(sheet, picked),
    }
}

/// Takes a copy in. What is here stays; what cannot be read changes nothing.
fn brought(sheet: &mut Sheet, picked: Picked) -> Vec<Effect> {
    let read = match picked {
        Picked::Text(text) => read_copy(&text, &sheet.content.quiz.id),
        Picked::TooLarge => Err(CopyError::TooLarge),
        Picked::Unreadable => Err(CopyError::NotACopy),
    };
    match read {
        Err(reason) => {
            sheet.feedback = Some(Feedback::Refused(reason));
            Vec::new()
        }
        Ok(brought) => {
            let before = sheet.record.count();
            // The same as the quiz will do, to say how many are new.
            sheet.record = merge(&sheet.record, &brought);
            sheet.feedback = Some(Feedback::Brought(sheet.record.count().saturating_sub(before)));
            vec![Effect::Bring(brought.write())]
        }
    }
}

#[cfg(test)]
mod tests;
