//! The plan, week by week.

use super::{evidence, guide_link, inline, link, text};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::advice::{Plan, PlannedStep, Unlearn};
use quiz_core::quiz::Certainty;
use quiz_model::{Kind, Path, Question, Quiz, Resource, Word, decimal};

/// The plan of a path. With several paths recommended, `named` puts the path's name above it.
pub(in crate::ui) fn plan(
    path: &Path,
    plan: &Plan<'_>,
    quiz: &Quiz,
    named: bool,
    phrases: &Phrases<'_>,
) -> Tag {
    let weekly = decimal(plan.weekly_hours);
    let intro = tag("p")
        .text(&phrases.fill(
            Word::PlanIntro,
            &[
                ("hours", &decimal(plan.hours())),
                ("weeks", &decimal(plan.weeks())),
                ("weekly", &weekly),
            ],
        ))
        .when(plan.assumed, |intro| {
            intro.text(" ").text(&phrases.fill(Word::PlanAssumed, &[("weekly", &weekly)]))
        });
    tag("section")
        .class("plan")
        .with("data-plan", path.id.as_str())
        .add(super::path_heading(Word::PlanHeading, named.then_some(path), phrases))
        .add(intro)
        .when(!plan.unlearn.is_empty(), |section| section.add(unlearn(&plan.unlearn, phrases)))
        .add(tag("ol").class("steps").each(plan.steps.iter().map(|step| row(step, quiz, phrases))))
        .when(!plan.left_out.is_empty(), |section| section.add(left_out(&plan.left_out, phrases)))
}

fn unlearn(entries: &[Unlearn<'_>], phrases: &Phrases<'_>) -> Tag {
    let entry = |entry: &Unlearn<'_>| {
        let was = match entry.certainty {
            Certainty::Certain => Word::PlanUnlearnWasCertain,
            _ => Word::PlanUnlearnWasFairlySure,
        };
        tag("li")
            .with("data-unlearn", entry.question.id.as_str())
            .text(&held(entry, phrases))
            .text(" ")
            .add(tag("span").class("tag weak").say(was, phrases))
            .add(text(&entry.question.practice, "", phrases))
    };
    tag("div")
        .class("unlearn")
        .add(tag("h3").say(Word::PlanUnlearnFirst, phrases))
        .add(tag("p").say(Word::PlanUnlearnIntro, phrases))
        .add(tag("ul").each(entries.iter().map(entry)))
}

fn held(entry: &Unlearn<'_>, phrases: &Phrases<'_>) -> String {
    let word = match entry.chosen.kind {
        Kind::Exaggeration => Word::PlanOvershot,
        Kind::Misconception | Kind::Key => Word::PlanHeld,
    };
    phrases.fill(word, &[("misconception", &entry.question.misconception)])
}

fn row(planned: &PlannedStep<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Tag {
    let (from, to) = (decimal(planned.from_week), decimal(planned.to_week));
    let weeks = if from == to {
        phrases.fill(Word::PlanWeek, &[("week", &from)])
    } else {
        phrases.fill(Word::PlanWeeks, &[("from", &from), ("to", &to)])
    };
    let PlannedStep { step, unlearns, resources, .. } = planned;
    let hours = phrases.count(Word::PlanHours, "hours", usize::from(step.hours));
    tag("li")
        .class("step")
        .with("data-step", step.id.as_str())
        .add(tag("p").class("step-weeks").text(&weeks).text(" · ").text(&hours))
        .add(tag("h3").text(&step.title))
        .when(!unlearns.is_empty(), |row| row.add(matters_more(unlearns, phrases)))
        .add(text(&step.task, "", phrases))
        .add(
            tag("p")
                .add(tag("strong").say(Word::PlanMake, phrases))
                .text(" ")
                .add(inline(&step.make, phrases)),
        )
        .when(!resources.is_empty(), |row| {
            row.add(tag("p").class("hint").say(Word::PlanLearn, phrases))
                .add(tag("ul").each(resources.iter().map(|entry| resource(entry, phrases))))
        })
        .add(evidence(&step.evidence, quiz, phrases))
        .given(step.guide.as_ref(), |row, block| row.add(guide_link(block, phrases)))
}

fn matters_more(questions: &[&Question], phrases: &Phrases<'_>) -> Tag {
    let belief = |question: &&Question| tag("li").add(tag("q").text(&question.misconception));
    tag("div")
        .class("matters-more")
        .add(tag("p").say(Word::PlanMattersMore, phrases))
        .add(tag("ul").each(questions.iter().map(belief)))
}

fn resource(resource: &Resource, phrases: &Phrases<'_>) -> Tag {
    let mut facts = vec![resource.provider.as_str()];
    facts.extend(resource.length.as_deref());
    facts.push(phrases.cost(resource.cost));
    let checked = phrases.fill(Word::EvidenceChecked, &[("date", &phrases.date(resource.checked))]);
    tag("li").add(link(&resource.url, &resource.title, phrases)).text(" ").add(
        tag("span")
            .class("hint")
            .text(&phrases.list(facts))
            .text(". ")
            .text(&resource.gives)
            .text(". ")
            .text(&checked),
    )
}

fn left_out(resources: &[&Resource], phrases: &Phrases<'_>) -> Tag {
    let item = |resource: &&Resource| {
        let values = [("resource", resource.title.as_str()), ("cost", phrases.cost(resource.cost))];
        tag("li").class("hint").text(&phrases.fill(Word::PlanLeftOutItem, &values))
    };
    tag("div")
        .class("left-out")
        .add(tag("p").class("hint").say(Word::PlanLeftOut, phrases))
        .add(tag("ul").each(resources.iter().map(item)))
}
