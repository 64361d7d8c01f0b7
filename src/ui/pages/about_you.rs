//! Questions about the visitor: one tap each, and each can be skipped.

use yew::{Callback, Html, html};

use crate::app::{AboutYouView, Msg};
use crate::content::{AboutQuestion, OptionId, Word};
use crate::ui::{Phrases, parts};

pub(in crate::ui) fn about_you(
    view: &AboutYouView<'_>,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    html! {
        <article class="about-you">
            <h1 tabindex="-1">{ phrases.text(Word::AboutYouTitle) }</h1>
            <p>{ phrases.text(Word::AboutYouIntro) }</p>
            { for view.questions.iter().map(|question| {
                about(question, view.answers.get(&question.id), phrases, send)
            }) }
            <div class="go-on">
                { parts::button("advise", "primary", phrases.text(Word::AboutYouAdvise), send, Msg::AdvisePressed) }
                { parts::button("back", "plain", phrases.text(Word::Back), send, Msg::BackPressed) }
            </div>
        </article>
    }
}

fn about(
    question: &AboutQuestion,
    given: Option<&OptionId>,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let row = |option: Option<&OptionId>, text: &str| {
        let (value, marked) =
            (option.map(ToString::to_string).unwrap_or_default(), given == option);
        let msg = Msg::AboutAnswered(question.id.clone(), option.cloned());
        let send = send.clone();
        html! {
            <label class="choice small">
                <input type="radio" name={question.id.to_string()} {value} checked={marked}
                    onchange={Callback::from(move |_| send.emit(msg.clone()))} />
                <span>{ text }</span>
            </label>
        }
    };
    html! {
        <fieldset class="choices">
            <legend>{ question.ask.as_str() }</legend>
            { for question.options.iter().map(|option| row(Some(&option.id), &option.text)) }
            { row(None, phrases.text(Word::AboutYouSkip)) }
            <p class="hint">{ question.if_skipped.as_str() }</p>
        </fieldset>
    }
}
