//! `privacy/`: in five sentences what the quiz keeps, where, and how to delete it.

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use super::plain::plain_page;
use super::preview::{CardLink, Page};
use super::template::rendered;
use super::{HostShell, Site, SiteAddress, SiteError};
use quiz_model::Word;
use career_quiz::ui::{Phrases, text};

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
    let page = Page {
        folder: "privacy/",
        title: &format!("{name}: {}", site.content.quiz.title),
        name,
        description: words.text(Word::PrivacyDescription),
        card: CardLink::of_the_quiz(site),
    };
    plain_page(site, &page, body, styles, address)
}

/// The link to it in the foot of another page of plain HTML.
pub(super) fn privacy_link(root: &str, phrases: &Phrases<'_>) -> Html {
    let page = format!("{root}privacy/");
    html! { <p><a href={page}>{ phrases.text(Word::Privacy) }</a></p> }
}

#[derive(Clone, PartialEq, Properties)]
struct PrivacyProperties {
    site: Rc<Site>,
}

#[function_component]
fn Privacy(properties: &PrivacyProperties) -> Html {
    let content = &properties.site.content;
    let (quiz, phrases) = (&content.quiz, &Phrases::new(&content.words, &HostShell));
    let clear = [("clear", phrases.text(Word::ClearData))];
    let sentences = [
        phrases.text(Word::PrivacyKept).to_owned(),
        phrases.text(Word::PrivacyWhere).to_owned(),
        phrases.text(Word::PrivacySent).to_owned(),
        phrases.text(Word::PrivacyLinks).to_owned(),
        content.words.fill(Word::PrivacyDelete, &clear),
    ];
    html! {
        <div class="page">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                <a href="../">{ phrases.text(Word::GuideToQuiz) }</a>
            </header>
            <main>
                <h1>{ phrases.text(Word::PrivacyTitle) }</h1>
                { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            </main>
            <footer class="footer">
                <p><a href="../add-to-your-site/">{ phrases.text(Word::AddLink) }</a></p>
                { text(&quiz.about, "", phrases) }
            </footer>
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
