//! The guide as a page of plain HTML: no engine, nothing to wait for. Its one script registers the
//! service worker.

mod block;
mod table;

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::plain::plain_page;
use super::preview::{CardLink, Page};
use super::privacy::privacy_link;
use super::template::rendered;
use super::{HostShell, Site, SiteAddress, SiteError};
use quiz_model::{Block, Guide, Word};
use career_quiz::ui::{Phrases, text};

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
    let page = Page {
        folder: "guide/",
        title: &guide.title,
        name: &guide.title,
        description: &guide.description,
        card: CardLink::of_the_quiz(site),
    };
    plain_page(site, &page, body, styles, address).map(Some)
}

#[derive(Clone, PartialEq, Properties)]
struct GuideProperties {
    site: Rc<Site>,
    guide: Rc<Guide>,
}

#[function_component]
fn GuidePage(properties: &GuideProperties) -> Html {
    let GuideProperties { site, guide } = properties;
    let phrases = &Phrases::new(&site.content.words, &HostShell);
    let quiz = &site.content.quiz;
    html! {
        <div class="page guide" id="top">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                <a href="../">{ phrases.text(Word::GuideToQuiz) }</a>
            </header>
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
            <footer class="footer">
                <p><a href="../">{ phrases.text(Word::GuideToQuiz) }</a></p>
                <p><a href="../add-to-your-site/">{ phrases.text(Word::AddLink) }</a></p>
                { privacy_link("../", phrases) }
                { text(&quiz.about, "", phrases) }
            </footer>
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
