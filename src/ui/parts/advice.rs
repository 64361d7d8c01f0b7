//! Why this path: the answers that led to it, the others beside it, and what would change it.

use yew::{Html, html};

use super::{bar, evidence, text};
use crate::advice::{Advice, Fit, Ranking, Reason};
use crate::content::{Quiz, Word};
use crate::ui::Phrases;

/// Points apart up to which a choice is called a close one: less than one strong answer.
const CLOSE: i32 = 3;

/// The answers that led to the path or paths recommended, what comes next in line, and what is hard.
pub(in crate::ui) fn reasons(advice: &Advice<'_>, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    html! {
        { for advice.ranking.best().map(|fit| html! {
            <section class="why">
                <h2>
                    { phrases.text(Word::WhyThisPath) }
                    if advice.plans.len() > 1 {
                        { " " }<span class="plan-path">{ fit.path.title.as_str() }</span>
                    }
                </h2>
                if fit.reasons.is_empty() {
                    <p>{ phrases.text(Word::WhyNothingKnown) }</p>
                } else {
                    { reason_list(&fit.reasons, phrases) }
                    { next_in_line(&advice.ranking, phrases) }
                }
                <h3>{ phrases.text(Word::GapHeading) }</h3>
                { text(&fit.path.gap, None, phrases) }
                <h3>{ phrases.text(Word::HonestNoteHeading) }</h3>
                { text(&fit.path.honest_note, None, phrases) }
                { evidence(&fit.path.evidence, quiz, phrases) }
            </section>
        }) }
    }
}

fn next_in_line(ranking: &Ranking<'_>, phrases: Phrases<'_>) -> Html {
    let (Some(second), Some(margin)) = (ranking.runner_up(), ranking.margin()) else {
        return Html::default();
    };
    html! {
        <p data-margin={margin.to_string()}>
            { phrases.fill(Word::RunnerUp, &[
                ("path", &second.path.title), ("margin", &margin.to_string()),
            ]) }
            if margin <= CLOSE {
                { " " }{ phrases.text(Word::CloseCall) }
            }
        </p>
    }
}

fn reason_list(reasons: &[Reason<'_>], phrases: Phrases<'_>) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="reasons">
            { for reasons.iter().map(|reason| html! {
                <li data-reason={reason.question.id.to_string()}>
                    if reason.weight < 0 {
                        <span class="tag weak">{ phrases.text(Word::Against) }</span>{ " " }
                    }
                    { reason.text }
                    <span class="hint reason-from">
                        { " " }
                        { phrases.fill(Word::ReasonFrom, &[
                            ("question", &reason.question.ask), ("answer", &reason.option.text),
                        ]) }
                    </span>
                </li>
            }) }
        </ul>
    }
}

/// Every path beside the others and what would change the choice, folded: it is long.
pub(in crate::ui) fn compare(advice: &Advice<'_>, phrases: Phrases<'_>) -> Html {
    html! {
        <details class="compare">
            <summary><h2>{ phrases.text(Word::CompareHeading) }</h2></summary>
            { fit(&advice.ranking, phrases) }
            { changes(advice, phrases) }
        </details>
    }
}

fn fit(ranking: &Ranking<'_>, phrases: Phrases<'_>) -> Html {
    let most = ranking.best().next().map_or(1, |fit| length(fit.points)).max(1);
    html! {
        <section class="fit">
            <h3>{ phrases.text(Word::FitHeading) }</h3>
            <div class="wide" role="region" tabindex="0" aria-label={phrases.text(Word::FitHeading).to_owned()}>
                <table>
                    <caption>{ phrases.text(Word::FitCaption) }</caption>
                    <thead><tr>
                        <th scope="col">{ phrases.text(Word::FitPath) }</th>
                        <th scope="col" class="number">{ phrases.text(Word::FitPoints) }</th>
                        <td aria-hidden="true"></td>
                    </tr></thead>
                    <tbody>{ for ranking.0.iter().map(|fit| fit_row(fit, most, phrases)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn fit_row(fit: &Fit<'_>, most: u32, phrases: Phrases<'_>) -> Html {
    html! {
        <tr>
            <th scope="row">{ fit.path.title.as_str() }</th>
            <td class="number">{ phrases.mark(fit.points) }</td>
            // A path that more speaks against than for has no bar.
            <td class="bar-cell" aria-hidden="true">{ bar(0, length(fit.points), most, None) }</td>
        </tr>
    }
}

fn length(points: i32) -> u32 {
    u32::try_from(points).unwrap_or(0)
}

/// Every single answer whose change would change the path, and what was skipped.
fn changes(advice: &Advice<'_>, phrases: Phrases<'_>) -> Html {
    html! {
        <section class="changes">
            <h3>{ phrases.text(Word::ChangeHeading) }</h3>
            if advice.changes.is_empty() {
                <p>{ phrases.text(Word::ChangeNothing) }</p>
            } else {
                <p>{ phrases.text(Word::ChangeIntro) }</p>
                <ul>{ for advice.changes.iter().map(|change| {
                    let paths = phrases.list(change.paths.iter().map(|path| path.title.as_str()));
                    html! {
                        <li>{ phrases.fill(Word::ChangeItem, &[
                            ("question", &change.question.ask),
                            ("answer", &change.option.text),
                            ("paths", &paths),
                        ]) }</li>
                    }
                }) }</ul>
            }
            if !advice.skipped.is_empty() {
                <h3>{ phrases.text(Word::SkippedHeading) }</h3>
                <ul>{ for advice.skipped.iter().map(|question| html! {
                    <li>{ question.ask.as_str() }{ " " }<span class="hint">{ question.if_skipped.as_str() }</span></li>
                }) }</ul>
            }
        </section>
    }
}

/// Where the wishes point, if elsewhere.
pub(in crate::ui) fn wishes(advice: &Advice<'_>, phrases: Phrases<'_>) -> Html {
    if advice.wishes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="wishes">
            <h2>{ phrases.text(Word::WishesHeading) }</h2>
            { for advice.wishes.iter().map(|(role, reasons)| html! {
                <>
                    <h3>{ role.title.as_str() }</h3>
                    { text(&role.text, None, phrases) }
                    { reason_list(reasons, phrases) }
                </>
            }) }
        </section>
    }
}
