//! A plan week by week, as a calendar shows it: what is done in each, and which Monday is the first.
//!
//! One function makes the plan ([`crate::advice::plan`]); here its hours are only laid out, so that
//! page, paper, text and calendar agree.

use super::Day;
use crate::advice::{Plan, PlannedStep, UNLEARN_HOURS, Unlearn};
use crate::record::{Ticks, step_item, unlearn_item};
use quiz_model::{PathId, QuizId};

// What is unlearned never crosses from one week into the next, because it takes one hour.
const _: () = assert!(UNLEARN_HOURS == 1);

/// A week of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week<'a> {
    /// Which, from 1.
    pub number: u32,
    /// What is unlearned in it, before anything else; each takes [`UNLEARN_HOURS`].
    pub unlearn: &'a [Unlearn<'a>],
    /// What is done of the steps, in their order.
    pub parts: Vec<Part<'a>>,
}

/// What is done of a step in one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The step.
    pub planned: &'a PlannedStep<'a>,
    /// Hours of it in this week.
    pub hours: u32,
    /// Whether it was begun in an earlier week.
    pub is_continued: bool,
    /// Whether it takes the next week too.
    pub goes_on: bool,
}

impl Week<'_> {
    /// Hours of all of it: those that the visitor has a week, and what is left in the last week.
    pub fn hours(&self) -> u32 {
        let unlearned = u32::try_from(self.unlearn.len()).unwrap_or(u32::MAX);
        self.parts.iter().map(|part| part.hours).sum::<u32>() + unlearned
    }
}

/// The weeks of a plan, one after the other. Their hours are those of the plan.
pub fn weeks<'a>(plan: &'a Plan<'_>) -> Vec<Week<'a>> {
    let weekly = u32::from(plan.weekly_hours.max(1));
    let unlearned_by = |week: u32| {
        let hours = usize::try_from(week.saturating_mul(weekly)).unwrap_or(usize::MAX);
        hours.min(plan.unlearn.len())
    };
    let mut weeks: Vec<Week<'a>> = (1..=plan.weeks())
        .map(|number| Week {
            number,
            unlearn: &plan.unlearn[unlearned_by(number - 1)..unlearned_by(number)],
            parts: Vec::new(),
        })
        .collect();
    let mut begin = u32::try_from(plan.unlearn.len()).unwrap_or(u32::MAX);
    for planned in &plan.steps {
        let end = begin.saturating_add(u32::from(planned.step.hours));
        for week in &mut weeks {
            if !(planned.from_week..=planned.to_week).contains(&week.number) {
                continue;
            }
            let (monday, sunday) = ((week.number - 1) * weekly, week.number * weekly);
            week.parts.push(Part {
                planned,
                hours: end.min(sunday).saturating_sub(begin.max(monday)),
                is_continued: planned.from_week < week.number,
                goes_on: planned.to_week > week.number,
            });
        }
        begin = end;
    }
    weeks
}

/// Whether a visitor has begun a plan: a box of it is ticked.
pub fn is_begun(path: &PathId, plan: &Plan<'_>, ticks: &Ticks) -> bool {
    let unlearned = plan.unlearn.iter().map(|entry| unlearn_item(&entry.question.id));
    let steps = plan.steps.iter().map(|planned| step_item(path, &planned.step.id));
    unlearned.chain(steps).any(|item| ticks.is_done(&item))
}

/// The Monday of a plan's first week: the first after `finished`, the day of the result. A plan that
/// should have begun before `today` and has not, or would be over, begins on the next Monday instead.
pub fn first_monday(finished: Day, today: Day, weeks: u32, is_begun: bool) -> Day {
    let (first, next) = (finished.next_monday(), today.next_monday());
    let is_running = is_begun && first < next && today < first.plus(7 * i64::from(weeks));
    if is_running { first } else { next }
}

/// The name of a week's entry. It holds neither attempt nor path, so that a plan that is saved again
/// takes the place of the one before, week by week.
pub fn week_name(quiz: &QuizId, number: u32) -> String {
    format!("{quiz}-week-{number}")
}

/// The name of the entry of a day of trying again, counted from the next, which is 1. Days that move
/// with what is answered move in the calendar too.
pub fn review_name(quiz: &QuizId, number: usize) -> String {
    format!("{quiz}-review-{number}")
}

#[cfg(test)]
mod tests;
