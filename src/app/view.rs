//! What the page shows: the model, seen through what the visitor needs on this screen.
//!
//! Views borrow from the model and hold no words: those are for the pages to choose.

use super::model::{Model, Notice, Offer, Screen};
use crate::advice::{Advice, advise};
use crate::content::{AboutAnswers, AboutQuestion, Band, Choice, Content, Deck, Path, Question};
use crate::quiz::{
    Attempt, AttemptId, Calibration, Certainty, Moment, Position, Response, Round, Score, mark,
    shuffle,
};
use crate::record::Preferences;

/// A whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView<'a> {
    /// The quiz and the words.
    pub content: &'a Content,
    /// What the visitor has to know.
    pub notices: &'a [Notice],
    /// Something of an earlier visit to go back to.
    pub offer: Option<OfferView>,
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
    /// How many more questions there are to add.
    pub more: usize,
    /// How many questions the bonus round has; only once all decks are answered.
    pub bonus: usize,
}

/// Every attempt so far.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryView<'a> {
    /// The attempts, the latest first.
    pub rows: Vec<HistoryRow<'a>>,
}

/// An attempt in the history.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow<'a> {
    /// Its name.
    pub id: &'a AttemptId,
    /// When it was started.
    pub started: Moment,
    /// What it asked.
    pub round: Round,
    /// How it went so far.
    pub score: Score,
    /// Questions asked.
    pub total: usize,
    /// Whether its result was reached.
    pub finished: bool,
    /// The paths recommended, as far as the quiz still has them.
    pub paths: Vec<&'a Path>,
}

/// The page for this model.
pub fn view(model: &Model) -> PageView<'_> {
    let attempt = &model.attempt;
    let screen = match model.screen {
        Screen::History => Some(View::History(history(model))),
        Screen::Attempt => match attempt.position {
            Position::Question(index) => question(model, index).map(View::Question),
            Position::Explanation(index) => {
                explanation(model, index).map(|view| View::Explanation(Box::new(view)))
            }
            Position::AboutYou => Some(View::AboutYou(AboutYouView {
                questions: &model.quiz_ref().about_you,
                answers: &attempt.about,
            })),
            Position::Result => Some(View::Result(Box::new(result(model)))),
        },
    };
    PageView {
        content: &model.content,
        notices: &model.notices,
        offer: model.offer.as_ref().filter(|_| model.screen == Screen::Attempt).map(offer),
        // `Attempt::fit_to` leaves no position without a screen; should one come about all the
        // same, the history is a page from which everything can be reached.
        view: screen.unwrap_or_else(|| View::History(history(model))),
        has_history: !model.record.attempts.is_empty(),
        clearing: model.clearing,
        preferences: &model.record.preferences,
    }
}

fn offer(offer: &Offer) -> OfferView {
    match offer {
        Offer::Resume(attempt) => OfferView::Resume {
            answered: attempt.responses.len(),
            total: attempt.questions.len().max(attempt.responses.len()),
        },
        Offer::LastResult(attempt) => {
            let score = attempt.score();
            OfferView::LastResult { right: score.right, total: score.answered }
        }
    }
}

fn ordered<'a>(attempt: &Attempt, question: &'a Question) -> Vec<&'a Choice> {
    shuffle::order(attempt.seed, &question.id, question.choices.len())
        .into_iter()
        .filter_map(|at| question.choices.get(at))
        .collect()
}

fn question(model: &Model, index: usize) -> Option<QuestionView<'_>> {
    let attempt = &model.attempt;
    let question = model.quiz_ref().question(attempt.question(index)?)?;
    Some(QuestionView {
        question,
        choices: ordered(attempt, question),
        chosen: model.chosen.as_ref().and_then(|id| question.choice(id)),
        choice_missing: model.choice_missing,
        keys: model.record.preferences.keys,
        number: index + 1,
        total: attempt.questions.len(),
        round: attempt.round,
    })
}

fn explanation(model: &Model, index: usize) -> Option<ExplanationView<'_>> {
    let attempt = &model.attempt;
    let quiz = model.quiz_ref();
    let question = quiz.question(attempt.question(index)?)?;
    let response = attempt.response(&question.id)?;
    let last = index + 1 == attempt.questions.len();
    Some(ExplanationView {
        question,
        choices: ordered(attempt, question),
        chosen: response.choice.as_ref().and_then(|id| question.choice(id)),
        outcome: outcome(response),
        number: index + 1,
        total: attempt.questions.len(),
        round: attempt.round,
        last,
        more: if last { more(model) } else { 0 },
    })
}

fn outcome(response: &Response) -> Outcome {
    Outcome {
        right: response.right,
        certainty: response.certainty,
        mark: mark(response.right, response.certainty),
    }
}

/// Questions of the second deck that the attempt could still add.
fn more(model: &Model) -> usize {
    let attempt = &model.attempt;
    if attempt.round != Round::Full {
        return 0;
    }
    let asked = |question: &&Question| !attempt.questions.contains(&question.id);
    model.quiz_ref().deck(Deck::More).filter(asked).count()
}

/// Questions of the bonus round, which comes after all others.
fn bonus(model: &Model) -> usize {
    if model.attempt.round != Round::Full || more(model) > 0 {
        return 0;
    }
    model.quiz_ref().deck(Deck::Bonus).count()
}

fn result(model: &Model) -> ResultView<'_> {
    let attempt = &model.attempt;
    let quiz = model.quiz_ref();
    let score = attempt.score();
    ResultView {
        advice: (attempt.round != Round::Bonus)
            .then(|| advise(quiz, &attempt.about, &attempt.responses)),
        score,
        band: quiz.band(score.right, score.answered),
        calibration: Calibration::of(&attempt.responses),
        missed: attempt
            .missed()
            .into_iter()
            .filter_map(|response| {
                let question = quiz.question(&response.question)?;
                Some(MissedView {
                    question,
                    chosen: response.choice.as_ref().and_then(|id| question.choice(id)),
                    certainty: response.certainty,
                })
            })
            .collect(),
        guessed_right: attempt
            .responses
            .iter()
            .filter(|response| response.right && response.certainty == Certainty::Guessing)
            .filter_map(|response| quiz.question(&response.question))
            .collect(),
        round: attempt.round,
        has_whole: attempt.round != Round::Full && model.record.last_whole().is_some(),
        more: more(model),
        bonus: bonus(model),
    }
}

fn history(model: &Model) -> HistoryView<'_> {
    let quiz = model.quiz_ref();
    let mut rows: Vec<_> = model
        .record
        .attempts
        .iter()
        .map(|attempt| HistoryRow {
            id: &attempt.id,
            started: attempt.started,
            round: attempt.round,
            score: attempt.score(),
            total: attempt.questions.len().max(attempt.responses.len()),
            finished: attempt.finished.is_some(),
            paths: attempt.paths.iter().filter_map(|id| quiz.path(id)).collect(),
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.started));
    HistoryView { rows }
}
