//! The share sheet: what is shared, by which way, and what can be taken along.

use yew::Html;

use super::texts;
use quiz_model::Word;
use quiz_core::share::{
    Clip, CopyError, File, Msg, Network, Post, Sheet, Subject, Told, What, calendar, code, copy,
};
use crate::ui::markup::{Tag, list, nothing, tag};
use crate::ui::parts::{self, button};
use crate::ui::{Phrases, Sender};

/// The whole sheet.
pub(super) fn sheet(sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Html {
    let subject = Subject::of(sheet.content, &sheet.record);
    let subject = subject.as_ref().filter(|_| sheet.place.on_result);
    let linked = if sheet.place.is_public {
        link(sheet, subject, phrases, send)
    } else {
        tag("p").fixed("data-share", "not-public").say(Word::ShareNotPublic, phrases).into()
    };
    tag("div")
        .class("sheet")
        .fixed("tabindex", "-1")
        .add(linked)
        .given(subject, |whole, subject| whole.add(take(subject, sheet, phrases, send)))
        .add(own_copy(sheet, phrases, send))
        .into()
}

/// What the link holds, the link, and the ways it can go.
fn link(
    sheet: &Sheet,
    subject: Option<&Subject<'_>>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let what = if subject.is_some() { sheet.what } else { What::Quiz };
    let root = sheet.place.root.as_str();
    let link = match subject {
        Some(subject) => subject.link(what, sheet.content, root),
        None => root.to_owned(),
    };
    let title = sheet.content.quiz.title.as_str();
    let text = texts::post(what, subject, sheet, phrases);
    let card = subject.filter(|_| what != What::Quiz);
    let card = card.map(|subject| texts::card(subject, sheet, phrases));
    let by_app =
        Msg::SharePressed { title: title.to_owned(), text: text.clone(), link: link.clone(), card };
    let press = |name, class, word, msg| button(name, class, phrases.text(word), send, msg);
    list([
        subject.map_or_else(nothing, |_| choices(what, phrases, send).into()),
        tag("p")
            .fixed("id", "share-holds")
            .with("data-share", what.id())
            .text(&holds(what, subject, phrases))
            .into(),
        tag("label")
            .class("share-link")
            .add(tag("span").say(Word::ShareLink, phrases))
            .add(
                tag("input")
                    .fixed("type", "text")
                    .fixed("name", "share-link")
                    .fixed("readonly", "")
                    .fixed("aria-describedby", "share-holds")
                    .value(&link),
            )
            .into(),
        tag("div")
            .class("share-buttons")
            .add(press(
                "copy-link",
                "primary",
                Word::ShareCopy,
                Msg::CopyPressed(Clip::Link(link.clone())),
            ))
            .when(sheet.place.can_share, |buttons| {
                buttons.add(press("share-by-app", "secondary", Word::ShareByApp, by_app))
            })
            .into(),
        told(sheet, is_of_link, phrases),
        posts(Post { title, text: &text, link: &link }, phrases).into(),
        qr_code(&link, phrases),
    ])
}

/// Which of the three things to share.
fn choices(what: What, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let choice = |one: What| {
        let word = match one {
            What::Result => Word::ShareResult,
            What::Challenge => Word::ShareChallenge,
            What::Quiz => Word::ShareQuiz,
        };
        let radio = tag("input")
            .fixed("type", "radio")
            .fixed("name", "share-what")
            .value(one.id())
            .checked(one == what)
            .on_change(send, Msg::WhatChosen(one));
        tag("label").class("setting").add(radio).add(tag("span").say(word, phrases))
    };
    tag("fieldset").add(tag("legend").say(Word::ShareWhat, phrases)).each(What::ALL.map(choice))
}

fn holds(what: What, subject: Option<&Subject<'_>>, phrases: &Phrases<'_>) -> String {
    match subject.filter(|_| what != What::Quiz) {
        None => phrases.text(Word::ShareHoldsQuiz).to_owned(),
        Some(subject) => phrases.fill(
            Word::ShareHolds,
            &[
                ("path", &texts::paths(subject, phrases)),
                ("right", &subject.score.right.to_string()),
                ("total", &subject.score.answered.to_string()),
                ("band", &subject.band.title),
            ],
        ),
    }
}

fn posts(post: Post<'_>, phrases: &Phrases<'_>) -> Tag {
    let one = |network: Network| {
        let word = match network {
            Network::LinkedIn => Word::ShareLinkedIn,
            Network::X => Word::ShareX,
            Network::WhatsApp => Word::ShareWhatsApp,
            Network::Mastodon => Word::ShareMastodon,
            Network::Email => Word::ShareEmail,
        };
        let address = network.address(post);
        let anchor = match network {
            // Opens a program of the visitor's own, and no page.
            Network::Email => tag("a").with("href", &address).say(word, phrases),
            _ => parts::link(&address, phrases.text(word), phrases),
        };
        tag("li").with("data-post", network.id()).add(anchor)
    };
    tag("div")
        .class("posts")
        .add(tag("p").say(Word::SharePost, phrases))
        .add(tag("ul").each(Network::ALL.map(one)))
        .add(tag("p").class("hint").say(Word::SharePostNote, phrases))
}

fn qr_code(link: &str, phrases: &Phrases<'_>) -> Html {
    let Some(code) = code(link) else { return nothing() };
    let view = format!("0 0 {0} {0}", code.side);
    tag("details")
        .class("code")
        .add(tag("summary").say(Word::ShareCode, phrases))
        .add(
            tag("svg")
                .fixed("xmlns", "http://www.w3.org/2000/svg")
                .fixed("role", "img")
                .with("aria-label", phrases.text(Word::ShareCodeLabel))
                .with("viewBox", &view)
                .fixed("shape-rendering", "crispEdges")
                .add(
                    tag("rect")
                        .fixed("width", "100%")
                        .fixed("height", "100%")
                        .fixed("fill", "#fff"),
                )
                .add(tag("path").with("d", &code.path).fixed("fill", "#000")),
        )
        .into()
}

/// The picture, the calendar and the plan as text.
fn take(subject: &Subject<'_>, sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let press = |name, word, msg| button(name, "secondary", phrases.text(word), send, msg);
    let root = if sheet.place.is_public { sheet.place.root.as_str() } else { "" };
    let entries = texts::entries(subject, sheet, phrases);
    let file = File {
        name: format!("career-quiz-{}.ics", sheet.content.quiz.id),
        kind: "text/calendar;charset=utf-8",
        text: calendar(&entries, root, sheet.place.now, sheet.remind),
    };
    let plan = texts::markdown(subject, sheet, phrases);
    let remind = tag("label")
        .class("setting")
        .add(
            tag("input")
                .fixed("type", "checkbox")
                .fixed("name", "remind")
                .checked(sheet.remind)
                .on_change(send, Msg::RemindTurned(!sheet.remind)),
        )
        .add(tag("span").say(Word::TakeRemind, phrases));
    tag("section")
        .class("take")
        .add(tag("h3").say(Word::TakeHeading, phrases))
        .add(press(
            "picture",
            Word::SharePicture,
            Msg::PicturePressed(texts::card(subject, sheet, phrases)),
        ))
        .add(press("copy-plan", Word::TakePlan, Msg::CopyPressed(Clip::Plan(plan))))
        .add(press("calendar", Word::TakeCalendar, Msg::SavePressed(file)))
        .add(remind)
        .add(tag("p").class("hint").say(Word::TakeCalendarNote, phrases))
        .add(told(sheet, is_of_result, phrases))
        .when(matches!(sheet.told, Some(Told::PlanShown(_))), |section| {
            let Some(Told::PlanShown(text)) = &sheet.told else { return section };
            section.add(
                tag("textarea")
                    .fixed("name", "plan")
                    .fixed("readonly", "")
                    .fixed("rows", "8")
                    .with("aria-label", phrases.text(Word::TakePlanShown))
                    .text(text),
            )
        })
}

/// A copy of the record, out and in.
fn own_copy(sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let id = &sheet.content.quiz.id;
    let file = File {
        name: format!("career-quiz-{id}.json"),
        kind: "application/json",
        text: copy(id, &sheet.record),
    };
    let save = button(
        "save-copy",
        "secondary",
        phrases.text(Word::CopySave),
        send,
        Msg::SavePressed(file),
    );
    tag("section")
        .class("copy")
        .add(tag("h3").say(Word::CopyHeading, phrases))
        .add(tag("p").say(Word::CopyIntro, phrases))
        .add(save)
        .add(
            tag("label").class("bring").add(tag("span").say(Word::CopyBring, phrases)).add(
                tag("input")
                    .fixed("type", "file")
                    .fixed("name", "copy")
                    .fixed("accept", ".json,application/json")
                    .on_change(send, Msg::FilePicked),
            ),
        )
        .add(told(sheet, is_of_copy, phrases))
}

const fn is_of_link(told: &Told) -> bool {
    matches!(told, Told::LinkCopied | Told::LinkSelected)
}

const fn is_of_result(told: &Told) -> bool {
    matches!(told, Told::PlanCopied | Told::PlanShown(_) | Told::NoPicture)
}

const fn is_of_copy(told: &Told) -> bool {
    matches!(told, Told::Brought(_) | Told::Refused(_))
}

/// What came of the last wish, beside the buttons it came from. The place is always there, so that
/// it is read out when something comes.
fn told(sheet: &Sheet, belongs: fn(&Told) -> bool, phrases: &Phrases<'_>) -> Html {
    let told = sheet.told.as_ref().filter(|told| belongs(told));
    let place = tag("p").fixed("role", "status").class("told");
    match told {
        None => place.into(),
        Some(Told::Brought(count)) if *count > 0 => {
            place.text(&phrases.count(Word::CopyBrought, "count", *count)).into()
        }
        Some(told) => place.say(word_for(told), phrases).into(),
    }
}

fn word_for(told: &Told) -> Word {
    match told {
        Told::LinkCopied => Word::ShareCopied,
        Told::LinkSelected => Word::ShareSelected,
        Told::PlanCopied => Word::TakePlanCopied,
        Told::PlanShown(_) => Word::TakePlanShown,
        Told::NoPicture => Word::ShareNoPicture,
        Told::Brought(_) => Word::CopyNothingNew,
        Told::Refused(reason) => match reason {
            CopyError::TooLarge => Word::CopyTooLarge,
            CopyError::NotACopy => Word::CopyNotACopy,
            CopyError::OtherQuiz => Word::CopyOtherQuiz,
            CopyError::Later => Word::CopyLater,
        },
    }
}
