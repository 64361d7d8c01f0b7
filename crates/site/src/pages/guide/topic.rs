//! `guide/<topic>/`: what is true first, with its figure and its source; then what to do; and in folds
//! what the article says, the sources, and the questions of the quiz about it.

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::block::block;
use super::table::table;
use crate::page_table::Page;
use crate::pages::layout::{footer, masthead};
use crate::pages::static_page::{page_title, static_page};
use crate::preview::Preview;
use crate::template::rendered;
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::{Phrases, evidence_list, text};
use quiz_model::{Guide, Quiz, Topic, TopicId, Word};

/// The page of a topic. `styles` goes into the page as it is.
///
/// # Errors
/// [`SiteError::UnknownPage`] when the guide has no such topic; [`SiteError::Renderer`] when the
/// renderer cannot be started, [`SiteError::Colour`] when the style sheets lack the colour of the
/// ground.
pub fn topic_page(
    id: TopicId,
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let page = Page::Topic(id);
    let guide = site.guide.as_ref();
    let Some((guide, topic)) = guide.and_then(|guide| Some((guide, guide.topic(id)?))) else {
        return Err(SiteError::UnknownPage(page.file()));
    };
    let properties = TopicProperties { site: Rc::new(site.clone()), topic: Rc::new(topic.clone()) };
    let body = rendered(LocalServerRenderer::<TopicPage>::with_props(properties))?;
    let preview = Preview {
        page,
        title: &page_title(&topic.title, site),
        name: &topic.title,
        description: topic.truth.as_deref().unwrap_or(&guide.description),
    };
    static_page(site, &preview, body, styles, address)
}

#[derive(Clone, PartialEq, Properties)]
struct TopicProperties {
    site: Rc<Site>,
    topic: Rc<Topic>,
}

#[function_component]
fn TopicPage(properties: &TopicProperties) -> Html {
    let TopicProperties { site, topic } = properties;
    let shell = BuildShell::of(site);
    let phrases = &Phrases::new(&site.content.words, &shell);
    let quiz = &site.content.quiz;
    let page = Page::Topic(topic.id);
    html! {
        <div class="page guide">
            { masthead(page, site, phrases) }
            <main data-topic={topic.id.to_string()}>
                <p class="progress">
                    <a href={page.link_to(Page::Guide)}>{ phrases.text(Word::GuideIndex) }</a>
                    if let Some(group) = &topic.group {
                        { phrases.text(Word::FactSeparator) }{ group.as_str() }
                    }
                </p>
                <h1>{ topic.title.as_str() }</h1>
                { truth(topic, quiz, phrases) }
                <h2>{ phrases.text(Word::GuideHonest) }</h2>
                { text(&topic.found, "", phrases) }
                { for topic.tables.iter().map(|given| table(given, phrases)) }
                if let Some(instead) = &topic.instead {
                    <h2>{ phrases.text(Word::GuideInstead) }</h2>
                    { text(instead, "", phrases) }
                }
                { article(topic, phrases) }
                { sources(topic, quiz, phrases) }
                { questions(topic, quiz, phrases) }
                { neighbours(topic, site.guide.as_ref(), phrases) }
            </main>
            { footer(page, site, phrases) }
        </div>
    }
}

/// The sentence with its figure in large type, and a chip that leads to its source.
fn truth(topic: &Topic, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let Some(truth) = &topic.truth else { return Html::default() };
    let source = topic.evidence.first().and_then(|id| quiz.evidence(id));
    let chip = topic.chip.as_ref().zip(source).map(|(said, source)| {
        html! {
            <p>
                <a class="chip" href={source.url.to_string()} target="_blank" rel="noopener noreferrer">
                    { said.as_str() }
                    { phrases.text(Word::FactSeparator) }{ phrases.strength(source.strength) }
                    <span class="visually-hidden">{ " " }{ phrases.text(Word::NewTab) }</span>
                </a>
            </p>
        }
    });
    html! {
        <div class="truth">
            if let Some(figure) = &topic.figure {
                <p class="truth-figure" aria-hidden="true">{ figure.as_str() }</p>
            }
            <p class="lead">{ truth.as_str() }</p>
            { for chip }
        </div>
    }
}

fn article(topic: &Topic, phrases: &Phrases<'_>) -> Html {
    if topic.blocks.is_empty() {
        return Html::default();
    }
    html! {
        <details class="article">
            <summary>{ phrases.text(Word::GuideSays) }</summary>
            { for topic.blocks.iter().map(|given| block(given, phrases)) }
        </details>
    }
}

fn sources(topic: &Topic, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    if topic.evidence.is_empty() {
        return html! { <p class="hint">{ phrases.text(Word::GuideNoSources) }</p> };
    }
    html! {
        <details class="evidence">
            <summary>{ phrases.count(Word::GuideSources, "count", topic.evidence.len()) }</summary>
            { evidence_list(topic.evidence.iter().filter_map(|id| quiz.evidence(id)), phrases) }
        </details>
    }
}

fn questions(topic: &Topic, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let asked: Vec<_> = topic.questions.iter().filter_map(|id| quiz.question(id)).collect();
    if asked.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ phrases.count(Word::GuideQuestions, "count", asked.len()) }</summary>
            <ul>
                { for asked.iter().map(|question| html! {
                    <li>
                        if question.misconception.is_empty() {
                            { question.name() }
                        } else {
                            <q>{ question.name() }</q>
                        }
                    </li>
                }) }
            </ul>
        </details>
    }
}

/// The topics before and after it, in the order of the index.
fn neighbours(topic: &Topic, guide: Option<&Guide>, phrases: &Phrases<'_>) -> Html {
    let topics = guide.map_or(&[][..], |guide| &guide.topics);
    let at = topics.iter().position(|other| other.id == topic.id).unwrap_or(topics.len());
    let before = at.checked_sub(1).and_then(|at| topics.get(at));
    let link = |other: &Topic, word, rel: &'static str| {
        let page = Page::Topic(topic.id).link_to(Page::Topic(other.id));
        let said = phrases.fill(word, &[("topic", &other.title)]);
        html! { <a href={page} {rel}>{ said }</a> }
    };
    html! {
        <nav class="neighbours" aria-label={phrases.text(Word::GuideTopics).to_owned()}>
            { for before.map(|other| link(other, Word::GuidePrevious, "prev")) }
            { for topics.get(at + 1).map(|other| link(other, Word::GuideNext, "next")) }
            <a href={Page::Topic(topic.id).link_to(Page::Guide)}>{ phrases.text(Word::GuideIndex) }</a>
        </nav>
    }
}
