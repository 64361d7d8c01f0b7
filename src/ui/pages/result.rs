//! The path, why, the plan, and what to look at again.

use yew::Html;

use crate::ui::markup::{Tag, list, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::advice::Advice;
use quiz_core::app::{FurtherView, Msg, ResultView};
use quiz_model::{Quiz, Word, decimal};

pub(in crate::ui) fn result(
    view: &ResultView<'_>,
    quiz: &Quiz,
    clearing: bool,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let ids = view.advice.iter().flat_map(|advice| &advice.plans).map(|(path, _)| path.id.as_str());
    let ids = ids.collect::<Vec<_>>().join(" ");
    let result = tag("article")
        .class("result")
        .when(!ids.is_empty(), |result| result.with("data-path", &ids));
    let result = match &view.advice {
        Some(advice) => result
            .add(heading(advice, phrases))
            .add(score(view, phrases))
            .given(view.friend.as_ref(), |result, friend| {
                result.add(parts::friend(friend, view.score, phrases))
            })
            .add(contents(advice, phrases))
            .given(missing(view.further, phrases, send), Tag::add)
            .add(tag("div").fixed("id", "why").add(parts::reasons(advice, quiz, phrases)))
            .when(view.further == FurtherView::Here, |result| {
                result.add(tag("div").fixed("id", "plan").each(advice.plans.iter().map(
                    |(path, plan)| parts::plan(path, plan, quiz, advice.plans.len() > 1, phrases),
                )))
            })
            .add(parts::certificates(&advice.certificates, quiz, phrases))
            .add(parts::wishes(advice, phrases))
            .add(parts::compare(advice, phrases)),
        None => result
            .add(tag("h1").fixed("tabindex", "-1").say(Word::ResultTitleBonus, phrases))
            .add(score(view, phrases)),
    };
    result
        .add(parts::missed(view, quiz, phrases))
        .add(parts::calibration(&view.calibration, phrases))
        .add(parts::share(phrases, send))
        .add(go_on(view, phrases, send))
        .add(parts::clear(clearing, phrases, send))
        .into()
}

/// What is said in place of the plan and the certificates until they are there.
fn missing(further: FurtherView, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Option<Tag> {
    let told = tag("div").class("notice").fixed("role", "status").fixed("data-notice", "further");
    let says = |word| tag("p").say(word, phrases);
    match further {
        FurtherView::Here => None,
        FurtherView::OnTheWay => Some(told.add(says(Word::FurtherWaiting))),
        FurtherView::Missing => {
            let again = phrases.text(Word::FurtherAgain);
            let again = parts::button("further", "secondary", again, send, Msg::FurtherPressed);
            Some(told.add(says(Word::FurtherMissing)).add(tag("p").add(again)))
        }
    }
}

fn heading(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Html {
    let tie = advice.plans.len() > 1;
    let names = phrases.list(advice.plans.iter().map(|(path, _)| path.title.as_str()));
    let opening = [
        Some(tag("p").class("progress").say(Word::ResultTitle, phrases)),
        Some(tag("h1").fixed("tabindex", "-1").text(&names)),
        tie.then(|| tag("p").class("tie").say(Word::ResultTie, phrases)),
    ];
    let paths = advice.plans.iter().flat_map(|(path, _)| {
        let title = tie.then(|| tag("h2").text(&path.title).into());
        title.into_iter().chain([parts::text(&path.summary, "lead", phrases)])
    });
    list(opening.into_iter().flatten().map(Html::from).chain(paths))
}

/// Jumps within a long page, to what is on it: a quiz need not have certificates.
fn contents(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Tag {
    let has_plan = advice.plans.iter().any(|(_, plan)| !plan.steps.is_empty());
    let certificates = ("#certificates", Word::CertificatesHeading);
    let entries = [
        Some(("#why", Word::WhyThisPath)),
        has_plan.then_some(("#plan", Word::PlanHeading)),
        (!advice.certificates.is_empty()).then_some(certificates),
        Some(("#missed", Word::MissedHeading)),
        Some(("#calibration", Word::CalibrationHeading)),
        Some(("#share", Word::ShareHeading)),
    ];
    let jumps = entries
        .into_iter()
        .flatten()
        .map(|(place, word)| tag("li").add(tag("a").fixed("href", place).say(word, phrases)));
    tag("nav")
        .class("jumps")
        .with("aria-label", phrases.text(Word::ResultContents))
        .add(tag("ul").each(jumps))
}

fn score(view: &ResultView<'_>, phrases: &Phrases<'_>) -> Tag {
    let score = view.score;
    let (right, total) = (decimal(score.right), decimal(score.answered));
    let (mark, most) = (phrases.mark(score.mark), phrases.mark(score.most()));
    let told = phrases.fill(Word::ResultScore, &[("right", &right), ("total", &total)]);
    tag("section")
        .class("score")
        .with("data-right", &right)
        .with("data-total", &total)
        .given(view.band, |section, band| {
            section.add(tag("h2").text(&band.title)).add(parts::text(&band.text, "", phrases))
        })
        .add(
            tag("p")
                .add(tag("strong").text(&told))
                .text(" ")
                .text(&phrases.fill(Word::ResultMark, &[("mark", &mark), ("most", &most)])),
        )
        .each(view.next_looks.iter().map(|(day, count)| {
            let said = [("count", &*decimal(*count)), ("date", &phrases.day(*day))];
            tag("p").number("data-next-look", *count).text(&phrases.fill(Word::NextLook, &said))
        }))
        .when(!view.next_looks.is_empty(), |section| {
            section.add(tag("p").class("hint").say(Word::NextLookHint, phrases))
        })
        .when(view.more > 0, |section| {
            section.add(tag("p").class("hint").say(Word::ResultAfterCore, phrases))
        })
}

fn go_on(view: &ResultView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let retake_missed =
        || button("retake-missed", "primary", Word::RetakeMissed, Msg::RetakeMissedPressed);
    tag("div")
        .class("go-on")
        .when(view.has_whole, |go_on| {
            go_on.add(button("whole", "primary", Word::ToPath, Msg::WholeQuizPressed))
        })
        .when(!view.missed.is_empty(), |go_on| go_on.add(retake_missed()))
        .add(parts::rounds(view.more, view.bonus, phrases, send))
        .add(button("print", "secondary", Word::Print, Msg::PrintPressed))
        .add(button("retake", "secondary", Word::Retake, Msg::RestartPressed))
        .add(button("history", "secondary", Word::ShowHistory, Msg::HistoryPressed))
        .add(button("back", "plain", Word::Back, Msg::BackPressed))
}
