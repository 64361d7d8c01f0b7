//! `read/`: the quiz to read, for those with whom the engine does not run, for want of JavaScript
//! or of WebAssembly, or because it did not arrive. Every question with its explanation folded
//! below. The quiz leads here by itself; the fragment of the address says why.

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::plain::plain_page;
use super::preview::{CardLink, Page};
use super::privacy::privacy_link;
use super::template::rendered;
use super::{HostShell, Site, SiteAddress, SiteError};
use quiz_model::{Choice, Question, Quiz, Word};
use career_quiz::ui::{Phrases, evidence_list, text};

/// The page as HTML.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the
/// colour of the ground is missing in the style sheets.
pub fn reading_page(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let properties = ReadingProperties { site: Rc::new(site.clone()) };
    let body = rendered(LocalServerRenderer::<Reading>::with_props(properties))?;
    let words = &site.content.words;
    let name = words.text(Word::ReadingTitle);
    let page = Page {
        folder: "read/",
        title: &format!("{name}: {}", site.content.quiz.title),
        name,
        description: words.text(Word::ReadingIntro),
        card: CardLink::of_the_quiz(site),
    };
    plain_page(site, &page, body, styles, address)
}

#[derive(Clone, PartialEq, Properties)]
struct ReadingProperties {
    site: Rc<Site>,
}

#[function_component]
fn Reading(properties: &ReadingProperties) -> Html {
    let content = &properties.site.content;
    let (quiz, phrases) = (&content.quiz, &Phrases::new(&content.words, &HostShell));
    let reason = |name, word| {
        html! { <p class="notice reason" id={name} data-notice={name}>{ phrases.text(word) }</p> }
    };
    html! {
        <div class="page">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                <a href="../">{ phrases.text(Word::GuideToQuiz) }</a>
            </header>
            <main>
                <h1>{ phrases.text(Word::ReadingTitle) }</h1>
                { reason("no-engine", Word::NoEngine) }
                { reason("content-broken", Word::ContentBroken) }
                { reason("no-script", Word::NoScript) }
                <p>{ phrases.text(Word::ReadingIntro) }</p>
                if properties.site.guide.is_some() {
                    <p><a href="../guide/">{ phrases.text(Word::ReadingGuide) }</a></p>
                }
                <ol class="reading">{ for quiz.questions.iter().map(|asked| question(asked, quiz, phrases)) }</ol>
            </main>
            <footer class="footer">
                <p><a href="../add-to-your-site/">{ phrases.text(Word::AddLink) }</a></p>
                { privacy_link("../", phrases) }
                { text(&quiz.about, "", phrases) }
            </footer>
        </div>
    }
}

fn question(question: &Question, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
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
fn answer(choice: &Choice, phrases: &Phrases<'_>) -> Html {
    html! {
        <>
            <p><span class="tag">{ phrases.kind(choice.kind) }</span>{ " " }{ choice.text.as_str() }</p>
            { text(&choice.feedback, "hint", phrases) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::{Content, sample};
    use crate::template::escape;

    #[test]
    fn every_question_can_be_read_with_its_explanation() {
        let content = Content { quiz: sample::quiz(), words: sample::words() };
        let site = Site { content, guide: None };
        let page = reading_page(&site, "--ground: #fbfaf7; --ground: #14181c;", None).unwrap();
        let questions = &site.content.quiz.questions;
        assert_eq!(page.matches("<details>").count(), questions.len());
        for question in questions {
            assert!(page.contains(&escape(&question.fact.plain())), "{}", question.id);
        }
    }
}
