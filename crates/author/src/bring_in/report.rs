//! What became of each question of a file.

use std::fmt;

use thiserror::Error;

use super::limits;
use crate::exchange::Question;
use crate::image::ImageError;

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// A line for each question of the file, in its order.
    pub entries: Vec<Entry>,
    /// What is to be said of the file as a whole.
    pub remarks: Vec<Remark>,
}

/// What became of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands in the file: `line 12`, `row 3`, `question 4`.
    pub place: String,
    /// How it begins.
    pub about: String,
    /// Whether it was taken.
    pub outcome: Outcome,
    /// What was changed, or why it was left out.
    pub remarks: Vec<Remark>,
    /// Which of the questions taken it is, from 0. None for one left out.
    pub question: Option<usize>,
}

/// Whether a question was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// As it was.
    Kept,
    /// With something changed.
    Changed,
    /// Not taken.
    LeftOut,
}

/// What was changed, or why something was left out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Remark {
    /// A link that is none of ours.
    #[error("the link to `{0}` was left out, its words stay: links start with https://")]
    Link(String),
    /// What could act on a page.
    #[error("`<{0}>` was left out with all that is in it")]
    Active(String),
    /// Formatting without a counterpart.
    #[error("the formatting `<{0}>` was left out, its words stay")]
    Formatting(String),
    /// Numbers of a list.
    #[error("a numbered list became a plain one, its numbers stand in the text")]
    Numbers,
    /// Rows of a table.
    #[error("a table became lines of text")]
    Table,
    /// A picture that is not in the file.
    #[error("the picture `{0}` is not in the file: add it by hand")]
    PictureMissing(String),
    /// A picture that is not taken.
    #[error("the picture `{0}` was left out: {1}")]
    Picture(String, ImageError),
    /// A picture that says nothing.
    #[error("a picture has no alternative text: it waits in a comment until you say what it shows")]
    PictureAlt,
    /// More pictures than there are places.
    #[error("only the first picture {0} was taken")]
    MorePictures(&'static str),
    /// A text that is too long.
    #[error("a text was cut after {} letters", limits::TEXT)]
    Cut,
    /// Marks that differ between choices.
    #[error("the marks of each choice were left out: what adds marks is right")]
    Weights,
    /// A choice worth part of the marks, beside one worth all.
    #[error("“{0}” is worth part of the marks, and counts as wrong")]
    PartMarks(String),
    /// Several choices, each of which was right alone.
    #[error("any one of the right choices was enough; here all of them have to be marked")]
    EitherRight,
    /// Several answers, each of some choices, that earn all marks.
    #[error("other choices together earn all marks as well; here one answer alone is right")]
    OtherAnswer,
    /// Feedback that has no place.
    #[error("the feedback {0} was left out")]
    Feedback(&'static str),
    /// A hint.
    #[error("a hint was left out: “{0}”")]
    Hint(String),
    /// A kind of question that has no place.
    #[error("{0} has no place here")]
    NoPlace(String),
    /// What stands in the file and is no question.
    #[error("{0} was left out")]
    Other(String),
    /// Nothing is right.
    #[error("no choice is marked right")]
    NoRight,
    /// Nothing is wrong.
    #[error("every choice is marked right, so there is nothing to choose")]
    NoWrong,
    /// Nothing to choose from.
    #[error("it has fewer than two choices")]
    FewChoices,
    /// More choices than there are places.
    #[error("it has more than six choices; left out: {0}")]
    ManyChoices(String),
    /// More right choices than there are places.
    #[error("it has more than six choices, and more than five of them are right")]
    ManyRight,
    /// A choice that says and shows nothing.
    #[error("a choice says nothing")]
    EmptyChoice,
    /// Nothing is asked.
    #[error("it asks nothing")]
    NoPrompt,
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Broken(String),
    /// Emphasis or links where only plain text stands.
    #[error("emphasis and links {0} were left out, the words stay")]
    Plain(&'static str),
    /// Cells that no column names.
    #[error("the column “{0}” was not used")]
    Column(String),
    /// More questions than are read.
    #[error("the file has more than {} questions: the others were left out", limits::QUESTIONS)]
    ManyQuestions,
    /// More remarks than anybody reads.
    #[error("there was more of this kind")]
    More,
}

impl fmt::Display for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = match self.outcome {
            Outcome::Kept => "kept",
            Outcome::Changed => "changed",
            Outcome::LeftOut => "left out",
        };
        write!(formatter, "{}: {outcome}: {}", self.place, self.about)?;
        self.remarks.iter().try_for_each(|remark| write!(formatter, "\n    {remark}"))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entry in &self.entries {
            writeln!(formatter, "{entry}")?;
        }
        for remark in &self.remarks {
            writeln!(formatter, "the file: {remark}")?;
        }
        let count = |outcome| self.count(outcome);
        write!(
            formatter,
            "{} kept, {} changed, {} left out",
            count(Outcome::Kept),
            count(Outcome::Changed),
            count(Outcome::LeftOut)
        )
    }
}

