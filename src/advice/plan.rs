//! The plan of a path, fitted to the hours, the money and the misconceptions of one visitor.

use crate::content::{AboutAnswers, Cost, Path, Question, Quiz, Resource, Step};
use crate::quiz::Response;

/// Hours a week that a plan assumes when the visitor does not say: what the paths were written for.
pub const DEFAULT_WEEKLY_HOURS: u16 = 4;

/// A path's steps with weeks, cut to what this visitor can pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<'a> {
    /// Hours a week it is stretched over.
    pub weekly_hours: u16,
    /// Whether those hours are assumed, because the visitor did not say.
    pub assumed: bool,
    /// Misconceptions to unlearn before anything else: confident ones first.
    pub unlearn: Vec<Unlearn<'a>>,
    /// The steps, in order.
    pub steps: Vec<PlannedStep<'a>>,
    /// What is above the budget, and so left out.
    pub left_out: Vec<&'a Resource>,
}

impl Plan<'_> {
    /// Hours of all steps.
    pub fn hours(&self) -> u32 {
        self.steps
            .iter()
            .map(|planned| u32::from(planned.step.hours))
            .sum()
    }

    /// Weeks from start to end.
    pub fn weeks(&self) -> u32 {
        self.steps.last().map_or(0, |planned| planned.to_week)
    }
}

/// A misconception that was believed with confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlearn<'a> {
    /// The question that showed it.
    pub question: &'a Question,
    /// How sure the visitor was, from fairly sure up.
    pub certainty: crate::quiz::Certainty,
}

/// A step with its weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep<'a> {
    /// The step.
    pub step: &'a Step,
    /// First week, from 1.
    pub from_week: u32,
    /// Last week.
    pub to_week: u32,
    /// What to learn from, within the budget.
    pub resources: Vec<&'a Resource>,
    /// Missed questions that this step helps with.
    pub unlearns: Vec<&'a Question>,
}

/// Fits a path's steps to somebody. Without a budget given, nothing is left out.
pub fn plan<'a>(
    quiz: &'a Quiz,
    path: &'a Path,
    about: &AboutAnswers,
    responses: &[Response],
) -> Plan<'a> {
    let said = weekly_hours(quiz, about);
    let weekly_hours = said.unwrap_or(DEFAULT_WEEKLY_HOURS).max(1);
    let budget = budget(quiz, about);
    let mut hours_before = 0;
    let mut left_out: Vec<&Resource> = Vec::new();
    let steps = path
        .steps
        .iter()
        .filter(|step| step.only_if.holds(about))
        .map(|step| {
            let from_week = hours_before / u32::from(weekly_hours) + 1;
            hours_before += u32::from(step.hours);
            let to_week = hours_before
                .div_ceil(u32::from(weekly_hours))
                .max(from_week);
            let (resources, above) = resources(quiz, step, budget);
            for resource in above {
                if left_out.iter().all(|other| other.id != resource.id) {
                    left_out.push(resource);
                }
            }
            let unlearns = step
                .unlearns
                .iter()
                .filter(|id| {
                    responses
                        .iter()
                        .any(|given| given.question == **id && !given.right)
                })
                .filter_map(|id| quiz.question(id))
                .collect();
            PlannedStep {
                step,
                from_week,
                to_week,
                resources,
                unlearns,
            }
        })
        .collect();
    Plan {
        weekly_hours,
        assumed: said.is_none(),
        unlearn: unlearn(quiz, responses),
        steps,
        left_out,
    }
}

/// What was believed wrongly and confidently, the most confident first.
fn unlearn<'a>(quiz: &'a Quiz, responses: &[Response]) -> Vec<Unlearn<'a>> {
    let mut unlearn: Vec<_> = responses
        .iter()
        .filter(|response| response.is_confident_miss())
        .filter_map(|response| {
            let question = quiz.question(&response.question)?;
            Some(Unlearn {
                question,
                certainty: response.certainty,
            })
        })
        .collect();
    unlearn.sort_by_key(|entry| std::cmp::Reverse(entry.certainty));
    unlearn
}

fn resources<'a>(
    quiz: &'a Quiz,
    step: &Step,
    budget: Cost,
) -> (Vec<&'a Resource>, Vec<&'a Resource>) {
    step.resources
        .iter()
        .filter_map(|id| quiz.resource(id))
        .partition(|resource| resource.cost <= budget)
}

/// What the answers say of a plan-wide setting; the first answer that sets it counts.
fn setting<T>(
    quiz: &Quiz,
    about: &AboutAnswers,
    read: impl Fn(&crate::content::AboutOption) -> Option<T>,
) -> Option<T> {
    quiz.about_you
        .iter()
        .find_map(|question| read(question.option(about.get(&question.id)?)?))
}

fn weekly_hours(quiz: &Quiz, about: &AboutAnswers) -> Option<u16> {
    setting(quiz, about, |option| option.weekly_hours)
}

fn budget(quiz: &Quiz, about: &AboutAnswers) -> Cost {
    setting(quiz, about, |option| option.budget).unwrap_or(Cost::Over1000)
}
