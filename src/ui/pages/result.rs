//! The path, why, the plan, and what to look at again.

use yew::{Callback, Html, html};

use crate::advice::Advice;
use crate::app::{Msg, ResultView};
use crate::content::{Quiz, Word};
use crate::ui::{Phrases, parts};

pub(in crate::ui) fn result(
    view: &ResultView<'_>,
    quiz: &Quiz,
    clearing: bool,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let ids = view.advice.iter().flat_map(|advice| &advice.plans).map(|(path, _)| path.id.as_str());
    let ids = ids.collect::<Vec<_>>().join(" ");
    html! {
        <article class="result" data-path={(!ids.is_empty()).then_some(ids)}>
            if let Some(advice) = &view.advice {
                { heading(advice, phrases) }
                { score(view, phrases) }
                { contents(phrases) }
                { path(advice, quiz, phrases) }
            } else {
                <h1 tabindex="-1">{ phrases.text(Word::ResultTitleBonus) }</h1>
                { score(view, phrases) }
            }
            { parts::missed(view, quiz, phrases) }
            { parts::calibration(&view.calibration, phrases) }
            { go_on(view, phrases, send) }
            { parts::clear(clearing, phrases, send) }
        </article>
    }
}

fn heading(advice: &Advice<'_>, phrases: Phrases<'_>) -> Html {
    let tie = advice.plans.len() > 1;
    let names = phrases.list(advice.plans.iter().map(|(path, _)| path.title.as_str()));
    html! {
        <>
            <p class="progress">{ phrases.text(Word::ResultTitle) }</p>
            <h1 tabindex="-1">{ names }</h1>
            if tie {
                <p class="tie">{ phrases.text(Word::ResultTie) }</p>
            }
            { for advice.plans.iter().map(|(path, _)| html! {
                <>
                    if tie {
                        <h2>{ path.title.as_str() }</h2>
                    }
                    { parts::text(&path.summary, Some("lead"), phrases) }
                </>
            }) }
        </>
    }
}

/// Jumps within a long page.
fn contents(phrases: Phrases<'_>) -> Html {
    let entries = [
        ("#why", Word::WhyThisPath),
        ("#plan", Word::PlanHeading),
        ("#certificates", Word::CertificatesHeading),
        ("#missed", Word::MissedHeading),
        ("#calibration", Word::CalibrationHeading),
    ];
    html! {
        <nav class="jumps" aria-label={phrases.text(Word::ResultContents).to_owned()}>
            <ul>{ for entries.map(|(place, word)| html! {
                <li><a href={place}>{ phrases.text(word) }</a></li>
            }) }</ul>
        </nav>
    }
}

fn path(advice: &Advice<'_>, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    html! {
        <>
            <div id="why">{ parts::reasons(advice, quiz, phrases) }</div>
            <div id="plan">
                { for advice.plans.iter().map(|(path, plan)| {
                    parts::plan(path, plan, quiz, advice.plans.len() > 1, phrases)
                }) }
            </div>
            { parts::certificates(&advice.certificates, quiz, phrases) }
            { parts::wishes(advice, phrases) }
            { parts::compare(advice, phrases) }
        </>
    }
}

fn score(view: &ResultView<'_>, phrases: Phrases<'_>) -> Html {
    let score = view.score;
    let (right, total) = (score.right.to_string(), score.answered.to_string());
    let (mark, most) = (phrases.mark(score.mark), phrases.mark(score.most()));
    html! {
        <section class="score" data-right={right.clone()} data-total={total.clone()}>
            if let Some(band) = view.band {
                <h2>{ band.title.as_str() }</h2>
                { parts::text(&band.text, None, phrases) }
            }
            <p>
                <strong>{ phrases.fill(Word::ResultScore, &[("right", &right), ("total", &total)]) }</strong>
                { " " }
                { phrases.fill(Word::ResultMark, &[("mark", &mark), ("most", &most)]) }
            </p>
            if view.more > 0 {
                <p class="hint">{ phrases.text(Word::ResultAfterCore) }</p>
            }
        </section>
    }
}

fn go_on(view: &ResultView<'_>, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    html! {
        <div class="go-on">
            if view.has_whole {
                { button("whole", "primary", Word::ToPath, Msg::WholeQuizPressed) }
            }
            if !view.missed.is_empty() {
                { button("retake-missed", "primary", Word::RetakeMissed, Msg::RetakeMissedPressed) }
            }
            { parts::rounds(view.more, view.bonus, phrases, send) }
            { button("print", "secondary", Word::Print, Msg::PrintPressed) }
            { button("retake", "secondary", Word::Retake, Msg::RestartPressed) }
            { button("history", "secondary", Word::ShowHistory, Msg::HistoryPressed) }
            { button("back", "plain", Word::Back, Msg::BackPressed) }
        </div>
    }
}
