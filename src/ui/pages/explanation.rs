//! What is true about a question, right or wrong: the fact first, the misconception named as one.

use yew::{Callback, Html, html};

use crate::app::{ExplanationView, Msg, Outcome};
use crate::content::{Choice, Kind, Quiz, Word};
use crate::quiz::{Certainty, Round};
use crate::ui::{Phrases, parts};

pub(in crate::ui) fn explanation(
    view: &ExplanationView<'_>,
    quiz: &Quiz,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let question = view.question;
    let (outcome, remark, tone) = outcome_words(view.outcome);
    let mark = phrases.mark(view.outcome.mark);
    html! {
        <article class="explanation" data-question={question.id.to_string()} data-outcome={tone}>
            <p class="progress" data-progress={view.number.to_string()}>
                { parts::progress_text(view.number, view.total, view.round, phrases) }
            </p>
            <h1 tabindex="-1" class="outcome">{ phrases.text(outcome) }</h1>
            { answers_in_brief(view, phrases) }
            if let Some(chosen) = view.chosen {
                { parts::text(&chosen.feedback, Some("feedback"), phrases) }
            }
            <p class="hint">
                { phrases.text(remark) }{ " " }{ phrases.fill(Word::OutcomeMark, &[("mark", &mark)]) }
            </p>
            <section class="fact">
                <h2>{ phrases.text(Word::FactHeading) }</h2>
                { parts::text(&question.fact, None, phrases) }
            </section>
            <section class="misconception">
                <h2>{ phrases.text(Word::MisconceptionHeading) }</h2>
                <p><q>{ question.misconception.as_str() }</q></p>
                <h3>{ phrases.text(Word::WhyBelievedHeading) }</h3>
                { parts::text(&question.why_believed, None, phrases) }
            </section>
            if let Some(catch) = &question.catch {
                <section class="catch">
                    <h2>{ phrases.text(Word::CatchHeading) }</h2>
                    { parts::text(catch, None, phrases) }
                </section>
            }
            <section class="matters">
                <h2>{ phrases.text(Word::MattersHeading) }</h2>
                <ul>{ for question.what_matters.iter().map(|item| html! { <li>{ parts::inline(item, phrases) }</li> }) }</ul>
            </section>
            <details class="answers">
                <summary>{ phrases.text(Word::ChoicesHeading) }</summary>
                <ul>{ for view.choices.iter().map(|choice| answer(choice, view, phrases)) }</ul>
            </details>
            { parts::evidence(&question.evidence, quiz, phrases) }
            if let Some(block) = &question.guide {
                { parts::guide_link(block, phrases) }
            }
            { go_on(view, phrases, send) }
        </article>
    }
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
fn answers_in_brief(view: &ExplanationView<'_>, phrases: Phrases<'_>) -> Html {
    let pair = |word, text: &str| {
        html! { <><dt>{ phrases.text(word) }</dt><dd>{ text }</dd></> }
    };
    html! {
        <dl class="in-brief">
            if let Some(chosen) = view.chosen {
                { pair(Word::MissedYours, &chosen.text) }
            }
            if let (false, Some(key)) = (view.outcome.right, view.question.key()) {
                { pair(Word::MissedSound, &key.text) }
            }
        </dl>
    }
}

fn answer(choice: &Choice, view: &ExplanationView<'_>, phrases: Phrases<'_>) -> Html {
    let taken = view.chosen.is_some_and(|chosen| chosen.id == choice.id);
    let class = if choice.kind == Kind::Key { "answer key" } else { "answer" };
    html! {
        <li class={class}>
            <p class="answer-kind">
                <span class="tag">{ phrases.kind(choice.kind) }</span>
                if taken {
                    { " " }<span class="tag taken">{ phrases.text(Word::YourAnswer) }</span>
                }
            </p>
            <p>{ choice.text.as_str() }</p>
            if !taken {
                { parts::text(&choice.feedback, Some("hint"), phrases) }
            }
        </li>
    }
}

fn go_on(view: &ExplanationView<'_>, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let path = if view.round == Round::Bonus { Word::ShowScore } else { Word::GetPath };
    html! {
        <div class="go-on">
            if view.last {
                { button("path", "primary", path, Msg::PathPressed) }
                { parts::rounds(view.more, 0, phrases, send) }
            } else {
                { button("next", "primary", Word::Next, Msg::NextPressed) }
            }
            if view.number > 1 {
                { button("back", "plain", Word::Back, Msg::BackPressed) }
            }
        </div>
    }
}
