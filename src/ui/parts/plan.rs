//! The plan: a line for each thing to do, with a box to tick, and a picture of the weeks.

use super::rows::row;
use super::{evidence, guide_link, inline, link, name_of, text};
use crate::ui::markup::{Markup, Tag, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::advice::{Advice, Plan, PlannedStep, UNLEARN_HOURS, Unlearn};
use quiz_core::app::{Folds, Msg, ResultView};
use quiz_core::quiz::Certainty;
use quiz_core::record::{Ticks, step_item, unlearn_item};
use quiz_model::{Path, Question, Quiz, Resource, Word, decimal};

/// Hours of a whole plan, in words.
pub(in crate::ui) fn hours_of(plan: &Plan<'_>, phrases: &Phrases<'_>) -> String {
    phrases.count(Word::TileHours, "hours", number(plan.hours()))
}

/// Weeks of a whole plan, in words.
pub(in crate::ui) fn weeks_of(plan: &Plan<'_>, phrases: &Phrases<'_>) -> String {
    phrases.count(Word::TileWeeks, "weeks", number(plan.weeks()))
}

/// What the first week of a plan begins with.
pub(in crate::ui) fn first_of(path: &Path, plan: &Plan<'_>, phrases: &Phrases<'_>) -> String {
    match plan.unlearn.len() {
        0 => path.first_week.clone(),
        count => phrases.count(Word::TakeUnlearn, "count", count),
    }
}

/// What a plan comes to, in a sentence or two.
pub(in crate::ui) fn intro_of(plan: &Plan<'_>, phrases: &Phrases<'_>) -> String {
    let values = [
        ("hours", hours_of(plan, phrases)),
        ("weeks", weeks_of(plan, phrases)),
        ("pace", phrases.count(Word::PlanPace, "weekly", usize::from(plan.weekly_hours))),
    ];
    let values = values.each_ref().map(|(place, value)| (*place, value.as_str()));
    let intro = phrases.fill(Word::PlanIntro, &values);
    if plan.assumed { [&intro, " ", phrases.text(Word::PlanAssumed)].concat() } else { intro }
}

/// The weeks of something that is to be done.
pub(in crate::ui) fn weeks_text(from: u32, to: u32, phrases: &Phrases<'_>) -> String {
    let (from, to) = (decimal(from), decimal(to));
    if from == to {
        phrases.fill(Word::PlanWeek, &[("week", &from)])
    } else {
        phrases.fill(Word::PlanWeeks, &[("from", &from), ("to", &to)])
    }
}

fn number(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The row with the plan, or with the plan of each path in a tie.
pub(in crate::ui) fn plans(
    (view, advice): (&ResultView<'_>, &Advice<'_>),
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let named = advice.plans.len() > 1;
    let plans = advice.plans.iter().map(|(path, plan)| {
        let boxes = Boxes { path, ticks: view.ticks, phrases, send };
        tag("section")
            .class("plan")
            .with("data-plan", path.id.as_str())
            .when(named, |section| section.add(tag("h3").text(&path.title)))
            .add(tag("p").changing(&intro_of(plan, phrases)))
            .add(boxes.list(plan, quiz))
            .when(!plan.left_out.is_empty(), |section| {
                section.add(left_out(&plan.left_out, phrases))
            })
    });
    row("plan", phrases.text(Word::PlanHeading)).filled(folds, |row| row.each(plans))
}

/// What it takes to show the boxes of a plan.
struct Boxes<'a> {
    path: &'a Path,
    ticks: &'a Ticks,
    phrases: &'a Phrases<'a>,
    send: &'a Sender<Msg>,
}

impl Boxes<'_> {
    fn list(&self, plan: &Plan<'_>, quiz: &Quiz) -> Tag {
        let Self { phrases, .. } = self;
        let list = tag("ol").class("steps");
        let list = if plan.unlearn.is_empty() {
            list
        } else {
            let entries = plan.unlearn.iter().map(|entry| self.unlearn(entry, plan));
            list.add(
                tag("li")
                    .class("unlearn")
                    .add(tag("h3").say(Word::PlanUnlearnFirst, phrases))
                    .add(tag("p").class("hint").say(Word::PlanUnlearnIntro, phrases))
                    .add(tag("ul").each(entries)),
            )
        };
        list.each(plan.steps.iter().map(|step| self.step(step, plan, quiz)))
    }

    /// A box to tick, and the line that unfolds what it is about.
    fn line(&self, item: String, title: &str, weeks: (u32, u32, u32), hours: u16) -> Line {
        let Self { phrases, send, .. } = self;
        let is_done = self.ticks.is_done(&item);
        let (from, to, _) = weeks;
        let when = weeks_text(from, to, phrases);
        let takes = phrases.count(Word::PlanHours, "hours", usize::from(hours));
        let tick = tag("input")
            .fixed("type", "checkbox")
            .fixed("name", "done")
            .with("value", &item)
            .with("aria-label", title)
            .checked(is_done)
            .on_change(send, Msg::Ticked { item, is_done: !is_done });
        let summary = tag("summary")
            .add(tag("span").class("title").text(title))
            .add(tag("span").class("hint step-weeks").changing(&[&when, " · ", &takes].concat()))
            .add(timeline(weeks));
        Line { tick, fold: tag("details").class("about-step").add(summary) }
    }

    fn unlearn(&self, entry: &Unlearn<'_>, plan: &Plan<'_>) -> Tag {
        let Self { phrases, .. } = self;
        let was = match entry.certainty {
            Certainty::Certain => Word::PlanUnlearnWasCertain,
            _ => Word::PlanUnlearnWasFairlySure,
        };
        let weeks = (1, plan.unlearn_weeks().max(1), plan.weeks());
        let item = unlearn_item(&entry.question.id);
        let Line { tick, fold } = self.line(item, &held(entry, phrases), weeks, UNLEARN_HOURS);
        tag("li").class("line").with("data-unlearn", entry.question.id.as_str()).add(tick).add(
            fold.add(tag("p").add(tag("span").class("tag weak").say(was, phrases))).add(text(
                &entry.question.practice,
                "",
                phrases,
            )),
        )
    }

    fn step(&self, planned: &PlannedStep<'_>, plan: &Plan<'_>, quiz: &Quiz) -> Tag {
        let Self { phrases, .. } = self;
        let PlannedStep { step, unlearns, resources, from_week, to_week } = planned;
        let item = step_item(&self.path.id, &step.id);
        let weeks = (*from_week, *to_week, plan.weeks());
        let Line { tick, fold } = self.line(item, &step.title, weeks, step.hours);
        let fold = fold
            .when(!unlearns.is_empty(), |fold| fold.add(matters_more(unlearns, phrases)))
            .add(text(&step.task, "", phrases))
            .add(
                tag("p")
                    .add(tag("strong").say(Word::PlanMake, phrases))
                    .text(" ")
                    .add(inline(&step.make, phrases)),
            )
            .when(!resources.is_empty(), |fold| {
                fold.add(tag("p").class("hint").say(Word::PlanLearn, phrases))
                    .add(tag("ul").each(resources.iter().map(|entry| resource(entry, phrases))))
            })
            .add(evidence(&step.evidence, quiz, phrases))
            .given(step.guide.as_ref(), |fold, block| fold.add(guide_link(block, phrases)));
        tag("li").class("step line").with("data-step", step.id.as_str()).add(tick).add(fold)
    }
}

