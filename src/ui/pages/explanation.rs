//! What is true about a question, right or wrong: the fact first, the misconception named as one.

use yew::Html;

use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{ExplanationView, Msg, Outcome};
use quiz_core::quiz::{Certainty, Round};
use quiz_model::{Choice, Kind, Quiz, Word};

pub(in crate::ui) fn explanation(
    view: &ExplanationView<'_>,
    quiz: &Quiz,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let question = view.question;
    let (outcome, remark, tone) = outcome_words(view.outcome);
    let mark = phrases.mark(view.outcome.mark);
    tag("article")
        .class("explanation")
        .with("data-question", question.id.as_str())
        .fixed("data-outcome", tone)
        .add(
            tag("p")
                .class("progress")
                .number("data-progress", view.number)
                .number("data-total", view.total)
                .text(&parts::progress_text(view.number, view.total, view.round, phrases)),
        )
        .add(tag("h1").fixed("tabindex", "-1").class("outcome").say(outcome, phrases))
        .add(answers_in_brief(view, phrases))
        .given(view.chosen, |article, chosen| {
            article.add(parts::text(&chosen.feedback, "feedback", phrases))
        })
        .add(
            tag("p")
                .class("hint")
                .say(remark, phrases)
                .text(" ")
                .text(&phrases.fill(Word::OutcomeMark, &[("mark", &mark)])),
        )
        .add(section("fact", Word::FactHeading, phrases).add(parts::text(
            &question.fact,
            "",
            phrases,
        )))
        .add(
            section("misconception", Word::MisconceptionHeading, phrases)
                .add(tag("p").add(tag("q").text(&question.misconception)))
                .add(tag("h3").say(Word::WhyBelievedHeading, phrases))
                .add(parts::text(&question.why_believed, "", phrases)),
        )
        .given(question.catch.as_ref(), |article, catch| {
            let told = parts::text(catch, "", phrases);
            article.add(section("catch", Word::CatchHeading, phrases).add(told))
        })
        .add(
            section("matters", Word::MattersHeading, phrases)
                .add(parts::items(&question.what_matters, phrases)),
        )
        .add(
            tag("details")
                .class("answers")
                .add(tag("summary").say(Word::ChoicesHeading, phrases))
                .add(
                    tag("ul").each(view.choices.iter().map(|choice| answer(choice, view, phrases))),
                ),
        )
        .add(parts::evidence(&question.evidence, quiz, phrases))
        .given(question.guide.as_ref(), |article, block| {
            article.add(parts::guide_link(block, phrases))
        })
        .add(go_on(view, phrases, send))
        .into()
}

fn section(class: &'static str, heading: Word, phrases: &Phrases<'_>) -> Tag {
    tag("section").class(class).add(tag("h2").say(heading, phrases))
}

/// What is said of an outcome, what follows from it, and its name for the style sheet.
fn outcome_words(outcome: Outcome) -> (Word, Word, &'static str) {
    match (outcome.right, outcome.certainty) {
        (true, Certainty::Certain) => (Word::RightCertain, Word::RightCertainNote, "right-certain"),
        (true, Certainty::FairlySure) => {
            (Word::RightFairlySure, Word::RightFairlySureNote, "right-fairly-sure")
        }
        (true, Certainty::Guessing | Certainty::NoIdea) => {
            (Word::RightGuessing, Word::RightGuessingNote, "right-guessing")
        }
        (false, Certainty::Certain) => {
            (Word::WrongCertain, Word::WrongCertainNote, "wrong-certain")
        }
        (false, Certainty::FairlySure) => {
            (Word::WrongFairlySure, Word::WrongFairlySureNote, "wrong-fairly-sure")
        }
        (false, Certainty::Guessing) => {
            (Word::WrongGuessing, Word::WrongGuessingNote, "wrong-guessing")
        }
        (false, Certainty::NoIdea) => (Word::WrongNoIdea, Word::WrongNoIdeaNote, "no-idea"),
    }
}

/// The answer given, and the right one where it was another.
fn answers_in_brief(view: &ExplanationView<'_>, phrases: &Phrases<'_>) -> Tag {
    let brief = tag("dl").class("in-brief").given(view.chosen, |brief, chosen| {
        brief.add(tag("dt").say(Word::MissedYours, phrases)).add(tag("dd").text(&chosen.text))
    });
    match (view.outcome.right, view.question.key()) {
        (false, Some(key)) => {
            brief.add(tag("dt").say(Word::MissedSound, phrases)).add(tag("dd").text(&key.text))
        }
        _ => brief,
    }
}

fn answer(choice: &Choice, view: &ExplanationView<'_>, phrases: &Phrases<'_>) -> Tag {
    let taken = view.chosen.is_some_and(|chosen| chosen.id == choice.id);
    let class = if choice.kind == Kind::Key { "answer key" } else { "answer" };
    let kind = tag("p")
        .class("answer-kind")
        .add(tag("span").class("tag").text(phrases.kind(choice.kind)))
        .when(taken, |kind| {
            kind.text(" ").add(tag("span").class("tag taken").say(Word::YourAnswer, phrases))
        });
    tag("li")
        .class(class)
        .add(kind)
        .add(tag("p").text(&choice.text))
        .when(!taken, |answer| answer.add(parts::text(&choice.feedback, "hint", phrases)))
}

fn go_on(view: &ExplanationView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let path = if view.round == Round::Bonus { Word::ShowScore } else { Word::GetPath };
    let go_on = tag("div").class("go-on");
    let go_on = if view.last {
        go_on
            .add(button("path", "primary", path, Msg::PathPressed))
            .add(parts::rounds(view.more, 0, phrases, send))
    } else {
        go_on.add(button("next", "primary", Word::Next, Msg::NextPressed))
    };
    go_on.when(view.number > 1, |go_on| {
        go_on.add(button("back", "plain", Word::Back, Msg::BackPressed))
    })
}
