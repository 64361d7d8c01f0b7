//! Questions about the visitor: one tap each, and each can be skipped.

use yew::Html;

use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{AboutYouView, Msg};
use quiz_model::{AboutQuestion, OptionId, Word};

pub(in crate::ui) fn about_you(
    view: &AboutYouView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let asked = view.questions.iter();
    tag("article")
        .class("about-you")
        .add(tag("h1").fixed("tabindex", "-1").say(Word::AboutYouTitle, phrases))
        .add(tag("p").say(Word::AboutYouIntro, phrases))
        .each(asked.map(|question| about(question, view.answers.get(&question.id), phrases, send)))
        .add(
            tag("div")
                .class("go-on")
                .add(button("advise", "primary", Word::AboutYouAdvise, Msg::AdvisePressed))
                .add(button("back", "plain", Word::Back, Msg::BackPressed)),
        )
        .into()
}

fn about(
    question: &AboutQuestion,
    given: Option<&OptionId>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let row = |option: Option<&OptionId>, said: &str| {
        let radio = tag("input")
            .fixed("type", "radio")
            .with("name", question.id.as_str())
            .value(option.map_or("", OptionId::as_str))
            .checked(given == option)
            .on_change(send, Msg::AboutAnswered(question.id, option.copied()));
        tag("label").class("choice small").add(radio).add(tag("span").text(said))
    };
    tag("fieldset")
        .class("choices")
        .add(tag("legend").text(&question.ask))
        .each(question.options.iter().map(|option| row(Some(&option.id), &option.text)))
        .add(row(None, phrases.text(Word::AboutYouSkip)))
        .add(tag("p").class("hint").text(&question.if_skipped))
}
