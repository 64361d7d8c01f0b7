//! The guide as a page of plain HTML: no app, nothing to wait for. Its one script registers the
//! service worker.

mod block;
mod table;

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::layout::{footer, masthead};
use super::static_page::static_page;
use crate::page_table::Page;
use crate::preview::Preview;
use crate::template::rendered;
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::{Phrases, text};
use quiz_model::{Block, Guide, Word};

const PAGE: Page = Page::Guide;

/// The guide's page, if the quiz has a guide. `styles` goes into the page as it is.
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
    let quiz = &site.content.quiz;
    html! {
        <div class="page guide" id="top">
            { masthead(PAGE, site, phrases) }
            <main>
                <h1>{ guide.title.as_str() }</h1>
                { for guide.opening.iter().map(|paragraph| text(paragraph, "", phrases)) }
                { contents(guide, phrases) }
                { for guide.parts().map(|(part, blocks)| html! {
                    <section aria-labelledby={part}>
                        <h2 id={part}>{ phrases.text(heading(part)) }</h2>
                        { for blocks.iter().map(|entry| block::block(entry, quiz, phrases)) }
                    </section>
                }) }
            </main>
            { footer(PAGE, site, phrases) }
        </div>
    }
}

fn heading(part: &str) -> Word {
    match part {
        "steps" => Word::GuideSteps,
        "tables" => Word::GuideTables,
        _ => Word::GuideAnswers,
    }
}

fn contents(guide: &Guide, phrases: &Phrases<'_>) -> Html {
    let entry = |block: &Block| {
        html! { <li><a href={format!("#{}", block.id)}>{ block.title.as_str() }</a></li> }
    };
    html! {
        <nav class="contents" aria-labelledby="contents">
            <h2 id="contents">{ phrases.text(Word::GuideContents) }</h2>
            { for guide.parts().map(|(part, blocks)| html! {
                <>
                    <h3><a href={format!("#{part}")}>{ phrases.text(heading(part)) }</a></h3>
                    <ol>{ for blocks.iter().map(entry) }</ol>
                </>
            }) }
        </nav>
    }
}
