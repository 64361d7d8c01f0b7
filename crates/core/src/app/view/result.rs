//! From the model to the result.

use super::build::{bonus, details, dot, more};
use super::{ChangedView, MissedView, ResultView, challenge};
use crate::advice::{Headline, advise};
use crate::app::model::Model;
use crate::quiz::{Calibration, Certainty, Moment, Round};
use quiz_model::Quiz;

pub(super) fn result(model: &Model) -> ResultView<'_> {
    let attempt = &model.attempt;
    let quiz = model.quiz_ref();
    let score = attempt.score();
    let has_path = attempt.round == Round::Full && !quiz.paths.is_empty();
    let advice = has_path.then(|| advise(quiz, &attempt.about, &attempt.responses));
    let changed = match (&advice, &model.on_screen.before) {
        (Some(advice), Some(before)) => Some(changed(quiz, before, &advice.headline())),
        _ => None,
    };
    ResultView {
        round: attempt.round,
        advice,
        about: &quiz.about_you,
        answers: &attempt.about,
        changed,
        ticks: &model.record.ticks,
        dots: attempt.responses.iter().map(dot).collect(),
        finished: attempt.finished,
        score,
        band: quiz.band(score.right, score.answered),
        friend: challenge::friend(model),
        challenge_address: challenge::own_address(quiz, score),
        calibration: Calibration::of(&attempt.responses),
        missed: attempt
            .missed()
            .into_iter()
            .filter_map(|response| {
                let question = quiz.question(&response.question)?;
                Some(MissedView { question, taken: response.choice, certainty: response.certainty })
            })
            .collect(),
        guessed_right: attempt
            .responses
            .iter()
            .filter(|response| response.right && response.certainty == Certainty::Guessing)
            .filter_map(|response| quiz.question(&response.question))
            .collect(),
        next_looks: next_looks(model),
        has_whole: attempt.round != Round::Full && model.record.last_whole().is_some(),
        details: details(model),
        more: more(model),
        bonus: bonus(model),
    }
}

/// What is another headline than before.
fn changed<'a>(quiz: &'a Quiz, before: &Headline, now: &Headline) -> ChangedView<'a> {
    let paths = if before.paths == now.paths { &[][..] } else { &now.paths };
    let plan = |headline: &Headline| (headline.hours, headline.weeks, headline.money);
    ChangedView {
        paths: paths.iter().filter_map(|id| quiz.path(id)).collect(),
        plan: plan(before) != plan(now),
        hours: now.hours,
        weeks: now.weeks,
        money: now.money,
    }
}

/// When questions of this attempt are asked again. Nobody is told of a day that nothing will be
/// kept for, or that has passed: what is due now is offered when the page is opened.
pub(super) fn next_looks(model: &Model) -> Vec<(Moment, usize)> {
    if !model.storage.keeps() {
        return Vec::new();
    }
    let asked = &model.attempt.questions;
    model.record.reviews.days(model.now, &|id| asked.contains(id))
}
