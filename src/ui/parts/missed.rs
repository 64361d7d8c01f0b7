//! What was missed, the most confident first: one's own answer beside the sound one, in words.

use yew::{Html, html};

use super::{evidence, inline};
use crate::app::{MissedView, ResultView};
use crate::content::{Quiz, Word};
use crate::ui::Phrases;

pub(in crate::ui) fn missed(view: &ResultView<'_>, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    html! {
        <section class="missed" id="missed">
            <h2>{ phrases.text(Word::MissedHeading) }</h2>
            if view.missed.is_empty() {
                <p>{ phrases.text(Word::MissedNone) }</p>
            } else {
                <p>{ phrases.text(Word::MissedIntro) }</p>
                <ol>{ for view.missed.iter().map(|entry| row(entry, quiz, phrases)) }</ol>
            }
            if !view.guessed_right.is_empty() {
                <h3>{ phrases.text(Word::RightButGuessing) }</h3>
                <ul>{ for view.guessed_right.iter().map(|question| html! {
                    <li>
                        <q>{ question.misconception.as_str() }</q>{ " " }{ inline(&question.fact, phrases) }
                        { evidence(&question.evidence, quiz, phrases) }
                    </li>
                }) }</ul>
            }
        </section>
    }
}

fn row(entry: &MissedView<'_>, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    let confident = entry.certainty >= crate::quiz::Certainty::FairlySure;
    html! {
        <li data-missed={entry.question.id.to_string()}>
            <p>
                <q>{ entry.question.misconception.as_str() }</q>
                { " " }
                if let Some(chosen) = entry.chosen {
                    <span class="tag">{ phrases.kind(chosen.kind) }</span>{ " " }
                }
                <span class={if confident { "tag weak" } else { "tag" }}>{ phrases.certainty(entry.certainty) }</span>
            </p>
            <dl>
                <dt>{ phrases.text(Word::MissedYours) }</dt>
                <dd>{ entry.chosen.map_or(phrases.text(Word::MissedNoIdea), |choice| choice.text.as_str()) }</dd>
                if let Some(key) = entry.question.key() {
                    <dt>{ phrases.text(Word::MissedSound) }</dt>
                    <dd>{ key.text.as_str() }</dd>
                }
                <dt>{ phrases.text(Word::MissedFact) }</dt>
                <dd>{ inline(&entry.question.fact, phrases) }</dd>
            </dl>
            { evidence(&entry.question.evidence, quiz, phrases) }
        </li>
    }
}
