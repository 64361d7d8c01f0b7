//! `read/`: the quiz to read, for browsers that cannot run the app, for want of JavaScript or of
//! WebAssembly, or because it did not arrive. Every question with its explanation folded
//! below. The quiz leads here by itself; the fragment of the address says why.

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::layout::{footer, masthead};
use super::static_page::{page_title, static_page};
use crate::page_table::Page;
use crate::preview::Preview;
use crate::template::rendered;
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::{Phrases, evidence_list, image, text};
use quiz_model::{Choice, Image, Question, Quiz, Text, Word};

const PAGE: Page = Page::Transcript;

/// The page as HTML.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the
/// colour of the ground is missing in the style sheets.
pub fn transcript_page(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let properties = TranscriptProperties { site: Rc::new(site.clone()) };
    let body = rendered(LocalServerRenderer::<Transcript>::with_props(properties))?;
    let words = &site.content.words;
    let name = words.text(Word::ReadingTitle);
    let preview = Preview {
        page: PAGE,
        title: &page_title(name, site),
        name,
        description: words.text(Word::ReadingIntro),
    };
    static_page(site, &preview, body, styles, address)
}

#[derive(Clone, PartialEq, Properties)]
struct TranscriptProperties {
    site: Rc<Site>,
}

#[function_component]
fn Transcript(properties: &TranscriptProperties) -> Html {
    let site = &*properties.site;
    let quiz = &site.content.quiz;
    let shell = BuildShell::of(site);
    let phrases = &Phrases::new(&site.content.words, &shell);
    let reason = |name, word| {
        html! { <p class="notice reason" id={name} data-notice={name}>{ phrases.text(word) }</p> }
    };
    html! {
        <div class="page">
            { masthead(PAGE, site, phrases) }
            <main>
                <h1>{ phrases.text(Word::ReadingTitle) }</h1>
                { reason("no-engine", Word::NoEngine) }
                { reason("content-broken", Word::ContentBroken) }
                { reason("no-script", Word::NoScript) }
                <p>{ phrases.text(Word::ReadingIntro) }</p>
                if site.guide.is_some() {
                    <p><a href={PAGE.link_to(Page::Guide)}>{ phrases.text(Word::ReadingGuide) }</a></p>
                }
                <ol class="reading">{ for quiz.questions.iter().map(|asked| question(asked, quiz, phrases)) }</ol>
            </main>
            { footer(PAGE, site, phrases) }
        </div>
    }
}

fn question(question: &Question, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let said = |heading: Word, said: &Text| {
        if said.is_empty() {
            return Html::default();
        }
        html! { <><h3>{ phrases.text(heading) }</h3>{ text(said, "", phrases) }</> }
    };
    let sources: Vec<_> = question.evidence.iter().filter_map(|id| quiz.evidence(id)).collect();
    html! {
        <li>
            { text(&question.scene, "", phrases) }
            { picture(question.image.as_ref()) }
            <h2>{ question.ask.as_str() }</h2>
            <ul>{ for question.choices.iter().map(|choice| html! {
                <li>{ choice.text.as_str() }{ picture(choice.image.as_ref()) }</li>
            }) }</ul>
            <details>
                <summary>{ phrases.text(Word::ReadingOpen) }</summary>
                if question.fact.is_empty() {
                    { for question.truth.iter().map(|truth| text(&truth.text, "", phrases)) }
                } else {
                    { text(&question.fact, "", phrases) }
                }
                { picture(question.explanation_image.as_ref()) }
                { for question.choices.iter().map(|choice| answer(choice, phrases)) }
                { said(Word::WhyBelievedHeading, &question.why_believed) }
                { for question.catch.iter().map(|catch| said(Word::CatchHeading, catch)) }
                if !question.what_matters.is_empty() {
                    <h3>{ phrases.text(Word::MattersHeading) }</h3>
                    <ul>{ for question.what_matters.iter().map(|item| html! { <li>{ text(item, "", phrases) }</li> }) }</ul>
                }
                if !sources.is_empty() {
                    { evidence_list(sources.into_iter(), phrases) }
                }
            </details>
        </li>
    }
}

/// A picture, as it is found from this page.
fn picture(image: Option<&Image>) -> Html {
    let from_here = |image: &Image| {
        let image = Image { address: PAGE.root() + &image.address, ..image.clone() };
        self::image(&image, true)
    };
    image.map(from_here).unwrap_or_default().into()
}

/// A choice with what it stands for and what is said to those who take it.
fn answer(choice: &Choice, phrases: &Phrases<'_>) -> Html {
    let kind = match choice.kind {
        Some(kind) => Some(phrases.kind(kind)),
        None => choice.right.then(|| phrases.text(Word::KindKey)),
    };
    html! {
        <>
            <p>
                if let Some(kind) = kind { <span class="tag">{ kind }</span>{ " " } }
                { choice.text.as_str() }
            </p>
            { text(&choice.feedback, "hint", phrases) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use crate::template::escape;
    use quiz_model::{Content, sample};

    #[test]
    fn every_question_can_be_read_with_its_explanation() {
        let content = Content { quiz: sample::quiz(), words: sample::words() };
        let site =
            Site { content, guide: None, images: Vec::new(), languages: Languages::default() };
        let page = transcript_page(&site, "--ground: #fbfaf7; --ground: #14181c;", None).unwrap();
        let questions = &site.content.quiz.questions;
        assert_eq!(page.matches("<details>").count(), questions.len());
        for question in questions {
            assert!(page.contains(&escape(&question.fact.plain())), "{}", question.id);
        }
    }
}
