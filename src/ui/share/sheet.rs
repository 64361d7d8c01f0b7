//! The share sheet: what is shared, by which way, and what can be taken along.

use super::keep::{has_something, own_copy, take};
use super::{picture, texts};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use crate::ui::parts::{self, button};
use crate::ui::{Phrases, Sender};
use quiz_core::app::Panel;
use quiz_core::link::MAX_NAME;
use quiz_core::share::poster::PosterSize;
use quiz_core::share::{
    CopiedText, CopyError, Feedback, Msg, Network, Post, ShareKind, SharedAttempt, Sheet, code,
};
use quiz_model::Word;

/// The whole sheet.
pub(super) fn sheet(sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Markup {
    let shared = SharedAttempt::of(sheet.content, &sheet.record);
    let shared = shared.as_ref().filter(|_| sheet.context.on_result);
    let whole =
        tag("div").class("sheet").fixed("tabindex", "-1").with("data-panel", sheet.panel.id());
    match sheet.panel {
        Panel::Send if sheet.context.is_public => {
            whole.add(link(sheet, shared, phrases, send)).given(shared, |whole, shared| {
                whole.each(picture::buttons(shared, sheet, phrases, send)).add(feedback(
                    sheet,
                    is_of_picture,
                    phrases,
                ))
            })
        }
        Panel::Send => {
            whole.add(tag("p").fixed("data-share", "not-public").say(Word::ShareNotPublic, phrases))
        }
        Panel::Keep => whole
            .given(shared.filter(|shared| has_something(shared, sheet)), |whole, shared| {
                whole.add(take(shared, sheet, phrases, send))
            })
            .add(own_copy(sheet, phrases, send)),
    }
    .into()
}

/// What the link holds, the link, and the ways it can go.
fn link(
    sheet: &Sheet,
    shared: Option<&SharedAttempt<'_>>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let kind = if shared.is_some() { sheet.kind } else { ShareKind::Quiz };
    let root = sheet.context.root.as_str();
    let link = match shared {
        Some(shared) => shared.link(kind, &sheet.content.quiz, root, sheet.name.clone()),
        None => root.to_owned(),
    };
    let title = sheet.content.quiz.title.as_str();
    let text = texts::post(kind, shared, sheet, phrases);
    let card = shared.filter(|_| kind != ShareKind::Quiz);
    let card = card.map(|shared| picture::card(kind, PosterSize::Wide, shared, sheet, phrases));
    let by_app =
        Msg::SharePressed { title: title.to_owned(), text: text.clone(), link: link.clone(), card };
    let press = |name, class, word, msg| button(name, class, phrases.text(word), send, msg);
    list([
        shared.map_or_else(nothing, |shared| choices(kind, shared, phrases, send).into()),
        shared
            .filter(|_| kind != ShareKind::Quiz)
            .map_or_else(nothing, |_| sender(phrases, send).into()),
        tag("p")
            .fixed("id", "share-holds")
            .with("data-share", kind.id())
            .text(&holds(kind, shared, sheet, phrases))
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
fn choices(
    kind: ShareKind,
    shared: &SharedAttempt<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
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
        // A result is a path: without one there is a score to be beaten, and the quiz.
        .each(
            ShareKind::ALL
                .into_iter()
                .filter(|one| *one != ShareKind::Result || !shared.advice.plans.is_empty())
                .map(choice),
        )
}

/// The name that the link is to bear, if any.
fn sender(phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    tag("div")
        .class("sender")
        .add(
            tag("label").add(tag("span").say(Word::ShareName, phrases)).add(
                tag("input")
                    .fixed("type", "text")
                    .fixed("name", "sender")
                    .fixed("autocomplete", "given-name")
                    .with("maxlength", &MAX_NAME.to_string())
                    .fixed("aria-describedby", "sender-hint")
                    .on_change(send, Msg::NameTyped),
            ),
        )
        .add(tag("p").class("hint").fixed("id", "sender-hint").say(Word::ShareNameHint, phrases))
}

/// Everything that the link holds, in sentences.
fn holds(
    kind: ShareKind,
    shared: Option<&SharedAttempt<'_>>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
) -> String {
    let Some(shared) = shared.filter(|_| kind != ShareKind::Quiz) else {
        return phrases.text(Word::ShareHoldsQuiz).to_owned();
    };
    let (right, total) = (shared.score.right.to_string(), shared.score.answered.to_string());
    let path = texts::paths(shared, phrases);
    let values = [("right", right.as_str()), ("total", &total), ("path", &path)];
    let word = if kind == ShareKind::Result { Word::ShareHolds } else { Word::ShareHoldsScore };
    let name = sheet.name.as_ref().map(|name| {
        phrases.fill(Word::ShareHoldsName, &[("name", &format!("\u{2068}{name}\u{2069}"))])
    });
    let nothing_else = phrases.text(Word::ShareHoldsNothingElse).to_owned();
    let sentences = [Some(phrases.fill(word, &values)), name, Some(nothing_else)];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
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

fn qr_code(link: &str, phrases: &Phrases<'_>) -> Markup {
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

const fn is_of_link(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::LinkCopied | Feedback::LinkSelected)
}

const fn is_of_picture(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::NoPicture)
}

/// What came of the last wish, beside the buttons it came from. The place is always there, so that
/// it is read out when something comes.
pub(super) fn feedback(
    sheet: &Sheet,
    belongs: fn(&Feedback) -> bool,
    phrases: &Phrases<'_>,
) -> Markup {
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
