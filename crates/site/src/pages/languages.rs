//! What a page says of itself in other languages: the line above it for people whose browser asks for one of
//! them, and the switch at its foot.

use std::fmt::Write;

use crate::Site;
use crate::page_table::Page;
use crate::template::{escape, script};
use quiz_model::Word;

/// Decides which line is shown, and takes the visitor's place along.
const SCRIPT: &str = include_str!("script/languages.js");

/// From what the links of a page lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// From the page itself.
    Page,
    /// From its `<base>`, which is the folder of the quiz.
    Base,
}

/// The values of `{{languages-offered}}` and `{{languages}}` in the template of a page: nothing for a quiz in
/// one language.
pub(super) fn languages(page: Page, from: From, site: &Site) -> [(&'static str, String); 2] {
    let root = match from {
        From::Page => page.root(),
        From::Base => String::new(),
    };
    let address = page.address();
    let mut offered = String::new();
    // Folded, so that no screen has more to read than one word.
    let (mut links, mut here) = (String::new(), String::new());
    for (language, way) in site.languages.ways() {
        let [tag, direction, name, offer] =
            [&language.tag, &language.direction, &language.name, &language.offer]
                .map(|it| escape(it));
        if way.is_empty() {
            here = name;
            continue;
        }
        // Where that language has no such page, its quiz.
        let has_it = language.pages.contains(&address);
        let page = if has_it { address.as_str() } else { "" };
        let there = escape(&or_here(&[root.as_str(), &way, page].concat()));
        let in_it = format!(r#"href="{there}" hreflang="{tag}" lang="{tag}" dir="{direction}""#);
        if has_it {
            let _ = writeln!(offered, "<p hidden><a {in_it}>{offer}</a></p>");
        }
        let _ = writeln!(links, "<li><a {in_it}>{name}</a></li>");
    }
    if let Some(language) = site.languages.of_the_rest() {
        let said = site.content.words.fill(Word::Untranslated, &[("language", &language.name)]);
        let _ = writeln!(offered, "<p data-notice=\"untranslated\">{}</p>", escape(&said));
    }
    if links.is_empty() {
        return [("languages-offered", String::new()), ("languages", String::new())];
    }
    let label = escape(site.content.words.text(Word::LanguageLabel));
    let script = script(SCRIPT);
    // What a translation lacks is said to everybody.
    let hidden = if site.languages.of_the_rest().is_none() { " hidden" } else { "" };
    [
        (
            "languages-offered",
            format!(
                "<aside class=\"languages-offered\" aria-label=\"{label}\"{hidden}>\n{offered}</aside>\n<script>{script}</script>\n"
            ),
        ),
        (
            "languages",
            format!(
                "<nav class=\"languages page\" aria-label=\"{label}\">\n<details>\n<summary>{here}</summary>\n<ul>\n{links}</ul>\n</details>\n</nav>\n"
            ),
        ),
    ]
}

/// The folder of the page itself needs an address too.
fn or_here(address: &str) -> String {
    if address.is_empty() { "./".to_owned() } else { address.to_owned() }
}
