//! Who did better, the visitor or the friend whose link led here: straight after the last question.

use crate::ui::markup::{Markup, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{Msg, Sent, VerdictView, Winner};
use quiz_model::{Quiz, Word};

pub(in crate::ui) fn verdict(
    view: &VerdictView<'_>,
    quiz: &Quiz,
    outcome: Option<&Sent>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let winner = match view.winner {
        Winner::Visitor => "visitor",
        Winner::Friend => "friend",
        Winner::Neither => "neither",
    };
    let by = parts::about_friend(view.name, Word::ChallengeBy, Word::ChallengeByFriend, phrases);
    let score = (view.score.right, view.score.answered);
    let send_back = parts::send_challenge(
        "send-back",
        "secondary",
        Word::SendBack,
        score,
        &view.address,
        &quiz.title,
        phrases,
        send,
    );
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    tag("article")
        .class("duel")
        .fixed("data-winner", winner)
        .add(tag("p").class("kicker").add(parts::fork("sign")).text(&by))
        .add(tag("h1").fixed("tabindex", "-1").text(&parts::verdict_of(
            view.winner,
            view.name,
            phrases,
        )))
        .add(parts::both((&view.dots, view.score), view.name, view.friend, phrases))
        .add(tag("p").class("hint").say(Word::VerdictNote, phrases))
        .add(
            tag("div")
                .class("go-on")
                .add(button("path", "primary", Word::ToPath, Msg::PathPressed))
                .add(send_back)
                .add(button("back", "plain", Word::Back, Msg::BackPressed)),
        )
        .given(outcome, |article, sent| article.add(parts::sending(sent, phrases)))
        .into()
}
