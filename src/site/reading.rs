//! The quiz to read: what a page shows where the engine does not run, for want of JavaScript or of
//! WebAssembly, or because it did not arrive. Every question with its explanation folded below.

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::template::rendered;
use super::{HostShell, Site, SiteError};
use crate::content::{Choice, Question, Quiz, Word};
use crate::ui::{Phrases, evidence_list, text};

/// The page as HTML.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started.
pub(super) fn reading(site: &Site) -> Result<String, SiteError> {
    let properties = ReadingProperties { site: Rc::new(site.clone()) };
    rendered(LocalServerRenderer::<Reading>::with_props(properties))
}

#[derive(Clone, PartialEq, Properties)]
struct ReadingProperties {
    site: Rc<Site>,
}

#[function_component]
fn Reading(properties: &ReadingProperties) -> Html {
    let content = &properties.site.content;
    let (quiz, phrases) = (&content.quiz, Phrases::new(&content.words, &HostShell));
    let notice = |name, word| html! { <p class="notice" data-notice={name} hidden=true>{ phrases.text(word) }</p> };
    html! {
        <>
            <header class="masthead"><p class="masthead-title">{ quiz.title.as_str() }</p></header>
            <main>
                <h1>{ phrases.text(Word::ReadingTitle) }</h1>
                { notice("no-engine", Word::NoEngine) }
                { notice("engine-stopped", Word::EngineStopped) }
                { notice("content-broken", Word::ContentBroken) }
                <noscript><p class="notice" data-notice="no-script">{ phrases.text(Word::NoScript) }</p></noscript>
                <p>{ phrases.text(Word::ReadingIntro) }</p>
                if properties.site.guide.is_some() {
                    <p><a href="guide/">{ phrases.text(Word::ReadingGuide) }</a></p>
                }
                <ol class="reading">{ for quiz.questions.iter().map(|asked| question(asked, quiz, phrases)) }</ol>
            </main>
            <footer class="footer">{ text(&quiz.about, "", phrases) }</footer>
        </>
    }
}

fn question(question: &Question, quiz: &Quiz, phrases: Phrases<'_>) -> Html {
    html! {
        <li>
            { text(&question.scene, "", phrases) }
            <h2>{ question.ask.as_str() }</h2>
            <ul>{ for question.choices.iter().map(|choice| html! { <li>{ choice.text.as_str() }</li> }) }</ul>
            <details>
                <summary>{ phrases.text(Word::ReadingOpen) }</summary>
                { text(&question.fact, "", phrases) }
                { for question.choices.iter().map(|choice| answer(choice, phrases)) }
                <h3>{ phrases.text(Word::WhyBelievedHeading) }</h3>
                { text(&question.why_believed, "", phrases) }
                if let Some(catch) = &question.catch {
                    <h3>{ phrases.text(Word::CatchHeading) }</h3>
                    { text(catch, "", phrases) }
                }
                <h3>{ phrases.text(Word::MattersHeading) }</h3>
                <ul>{ for question.what_matters.iter().map(|item| html! { <li>{ text(item, "", phrases) }</li> }) }</ul>
                { evidence_list(question.evidence.iter().filter_map(|id| quiz.evidence(id)), phrases) }
            </details>
        </li>
    }
}

/// A choice with what it stands for and what is said to those who take it.
fn answer(choice: &Choice, phrases: Phrases<'_>) -> Html {
    html! {
        <>
            <p><span class="tag">{ phrases.kind(choice.kind) }</span>{ " " }{ choice.text.as_str() }</p>
            { text(&choice.feedback, "hint", phrases) }
        </>
    }
}
