//! The plan of a path, fitted to the hours, the money and the misconceptions of one visitor.

use crate::quiz::{Certainty, Response};
use quiz_model::{AboutAnswers, Cost, Kind, Path, Question, Quiz, Resource, Step, sort_by_key};

/// Hours a week that a plan assumes when the visitor does not say: what the paths were written for.
pub const DEFAULT_WEEKLY_HOURS: u16 = 4;

/// Hours that it takes to unlearn one misconception, by our own estimate.
pub const UNLEARN_HOURS: u16 = 1;

/// A path's steps with weeks, cut to what this visitor can pay. The result, the page of a path, paper,
/// calendar and text all show this one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<'a> {
    /// Hours a week it is stretched over.
    pub weekly_hours: u16,
    /// Whether those hours are assumed, because the visitor did not say.
    pub assumed: bool,
    /// Misconceptions to unlearn before anything else: confident ones first. Each takes
    /// [`UNLEARN_HOURS`], which are among the plan's hours and weeks.
    pub unlearn: Vec<Unlearn<'a>>,
    /// The steps, in order.
    pub steps: Vec<PlannedStep<'a>>,
    /// What is above the budget, and so left out.
    pub left_out: Vec<&'a Resource>,
}

impl Plan<'_> {
    /// Hours of all of it.
    pub fn hours(&self) -> u32 {
        let steps: u32 = self.steps.iter().map(|planned| u32::from(planned.step.hours)).sum();
        steps + unlearn_hours(self.unlearn.len())
    }

    /// Weeks from start to end.
    pub fn weeks(&self) -> u32 {
        let last = self.steps.last().map_or(0, |planned| planned.to_week);
        last.max(self.unlearn_weeks())
    }

    /// The last week of unlearning, which begins in the first; 0 where there is nothing to unlearn.
    pub fn unlearn_weeks(&self) -> u32 {
        unlearn_hours(self.unlearn.len()).div_ceil(u32::from(self.weekly_hours))
    }

    /// The most that any one thing costs where the cheapest of each step is taken.
    pub fn money(&self) -> Cost {
        let cheapest = |planned: &PlannedStep<'_>| {
            planned.resources.iter().map(|resource| resource.cost).min()
        };
        self.steps.iter().filter_map(cheapest).max().unwrap_or(Cost::Free)
    }
}

fn unlearn_hours(entries: usize) -> u32 {
    u32::try_from(entries).unwrap_or(u32::MAX).saturating_mul(u32::from(UNLEARN_HOURS))
}

/// A question that was answered wrongly and with confidence: the misconception was believed, or its
/// opposite was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlearn<'a> {
    /// The question that showed it.
    pub question: &'a Question,
    /// Whether the opposite of the belief was held, and not the belief itself.
    pub overshot: bool,
    /// How sure the visitor was, from fairly sure up.
    pub certainty: Certainty,
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
    let unlearn = unlearn(quiz, responses);
    let mut hours_before = unlearn_hours(unlearn.len());
    let mut left_out: Vec<&Resource> = Vec::new();
    let steps = path
        .steps
        .iter()
        .filter(|step| step.only_if.holds(about))
        .map(|step| {
            let from_week = hours_before / u32::from(weekly_hours) + 1;
            hours_before += u32::from(step.hours);
            let to_week = hours_before.div_ceil(u32::from(weekly_hours)).max(from_week);
            let (resources, above) = resources(quiz, step, budget);
            for resource in above {
                if left_out.iter().all(|other| other.id != resource.id) {
                    left_out.push(resource);
                }
            }
            let unlearns = step
                .unlearns
                .iter()
                .filter(|id| responses.iter().any(|given| given.question == **id && !given.right))
                .filter_map(|id| quiz.question(id))
                .collect();
            PlannedStep { step, from_week, to_week, resources, unlearns }
        })
        .collect();
    Plan { weekly_hours, assumed: said.is_none(), unlearn, steps, left_out }
}

/// What was believed wrongly and confidently, the most confident first.
fn unlearn<'a>(quiz: &'a Quiz, responses: &[Response]) -> Vec<Unlearn<'a>> {
    let mut unlearn: Vec<_> = responses
        .iter()
        .filter(|response| response.is_confident_miss())
        .filter_map(|response| {
            let question = quiz.question(&response.question)?;
            let taken = response.choice?;
            let mut chosen = question.choices.iter().filter(|choice| taken.has(&choice.id));
            let first = chosen.next()?;
            // Without something to do there is nothing to plan.
            (!question.practice.is_empty()).then(|| Unlearn {
                question,
                overshot: first.kind == Some(Kind::Exaggeration),
                certainty: response.certainty,
            })
        })
        .collect();
    sort_by_key(&mut unlearn, |entry| std::cmp::Reverse(entry.certainty));
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
    read: impl Fn(&quiz_model::AboutOption) -> Option<T>,
) -> Option<T> {
    quiz.about_you.iter().find_map(|question| read(question.option(about.get(&question.id)?)?))
}

fn weekly_hours(quiz: &Quiz, about: &AboutAnswers) -> Option<u16> {
    setting(quiz, about, |option| option.weekly_hours)
}

