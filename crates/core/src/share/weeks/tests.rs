//! Weeks of plans, of which some are written down and others are any.

use proptest::prelude::*;

use super::*;
use crate::advice::plan;
use crate::quiz::{Certainty, LocalTime, Moment, Response};
use quiz_model::{AboutAnswers, Quiz, Step, sample};

/// The sample's first path with steps of these hours, and as many questions as are to be unlearned.
fn quiz(hours: &[u16], unlearned: usize) -> Quiz {
    let mut quiz = sample::quiz();
    let step = quiz.paths[0].steps[0].clone();
    quiz.paths[0].steps = hours
        .iter()
        .enumerate()
        .map(|(number, hours)| Step {
            id: format!("step-{number}").into(),
            hours: *hours,
            ..step.clone()
        })
        .collect();
    let question = quiz.questions[0].clone();
    for number in quiz.questions.len()..unlearned {
        let id = format!("question-{number}").into();
        quiz.questions.push(quiz_model::Question { id, ..question.clone() });
    }
    quiz
}

fn planned(quiz: &Quiz, weekly: u16, unlearned: usize) -> Plan<'_> {
    let missed: Vec<_> = quiz
        .questions
        .iter()
        .take(unlearned)
        .map(|question| Response {
            question: question.id,
            choice: Some("belief".into()),
            certainty: Certainty::Certain,
            right: false,
            at: Moment(0),
        })
        .collect();
    let made = plan(quiz, &quiz.paths[0], &AboutAnswers::default(), &missed);
    assert_eq!(made.unlearn.len(), unlearned);
    // The weeks that the plan would have at another pace.
    let mut before = u32::try_from(unlearned).unwrap();
    let mut made = Plan { weekly_hours: weekly, ..made };
    for planned in &mut made.steps {
        planned.from_week = before / u32::from(weekly) + 1;
        before += u32::from(planned.step.hours);
        planned.to_week = before.div_ceil(u32::from(weekly)).max(planned.from_week);
    }
    made
}

/// A week in words: what is unlearned, then each step's number and hours, with `<` where it was begun
/// before and `>` where it goes on.
fn told(week: &Week<'_>) -> String {
    let mut told = vec![format!("{}: unlearn {}", week.number, week.unlearn.len())];
    for part in &week.parts {
        let before = if part.is_continued { "<" } else { "" };
        let after = if part.goes_on { ">" } else { "" };
        told.push(format!("{before}{} {}h{after}", part.planned.step.id, part.hours));
    }
    told.join(", ")
}

#[test]
fn what_is_unlearned_comes_first_and_a_step_goes_on_until_its_hours_are_done() {
    let none: [&str; 0] = [];
    for (hours, weekly, unlearned, expected) in [
        (
            &[8, 3][..],
            4,
            3,
            &[
                "1: unlearn 3, step-0 1h>",
                "2: unlearn 0, <step-0 4h>",
                "3: unlearn 0, <step-0 3h, step-1 1h>",
                "4: unlearn 0, <step-1 2h",
            ][..],
        ),
        (&[4, 4], 4, 0, &["1: unlearn 0, step-0 4h", "2: unlearn 0, step-1 4h"]),
        (&[1, 1, 1], 4, 0, &["1: unlearn 0, step-0 1h, step-1 1h, step-2 1h"]),
        (&[1], 2, 3, &["1: unlearn 2", "2: unlearn 1, step-0 1h"]),
        (&[], 2, 3, &["1: unlearn 2", "2: unlearn 1"]),
        (&[2, 0], 2, 0, &["1: unlearn 0, step-0 2h", "2: unlearn 0, step-1 0h"]),
        (&[], 4, 0, &none),
    ] {
        let quiz = quiz(hours, unlearned);
        let plan = planned(&quiz, weekly, unlearned);
        let told: Vec<_> = weeks(&plan).iter().map(told).collect();
        assert_eq!(told, expected, "{hours:?} at {weekly}, {unlearned} unlearned");
    }
}

fn day(month: u8, day: u8) -> Day {
    Day::of(LocalTime { year: 2026, month, day, hour: 9, minute: 0 })
}

