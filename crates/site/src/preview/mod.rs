//! What a page says of itself to those who run no script: search engines, and the programs that
//! fetch a title, a text and a picture for a link that somebody shares.

#[cfg(feature = "desk")]
mod card;
#[cfg(feature = "desk")]
mod cards;
mod oembed;
mod structured;

use crate::page_table::Page;
use crate::template::escape;
use crate::{Site, SiteAddress};
use quiz_core::link::RoundScore;
use quiz_model::Word;

#[cfg(feature = "desk")]
pub use self::cards::{CardFile, cards};
pub(super) use self::oembed::is_oembed;
pub use self::oembed::write_oembed;
pub(super) use self::structured::structured;

/// The name of the picture of a link in the folder of its page.
const CARD: &str = "card.png";

/// The size of one in pixels, which is what the platforms ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;

/// A page as a link to it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Preview<'a> {
    /// Which it is.
    pub(super) page: Page,
    /// Its title, as a browser shows it.
    pub(super) title: &'a str,
    /// Its name where the site's name stands beside it.
    pub(super) name: &'a str,
    /// What it is, in a sentence or two.
    pub(super) description: &'a str,
}

/// The page whose card a page has: its own, or that of the quiz.
fn card_of(page: Page) -> Page {
    match page {
        Page::Path(_) | Page::Challenge(_) => page,
        _ => Page::Quiz,
    }
}

/// What a page that stands for the quiz is called where its picture is shown.
fn name_of(page: Page, site: &Site) -> String {
    let quiz = &site.content.quiz;
    match page {
        Page::Path(id) => quiz.path(&id).map_or(&quiz.title, |path| &path.title).clone(),
        Page::Challenge(score) => said_of_score(score, site).0,
        _ => quiz.title.clone(),
    }
}

/// What is said of a score to be beaten: a name, and a sentence.
pub(super) fn said_of_score(score: RoundScore, site: &Site) -> (String, String) {
    let words = &site.content.words;
    let (right, total) = (score.right.to_string(), score.total.to_string());
    let values = [("right", right.as_str()), ("total", &total)];
    (words.fill(Word::PreviewChallenge, &values), words.fill(Word::PreviewChallengeText, &values))
}

/// What kind of thing the page is, of the two that the protocol has for pages: something to be read from its
/// beginning to its end, or not.
fn kind_of(page: Page) -> &'static str {
    match page {
        Page::Topic(_) | Page::Path(_) | Page::Transcript => "article",
        _ => "website",
    }
}

/// The absolute address of the card of a page, where that of the site is known.
fn picture_of(page: Page, address: &SiteAddress) -> String {
    address.of(&(card_of(page).address() + CARD))
}