struct Line {
    tick: Tag,
    fold: Tag,
}

/// Which of the plan's weeks something takes, as a bar. The line says the same in words.
fn timeline((from, to, weeks): (u32, u32, u32)) -> Markup {
    super::bar(from.saturating_sub(1), to, weeks, None)
}

/// What was believed of something that is to be unlearned.
pub(in crate::ui) fn held(entry: &Unlearn<'_>, phrases: &Phrases<'_>) -> String {
    let belief = &entry.question.misconception;
    if belief.is_empty() {
        return entry.question.ask.clone();
    }
    let word = if entry.overshot { Word::PlanOvershot } else { Word::PlanHeld };
    phrases.fill(word, &[("misconception", belief)])
}

fn matters_more(questions: &[&Question], phrases: &Phrases<'_>) -> Tag {
    let belief = |question: &&Question| tag("li").add(name_of(question));
    tag("div")
        .class("matters-more")
        .add(tag("p").say(Word::PlanMattersMore, phrases))
        .add(tag("ul").each(questions.iter().map(belief)))
}

fn resource(resource: &Resource, phrases: &Phrases<'_>) -> Tag {
    let mut facts = vec![resource.provider.as_str(), phrases.cost(resource.cost)];
    facts.extend(resource.length.as_deref());
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
