//! `404.html`: what stands at an address that is none. A host shows it in place of any missing
//! file, however deep, so its links cannot be relative to a known folder: they are absolute where
//! the address of the site is known, and otherwise a few lines of script look for the quiz.

use crate::deploy::manifest;
use crate::page_table::Page;
use crate::template::{escape, fill, script, style};
use crate::{Site, SiteAddress};
use quiz_model::Word;

const TEMPLATE: &str = include_str!("../templates/not_found.html");
const FIND: &str = include_str!("find.js");

/// The page. `styles` are the style sheets.
pub fn not_found_page(site: &Site, styles: &str, address: Option<&SiteAddress>) -> String {
    let words = &site.content.words;
    let word = |word| escape(words.text(word));
    let link = |page: Page, text: Word| {
        let to = page.address();
        // Without an address: right at least for a wrong name in the quiz's own folder.
        let href = address.map_or_else(|| format!("./{to}"), |address| address.of(&to));
        format!(r#"<li><a data-to="{to}" href="{}">{}</a></li>"#, escape(&href), word(text))
    };
    let mut links = vec![link(Page::Quiz, Word::GuideToQuiz)];
    if site.guide.is_some() {
        links.push(link(Page::Guide, Word::NotFoundGuide));
    }
    let finder = if address.is_some() {
        String::new()
    } else {
        let find = fill(&script(FIND), &[("manifest", manifest::NAME.to_owned())]);
        format!("<script>\n{find}</script>")
    };
    let values = [
        ("language", escape(&site.content.quiz.language)),
        ("direction", word(Word::Direction)),
        ("title", word(Word::NotFoundTitle)),
        ("styles", style(styles)),
        ("script", finder),
        ("text", word(Word::NotFoundText)),
        ("about", escape(&site.content.quiz.about.plain())),
        ("links", links.join("\n")),
        ("quiz", escape(&site.content.quiz.title)),
    ];
    fill(TEMPLATE, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let content = Content { quiz: sample::quiz(), words: sample::words() };
        Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
    }

    #[test]
    fn links_are_absolute_where_the_address_is_known() {
        let address = SiteAddress::parse("https://example.org/quiz/").unwrap();
        let page = not_found_page(&site(), "", Some(&address));
        assert!(page.contains(r#"<a data-to="" href="https://example.org/quiz/">"#), "{page}");
        assert!(!page.contains("<script>") && !page.contains("{{"), "{page}");
    }

    #[test]
    fn without_an_address_a_script_looks_for_the_quiz() {
        let page = not_found_page(&site(), "", None);
        assert!(page.contains(r#"<a data-to="" href="./">"#), "{page}");
        assert!(page.contains("new URL('manifest.webmanifest', folder)"), "{page}");
        assert!(!page.contains("{{"), "{page}");
        assert!(!page.contains("guide/"), "no link to a guide that is not there: {page}");
    }
}
