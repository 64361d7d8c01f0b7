//! The guide as pages of plain HTML: an index, and a page for each topic. No app, nothing to wait for;
//! their one script registers the service worker.

mod block;
mod table;
mod topic;

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::layout::{footer, masthead};
use super::static_page::static_page;
use crate::page_table::Page;
use crate::preview::Preview;
use crate::template::rendered;
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::{Phrases, text};
use quiz_model::{Guide, Topic, Word};

pub use self::topic::topic_page;

const PAGE: Page = Page::Guide;

/// The index of the guide, if the quiz has one. `styles` goes into the page as it is.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the style
/// sheets lack the colour of the ground.
pub fn guide_page(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<Option<String>, SiteError> {
    let Some(guide) = &site.guide else { return Ok(None) };
    let properties = GuideProperties { site: Rc::new(site.clone()), guide: Rc::new(guide.clone()) };
    let body = rendered(LocalServerRenderer::<GuidePage>::with_props(properties))?;
    let preview = Preview {
        page: PAGE,
        title: &guide.title,
        name: &guide.title,
        description: &guide.description,
    };
    static_page(site, &preview, body, styles, address).map(Some)
}

#[derive(Clone, PartialEq, Properties)]
struct GuideProperties {
    site: Rc<Site>,
    guide: Rc<Guide>,
}

#[function_component]
fn GuidePage(properties: &GuideProperties) -> Html {
    let GuideProperties { site, guide } = properties;
    let shell = BuildShell::of(site);
    let phrases = &Phrases::new(&site.content.words, &shell);
    html! {
        <div class="page guide">
            { masthead(PAGE, site, phrases) }
            <main>
                <h1>{ guide.title.as_str() }</h1>
                { for guide.opening.iter().map(|paragraph| text(paragraph, "", phrases)) }
                { for guide.topics.chunk_by(|one, next| one.group == next.group).map(group) }
                if !guide.article.is_empty() {
                    <details>
                        <summary>{ phrases.text(Word::GuideAboutArticle) }</summary>
                        { for guide.article.iter().map(|paragraph| text(paragraph, "", phrases)) }
                    </details>
                }
            </main>
            { footer(PAGE, site, phrases) }
        </div>
    }
}

/// Topics below one heading, which the first of them names.
fn group(topics: &[Topic]) -> Html {
    html! {
        <section>
            if let Some(heading) = topics.first().and_then(|topic| topic.group.as_deref()) {
                <h2>{ heading }</h2>
            }
            <ul class="topics">{ for topics.iter().map(line) }</ul>
        </section>
    }
}

/// A topic's line. Before the topics had pages of their own, `guide/#<block>` was the address of each
/// block, and such links stand in bookmarks and articles: they find the line of its topic here.
fn line(topic: &Topic) -> Html {
    let anchors = topic.blocks.iter().filter(|block| block.id.as_str() != topic.id.as_str());
    html! {
        <li id={topic.id.to_string()}>
            { for anchors.map(|block| html! { <span id={block.id.to_string()}></span> }) }
            <a href={PAGE.link_to(Page::Topic(topic.id))}>{ topic.title.as_str() }</a>
            if let Some(truth) = &topic.truth {
                <p>{ truth.as_str() }</p>
            }
        </li>
    }
}
