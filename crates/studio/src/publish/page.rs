//! The quiz as one HTML file, by a page of the site tool with places in it.
//!
//! The places stand in texts and in data, never in a script or a style sheet: the policy in the page
//! knows those by their sums, which so stay what they are.

use quiz_author::ImageFile;
use quiz_author::escape::{escaped as escape, in_script};
use quiz_model::{Quiz, Words};

use crate::playable::island;

/// What a page is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageParts {
    /// The page, with `{{places}}` (`blank_page` in `crates/site/src/pages/studio/mod.rs`).
    pub template: String,
    /// The first question as the app shows it, as HTML.
    pub first: String,
}

/// The file, for wherever it will lie: what cannot be known then is left out.
pub fn page(parts: &PageParts, quiz: &Quiz, images: &[ImageFile], words: &Words) -> String {
    let mut fitted = words.clone();
    fitted.fit_to(quiz);
    let values = [
        ("quiz", escape(quiz.id.as_str())),
        ("language", escape(&quiz.language)),
        ("title", escape(&quiz.title)),
        ("description", escape(&quiz.description)),
        ("about", escape(&quiz.about.plain())),
        ("preview", String::new()),
        // No link can be shared from it.
        ("root", "about:blank".to_owned()),
        ("first", parts.first.clone()),
        ("content", in_script(&island(quiz.clone(), images, words))),
        ("share-words", in_script(&fitted.write_panel())),
    ];
    fill(&parts.template, &values)
}

/// Puts each value into its place, once: braces in a value are left alone.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut page = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let place = after.split_once("}}");
        let known = place.and_then(|(name, behind)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, behind))
        });
        if let Some((value, behind)) = known {
            page.push_str(value);
            rest = behind;
        } else {
            page.push_str("{{");
            rest = after;
        }
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use quiz_model::{Content, sample};

    use super::*;

    #[test]
    fn places_are_filled_once_and_texts_cannot_break_out() {
        let mut quiz = sample::quiz();
        quiz.title = "</title>{{about}}<script>".to_owned();
        let template = "<title>{{title}}</title>{{first}}{{ x }}<script>{{content}}</script>";
        let parts = PageParts { template: template.to_owned(), first: "<main>1</main>".to_owned() };
        let page = page(&parts, &quiz, &[], &sample::words());
        let start =
            "<title>&lt;/title&gt;{{about}}&lt;script&gt;</title><main>1</main>{{ x }}<script>";
        let island = page.strip_prefix(start).unwrap().strip_suffix("</script>").unwrap();
        assert!(!island.contains('<'));
        assert_eq!(Content::read(island).unwrap().quiz.title, quiz.title);
    }
}
