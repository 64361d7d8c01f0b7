//! What the page of a path says about it.

use yew::{Html, html};

use crate::Site;
use crate::page_table::Page;
use career_quiz::ui::{Phrases, evidence_list};
use quiz_core::advice::plan as make_plan;
use quiz_model::{AboutAnswers, Evidence, Path, Quiz, Step, Weight, Word};

/// Whom the quiz sends here, and whom rather not, by the reasons it would give: the weightiest first.
pub(super) fn who_for(path: &Path, phrases: &Phrases<'_>) -> Html {
    let reasons = |speaks: fn(&Weight) -> bool| {
        let mut weights: Vec<_> = path.weights.iter().filter(|weight| speaks(weight)).collect();
        weights.sort_by_key(|weight| std::cmp::Reverse(weight.weight.abs()));
        weights.into_iter().map(|weight| weight.reason.as_str()).collect::<Vec<_>>()
    };
    let (speaks_for, against) =
        (reasons(|weight| weight.weight > 0), reasons(|weight| weight.weight < 0));
    let list = |word, reasons: Vec<&str>| {
        if reasons.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <p>{ phrases.text(word) }</p>
                <ul>{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            </>
        }
    };
    if speaks_for.is_empty() && against.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2>{ phrases.text(Word::PathPageFor) }</h2>
            { list(Word::PathPageForIntro, speaks_for) }
            { list(Word::PathPageAgainst, against) }
        </>
    }
}

/// The plan in short, as the quiz makes it for somebody of whom nothing is known. How it is packed into
/// weeks depends on the visitor, and so do some steps: they are named, and what they add is said.
pub(super) fn plan(path: &Path, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let planned = make_plan(quiz, path, &AboutAnswers::new(), &[]);
    let all: u32 = path.steps.iter().map(|step| u32::from(step.hours)).sum();
    let number = |hours: u32| usize::try_from(hours).unwrap_or(usize::MAX);
    let hours = phrases.count(Word::PathPagePlanIntro, "hours", number(planned.hours()));
    let more = all - planned.hours();
    html! {
        <>
            <h2>{ phrases.text(Word::PathPagePlan) }</h2>
            <p>
                { hours }
                if more > 0 {
                    { " " }{ phrases.count(Word::PathPagePlanMore, "hours", number(more)) }
                }
            </p>
            <ol class="steps">{ for path.steps.iter().map(|entry| step(entry, phrases)) }</ol>
        </>
    }
}

fn step(step: &Step, phrases: &Phrases<'_>) -> Html {
    let hours = phrases.count(Word::PlanHours, "hours", usize::from(step.hours));
    html! {
        <li class="step">
            <p class="step-weeks">
                { hours }
                if !step.only_if.is_empty() {
                    { phrases.text(Word::FactSeparator) }{ phrases.text(Word::PathPagePlanSome) }
                }
            </p>
            <h3>{ step.title.as_str() }</h3>
        </li>
    }
}

/// What the path and its plan rest on, each source once.
pub(super) fn sources(path: &Path, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let cited = path.evidence.iter().chain(path.steps.iter().flat_map(|step| &step.evidence));
    let mut sources: Vec<&Evidence> = Vec::new();
    for evidence in cited.filter_map(|id| quiz.evidence(id)) {
        if !sources.iter().any(|known| known.id == evidence.id) {
            sources.push(evidence);
        }
    }
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <details class="evidence" open=true>
            <summary>{ phrases.count(Word::GuideSources, "count", sources.len()) }</summary>
            { evidence_list(sources.into_iter(), phrases) }
        </details>
    }
}

/// The ways on from here: the other paths, and the guide.
pub(super) fn links(path: &Path, site: &Site, phrases: &Phrases<'_>) -> Html {
    let page = Page::Path(path.id);
    let others: Vec<_> =
        site.content.quiz.paths.iter().filter(|other| other.id != path.id).collect();
    html! {
        <>
            if !others.is_empty() {
                <h2>{ phrases.text(Word::PathPageOthers) }</h2>
                <ul>
                    { for others.into_iter().map(|other| html! {
                        <li><a href={page.link_to(Page::Path(other.id))}>{ other.title.as_str() }</a></li>
                    }) }
                </ul>
            }
            if site.guide.is_some() {
                <p><a href={page.link_to(Page::Guide)}>{ phrases.text(Word::ReadingGuide) }</a></p>
            }
        </>
    }
}
