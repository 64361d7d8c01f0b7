//! What leaves the page in words: posts, the plan as text, calendar entries, the picture.

use std::fmt::Write as _;

use crate::ui::Phrases;
use quiz_core::advice::Plan;
use quiz_core::share::{Card, Day, Entry, ShareKind, SharedAttempt, Sheet};
use quiz_model::{Path, QuestionId, Word, fill};

/// What is said beside the link.
pub(super) fn post(
    kind: ShareKind,
    shared: Option<&SharedAttempt<'_>>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
) -> String {
    let quiz = ("quiz", sheet.content.quiz.title.as_str());
    let Some(shared) = shared.filter(|_| kind != ShareKind::Quiz) else {
        return phrases.fill(Word::ShareTextQuiz, &[quiz]);
    };
    let (right, total) = (shared.score.right.to_string(), shared.score.answered.to_string());
    let path = paths(shared, phrases);
    let values = [("right", right.as_str()), ("total", &total), quiz, ("path", &path)];
    match kind {
        ShareKind::Challenge => phrases.fill(Word::ShareTextChallenge, &values),
        ShareKind::Result | ShareKind::Quiz => phrases.fill(Word::ShareTextResult, &values),
    }
}

/// The names of the paths recommended.
pub(super) fn paths(shared: &SharedAttempt<'_>, phrases: &Phrases<'_>) -> String {
    phrases.list(shared.advice.plans.iter().map(|(path, _)| path.title.as_str()))
}

/// The picture of a result.
pub(super) fn card(shared: &SharedAttempt<'_>, sheet: &Sheet, phrases: &Phrases<'_>) -> Card {
    let quiz = &sheet.content.quiz;
    let (right, total) = (shared.score.right.to_string(), shared.score.answered.to_string());
    let score = phrases.fill(Word::ResultScore, &[("right", &right), ("total", &total)]);
    let root = sheet.context.root.split_once("://").map_or("", |(_, rest)| rest);
    Card {
        title: quiz.title.clone(),
        heading: paths(shared, phrases),
        score: format!("{score} {}", shared.band.title),
        foot: if sheet.context.is_public {
            root.trim_end_matches('/').to_owned()
        } else {
            String::new()
        },
        name: format!("career-quiz-{}", quiz.id),
    }
}

/// The plans as text, marked as in Markdown.
pub(super) fn markdown(shared: &SharedAttempt<'_>, sheet: &Sheet, phrases: &Phrases<'_>) -> String {
    let mut text = String::new();
    for (path, plan) in &shared.advice.plans {
        add_plan(&mut text, path, plan, phrases);
    }
    text.push_str(&sheet.content.quiz.title);
    if sheet.context.is_public {
        text.push_str(": ");
        text.push_str(&sheet.context.root);
    }
    text.push('\n');
    text
}

fn add_plan(text: &mut String, path: &Path, plan: &Plan<'_>, phrases: &Phrases<'_>) {
    let values = [
        ("hours", plan.hours().to_string()),
        ("weeks", plan.weeks().to_string()),
        ("weekly", plan.weekly_hours.to_string()),
    ];
    let values = values.each_ref().map(|(place, value)| (*place, value.as_str()));
    let intro = phrases.fill(Word::PlanIntro, &values);
    // Writing to a text cannot fail.
    let _ = write!(text, "# {}\n\n{}\n\n{intro}\n\n", path.title, path.summary.plain());
    for planned in &plan.steps {
        let (from, to) = (planned.from_week.to_string(), planned.to_week.to_string());
        let weeks = if from == to {
            phrases.fill(Word::PlanWeek, &[("week", &from)])
        } else {
            phrases.fill(Word::PlanWeeks, &[("from", &from), ("to", &to)])
        };
        let step = planned.step;
        let _ = write!(
            text,
            "## {weeks}: {}\n\n{}\n\n{} {}\n\n",
            step.title,
            step.task.plain(),
            phrases.text(Word::PlanMake),
            step.make.plain()
        );
        for resource in &planned.resources {
            let facts = phrases.list([resource.provider.as_str(), phrases.cost(resource.cost)]);
            let _ = writeln!(text, "- [{}]({}), {facts}", resource.title, resource.url);
        }
        if !planned.resources.is_empty() {
            text.push('\n');
        }
    }
}

/// The steps of the plan as entries of a calendar, from the first Monday after today, and the days
/// on which something missed is asked again.
pub(super) fn entries(
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
) -> Vec<Entry> {
    let quiz = sheet.content.quiz.title.as_str();
    let monday = Day::of(sheet.context.today).next_monday();
    let attempt = shared.attempt.id.as_str();
    let is_asked = |id: &QuestionId| sheet.content.quiz.question(id).is_some();
    let reviews = sheet.record.reviews.days(sheet.context.now, &is_asked);
    let mut entries: Vec<Entry> = reviews
        .into_iter()
        .map(|(at, questions)| Entry {
            name: format!("review-{}", at.0),
            from: Day::of(phrases.local(at)),
            days: 1,
            title: fill(&phrases.count(Word::TakeReview, "count", questions), &[("quiz", quiz)]),
            text: phrases.text(Word::TakeReviewText).to_owned(),
        })
        .collect();
    for (path, plan) in &shared.advice.plans {
        for planned in &plan.steps {
            let step = planned.step;
            let weeks = i64::from(planned.to_week - planned.from_week) + 1;
            entries.push(Entry {
                name: format!("{}-{}-{attempt}", path.id, step.id),
                from: monday.plus(7 * (i64::from(planned.from_week) - 1)),
                days: 7 * weeks,
                title: phrases.fill(Word::TakeStep, &[("step", &step.title), ("quiz", quiz)]),
                text: format!(
                    "{}\n\n{} {}",
                    step.task.plain(),
                    phrases.text(Word::PlanMake),
                    step.make.plain()
                ),
            });
        }
    }
    entries
}
