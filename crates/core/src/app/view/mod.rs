//! What the page shows: the model, seen through what the visitor needs on this screen.
//!
//! Views borrow from the model and hold no words: those are for the pages to choose.

mod build;
mod challenge;
mod ending;
mod notices;
mod result;
mod returning;

pub use build::view;
pub use challenge::{ChallengeView, FriendView, OwnRound, VerdictView, Winner};
pub use ending::{ChangedView, DetailsView, MissedView, ResultView, RetestView};
pub use notices::Notice;

use super::msg::Sent;
use crate::quiz::{Certainty, Moment, Response, Round, Score, Taken};
use crate::record::{Preferences, Total};
use quiz_model::{AboutQuestion, Choice, Content, OptionId, Path, Question};

/// A whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView<'a> {
    /// The quiz and the words.
    pub content: &'a Content,
    /// What the visitor has to know, from top to bottom.
    pub notices: Vec<Notice<'a>>,
    /// What a friend's link says, until the visitor goes on.
    pub challenge: Option<ChallengeView<'a>>,
    /// Something of an earlier visit to go back to.
    pub offer: Option<OfferView>,
    /// How many questions are due for another look; offered before what there is to go back to.
    pub due: usize,
    /// What is on screen.
    pub view: View<'a>,
    /// How much of it is there yet.
    pub folds: Folds,
    /// Whether there is a history to show.
    pub has_history: bool,
    /// Whether clearing the data awaits its confirmation.
    pub clearing: bool,
    /// What came of sending a link from this screen.
    pub sent: Option<&'a Sent>,
    /// How the visitor wants the page to be.
    pub preferences: &'a Preferences,
}

/// How much of a screen is there. What is below its first layer, and what it folds away, takes longer to make
/// than what is seen first, so a new screen comes without it, and it follows once the visitor sees the screen:
/// then it is there for whoever scrolls, unfolds, searches the page or prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folds {
    /// The first layer alone, without what is folded below it.
    Below,
    /// The headings of folds: the page is as high as it will be, for whoever comes back to where they were.
    Empty,
    /// All that is in them.
    Filled,
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum View<'a> {
    /// A question to answer.
    Question(QuestionView<'a>),
    /// What is true about it.
    Explanation(Box<ExplanationView<'a>>),
    /// Who did better, the visitor or the friend whose link led here.
    Verdict(VerdictView<'a>),
    /// Questions about the visitor.
    AboutYou(AboutYouView<'a>),
    /// The path and all that goes with it.
    Result(Box<ResultView<'a>>),
    /// How a round of missed questions went.
    Retest(RetestView<'a>),
    /// Every attempt so far.
    History(HistoryView<'a>),
}

/// Something of an earlier visit to go back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferView {
    /// An attempt stopped in the middle.
    Resume {
        /// Questions answered.
        answered: usize,
        /// Questions asked.
        total: usize,
    },
    /// A result.
    LastResult {
        /// Right answers.
        right: usize,
        /// Questions answered.
        total: usize,
        /// Where the visitor is in their plan, once it is here.
        plan: Option<NextStep>,
    },
}

/// Where somebody is in their plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which week of it is now, from 1; never beyond the last.
    pub week: u32,
    /// How many weeks it has.
    pub weeks: u32,
    /// What is done of it.
    pub done: usize,
    /// How much there is to do.
    pub all: usize,
    /// The first thing that is not done; nothing once all is.
    pub next: Option<ToDo>,
}

/// What is to be done first of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToDo {
    /// So many beliefs are to be unlearned. They are counted, as on the card: the name of one would be read as
    /// a fact.
    Unlearn(usize),
    /// The step of this title.
    Step(&'static str),
}

/// One question in a line of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// Answered right.
    Right,
    /// Answered wrong.
    Wrong,
    /// “No idea”.
    NoIdea,
    /// On screen now.
    Current,
    /// Not answered yet.
    Open,
}

impl Dot {
    /// How an answer went.
    pub const fn of(response: &Response) -> Self {
        match (response.right, response.certainty) {
            (true, _) => Self::Right,
            (false, Certainty::NoIdea) => Self::NoIdea,
            (false, _) => Self::Wrong,
        }
    }
}

/// A question to answer.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its choices, in the order of this attempt.
    pub choices: Vec<&'a Choice>,
    /// The choices marked.
    pub taken: Option<Taken>,
    /// A certainty was given without a choice.
    pub choice_missing: bool,
    /// Whether number keys choose.
    pub keys: bool,
    /// Its number, from 1.
    pub number: usize,
    /// One for each question asked.
    pub dots: Vec<Dot>,
    /// What the attempt asks.
    pub round: Round,
}

/// How an answer went, told apart by how sure the visitor was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the choices taken were exactly the right ones.
    pub right: bool,
    /// How sure the visitor was.
    pub certainty: Certainty,
    /// Its mark.
    pub mark: i32,
}

/// What is true about a question that was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplanationView<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its choices, in the order of this attempt.
    pub choices: Vec<&'a Choice>,
    /// The choices taken; none for “no idea”.
    pub taken: Option<Taken>,
    /// How it went.
    pub outcome: Outcome,
    /// Its number, from 1.
    pub number: usize,
    /// One for each question asked.
    pub dots: Vec<Dot>,
    /// How far what it folds away is.
    pub details: DetailsView,
    /// What the attempt asks.
    pub round: Round,
    /// Whether it is the last one, so that the path or the score comes next.
    pub last: bool,
    /// Whether what follows the last one is a path, and not a score alone.
    pub leads_on: bool,
    /// How many more questions there are to add; only after the last one.
    pub more: usize,
}