impl Report {
    /// How many questions had this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.entries.iter().filter(|entry| entry.outcome == outcome).count()
    }

    /// The entry of a question that was taken.
    pub(super) fn of_question(&mut self, question: usize) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.question == Some(question))
    }
}

impl Entry {
    /// Adds a remark, which turns “kept” into “changed”.
    pub(super) fn remark(&mut self, remark: Remark) {
        if self.outcome == Outcome::Kept {
            self.outcome = Outcome::Changed;
        }
        add(&mut self.remarks, remark);
    }
}

/// Adds what is not said yet.
pub(super) fn add(remarks: &mut Vec<Remark>, remark: Remark) {
    if remarks.len() < limits::REMARKS && !remarks.contains(&remark) {
        remarks.push(remark);
    } else if remarks.len() == limits::REMARKS {
        remarks.push(Remark::More);
    }
}

/// Collects questions and what became of them while a file is read.
#[derive(Debug, Default)]
pub(super) struct Log {
    questions: Vec<Question>,
    report: Report,
}

impl Log {
    /// Whether no more questions are taken. Says so in the report, once.
    pub(super) fn is_full(&mut self) -> bool {
        let is_full = self.report.entries.len() >= limits::QUESTIONS;
        if is_full {
            self.remark(Remark::ManyQuestions);
        }
        is_full
    }

    /// Says something of the file as a whole.
    pub(super) fn remark(&mut self, remark: Remark) {
        add(&mut self.report.remarks, remark);
    }

    /// Takes a question, if it can be answered.
    pub(super) fn take(&mut self, place: String, question: Question, remarks: Vec<Remark>) {
        if self.is_full() {
            return;
        }
        if let Some(fault) = fault_of(&question) {
            return self.leave_out(place, &question.prompt.text.plain(), fault, remarks);
        }
        let about = shortened(&question.prompt.text.plain());
        let question_at = Some(self.questions.len());
        let mut entry = Entry {
            place,
            about,
            outcome: Outcome::Kept,
            remarks: Vec::new(),
            question: question_at,
        };
        for remark in remarks {
            entry.remark(remark);
        }
        self.report.entries.push(entry);
        self.questions.push(question);
    }

    /// Leaves a question out, and says why first.
    pub(super) fn leave_out(
        &mut self,
        place: String,
        text: &str,
        why: Remark,
        further: Vec<Remark>,
    ) {
        if self.is_full() {
            return;
        }
        let mut remarks = vec![why];
        for remark in further {
            add(&mut remarks, remark);
        }
        let about = shortened(text);
        let entry = Entry { place, about, outcome: Outcome::LeftOut, remarks, question: None };
        self.report.entries.push(entry);
    }

    pub(super) fn finish(self) -> (Vec<Question>, Report) {
        (self.questions, self.report)
    }
}

/// Why a question cannot be asked with these choices.
fn fault_of(question: &Question) -> Option<Remark> {
    let (all, right) = (question.choices.len(), question.right_count());
    match () {
        () if question.prompt.is_empty() => Some(Remark::NoPrompt),
        () if all < 2 => Some(Remark::FewChoices),
        () if question.choices.iter().any(|choice| choice.text.is_empty()) => {
            Some(Remark::EmptyChoice)
        }
        () if right == 0 => Some(Remark::NoRight),
        () if right == all => Some(Remark::NoWrong),
        () => None,
    }
}

/// How a text begins, on one line of at most 200 letters.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 200;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let start: String = line.chars().take(MOST - 1).collect();
    format!("{}…", start.trim_end())
}
