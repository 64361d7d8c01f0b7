//! From the model to what the screen shows.

use super::notices::notices;
use super::{
    AboutYouView, EarlierView, ExplanationView, FriendView, FurtherView, HistoryRow, HistoryView,
    MissedView, OfferView, Outcome, PageView, QuestionView, ResultView, View,
};
use crate::advice::advise;
use crate::app::model::{Arrival, Clearing, Marking, Model, Offer, PartFetch, Screen};
use crate::app::parts;
use crate::quiz::{
    Attempt, Calibration, Certainty, Moment, Position, Response, Round, mark, shuffle,
};
use quiz_model::{Choice, Deck, PathId, Question, sort_by_key};

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
        content: model.content,
        notices: notices(model),
        offer: model.offer.as_ref().filter(|_| model.screen == Screen::Attempt).map(offer),
        due: due(model),
        // `Attempt::fit_to` leaves no position without a screen; should one come about all the
        // same, the history is a page from which everything can be reached.
        view: screen.unwrap_or_else(|| View::History(history(model))),
        has_history: !model.record.is_empty(),
        clearing: model.clearing == Clearing::Asked,
        preferences: &model.record.preferences,
    }
}

fn offer(offer: &Offer) -> OfferView {
    match offer {
        Offer::Resume(attempt) => {
            OfferView::Resume { answered: attempt.responses.len(), total: attempt.asked() }
        }
        Offer::LastResult(attempt) => {
            let score = attempt.score();
            OfferView::LastResult { right: score.right, total: score.answered }
        }
    }
}

/// How many questions are due for another look. None where the attempt to go back to asks all of
/// them anyway: a re-test that was stopped is not offered beside itself.
fn due(model: &Model) -> usize {
    let due = match &model.offer {
        Some(_) => {
            // A question that has not come yet counts: what is offered does not move when it does.
            let lacks = parts::is_missing(model, Deck::More);
            let quiz = model.quiz_ref();
            model.record.due(model.now, |id| lacks || quiz.question(id).is_some())
        }
        None => Vec::new(),
    };
    match &model.offer {
        Some(Offer::Resume(attempt)) if due.iter().all(|id| attempt.will_ask(id)) => 0,
        _ => due.len(),
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
        chosen: match &model.on_screen.marking {
            Marking::Choice(id) => question.choice(id),
            Marking::Nothing | Marking::Missing => None,
        },
        choice_missing: model.on_screen.marking == Marking::Missing,
        keys: model.record.preferences.keys,
        number: index + 1,
        total: total(model),
        round: attempt.round,
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
        chosen: response.choice.as_ref().and_then(|id| question.choice(id)),
        outcome: outcome(response),
        number: index + 1,
        total: total(model),
        round: attempt.round,
        last,
        more: if last { more(model) } else { 0 },
    })
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
fn more(model: &Model) -> usize {
    let attempt = &model.attempt;
    if attempt.round != Round::Full {
        return 0;
    }
    if parts::is_missing(model, Deck::More) {
        return model.quiz_ref().count(Deck::More);
    }
    let asked = |question: &&Question| !attempt.questions.contains(&question.id);
    model.quiz_ref().deck(Deck::More).filter(asked).count()
}

/// Questions of the bonus round, which comes after all others.
fn bonus(model: &Model) -> usize {
    if model.attempt.round != Round::Full || more(model) > 0 {
        return 0;
    }
    model.quiz_ref().count(Deck::Bonus)
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
        friend: friend(model),
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
        next_looks: next_looks(model),
        has_whole: attempt.round != Round::Full && model.record.last_whole().is_some(),
        further: match (&model.quiz_ref().further, &model.further) {
            (None, _) => FurtherView::Here,
            (Some(_), PartFetch::Missing { .. }) => FurtherView::Missing,
            (Some(_), PartFetch::NotAsked | PartFetch::OnTheWay { .. }) => FurtherView::OnTheWay,
        },
        more: more(model),
        bonus: bonus(model),
    }
}

/// Beside a whole quiz only: another round asks other questions than the friend was asked.
fn friend(model: &Model) -> Option<FriendView<'_>> {
    let Arrival::Friend(friend) = &model.arrival else { return None };
    (model.attempt.round == Round::Full).then(|| FriendView {
        right: friend.right,
        total: friend.total,
        paths: friend.paths.iter().filter_map(|id| model.quiz_ref().path(id)).collect(),
    })
}

/// When questions of this attempt are asked again. Nobody is told of a day that nothing will be
/// kept for, or that has passed: what is due now is offered when the page is opened.
fn next_looks(model: &Model) -> Vec<(Moment, usize)> {
    if !model.storage.keeps() {
        return Vec::new();
    }
    let asked = &model.attempt.questions;
    model.record.reviews.days(model.now, &|id| asked.contains(id))
}

/// How many attempts the history shows one by one: more would take long to put on the page, and
/// nobody reads them.
const MAX_ROWS: usize = 100;

fn history(model: &Model) -> HistoryView<'_> {
    let quiz = model.quiz_ref();
    let mut rows = Vec::new();
    for attempt in model.record.archived.attempts() {
        rows.push(HistoryRow {
            id: attempt.id,
            is_whole: false,
            started: attempt.started,
            round: attempt.round,
            score: attempt.score,
            stopped_of: attempt.stopped_of,
            paths: attempt.paths().filter_map(|id| quiz.path(&PathId::from(id))).collect(),
        });
    }
    for attempt in &model.record.attempts {
        rows.push(HistoryRow {
            id: attempt.id.as_str(),
            is_whole: true,
            started: attempt.started,
            round: attempt.round,
            score: attempt.score(),
            stopped_of: attempt.finished.is_none().then(|| attempt.asked()),
            paths: attempt.paths.iter().filter_map(|id| quiz.path(id)).collect(),
        });
    }
    // What is archived is nearly always older, so this way they are nearly sorted.
    rows.reverse();
    sort_by_key(&mut rows, |row| std::cmp::Reverse(row.started));
    let mut earlier = EarlierView::default();
    for row in rows.iter().skip(MAX_ROWS) {
        earlier.add(row.score);
    }
    rows.truncate(MAX_ROWS);
    for total in model.record.counted.iter() {
        earlier.join(&total);
    }
    HistoryView { rows, has_archived: !model.record.archived.is_empty(), earlier }
}
