//! The share sheet: what is shared, by which way, and what can be taken along.

use yew::Html;

use super::texts;
use crate::ui::markup::{Tag, list, nothing, tag};
use crate::ui::parts::{self, button};
use crate::ui::{Phrases, Sender};
use quiz_core::share::{
    CopiedText, CopyError, Feedback, File, Msg, Network, Post, ShareKind, SharedAttempt, Sheet,
    calendar, code, copy,
};
use quiz_model::Word;

/// The whole sheet.
pub(super) fn sheet(sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Html {
    let shared = SharedAttempt::of(sheet.content, &sheet.record);
    let shared = shared.as_ref().filter(|_| sheet.context.on_result);
    let linked = if sheet.context.is_public {
        link(sheet, shared, phrases, send)
    } else {
        tag("p").fixed("data-share", "not-public").say(Word::ShareNotPublic, phrases).into()
    };
    tag("div")
        .class("sheet")
        .fixed("tabindex", "-1")
        .add(linked)
        .given(shared, |whole, shared| whole.add(take(shared, sheet, phrases, send)))
        .add(own_copy(sheet, phrases, send))
        .into()
}

/// What the link holds, the link, and the ways it can go.
fn link(
    sheet: &Sheet,
    shared: Option<&SharedAttempt<'_>>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let kind = if shared.is_some() { sheet.kind } else { ShareKind::Quiz };
    let root = sheet.context.root.as_str();
    let link = match shared {
        Some(shared) => shared.link(kind, sheet.content, root),
        None => root.to_owned(),
    };
    let title = sheet.content.quiz.title.as_str();
    let text = texts::post(kind, shared, sheet, phrases);
    let card = shared.filter(|_| kind != ShareKind::Quiz);
    let card = card.map(|shared| texts::card(shared, sheet, phrases));
    let by_app =
        Msg::SharePressed { title: title.to_owned(), text: text.clone(), link: link.clone(), card };
    let press = |name, class, word, msg| button(name, class, phrases.text(word), send, msg);
    list([
        shared.map_or_else(nothing, |_| choices(kind, phrases, send).into()),
        tag("p")
            .fixed("id", "share-holds")
            .with("data-share", kind.id())
            .text(&holds(kind, shared, phrases))
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
                Msg::CopyPressed(CopiedText::Link(link.clone())),
            ))
            .when(sheet.context.can_share, |buttons| {
                buttons.add(press("share-by-app", "secondary", Word::ShareByApp, by_app))
            })
            .into(),
        feedback(sheet, is_of_link, phrases),
        posts(Post { title, text: &text, link: &link }, phrases).into(),
        qr_code(&link, phrases),
    ])
}

/// Which of the three things to share.
fn choices(kind: ShareKind, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let choice = |one: ShareKind| {
        let word = match one {
            ShareKind::Result => Word::ShareResult,
            ShareKind::Challenge => Word::ShareChallenge,
            ShareKind::Quiz => Word::ShareQuiz,
        };
        let radio = tag("input")
            .fixed("type", "radio")
            .fixed("name", "share-what")
            .value(one.id())
            .checked(one == kind)
            .on_change(send, Msg::KindChosen(one));
        tag("label").class("setting").add(radio).add(tag("span").say(word, phrases))
    };
    tag("fieldset")
        .add(tag("legend").say(Word::ShareWhat, phrases))
        .each(ShareKind::ALL.map(choice))
}

fn holds(kind: ShareKind, shared: Option<&SharedAttempt<'_>>, phrases: &Phrases<'_>) -> String {
    match shared.filter(|_| kind != ShareKind::Quiz) {
        None => phrases.text(Word::ShareHoldsQuiz).to_owned(),
        Some(shared) => phrases.fill(
            Word::ShareHolds,
            &[
                ("path", &texts::paths(shared, phrases)),
                ("right", &shared.score.right.to_string()),
                ("total", &shared.score.answered.to_string()),
                ("band", &shared.band.title),
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
fn take(
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let press = |name, word, msg| button(name, "secondary", phrases.text(word), send, msg);
    let root = if sheet.context.is_public { sheet.context.root.as_str() } else { "" };
    let entries = texts::entries(shared, sheet, phrases);
    let file = File {
        name: format!("career-quiz-{}.ics", sheet.content.quiz.id),
        kind: "text/calendar;charset=utf-8",
        text: calendar(&entries, root, sheet.context.now, sheet.remind),
    };
    let plan = texts::markdown(shared, sheet, phrases);
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
            Msg::PicturePressed(texts::card(shared, sheet, phrases)),
        ))
        .add(press("copy-plan", Word::TakePlan, Msg::CopyPressed(CopiedText::Plan(plan))))
        .add(press("calendar", Word::TakeCalendar, Msg::SavePressed(file)))
        .add(remind)
        .add(tag("p").class("hint").say(Word::TakeCalendarNote, phrases))
        .add(feedback(sheet, is_of_result, phrases))
        .when(matches!(sheet.feedback, Some(Feedback::PlanShown(_))), |section| {
            let Some(Feedback::PlanShown(text)) = &sheet.feedback else { return section };
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
        .add(feedback(sheet, is_of_copy, phrases))
}

const fn is_of_link(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::LinkCopied | Feedback::LinkSelected)
}

const fn is_of_result(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::PlanCopied | Feedback::PlanShown(_) | Feedback::NoPicture)
}

const fn is_of_copy(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::Brought(_) | Feedback::Refused(_))
}

/// What came of the last wish, beside the buttons it came from. The place is always there, so that
/// it is read out when something comes.
fn feedback(sheet: &Sheet, belongs: fn(&Feedback) -> bool, phrases: &Phrases<'_>) -> Html {
    let feedback = sheet.feedback.as_ref().filter(|feedback| belongs(feedback));
    let place = tag("p").fixed("role", "status").class("told");
    match feedback {
        None => place.into(),
        Some(Feedback::Brought(count)) if *count > 0 => {
            place.text(&phrases.count(Word::CopyBrought, "count", *count)).into()
        }
        Some(feedback) => place.say(word_for(feedback), phrases).into(),
    }
}

fn word_for(feedback: &Feedback) -> Word {
    match feedback {
        Feedback::LinkCopied => Word::ShareCopied,
        Feedback::LinkSelected => Word::ShareSelected,
        Feedback::PlanCopied => Word::TakePlanCopied,
        Feedback::PlanShown(_) => Word::TakePlanShown,
        Feedback::NoPicture => Word::ShareNoPicture,
        Feedback::Brought(_) => Word::CopyNothingNew,
        Feedback::Refused(reason) => match reason {
            CopyError::TooLarge => Word::CopyTooLarge,
            CopyError::NotACopy => Word::CopyNotACopy,
            CopyError::OtherQuiz => Word::CopyOtherQuiz,
            CopyError::Later => Word::CopyLater,
        },
    }
}
