//! What leaves the page in words: posts, and the plan as text.

use std::fmt::Write as _;

use crate::ui::{Phrases, parts};
use quiz_core::advice::Plan;
use quiz_core::share::{ShareKind, SharedAttempt, Sheet};
use quiz_model::{Path, Word};

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
    phrases.titles(shared.advice.plans.iter().map(|(path, _)| path.title.as_str()))
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
    if let Some(unchecked) = unchecked(sheet, phrases) {
        text.push_str(unchecked);
        text.push('\n');
    }
    text
}

/// What is said of a quiz that came in a link, wherever it goes.
pub(super) fn unchecked<'a>(sheet: &Sheet, phrases: &Phrases<'a>) -> Option<&'a str> {
    sheet.context.holds_quiz().then(|| phrases.text(Word::ShareUnchecked))
}

fn add_plan(text: &mut String, path: &Path, plan: &Plan<'_>, phrases: &Phrases<'_>) {
    let intro = parts::intro_of(plan, phrases);
    // Writing to a text cannot fail.
    let _ = write!(text, "# {}\n\n{}\n\n{intro}\n\n", path.title, path.summary.plain());
    if !plan.unlearn.is_empty() {
        let weeks = parts::weeks_text(1, plan.unlearn_weeks(), phrases);
        let _ = write!(text, "## {weeks}: {}\n\n", phrases.text(Word::PlanUnlearnFirst));
        for entry in &plan.unlearn {
            let question = entry.question;
            let _ = writeln!(text, "- {}: {}", question.name(), question.practice.plain());
        }
        text.push('\n');
    }
    for planned in &plan.steps {
        let weeks = parts::weeks_text(planned.from_week, planned.to_week, phrases);
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