impl ExplanationView<'_> {
    /// Whether the visitor took this choice.
    pub fn is_taken(&self, choice: &Choice) -> bool {
        self.taken.is_some_and(|taken| taken.has(&choice.id))
    }
}

/// A question about the visitor.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutYouView<'a> {
    /// The question.
    pub question: &'a AboutQuestion,
    /// What was answered, now or on an earlier visit.
    pub given: Option<&'a OptionId>,
    /// Its number, from 1.
    pub number: usize,
    /// How many are asked.
    pub total: usize,
    /// How the quiz went, one for each question.
    pub dots: Vec<Dot>,
    /// How the quiz went.
    pub score: Score,
}

/// Every attempt so far.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryView<'a> {
    /// The attempts, the latest first; not more than can be read.
    pub rows: Vec<HistoryRow<'a>>,
    /// Whether only the scores of some are kept.
    pub has_archived: bool,
    /// All others.
    pub earlier: EarlierView,
}

/// Attempts that are only counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EarlierView {
    /// How many.
    pub attempts: usize,
    /// Right answers in all of them.
    pub right: usize,
    /// Answers in all of them.
    pub answered: usize,
}

impl EarlierView {
    fn add(&mut self, score: Score) {
        self.attempts += 1;
        self.right = self.right.saturating_add(score.right);
        self.answered = self.answered.saturating_add(score.answered);
    }

    fn join(&mut self, total: &Total<'_>) {
        self.attempts = self.attempts.saturating_add(total.attempts);
        self.right = self.right.saturating_add(total.right);
        self.answered = self.answered.saturating_add(total.answered);
    }
}

/// An attempt in the history.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow<'a> {
    /// Its name.
    pub id: &'a str,
    /// Whether it can be opened; else only its score is kept.
    pub is_whole: bool,
    /// When it was started.
    pub started: Moment,
    /// What it asked.
    pub round: Round,
    /// How it went so far.
    pub score: Score,
    /// How many questions it asks.
    pub asked: usize,
    /// One for each answer, where those are kept.
    pub dots: Vec<Dot>,
    /// How many questions it asked, if it was stopped before its result.
    pub stopped_of: Option<usize>,
    /// The paths recommended, as far as the quiz still has them.
    pub paths: Vec<&'a Path>,
}
