//! From the model to what the screen shows.

use super::notices::notices;
use super::{
    AboutYouView, DetailsView, Dot, ExplanationView, Outcome, PageView, QuestionView, View,
    challenge, result, returning,
};
use crate::app::model::{Clearing, Marking, Model, PartFetch, Screen};
use crate::app::parts;
use crate::quiz::{Attempt, Position, Response, Round, mark, shuffle};
use quiz_model::{Choice, Deck, PartKind, Question};

/// The page for this model.
pub fn view(model: &Model) -> PageView<'_> {
    let attempt = &model.attempt;
    let screen = match model.screen {
        Screen::History => Some(View::History(returning::history(model))),
        Screen::Verdict => challenge::verdict(model).map(View::Verdict),
        Screen::Attempt => match attempt.position {
            Position::Question(index) => question(model, index).map(View::Question),
            Position::Explanation(index) => {
                explanation(model, index).map(|view| View::Explanation(Box::new(view)))
            }
            Position::AboutYou => about_you(model).map(View::AboutYou),
            Position::Result if attempt.round == Round::Missed => {
                Some(View::Retest(returning::retest(model)))
            }
            Position::Result => Some(View::Result(Box::new(result::result(model)))),
        },
    };
    PageView {
        content: model.content,
        notices: notices(model),
        challenge: challenge::challenge(model),
        offer: returning::offer(model),
        due: returning::due(model),
        folds: model.folds,
        // `Attempt::fit_to` leaves no position without a screen; should one come about all the
        // same, the history is a page from which everything can be reached.
        view: screen.unwrap_or_else(|| View::History(returning::history(model))),
        has_history: !model.record.is_empty(),
        clearing: model.clearing == Clearing::Asked,
        sent: model.on_screen.sent.as_ref(),
        preferences: &model.record.preferences,
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
        taken: model.on_screen.marking.taken(),
        choice_missing: model.on_screen.marking == Marking::Missing,
        keys: model.record.preferences.keys,
        number: index + 1,
        dots: dots(model, Some(index)),
        round: attempt.round,
    })
}

/// A question about the visitor that is asked before the result.
fn about_you(model: &Model) -> Option<AboutYouView<'_>> {
    let attempt = &model.attempt;
    let index = model.on_screen.about;
    let question = model.first_about().nth(index)?;
    Some(AboutYouView {
        question,
        given: attempt.about.get(&question.id),
        number: index + 1,
        total: model.first_about().count(),
        dots: dots(model, None),
        score: attempt.score(),
    })
}

fn explanation(model: &Model, index: usize) -> Option<ExplanationView<'_>> {
    let attempt = &model.attempt;
    let quiz = model.quiz_ref();
    let question = quiz.question(attempt.question(index)?)?;
    let response = attempt.response(&question.id)?;
    let last = index + 1 == total(model);
    Some(ExplanationView {
        question,
        choices: ordered(attempt, question),
        taken: response.choice,
        outcome: outcome(response),
        number: index + 1,
        dots: dots(model, None),
        details: details(model),
        round: attempt.round,
        last,
        leads_on: attempt.round == Round::Full && !quiz.paths.is_empty(),
        more: if last { more(model) } else { 0 },
    })
}

/// How each question of the attempt went, those on their way included.
pub(super) fn dots(model: &Model, current: Option<usize>) -> Vec<Dot> {
    let questions = model.attempt.questions.iter().zip(0..);
    let mut dots: Vec<_> = questions
        .map(|(question, index)| match model.attempt.response(question) {
            Some(response) => dot(response),
            None if current == Some(index) => Dot::Current,
            None => Dot::Open,
        })
        .collect();
    dots.resize(total(model), Dot::Open);
    dots
}

/// How an answer went.
pub(super) fn dot(response: &Response) -> Dot {
    Dot::of(response)
}

/// How far the details are.
pub(super) fn details(model: &Model) -> DetailsView {
    match (&model.quiz_ref().details, &model.parts[PartKind::Details as usize]) {
        (None, _) => DetailsView::Here,
        (Some(_), PartFetch::Missing { .. }) => DetailsView::Missing,
        (Some(_), PartFetch::NotAsked | PartFetch::OnTheWay { .. }) => DetailsView::OnTheWay,
    }
}

/// How many questions the attempt asks, those on their way included.
fn total(model: &Model) -> usize {
    model.attempt.questions.len() + parts::awaited(model)
}

fn outcome(response: &Response) -> Outcome {
    Outcome {
        right: response.right,
        certainty: response.certainty,
        mark: mark(response.right, response.certainty),
    }
}

/// Questions of the second deck that the attempt could still add.
pub(super) fn more(model: &Model) -> usize {
    let attempt = &model.attempt;
    if attempt.round != Round::Full {
        return 0;
    }
    if parts::is_missing(model, PartKind::Further) {
        return model.quiz_ref().count(Deck::More);
    }
    let asked = |question: &&Question| !attempt.questions.contains(&question.id);
    model.quiz_ref().deck(Deck::More).filter(asked).count()
}

/// Questions of the bonus round, which comes after all others.
pub(super) fn bonus(model: &Model) -> usize {
    if model.attempt.round != Round::Full || more(model) > 0 {
        return 0;
    }
    model.quiz_ref().count(Deck::Bonus)
}
