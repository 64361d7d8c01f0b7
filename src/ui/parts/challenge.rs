//! A friend's challenge: what there is to beat, and both scores side by side.

use super::{button, row, sending};
use crate::ui::markup::{Markup, Tag, list, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::{ChallengeView, Dot, FriendView, Msg, OwnRound, Sent, Winner};
use quiz_core::link::{RoundScore, SenderName};
use quiz_core::quiz::Score;
use quiz_model::{Word, decimal};
/// A sentence about the friend, by their name where they say it. The name keeps to its own
/// direction, whatever that of the sentence is.
pub(in crate::ui) fn about_friend(
    name: Option<&SenderName>,
    named: Word,
    unnamed: Word,
    phrases: &Phrases<'_>,
) -> String {
    match name {
        Some(name) => {
            phrases.fill(named, &[("name", &["\u{2068}", name.as_str(), "\u{2069}"].concat())])
        }
        None => phrases.text(unnamed).to_owned(),
    }
}

/// What there is to beat, above the first question.
pub(in crate::ui) fn challenge(
    view: &ChallengeView<'_>,
    title: &str,
    outcome: Option<&Sent>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let (right, total) = (decimal(view.score.right), decimal(view.score.total));
    let count = usize::try_from(view.score.total).unwrap_or(0);
    let by = about_friend(view.name, Word::ChallengeBy, Word::ChallengeByFriend, phrases);
    let section =
        tag("section")
            .class("challenge")
            .fixed("aria-labelledby", "challenge-by")
            .with("data-right", &right)
            .with("data-total", &total)
            .add(tag("p").class("kicker").fixed("id", "challenge-by").text(&by))
            .add(
                tag("p").class("challenge-score").add(row(&dots(view.score))).text(" ").text(
                    &phrases.fill(Word::ResultScore, &[("right", &right), ("total", &total)]),
                ),
            );
    let section = match &view.own {
        Some(own) => section.add(before(own, view, title, phrases, send)),
        None => section.add(tag("p").class("hint").text(&phrases.count(
            Word::ChallengeLength,
            "count",
            count,
        ))),
    };
    section
        .when(view.is_of_other_revision, |section| {
            section.add(tag("p").class("hint").say(Word::LinkOtherRevision, phrases))
        })
        .given(outcome, |section, sent| section.add(sending(sent, phrases)))
}

/// Somebody who has answered the same questions before is told at once, and need not again.
fn before(
    own: &OwnRound,
    view: &ChallengeView<'_>,
    title: &str,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let (right, total) = (decimal(own.right), decimal(view.score.total));
    let values = [("right", &*right), ("total", &total)];
    let own_score = phrases.fill(Word::ChallengeBefore, &values);
    let verdict = verdict_of(own.winner, view.name, phrases);
    let score = (own.right, usize::try_from(view.score.total).unwrap_or(0));
    list([
        tag("p").text(&[&own_score, " ", &verdict].concat()).into(),
        tag("p")
            .class("offer-buttons")
            .add(send_challenge(
                "send-back",
                "secondary",
                Word::SendBack,
                score,
                &own.address,
                title,
                phrases,
                send,
            ))
            .into(),
    ])
}

/// Who did better, in a sentence.
pub(in crate::ui) fn verdict_of(
    winner: Winner,
    name: Option<&SenderName>,
    phrases: &Phrases<'_>,
) -> String {
    match winner {
        Winner::Visitor => phrases.text(Word::VerdictWon).to_owned(),
        Winner::Friend => about_friend(name, Word::VerdictLost, Word::VerdictLostFriend, phrases),
        Winner::Neither => phrases.text(Word::VerdictEven).to_owned(),
    }
}

/// Both scores in dots, and in words.
pub(in crate::ui) fn both(
    own: (&[Dot], Score),
    name: Option<&SenderName>,
    friend: RoundScore,
    phrases: &Phrases<'_>,
) -> Tag {
    let line = |who: &str, dots: &[Dot], right: &str, total: &str| {
        let said = phrases.fill(Word::ResultScore, &[("right", right), ("total", total)]);
        tag("li")
            .with("data-right", right)
            .with("data-total", total)
            .add(tag("span").text(who))
            .text(" ")
            .add(row(dots))
            .text(" ")
            .add(tag("strong").text(&said))
    };
    let (own_dots, score) = own;
    let they = about_friend(name, Word::FriendNamed, Word::FriendUnnamed, phrases);
    tag("ul")
        .class("both")
        .add(line(
            phrases.text(Word::FriendYou),
            own_dots,
            &decimal(score.right),
            &decimal(score.answered),
        ))
        .add(line(&they, &dots(friend), &decimal(friend.right), &decimal(friend.total)))
}

/// The same on the result.
pub(in crate::ui) fn friend(
    friend: &FriendView<'_>,
    own: (&[Dot], Score),
    phrases: &Phrases<'_>,
) -> Tag {
    let score = RoundScore { right: friend.right, total: friend.total };
    let section = tag("section")
        .class("friend")
        .add(tag("h2").say(Word::FriendHeading, phrases))
        .add(both(own, friend.name, score, phrases));
    if friend.paths.is_empty() {
        return section;
    }
    let paths = phrases.titles(friend.paths.iter().map(|path| path.title.as_str()));
    section.add(tag("p").text(&phrases.fill(Word::FriendPath, &[("paths", &paths)])))
}

/// A button that sends a score, to be beaten.
#[allow(
    clippy::too_many_arguments,
    reason = "what is said, where it leads, and how the button looks"
)]
pub(in crate::ui) fn send_challenge(
    name: &'static str,
    class: &'static str,
    word: Word,
    (right, total): (usize, usize),
    address: &str,
    title: &str,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let values = [("right", &*decimal(right)), ("total", &decimal(total)), ("quiz", title)];
    let text = phrases.fill(Word::ShareTextChallenge, &values);
    let msg = super::outgoing(title, &text, address);
    button(name, class, phrases.text(word), send, msg)
}

/// What a link tells of a score: how many, and not which.
fn dots(score: RoundScore) -> Vec<Dot> {
    (0..score.total).map(|at| if at < score.right { Dot::Right } else { Dot::Open }).collect()
}