#[test]
fn a_plan_keeps_its_monday_while_it_runs() {
    // 23 November 2026 is a Monday.
    for (case, finished, today, weeks, is_begun, expected) in [
        ("on the day of the result", day(11, 21), day(11, 21), 10, false, "20261123"),
        ("before its Monday", day(11, 18), day(11, 21), 10, false, "20261123"),
        ("begun before its Monday", day(11, 18), day(11, 21), 10, true, "20261123"),
        ("in its third week", day(11, 21), day(12, 9), 10, true, "20261123"),
        ("on its last day", day(11, 21), day(12, 6), 2, true, "20261123"),
        ("a day after its end", day(11, 21), day(12, 7), 2, true, "20261214"),
        ("not begun", day(11, 21), day(12, 9), 10, false, "20261214"),
        ("finished tomorrow, by a clock set back", day(11, 30), day(11, 21), 10, true, "20261123"),
    ] {
        let monday = first_monday(finished, today, weeks, is_begun);
        assert_eq!(monday.digits(), expected, "{case}");
    }
}

#[test]
fn a_plan_is_begun_when_a_box_of_it_is_ticked() {
    let quiz = quiz(&[4, 4], 2);
    let path = quiz.paths[0].id;
    let plan = planned(&quiz, 4, 1);
    for (item, is_done, expected) in [
        (step_item(&path, &"step-1".into()), true, true),
        (step_item(&path, &"step-1".into()), false, false),
        (step_item(&"another".into(), &"step-1".into()), true, false),
        (unlearn_item(&quiz.questions[0].id), true, true),
        (unlearn_item(&quiz.questions[1].id), true, false),
    ] {
        let mut ticks = Ticks::default();
        ticks.set(&item, is_done, Moment(1));
        assert_eq!(is_begun(&path, &plan, &ticks), expected, "{item} {is_done}");
    }
}

#[test]
fn names_hold_neither_attempt_nor_path() {
    let quiz = "ai-project-manager".into();
    assert_eq!(week_name(&quiz, 3), "ai-project-manager-week-3");
    assert_eq!(review_name(&quiz, 1), "ai-project-manager-review-1");
}

proptest! {
    /// Weeks follow each other, so entries of one day each never lie over each other; and nothing of the
    /// plan is lost between them.
    #[test]
    fn every_step_and_every_hour_of_any_plan_is_in_its_weeks(
        hours in prop::collection::vec(1_u16..60, 0..12),
        weekly in 1_u16..40,
        unlearned in 0_usize..12,
    ) {
        let quiz = quiz(&hours, unlearned);
        let plan = planned(&quiz, weekly, unlearned);
        let weeks = weeks(&plan);
        let numbers: Vec<_> = weeks.iter().map(|week| week.number).collect();
        prop_assert_eq!(numbers, (1..=plan.weeks()).collect::<Vec<_>>());
        prop_assert_eq!(weeks.iter().map(Week::hours).sum::<u32>(), plan.hours());
        for week in &weeks[..weeks.len().saturating_sub(1)] {
            prop_assert_eq!(week.hours(), u32::from(weekly));
        }
        let unlearn: Vec<_> = weeks.iter().flat_map(|week| week.unlearn).collect();
        prop_assert_eq!(unlearn, plan.unlearn.iter().collect::<Vec<_>>());
        for planned in &plan.steps {
            let parts: Vec<_> = weeks
                .iter()
                .flat_map(|week| week.parts.iter().map(move |part| (week.number, *part)))
                .filter(|(_, part)| part.planned.step.id == planned.step.id)
                .collect();
            let numbers: Vec<_> = parts.iter().map(|(number, _)| *number).collect();
            let expected: Vec<_> = (planned.from_week..=planned.to_week).collect();
            prop_assert_eq!(numbers, expected);
            let hours: u32 = parts.iter().map(|(_, part)| part.hours).sum();
            prop_assert_eq!(hours, u32::from(planned.step.hours));
            prop_assert!(parts.iter().all(|(_, part)| part.hours > 0));
        }
    }
}
