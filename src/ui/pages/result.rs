//! The result: a card with the path, what it takes, what to do now, and all else in rows to unfold.

use crate::ui::markup::{Markup, Tag, list, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::advice::{Advice, Fit, Lead, Plan};
use quiz_core::app::{DetailsView, Folds, Msg, PageView, ResultView};
use quiz_core::quiz::Round;
use quiz_model::{Quiz, Word};

pub(in crate::ui) fn result(
    view: &ResultView<'_>,
    page: &PageView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let quiz = &page.content.quiz;
    let ids = view.advice.iter().flat_map(|advice| &advice.plans).map(|(path, _)| path.id.as_str());
    let ids = ids.collect::<Vec<_>>().join(" ");
    let result = tag("article")
        .class("result")
        .when(view.round == Round::Full, |result| result.with("data-path", &ids));
    let result = if view.round == Round::Full {
        result.add(
            tag("div")
                .class("first")
                .add(card(view, phrases))
                .given(view.advice.as_ref(), |first, advice| {
                    first.add(tiles(advice, view.details, phrases))
                })
                .add(actions(view, page, phrases, send))
                .given(view.friend.as_ref(), |first, friend| {
                    first.add(parts::friend(friend, (&view.dots, view.score), phrases))
                }),
        )
    } else {
        result
            .add(tag("h1").fixed("tabindex", "-1").say(Word::ResultTitleBonus, phrases))
            .add(parts::dots(&view.dots, view.score, phrases))
    };
    result
        .below(page.folds, |result| {
            result
                .add(rest(view, quiz, page.folds, phrases, send))
                .add(go_on(view, phrases, send))
                .add(parts::keep_panel())
                .add(parts::clear(page.clearing, phrases, send))
        })
        .into()
}

/// Who they are told to be, why, how sure that is, and what to do first; where there is no path, how it
/// went.
fn card(view: &ResultView<'_>, phrases: &Phrases<'_>) -> Tag {
    let advice = view.advice.as_ref();
    let names = match advice {
        Some(advice) => phrases.titles(advice.plans.iter().map(|(path, _)| path.title.as_str())),
        None => view.band.map_or_else(String::new, |band| band.title.clone()),
    };
    let first = advice.and_then(|advice| advice.plans.first()).map(|(path, _)| *path);
    let emblem = first.map(|path| parts::icon(&path.emblem, "emblem"));
    let best = advice.and_then(|advice| advice.ranking.best().next());
    tag("section")
        .class("card")
        .given(emblem, Tag::add)
        .add(tag("p").class("kicker").add(parts::fork("sign")).say(Word::ResultTitle, phrases))
        .add(tag("h1").fixed("tabindex", "-1").changing(&names))
        .given(best, |card, best| card.add(tag("p").class("one-line").changing(why(best))))
        .given(advice.filter(|_| !view.about.is_empty()), |card, advice| {
            card.add(tag("p").class("lead-of").changing(&lead(advice, phrases)))
        })
        .given(advice.and_then(|advice| advice.plans.first()), |card, (path, plan)| {
            let first = parts::first_of(path, plan, phrases);
            let first = phrases.fill(Word::ResultFirst, &[("first", &first)]);
            card.add(tag("p").class("first-week").changing(&first))
        })
        .given(view.band.filter(|_| advice.is_none()), |card, band| {
            card.add(parts::text(&band.text, "one-line", phrases))
        })
        .add(parts::dots(&view.dots, view.score, phrases))
        // On paper alone; the page's script adds its address.
        .given(view.finished, |card, finished| {
            let on = phrases.fill(Word::ResultOn, &[("date", &phrases.day(finished))]);
            card.add(tag("p").class("printed").text(&on))
        })
}

/// The weightiest answer that speaks for a path, or else what the path is.
fn why<'a>(best: &Fit<'a>) -> &'a str {
    let reason = best.reasons.iter().find(|reason| reason.weight > 0 && !reason.text.is_empty());
    reason.map_or(&best.path.one_line, |reason| reason.text)
}

