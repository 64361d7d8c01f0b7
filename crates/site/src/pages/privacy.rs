//! `privacy/`: in five sentences what the quiz keeps, where, and how to delete it.

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::layout::{footer, masthead};
use super::static_page::{page_title, static_page};
use crate::page_table::Page;
use crate::preview::Preview;
use crate::template::rendered;
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::Phrases;
use quiz_model::Word;

const PAGE: Page = Page::Privacy;

/// The page as HTML. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the
/// colour of the ground is missing in the style sheets.
pub fn privacy_page(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let properties = PrivacyProperties { site: Rc::new(site.clone()) };
    let body = rendered(LocalServerRenderer::<Privacy>::with_props(properties))?;
    let words = &site.content.words;
    let name = words.text(Word::PrivacyTitle);
    let preview = Preview {
        page: PAGE,
        title: &page_title(name, site),
        name,
        description: words.text(Word::PrivacyDescription),
    };
    static_page(site, &preview, body, styles, address)
}

#[derive(Clone, PartialEq, Properties)]
struct PrivacyProperties {
    site: Rc<Site>,
}

#[function_component]
fn Privacy(properties: &PrivacyProperties) -> Html {
    let site = &*properties.site;
    let words = &site.content.words;
    let shell = BuildShell::of(site);
    let phrases = &Phrases::new(words, &shell);
    let clear = [("clear", phrases.text(Word::ClearData))];
    let sentences = [
        phrases.text(Word::PrivacyKept).to_owned(),
        phrases.text(Word::PrivacyWhere).to_owned(),
        phrases.text(Word::PrivacySent).to_owned(),
        phrases.text(Word::PrivacyLinks).to_owned(),
        words.fill(Word::PrivacyDelete, &clear),
    ];
    html! {
        <div class="page">
            { masthead(PAGE, site, phrases) }
            <main>
                <h1>{ phrases.text(Word::PrivacyTitle) }</h1>
                { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            </main>
            { footer(PAGE, site, phrases) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::read_site;

    #[test]
    fn five_sentences_say_it() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let site = read_site(&content, "ai-project-manager").unwrap();
        let page = privacy_page(&site, "--ground: #fbfaf7; --ground: #14181c;", None).unwrap();
        let (_, main) = page.split_once("</h1>").unwrap();
        let (main, _) = main.split_once("</main>").unwrap();
        assert_eq!(main.matches("<p>").count(), 5, "{main}");
        let ends = main.matches(".</p>").count();
        assert_eq!((ends, main.matches(". ").count()), (5, 0), "a sentence each: {main}");
        let clear = site.content.words.text(Word::ClearData);
        assert!(main.contains(&format!("“{clear}”")), "{main}");
    }
}
