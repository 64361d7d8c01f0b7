//! `oembed.json`: what blogs show where somebody pastes the address of the quiz, or of a page that stands
//! for it, on a line of its own.
//!
//! A blog that knows oEmbed (<https://oembed.com>) finds the file by a link in the head of the page, asks
//! for it with a query that a plain file does not heed, and puts its `html` into the article. Because the
//! query is not heeded, a page whose title, picture or link differ has a file of its own.

use std::path::Path;

use serde::Serialize;

use super::{name_of, picture_of};
use crate::page_table::{EMBED_SCRIPT, Page};
use crate::template::escape;
use crate::{Site, SiteAddress, SiteError, write};

/// The name of a page's file. It lies beside the page.
const NAME: &str = "oembed.json";

/// For those who lay out a page around it, in CSS pixels; the frame itself is as wide as its place.
const WIDTH: u32 = 600;
/// As in the snippets of `docs/embedding.md`: until the page around it follows the frame's own height.
const HEIGHT: u32 = 640;

/// The fields that a `rich` answer has in version 1.0 of oEmbed.
#[derive(Serialize)]
struct Answer<'a> {
    version: &'static str,
    r#type: &'static str,
    title: &'a str,
    provider_name: &'a str,
    provider_url: String,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
    width: u32,
    height: u32,
    html: String,
}

/// Writes the file of each page that stands for the quiz, into the folder of a site that will be published
/// at this address.
///
/// # Errors
/// When one cannot be written.
pub fn write_oembed(site: &Site, address: &SiteAddress, dist: &Path) -> Result<(), SiteError> {
    let pages = Page::all(site).into_iter().filter(|page| page.stands_for_quiz());
    for page in pages {
        write(&dist.join(file_of(page)), answer(page, site, address)?)?;
    }
    Ok(())
}

/// Whether a file of a site is one of these, by its name in the site.
pub(crate) fn is_oembed(name: &str) -> bool {
    name.rsplit('/').next() == Some(NAME)
}

fn file_of(page: Page) -> String {
    page.address() + NAME
}

