//! From the model to what somebody sees who has been here before: what there is to go back to, how a
//! round of missed questions went, and every attempt so far.

use super::build::dot;
use super::result::next_looks;
use super::{Dot, EarlierView, HistoryRow, HistoryView, NextStep, OfferView, RetestView, ToDo};
use crate::advice::plan;
use crate::app::model::{Model, Offer, Screen};
use crate::app::parts;
use crate::quiz::{Attempt, Response, Round};
use crate::record::{step_item, unlearn_item};
use quiz_model::{PartKind, PathId, QuestionId, sort_by_key};

/// Milliseconds of a week.
const WEEK: u64 = 7 * 24 * 60 * 60 * 1_000;

/// What of an earlier visit there is to go back to.
pub(super) fn offer(model: &Model) -> Option<OfferView> {
    let offer = model.offer.as_ref().filter(|_| model.screen == Screen::Attempt)?;
    Some(match offer {
        Offer::Resume(attempt) => {
            OfferView::Resume { answered: attempt.responses.len(), total: attempt.asked() }
        }
        Offer::LastResult(attempt) => {
            let score = attempt.score();
            let plan = next_step(model, attempt);
            OfferView::LastResult { right: score.right, total: score.answered, plan }
        }
    })
}

/// Where the visitor is in the plan of the first path that an attempt recommended.
fn next_step(model: &Model, attempt: &Attempt) -> Option<NextStep> {
    let quiz = model.quiz_ref();
    if parts::is_missing(model, PartKind::Details) {
        return None;
    }
    let path = quiz.path(attempt.paths.first()?)?;
    let plan = plan(quiz, path, &attempt.about, &attempt.responses);
    let is_open = |item: &str| !model.record.ticks.is_done(item);
    let unlearn =
        plan.unlearn.iter().filter(|entry| is_open(&unlearn_item(&entry.question.id))).count();
    let mut steps = plan
        .steps
        .iter()
        .map(|planned| planned.step)
        .filter(|step| is_open(&step_item(&path.id, &step.id)));
    let first = steps.next();
    let open = unlearn + usize::from(first.is_some()) + steps.count();
    let all = plan.unlearn.len() + plan.steps.len();
    let began = attempt.finished.unwrap_or(attempt.started);
    let passed = u32::try_from(model.now.0.saturating_sub(began.0) / WEEK).unwrap_or(u32::MAX);
    Some(NextStep {
        week: passed.saturating_add(1).min(plan.weeks()),
        weeks: plan.weeks(),
        done: all - open,
        all,
        next: if unlearn > 0 {
            Some(ToDo::Unlearn(unlearn))
        } else {
            first.map(|step| ToDo::Step(&step.title))
        },
    })
}

/// How many questions are due for another look. None where the attempt to go back to asks all of
/// them anyway: a re-test that was stopped is not offered beside itself.
pub(super) fn due(model: &Model) -> usize {
    let due = match &model.offer {
        Some(_) => {
            // A question that has not come yet counts: what is offered does not move when it does.
            let lacks = parts::is_missing(model, PartKind::Further);
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

/// How the round of missed questions on screen went.
pub(super) fn retest(model: &Model) -> RetestView<'_> {
    let attempt = &model.attempt;
    let quiz = model.quiz_ref();
    let rows: Vec<_> = attempt
        .responses
        .iter()
        .filter_map(|response| {
            let before = |other: &&Response| other.at < attempt.started;
            let before = latest(model, &response.question, before).map_or(Dot::Wrong, dot);
            Some((quiz.question(&response.question)?, before, dot(response)))
        })
        .collect();
    let whole = model.record.last_whole();
    RetestView {
        repaired: rows
            .iter()
            .filter(|(_, before, now)| *before != Dot::Right && *now == Dot::Right)
            .count(),
        held: whole.map(|whole| {
            let asked = whole.responses.iter().map(|response| &response.question);
            let holds = |id: &&QuestionId| latest(model, id, |_| true).is_some_and(|it| it.right);
            (asked.clone().filter(holds).count(), asked.count())
        }),
        next_looks: next_looks(model),
        has_missed: attempt.responses.iter().any(|response| !response.right),
        has_whole: whole.is_some(),
        rows,
    }
}

/// The answer to a question that was given last, in whichever round, of those that count.
fn latest<'a>(
    model: &'a Model,
    question: &QuestionId,
    counts: impl Fn(&&'a Response) -> bool,
) -> Option<&'a Response> {
    let kept = model.record.attempts.iter().chain([&model.attempt]);
    kept.filter(|attempt| attempt.round != Round::Bonus)
        .filter_map(|attempt| attempt.response(question))
        .filter(counts)
        .max_by_key(|response| response.at)
}

/// How many attempts the history shows one by one: more would take long to put on the page, and
/// nobody reads them.
const MAX_ROWS: usize = 100;

pub(super) fn history(model: &Model) -> HistoryView<'_> {
    let quiz = model.quiz_ref();
    let mut rows = Vec::new();
    for attempt in model.record.archived.attempts() {
        rows.push(HistoryRow {
            id: attempt.id,
            is_whole: false,
            started: attempt.started,
            round: attempt.round,
            score: attempt.score,
            asked: attempt.stopped_of.unwrap_or(attempt.score.answered),
            dots: Vec::new(),
            // Its line says so wherever the result was not reached.
            stopped_of: attempt.stopped_of.filter(|asked| attempt.score.answered < *asked),
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
            asked: attempt.asked(),
            dots: attempt.responses.iter().map(dot).collect(),
            // All answered is not stopped, whatever else the visitor has not looked at.
            stopped_of: (!attempt.is_answered()).then(|| attempt.asked()),
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
