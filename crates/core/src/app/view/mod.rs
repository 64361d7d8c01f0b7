//! What the page shows: the model, seen through what the visitor needs on this screen.
//!
//! Views borrow from the model and hold no words: those are for the pages to choose.

mod build;
mod notices;

pub use build::view;
pub use notices::Notice;

use crate::advice::Advice;
use crate::quiz::{Calibration, Certainty, Moment, Round, Score};
use crate::record::{Preferences, Total};
use quiz_model::{AboutAnswers, AboutQuestion, Band, Choice, Content, Path, Question};

/// A whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView<'a> {
    /// The quiz and the words.
    pub content: &'a Content,
    /// What the visitor has to know, from top to bottom.
    pub notices: Vec<Notice<'a>>,
    /// Something of an earlier visit to go back to.
    pub offer: Option<OfferView>,
    /// How many questions are due for another look; offered before what there is to go back to.
    pub due: usize,
    /// What is on screen.
    pub view: View<'a>,
    /// Whether there is a history to show.
    pub has_history: bool,
    /// Whether clearing the data awaits its confirmation.
    pub clearing: bool,
    /// How the visitor wants the page to be.
    pub preferences: &'a Preferences,
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum View<'a> {
    /// A question to answer.
    Question(QuestionView<'a>),
    /// What is true about it.
    Explanation(Box<ExplanationView<'a>>),
    /// Questions about the visitor.
    AboutYou(AboutYouView<'a>),
    /// The path and all that goes with it.
    Result(Box<ResultView<'a>>),
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
    },
}

/// A question to answer.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its choices, in the order of this attempt.
    pub choices: Vec<&'a Choice>,
    /// The choice marked.
    pub chosen: Option<&'a Choice>,
    /// A certainty was given without a choice.
    pub choice_missing: bool,
    /// Whether number keys choose.
    pub keys: bool,
    /// Its number, from 1.
    pub number: usize,
    /// Questions asked.
    pub total: usize,
    /// What the attempt asks.
    pub round: Round,
}

/// How an answer went, told apart by how sure the visitor was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it was the key.
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
    /// The choice taken; none for “no idea”.
    pub chosen: Option<&'a Choice>,
    /// How it went.
    pub outcome: Outcome,
    /// Its number, from 1.
    pub number: usize,
    /// Questions asked.
    pub total: usize,
    /// What the attempt asks.
    pub round: Round,
    /// Whether it is the last one, so that the path comes next.
    pub last: bool,
    /// How many more questions there are to add; only after the last one.
    pub more: usize,
}

/// Questions about the visitor.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutYouView<'a> {
    /// The questions.
    pub questions: &'a [AboutQuestion],
    /// The answers so far.
    pub answers: &'a AboutAnswers,
}

/// A wrong answer beside the sound one.
#[derive(Clone, Debug, PartialEq)]
pub struct MissedView<'a> {
    /// The question.
    pub question: &'a Question,
    /// The choice taken; none for “no idea”.
    pub chosen: Option<&'a Choice>,
    /// How sure the visitor was.
    pub certainty: Certainty,
}

/// The path and all that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultView<'a> {
    /// The advice; the bonus round has none.
    pub advice: Option<Advice<'a>>,
    /// How the round went.
    pub score: Score,
    /// Its neutral name.
    pub band: Option<&'a Band>,
    /// How it went for somebody whose link led here; only beside a whole quiz.
    pub friend: Option<FriendView<'a>>,
    /// Certainty against being right.
    pub calibration: Calibration,
    /// Wrong answers, the most confident first.
    pub missed: Vec<MissedView<'a>>,
    /// Right answers that were guesses.
    pub guessed_right: Vec<&'a Question>,
    /// What the attempt asked.
    pub round: Round,
    /// Whether there is a whole quiz to go to from here.
    pub has_whole: bool,
    /// The days on which some of its questions are asked again, and how many each has.
    pub next_looks: Vec<(Moment, usize)>,
    /// How far the plan and the certificates are.
    pub further: FurtherView,
    /// How many more questions there are to add.
    pub more: usize,
    /// How many questions the bonus round has; only once all decks are answered.
    pub bonus: usize,
}

/// How far what comes after the page is: the plans and the certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FurtherView {
    /// It is here.
    Here,
    /// It is on its way.
    OnTheWay,
    /// It did not come.
    Missing,
}

/// How it went for somebody whose link led here.
#[derive(Clone, Debug, PartialEq)]
pub struct FriendView<'a> {
    /// Right answers.
    pub right: u32,
    /// Questions answered.
    pub total: u32,
    /// The paths recommended, as far as the quiz has them.
    pub paths: Vec<&'a Path>,
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
    /// How many questions it asked, if it was stopped before its result.
    pub stopped_of: Option<usize>,
    /// The paths recommended, as far as the quiz still has them.
    pub paths: Vec<&'a Path>,
}