/// Metadata of a page. The protocol asks for absolute addresses; where the site's is not known, the
/// picture has a relative one, which some understand, and what cannot be relative is left out.
pub(super) fn metadata(
    preview: &Preview<'_>,
    site: &Site,
    address: Option<&SiteAddress>,
) -> String {
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let Preview { page, name, description, .. } = *preview;
    let card = card_of(page);
    let picture = match address {
        Some(address) => picture_of(page, address),
        None if card == page => CARD.to_owned(),
        None => page.link_to(card) + CARD,
    };
    let site_name = quiz.short_title.as_deref().unwrap_or(&quiz.title);
    let on_card = if card == page { name } else { &quiz.title };
    let alt = words.fill(Word::PreviewAlt, &[("title", on_card)]);
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let of_itself = address.map(|address| address.of(&page.address()));
    let mut lines = Vec::new();
    if let Some(here) = &of_itself {
        lines.push(format!(r#"<link rel="canonical" href="{}">"#, escape(here)));
    }
    lines.extend(address.into_iter().flat_map(|address| alternates(page, site, address)));
    let open_graph = [
        ("title", name),
        ("description", description),
        ("type", kind_of(page)),
        ("site_name", site_name),
        ("locale", words.text(Word::Locale)),
        ("image", &picture),
        ("image:type", "image/png"),
        ("image:width", &width),
        ("image:height", &height),
        ("image:alt", &alt),
    ];
    let here = of_itself.as_deref().map(|here| ("url", here));
    for (name, value) in open_graph.into_iter().chain(here) {
        lines.push(format!(r#"<meta property="og:{name}" content="{}">"#, escape(value)));
    }
    // X takes the rest from the lines above.
    for (name, value) in [("card", "summary_large_image"), ("image:alt", &alt)] {
        lines.push(format!(r#"<meta name="twitter:{name}" content="{}">"#, escape(value)));
    }
    lines.extend(address.and_then(|address| oembed::discovery(page, site, address)));
    lines.join("\n")
}

/// Where the page is in each language, as search engines want to be told of it: every language by all of them,
/// and the first for readers of any other.
fn alternates(page: Page, site: &Site, address: &SiteAddress) -> Vec<String> {
    let link = |tag: &str, way: &str| {
        let there = escape(&address.within(way).of(&page.address()));
        format!(r#"<link rel="alternate" hreflang="{tag}" href="{there}">"#)
    };
    let ways: Vec<_> = site.languages.ways_to(page).collect();
    let each = ways.iter().map(|(language, way)| link(&language.tag, way));
    each.chain(ways.first().map(|(_, way)| link("x-default", way))).collect()
}

/// What the page of the quiz itself says.
pub fn metadata_of_quiz(site: &Site, address: Option<&SiteAddress>) -> String {
    let quiz = &site.content.quiz;
    let (title, description) = (quiz.title.as_str(), quiz.description.as_str());
    metadata(&Preview { page: Page::Quiz, title, name: title, description }, site, address)
}

/// What is lost in a build that does not know where its pages will be published.
pub const ADDRESS_MISSING: &str = "\
warning: this build does not know where it will be published, so shared links lose their previews:
  most platforms show the picture of a link only where its address is absolute. Canonical addresses,
  sitemap.xml and oembed.json, by which blogs embed a pasted address, are left out too. Build with
  --site-url https://quiz.example/ (with plain trunk: CAREER_QUIZ_SITE_URL); docs/sharing.md and
  docs/embedding.md say more.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let mut quiz = sample::quiz();
        quiz.short_title = Some("Short".to_owned());
        Site {
            content: Content { quiz, words: sample::words() },
            guide: None,
            images: Vec::new(),
            languages: Languages::default(),
        }
    }

    fn shared(title: &str, address: Option<&SiteAddress>) -> String {
        let page = Page::Path("building".into());
        let (name, description) = (title, "Builds.");
        let preview = Preview { page, title: "Builder – Sample", name, description };
        metadata(&preview, &site(), address)
    }

    #[test]
    fn with_an_address_everything_is_absolute() {
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        let head = shared("Builder", Some(&address));
        for line in [
            r#"<link rel="canonical" href="https://example.org/quiz/r/building/">"#,
            r#"<meta property="og:url" content="https://example.org/quiz/r/building/">"#,
            r#"<meta property="og:image" content="https://example.org/quiz/r/building/card.png">"#,
            r#"<meta property="og:image:type" content="image/png">"#,
            r#"<meta property="og:image:width" content="1200">"#,
            r#"<meta property="og:image:height" content="630">"#,
            r#"<meta property="og:title" content="Builder">"#,
            r#"<meta property="og:description" content="Builds.">"#,
            r#"<meta property="og:type" content="article">"#,
            r#"<meta property="og:site_name" content="Short">"#,
            r#"<link rel="alternate" type="application/json+oembed" href="https://example.org/quiz/r/building/oembed.json" title="building title">"#,
            r#"<meta name="twitter:card" content="summary_large_image">"#,
        ] {
            assert!(head.lines().any(|found| found == line), "{line} is missing in\n{head}");
        }
        let quiz = metadata_of_quiz(&site(), Some(&address));
        for line in [
            r#"<link rel="canonical" href="https://example.org/quiz/">"#,
            r#"<meta property="og:image" content="https://example.org/quiz/card.png">"#,
            r#"<meta property="og:type" content="website">"#,
        ] {
            assert!(quiz.lines().any(|found| found == line), "{line} is missing in\n{quiz}");
        }
    }

    #[test]
    fn without_an_address_what_has_to_be_absolute_is_left_out() {
        let head = shared("Builder", None);
        assert!(!head.contains("canonical") && !head.contains("og:url"), "{head}");
        assert!(!head.contains("oembed"), "{head}");
        assert!(head.contains(r#"og:image" content="card.png""#), "{head}");
        let quiz = metadata_of_quiz(&site(), None);
        assert!(quiz.contains(r#"og:image" content="card.png""#), "{quiz}");
        let site = site();
        let topic = Page::Topic("pay".into());
        for (page, card) in [(Page::Guide, "../card.png"), (topic, "../../card.png")] {
            let page = Preview { page, title: "", name: "", description: "" };
            let page = metadata(&page, &site, None);
            assert!(page.contains(&format!(r#"og:image" content="{card}""#)), "{page}");
        }
    }

    #[test]
    fn a_name_cannot_break_out_of_its_place() {
        let head = shared("\"><script>", None);
        assert!(!head.contains("<script>"), "{head}");
        assert!(head.contains("content=\"&quot;&gt;&lt;script&gt;\""), "{head}");
    }
}
