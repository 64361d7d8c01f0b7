//! A question: a scene, three choices, and how sure one is.

use yew::{Callback, Html, html};

use crate::app::{Msg, QuestionView};
use crate::content::{Choice, Quiz, Word};
use crate::quiz::{Certainty, Round};
use crate::ui::{Phrases, parts};

pub(in crate::ui) fn question(
    view: &QuestionView<'_>,
    quiz: &Quiz,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let first = view.number == 1 && view.round == Round::Full;
    html! {
        <article class="question" data-question={view.question.id.to_string()}>
            { parts::progress(view.number, view.total, view.round, phrases) }
            if first {
                <p class="opening">{ quiz.opening.as_str() }</p>
            }
            { parts::text(&view.question.scene, Some("scene"), phrases) }
            <fieldset class="choices">
                <legend>{ view.question.ask.as_str() }</legend>
                { for view.choices.iter().zip(1_usize..).map(|(choice, digit)| choice_row(choice, digit, view, send)) }
            </fieldset>
            { certainty(view, phrases, send) }
            if view.number > 1 {
                <p class="back">
                    { parts::button("back", "plain", phrases.text(Word::Back), send, Msg::BackPressed) }
                </p>
            }
        </article>
    }
}

fn choice_row(
    choice: &Choice,
    digit: usize,
    view: &QuestionView<'_>,
    send: &Callback<Msg>,
) -> Html {
    let marked = view.chosen.is_some_and(|chosen| chosen.id == choice.id);
    let onchange = {
        let (send, id) = (send.clone(), choice.id.clone());
        Callback::from(move |_| send.emit(Msg::ChoiceMarked(id.clone())))
    };
    html! {
        <label class="choice">
            <input type="radio" name="choice" value={choice.id.to_string()} checked={marked} {onchange}
                aria-describedby={view.choice_missing.then_some("choice-missing")} />
            <span>{ choice.text.as_str() }</span>
            if view.keys {
                <kbd aria-hidden="true">{ digit.to_string() }</kbd>
            }
        </label>
    }
}

fn certainty(view: &QuestionView<'_>, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let button = |certainty: Certainty, class: &'static str| {
        let send = send.clone();
        html! {
            <button type="button" name="certainty" value={certainty.level().to_string()} {class}
                onclick={Callback::from(move |_| send.emit(Msg::CertaintyGiven(certainty)))}>
                { phrases.certainty(certainty) }
            </button>
        }
    };
    html! {
        <div class="certainty" role="group" aria-labelledby="how-sure" aria-describedby="how-sure-hint">
            <h2 id="how-sure">{ phrases.text(Word::HowSure) }</h2>
            <p id="how-sure-hint" class="hint">{ phrases.text(Word::HowSureHint) }</p>
            <p id="choice-missing" role="alert" class="missing">
                if view.choice_missing {
                    { phrases.text(Word::ChooseFirst) }
                }
            </p>
            <div class="certainty-buttons">
                { for Certainty::WITH_ANSWER.into_iter().map(|level| button(level, "primary")) }
                { button(Certainty::NoIdea, "plain") }
            </div>
        </div>
    }
}
