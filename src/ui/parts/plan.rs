//! The plan, week by week.

use yew::{Html, html};

use super::{evidence, guide_link, inline, link, text};
use crate::advice::{Plan, PlannedStep, Unlearn};
use crate::content::{Kind, Path, Quiz, Resource, Word};
use crate::quiz::Certainty;
use crate::ui::Phrases;

/// The plan of a path. With several paths recommended, `named` puts the path's name above it.
pub(in crate::ui) fn plan(
    path: &Path,
    plan: &Plan<'_>,
    quiz: &Quiz,
    named: bool,
    phrases: Phrases<'_>,
) -> Html {
    let weekly = plan.weekly_hours.to_string();
    html! {
        <section class="plan" data-plan={path.id.to_string()}>
            <h2>
                { phrases.text(Word::PlanHeading) }
                if named {
                    { " " }<span class="plan-path">{ path.title.as_str() }</span>
                }
            </h2>
            <p>
                { phrases.fill(Word::PlanIntro, &[
                    ("hours", &plan.hours().to_string()),
                    ("weeks", &plan.weeks().to_string()),
                    ("weekly", &weekly),
                ]) }
                if plan.assumed {
                    { " " }{ phrases.fill(Word::PlanAssumed, &[("weekly", &weekly)]) }
                }
            </p>
            { unlearn(&plan.unlearn, phrases) }
            <ol class="steps">{ for plan.steps.iter().map(|step| row(step, quiz, phrases)) }</ol>
            { left_out(&plan.left_out, phrases) }
        </section>
    }
}

fn unlearn(entries: &[Unlearn<'_>], phrases: Phrases<'_>) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <div class="unlearn">
            <h3>{ phrases.text(Word::PlanUnlearnFirst) }</h3>
            <p>{ phrases.text(Word::PlanUnlearnIntro) }</p>
            <ul>{ for entries.iter().map(|entry| html! {
                <li data-unlearn={entry.question.id.to_string()}>
                    { held(entry, phrases) }
                    { " " }
                    <span class="tag weak">{ phrases.text(match entry.certainty {
                        Certainty::Certain => Word::PlanUnlearnWasCertain,
                        _ => Word::PlanUnlearnWasFairlySure,
                    }) }</span>
                    { text(&entry.question.practice, None, phrases) }
                </li>
            }) }</ul>
        </div>
    }
}

fn held(entry: &Unlearn<'_>, phrases: Phrases<'_>) -> String {
    let word = match entry.chosen.kind {
        Kind::Exaggeration => Word::PlanOvershot,
        Kind::Misconception | Kind::Key => Word::PlanHeld,
    };
    phrases.fill(word, &[("misconception", &entry.question.misconception)])
}

fn row(planned: &PlannedStep<'_>, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    let (from, to) = (planned.from_week.to_string(), planned.to_week.to_string());
    let weeks = if from == to {
        phrases.fill(Word::PlanWeek, &[("week", &from)])
    } else {
        phrases.fill(Word::PlanWeeks, &[("from", &from), ("to", &to)])
    };
    html! {
        <li class="step" data-step={planned.step.id.to_string()}>
            <p class="step-weeks">
                { weeks }{ " · " }
                { phrases.count(Word::PlanHours, "hours", usize::from(planned.step.hours)) }
            </p>
            <h3>{ planned.step.title.as_str() }</h3>
            if !planned.unlearns.is_empty() {
                <div class="matters-more">
                    <p>{ phrases.text(Word::PlanMattersMore) }</p>
                    <ul>{ for planned.unlearns.iter().map(|question| html! {
                        <li><q>{ question.misconception.as_str() }</q></li>
                    }) }</ul>
                </div>
            }
            { text(&planned.step.task, None, phrases) }
            <p><strong>{ phrases.text(Word::PlanMake) }</strong>{ " " }{ inline(&planned.step.make, phrases) }</p>
            if !planned.resources.is_empty() {
                <p class="hint">{ phrases.text(Word::PlanLearn) }</p>
                <ul>{ for planned.resources.iter().map(|entry| resource(entry, phrases)) }</ul>
            }
            { evidence(&planned.step.evidence, quiz, phrases) }
            if let Some(block) = &planned.step.guide {
                { guide_link(block, phrases) }
            }
        </li>
    }
}

fn resource(resource: &Resource, phrases: Phrases<'_>) -> Html {
    let mut facts = vec![resource.provider.as_str()];
    facts.extend(resource.length.as_deref());
    facts.push(phrases.cost(resource.cost));
    html! {
        <li>
            { link(&resource.url, &resource.title, phrases) }
            { " " }
            <span class="hint">
                { phrases.list(facts) }{ ". " }{ resource.gives.as_str() }{ ". " }
                { phrases.fill(Word::EvidenceChecked, &[("date", &phrases.date(resource.checked))]) }
            </span>
        </li>
    }
}

fn left_out(resources: &[&Resource], phrases: Phrases<'_>) -> Html {
    if resources.is_empty() {
        return Html::default();
    }
    html! {
        <div class="left-out">
            <p class="hint">{ phrases.text(Word::PlanLeftOut) }</p>
            <ul>{ for resources.iter().map(|resource| html! {
                <li class="hint">{ phrases.fill(Word::PlanLeftOutItem, &[
                    ("resource", &resource.title), ("cost", phrases.cost(resource.cost)),
                ]) }</li>
            }) }</ul>
        </div>
    }
}