fn budget(quiz: &Quiz, about: &AboutAnswers) -> Cost {
    setting(quiz, about, |option| option.budget).unwrap_or(Cost::Over1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Moment;
    use quiz_model::sample;

    fn about(given: &[(&str, &str)]) -> AboutAnswers {
        given.iter().map(|(question, option)| ((*question).into(), (*option).into())).collect()
    }

    fn response(question: &str, right: bool, certainty: Certainty) -> Response {
        let choice = Some(if right { "sound" } else { "belief" }.into());
        Response { question: question.into(), choice, certainty, right, at: Moment(0) }
    }

    /// Id, first week and last week of each step.
    fn weeks(plan: &Plan<'_>) -> Vec<(String, u32, u32)> {
        plan.steps
            .iter()
            .map(|planned| (planned.step.id.to_string(), planned.from_week, planned.to_week))
            .collect()
    }

    #[test]
    fn hours_a_week_stretch_or_pack_the_plan() {
        let quiz = sample::quiz();
        for (given, expected) in [
            (&[("hours", "two")][..], [("learn", 1, 3), ("lead", 4, 6)]),
            (&[("hours", "ten")][..], [("learn", 1, 1), ("lead", 1, 2)]),
            (&[][..], [("learn", 1, 2), ("lead", 2, 3)]),
        ] {
            let plan = plan(&quiz, &quiz.paths[0], &about(given), &[]);
            let expected = expected.map(|(step, from, to)| (step.to_owned(), from, to));
            assert_eq!(weeks(&plan), expected, "{given:?}");
            assert_eq!(plan.hours(), 11);
            assert_eq!(plan.assumed, given.is_empty());
        }
    }

    #[test]
    fn conditions_add_steps() {
        let quiz = sample::quiz();
        let plan =
            plan(&quiz, &quiz.paths[0], &about(&[("start", "engineer"), ("hours", "two")]), &[]);
        let steps = [("learn", 1, 3), ("local", 4, 4), ("lead", 5, 7)];
        assert_eq!(weeks(&plan), steps.map(|(step, from, to)| (step.to_owned(), from, to)));
    }

    #[test]
    fn the_budget_leaves_out_what_costs_more() {
        let quiz = sample::quiz();
        for (given, learnt, left_out) in [
            (&[("money", "none")][..], &["free-course"][..], &["paid-course"][..]),
            (&[("money", "some")][..], &["paid-course", "free-course"][..], &[][..]),
            (&[][..], &["paid-course", "free-course"][..], &[][..]),
        ] {
            let plan = plan(&quiz, &quiz.paths[0], &about(given), &[]);
            let ids = |resources: &[&Resource]| -> Vec<String> {
                resources.iter().map(|resource| resource.id.to_string()).collect()
            };
            assert_eq!(ids(&plan.steps[0].resources), learnt, "{given:?}");
            assert_eq!(ids(&plan.left_out), left_out, "{given:?}");
        }
    }

    #[test]
    fn confident_misses_are_unlearned_first_and_mark_their_steps() {
        let quiz = sample::quiz();
        let responses = [
            response("code", false, Certainty::FairlySure),
            response("degree", false, Certainty::Certain),
            response("expert", false, Certainty::Guessing),
            response("data", true, Certainty::Certain),
        ];
        let plan = plan(&quiz, &quiz.paths[0], &about(&[]), &responses);
        let unlearn: Vec<_> = plan.unlearn.iter().map(|entry| entry.question.id.as_str()).collect();
        assert_eq!(unlearn, ["degree", "code"]);
        assert_eq!(plan.steps[0].unlearns[0].id.as_str(), "degree");
        assert!(plan.steps[1].unlearns.is_empty());
    }

    #[test]
    fn what_is_unlearned_takes_its_hours_and_comes_before_the_steps() {
        let quiz = sample::quiz();
        let misses = ["degree", "code", "expert", "data", "agile"];
        for (count, hours, unlearned, weeks_of_steps) in [
            (0, 11, 0, [("learn", 1, 3), ("lead", 4, 6)]),
            (1, 12, 1, [("learn", 1, 4), ("lead", 4, 6)]),
            (5, 16, 3, [("learn", 3, 6), ("lead", 6, 8)]),
        ] {
            let responses: Vec<_> =
                misses[..count].iter().map(|id| response(id, false, Certainty::Certain)).collect();
            let plan = plan(&quiz, &quiz.paths[0], &about(&[("hours", "two")]), &responses);
            let expected = weeks_of_steps.map(|(step, from, to)| (step.to_owned(), from, to));
            assert_eq!(weeks(&plan), expected, "{count}");
            assert_eq!((plan.hours(), plan.unlearn_weeks()), (hours, unlearned), "{count}");
            assert_eq!(plan.weeks(), weeks_of_steps[1].2, "{count}");
        }
    }

    #[test]
    fn a_plan_costs_what_the_dearest_of_its_cheapest_resources_does() {
        let mut quiz = sample::quiz();
        assert_eq!(plan(&quiz, &quiz.paths[0], &about(&[]), &[]).money(), Cost::Free);
        quiz.paths[0].steps[0].resources.pop();
        assert_eq!(plan(&quiz, &quiz.paths[0], &about(&[]), &[]).money(), Cost::Under100);
    }
}