fn lead(advice: &Advice<'_>, phrases: &Phrases<'_>) -> String {
    match advice.ranking.lead() {
        Lead::Unknown => phrases.text(Word::LeadUnknown).to_owned(),
        Lead::Tie => phrases.text(Word::LeadTie).to_owned(),
        Lead::Clear => phrases.text(Word::LeadClear).to_owned(),
        Lead::Close => {
            let next = advice.ranking.runners_up().map(|fit| fit.path.title.as_str());
            phrases.fill(Word::LeadClose, &[("paths", &phrases.titles(next))])
        }
    }
}

/// Hours, weeks and money of the first plan.
fn tiles(advice: &Advice<'_>, details: DetailsView, phrases: &Phrases<'_>) -> Markup {
    let plan = advice.plans.first().filter(|_| details == DetailsView::Here);
    let Some((_, plan)) = plan else {
        // Their place is kept, so that nothing moves when they come.
        return tag("ul").class("tiles").into();
    };
    let tile = |figure: &str, about: &str| {
        let about = tag("span").class("hint").changing(about);
        tag("li").add(tag("strong").changing(figure)).text(" ").add(about)
    };
    tag("ul")
        .class("tiles")
        .add(tile(&parts::hours_of(plan, phrases), phrases.text(Word::TileInAll)))
        .add(tile(&parts::weeks_of(plan, phrases), &pace(plan, phrases)))
        .add(tile(phrases.cost(plan.money()), phrases.text(Word::TileCourses)))
        .into()
}

fn pace(plan: &Plan<'_>, phrases: &Phrases<'_>) -> String {
    let word = if plan.assumed { Word::TileAssumed } else { Word::TilePace };
    phrases.count(word, "weekly", usize::from(plan.weekly_hours))
}

fn actions(
    view: &ResultView<'_>,
    page: &PageView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let start = phrases.text(Word::Start);
    let score = (view.score.right, view.score.answered);
    let (title, address) = (&page.content.quiz.title, &view.challenge_address);
    tag("section")
        .class("share actions")
        .fixed("id", "share")
        .when(view.advice.is_some(), |actions| {
            actions.add(parts::button("start", "primary", start, send, Msg::StartPressed))
        })
        .add(parts::send_challenge(
            "share",
            if view.advice.is_some() { "secondary" } else { "primary" },
            Word::Send,
            score,
            address,
            title,
            phrases,
            send,
        ))
        .given(page.sent, |actions, sent| actions.add(parts::sending(sent, phrases)))
        .add(tag("div").fixed("id", "share-sheet"))
}

/// The chips and the rows, or what is said in their place until they are there.
fn rest(
    view: &ResultView<'_>,
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    if view.details != DetailsView::Here {
        return parts::waiting(view.details, phrases, send);
    }
    let rows = tag("div").class("rows");
    let Some(advice) = &view.advice else {
        return rows
            .add(parts::missed(view, quiz, folds, phrases))
            .add(parts::judging(view, folds, phrases))
            .into();
    };
    let rows = rows
        .given(parts::worth(advice, quiz, folds, phrases), Tag::add)
        .add(parts::why(view, advice, quiz, folds, phrases))
        .add(parts::plans((view, advice), quiz, folds, phrases, send))
        .given(parts::certificates(&advice.certificates, quiz, folds, phrases), Tag::add)
        .add(parts::missed(view, quiz, folds, phrases))
        .add(parts::judging(view, folds, phrases));
    list([parts::chips(view, phrases, send), rows.into()])
}

fn go_on(view: &ResultView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    tag("div")
        .class("go-on")
        .when(view.has_whole, |go_on| {
            go_on.add(button("whole", "primary", Word::ToPath, Msg::WholeQuizPressed))
        })
        .add(parts::rounds(view.more, view.bonus, phrases, send))
        .when(!view.missed.is_empty(), |go_on| {
            let msg = Msg::RetakeMissedPressed;
            go_on.add(button("retake-missed", "plain", Word::RetakeMissed, msg))
        })
        .add(button("print", "plain", Word::Print, Msg::PrintPressed))
        .add(parts::keep("plain", phrases, send))
        .add(button("retake", "plain", Word::Retake, Msg::RestartPressed))
        .add(button("history", "plain", Word::ShowHistory, Msg::HistoryPressed))
        .add(button("back", "plain", Word::Back, Msg::BackPressed))
}