/// The link by which the file is found, for a page in whose place the quiz may be shown.
pub(super) fn discovery(page: Page, site: &Site, address: &SiteAddress) -> Option<String> {
    if !page.stands_for_quiz() {
        return None;
    }
    let title = escape(&name_of(page, site));
    let here = escape(&address.of(&file_of(page)));
    let kind = "application/json+oembed";
    Some(format!(r#"<link rel="alternate" type="{kind}" href="{here}" title="{title}">"#))
}

fn answer(page: Page, site: &Site, address: &SiteAddress) -> Result<String, SiteError> {
    let quiz = &site.content.quiz;
    let answer = Answer {
        version: "1.0",
        r#type: "rich",
        title: &name_of(page, site),
        provider_name: quiz.short_title.as_ref().unwrap_or(&quiz.title),
        provider_url: address.of(""),
        thumbnail_url: picture_of(page, address),
        thumbnail_width: super::WIDTH,
        thumbnail_height: super::HEIGHT,
        width: WIDTH,
        height: HEIGHT,
        html: html(page, site, address),
    };
    Ok(serde_json::to_string_pretty(&answer)?)
}

/// WordPress loads what follows the height only beside a `<blockquote>`, which it shows until the frame
/// has spoken; it takes away the script, and every attribute of the frame but its `src`, sizes and
/// `title`. Blogs that take away nothing get the frame of `docs/embedding.md`. The link leads to the page
/// that was pasted; the frame is the quiz, which that page invites to.
fn html(page: Page, site: &Site, address: &SiteAddress) -> String {
    let (name, title) = (escape(&name_of(page, site)), escape(&site.content.quiz.title));
    let of = |name: &str| escape(&address.of(name));
    format!(
        "<blockquote><a href=\"{}\">{name}</a></blockquote>\
         <iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" frameborder=\"0\" \
         marginwidth=\"0\" marginheight=\"0\" style=\"border: 0\" \
         allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\" \
         data-career-quiz></iframe><script async src=\"{}\"></script>",
        of(&page.address()),
        of(&Page::Frame.address()),
        of(EMBED_SCRIPT),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Languages;
    use quiz_core::link::RoundScore;
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        content.quiz.title = "What's <b> & \"here\"?".to_owned();
        content.quiz.short_title = Some("Short".to_owned());
        Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
    }

    fn address() -> SiteAddress {
        SiteAddress::parse("https://example.org/a/quiz").unwrap()
    }

    fn told(page: Page) -> Value {
        serde_json::from_str(&answer(page, &site(), &address()).unwrap()).unwrap()
    }

    #[test]
    fn the_answer_has_absolute_addresses_and_escaped_markup() {
        let mut found = told(Page::Quiz);
        let html = found["html"].take();
        assert_eq!(
            found,
            json!({
                "version": "1.0",
                "type": "rich",
                "title": "What's <b> & \"here\"?",
                "provider_name": "Short",
                "provider_url": "https://example.org/a/quiz/",
                "thumbnail_url": "https://example.org/a/quiz/card.png",
                "thumbnail_width": 1200,
                "thumbnail_height": 630,
                "width": 600,
                "height": 640,
                "html": null,
            })
        );
        let html = html.as_str().unwrap();
        for part in [
            // With an attribute, WordPress would not know it.
            "<blockquote><a href=\"https://example.org/a/quiz/\">What's &lt;b&gt; &amp; \
             &quot;here&quot;?</a></blockquote><iframe ",
            " src=\"https://example.org/a/quiz/embed/\" title=\"What's &lt;b&gt; &amp; \
             &quot;here&quot;?\" ",
            "<script async src=\"https://example.org/a/quiz/embed.js\"></script>",
        ] {
            assert!(html.contains(part), "{part} is missing in\n{html}");
        }
    }

    #[test]
    fn the_page_of_a_path_answers_with_its_own_name_picture_and_link() {
        let found = told(Page::Path("building".into()));
        assert_eq!(found["title"], "building title");
        assert_eq!(found["thumbnail_url"], "https://example.org/a/quiz/r/building/card.png");
        assert_eq!(found["provider_url"], "https://example.org/a/quiz/");
        let html = found["html"].as_str().unwrap();
        for part in [
            "<blockquote><a href=\"https://example.org/a/quiz/r/building/\">building title</a></blockquote>",
            " src=\"https://example.org/a/quiz/embed/\" title=\"What's &lt;b&gt; &amp; \
             &quot;here&quot;?\" ",
        ] {
            assert!(html.contains(part), "{part} is missing in\n{html}");
        }
    }

    #[test]
    fn each_page_that_stands_for_the_quiz_has_its_file_and_no_other_has_one() {
        let (site, dist) = (site(), tempfile::tempdir().unwrap());
        write_oembed(&site, &address(), dist.path()).unwrap();
        let written = crate::files::names(dist.path()).unwrap();
        let mut expected = vec!["oembed.json".to_owned()];
        expected.extend(
            site.content.quiz.paths.iter().map(|path| format!("r/{}/oembed.json", path.id)),
        );
        expected.extend(
            RoundScore::all(&site.content.quiz)
                .into_iter()
                .map(|score| format!("c/{}/oembed.json", score.name())),
        );
        expected.sort();
        assert_eq!(written, expected);
        assert!(written.iter().all(|name| is_oembed(name)));
        assert!(!is_oembed("details-oembed.json") && !is_oembed("oembed.json.br"));
    }

    #[test]
    fn the_quiz_and_its_paths_are_found_and_the_guide_is_not() {
        let (site, address) = (site(), address());
        let link = |page| discovery(page, &site, &address);
        let expected = "<link rel=\"alternate\" type=\"application/json+oembed\" \
            href=\"https://example.org/a/quiz/oembed.json\" \
            title=\"What's &lt;b&gt; &amp; &quot;here&quot;?\">";
        assert_eq!(link(Page::Quiz).as_deref(), Some(expected));
        let expected = "<link rel=\"alternate\" type=\"application/json+oembed\" \
            href=\"https://example.org/a/quiz/r/building/oembed.json\" title=\"building title\">";
        assert_eq!(link(Page::Path("building".into())).as_deref(), Some(expected));
        assert_eq!(link(Page::Guide), None);
        assert_eq!(link(Page::Transcript), None);
    }
}
