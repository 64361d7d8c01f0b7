//! The panel to publish from: what visitors will meet, and the files to take away.

use super::link::link;
use super::wires::Wire;
use super::{Desk, status};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_author::check::Strategy;
use quiz_model::Word;
use quiz_studio::app::{Msg, Publish, SiteState, TakenOut};

pub(super) fn take_away(publish: &Publish, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    list([
        tag("h1").fixed("tabindex", "-1").text(view.word(Word::StudioPublish)).into(),
        facts(publish, desk),
        page(publish, desk),
        site(publish, desk),
        link(publish, desk),
        tag("section")
            .add(tag("h2").text(view.word(Word::StudioPublishZip)))
            .add(tag("p").text(view.word(Word::StudioPublishZipHint)))
            .add(view.button("zip", "secondary", Word::StudioPublishZipDownload, Msg::ZipPressed))
            .into(),
        others(publish, desk),
    ])
}

/// A folder for a host of files.
fn site(publish: &Publish, desk: &Desk<'_>) -> Markup {
    if publish.facts.is_none() {
        return nothing();
    }
    let view = desk.view;
    let said = match publish.site {
        SiteState::Idle => "",
        SiteState::Drawing => view.word(Word::StudioSiteDrawing),
        SiteState::NoAddress => view.word(Word::StudioSiteNoAddress),
        SiteState::Failed => view.word(Word::StudioSiteFailed),
    };
    let is_wrong = publish.site == SiteState::NoAddress;
    let field = tag("input")
        .fixed("type", "url")
        .fixed("id", "site-address")
        .fixed("name", "site-address")
        .fixed("placeholder", "https://example.org/quiz/")
        .fixed("autocomplete", "url")
        .fixed("dir", "ltr")
        .fixed("aria-describedby", "site-said")
        .when(is_wrong, |it| it.fixed("aria-invalid", "true"))
        .number("data-wire", view.wires.keep(Wire::Text(Box::new(Msg::AddressTyped))))
        .value(&publish.address);
    tag("section")
        .add(tag("h2").text(view.word(Word::StudioSite)))
        .add(tag("p").text(view.word(Word::StudioSiteHint)))
        .add(
            tag("div")
                .class("studio-field")
                .add(
                    tag("label")
                        .fixed("for", "site-address")
                        .text(view.word(Word::StudioSiteAddress)),
                )
                .add(field),
        )
        .add(view.button("site", "secondary", Word::StudioSiteDownload, Msg::SitePressed))
        .add(tag("p").class("hint").fixed("id", "site-said").fixed("role", "status").text(said))
        .into()
}

/// The files that courses and other programs read.
fn others(publish: &Publish, desk: &Desk<'_>) -> Markup {
    let view = desk.view;
    let out = |format, word| view.button(format, "secondary", word, Msg::TakeOutPressed(format));
    let said = match &publish.taken {
        None => String::new(),
        Some(TakenOut::Failed) => view.word(Word::StudioTakeOutFailed).to_owned(),
        Some(TakenOut::Without(questions)) if questions.is_empty() => String::new(),
        Some(TakenOut::Without(questions)) => {
            let questions = questions.join(", ");
            view.phrases.fill(Word::StudioTakeOutPictures, &[("questions", &questions)])
        }
    };
    tag("section")
        .add(tag("h2").text(view.word(Word::StudioTakeOut)))
        .add(tag("p").text(view.word(Word::StudioTakeOutHint)))
        .add(
            tag("div")
                .class("go-on")
                .add(out("moodle-xml", Word::StudioTakeOutMoodle))
                .add(out("gift", Word::StudioTakeOutGift))
                .add(tag("p").class("hint").fixed("role", "status").text(&said)),
        )
        .into()
}

/// What somebody takes who follows it.
const fn guess_word(strategy: Strategy) -> Word {
    match strategy {
        Strategy::Longest => Word::GuessLongest,
        Strategy::Shortest => Word::GuessShortest,
        Strategy::MostWords => Word::GuessMostWords,
        Strategy::FewestWords => Word::GuessFewestWords,
        Strategy::MostCommas => Word::GuessMostCommas,
        Strategy::LongestWord => Word::GuessLongestWord,
        Strategy::WithNumber => Word::GuessWithNumber,
        Strategy::DeniesMost => Word::GuessDeniesMost,
        Strategy::DeniesLeast => Word::GuessDeniesLeast,
        Strategy::NoAbsolutes => Word::GuessNoAbsolutes,
        Strategy::NoReason => Word::GuessNoReason,
        Strategy::Hedges => Word::GuessHedges,
        Strategy::Checks => Word::GuessChecks,
        Strategy::WithAnd => Word::GuessWithAnd,
    }
}

/// How much there is to read, and how far the form of the choices tells which is right.
fn facts(publish: &Publish, desk: &Desk<'_>) -> Markup {
    let (view, findings) = (desk.view, &desk.editing.findings);
    let Some(facts) = publish.facts else {
        let rows = findings.mistakes.iter().map(|it| status::row(true, it, view));
        return tag("div")
            .class("notice")
            .fixed("data-notice", "mistakes")
            .add(tag("p").text(view.word(Word::StudioPublishMistakes)))
            .add(tag("ul").class("said").each(rows))
            .into();
    };
    let count = facts.questions.to_string();
    let numbers = [
        ("questions", count.as_str()),
        ("words", &facts.words.to_string()),
        ("minutes", &facts.minutes.to_string()),
    ];
    let advice = findings.advice.len();
    let guess = findings.guesses.map(|guesses| {
        let values = [
            ("strategy", view.word(guess_word(guesses.strategy))),
            ("right", &format!("{:.0}", guesses.right)),
            ("count", &guesses.of.to_string()),
            ("chance", &format!("{:.0}", guesses.by_chance)),
        ];
        tag("li").text(&view.phrases.fill(Word::StudioPublishGuess, &values))
    });
    let advised = (advice > 0)
        .then(|| tag("li").text(&view.phrases.count(Word::StudioAdvice, "count", advice)));
    tag("ul")
        .fixed("data-facts", "")
        .add(tag("li").text(&view.phrases.fill(Word::StudioPublishFacts, &numbers)))
        .add(tag("li").text(view.word(Word::StudioNoMistakes)))
        .each(advised)
        .each(guess)
        .into()
}

/// The whole quiz as one file.
fn page(publish: &Publish, desk: &Desk<'_>) -> Markup {
    if publish.facts.is_none() {
        return nothing();
    }
    let view = desk.view;
    tag("section")
        .fixed("data-page", if publish.parts.is_some() { "ready" } else { "waiting" })
        .add(tag("h2").text(view.word(Word::StudioPublishPage)))
        .add(tag("p").text(view.word(Word::StudioPublishPageHint)))
        .add(ways(publish, desk))
        .into()
}

fn ways(publish: &Publish, desk: &Desk<'_>) -> Tag {
    let view = desk.view;
    let ways = tag("div").class("go-on");
    if publish.parts.is_none() {
        let word =
            if publish.has_failed { Word::StudioPublishFailed } else { Word::StudioPublishWaiting };
        return ways.add(tag("p").fixed("role", "status").text(view.word(word)));
    }
    let said = match publish.copied {
        None => "",
        Some(true) => view.word(Word::StudioPublishCopied),
        Some(false) => view.word(Word::StudioPublishNotCopied),
    };
    ways.add(view.button("download", "primary", Word::StudioPublishDownload, Msg::PageDownloaded))
        .add(view.button("copy", "secondary", Word::StudioPublishCopy, Msg::PageCopied))
        .add(tag("p").class("hint").fixed("role", "status").text(said))
}
