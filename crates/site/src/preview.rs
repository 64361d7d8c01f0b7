//! What a page says of itself to those who run no script: search engines, and the programs that
//! fetch a title, a text and a picture for a link that somebody shares.

use super::template::escape;
use super::{Site, SiteAddress, card, oembed};
use quiz_model::Word;

/// A page as a link to it is shown.
#[derive(Clone, Debug)]
pub(super) struct Page<'a> {
    /// Its folder in the site: nothing, or such as `guide/`.
    pub(super) folder: &'a str,
    /// Its title, as a browser shows it.
    pub(super) title: &'a str,
    /// Its name where the site's name stands beside it.
    pub(super) name: &'a str,
    /// What it is, in a sentence or two.
    pub(super) description: &'a str,
    /// Its card.
    pub(super) card: CardLink<'a>,
}

/// A card and what is written on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CardLink<'a> {
    /// The folder that it lies in.
    pub(super) folder: &'a str,
    /// The name in large letters.
    pub(super) title: &'a str,
}

impl Page<'_> {
    /// Leads from the page to the quiz: nothing, or such as `../`.
    pub(super) fn root(&self) -> String {
        "../".repeat(self.folder.matches('/').count())
    }
}

impl<'a> CardLink<'a> {
    /// The card of the quiz, for pages that have none of their own.
    pub(super) fn of_the_quiz(site: &'a Site) -> Self {
        Self { folder: "", title: &site.content.quiz.title }
    }
}

/// Metadata of a page. The protocol asks for absolute addresses; where the site's is not known, the
/// picture has a relative one, which some understand, and what cannot be relative is left out.
pub(super) fn metadata(page: &Page<'_>, site: &Site, address: Option<&SiteAddress>) -> String {
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let picture = match address {
        Some(address) => address.of(&format!("{}{}", page.card.folder, card::NAME)),
        None if page.card.folder == page.folder => card::NAME.to_owned(),
        None => format!("{}{}{}", page.root(), page.card.folder, card::NAME),
    };
    let kind = if page.folder.is_empty() { "website" } else { "article" };
    let site_name = quiz.short_title.as_deref().unwrap_or(&quiz.title);
    let alt = words.fill(Word::PreviewAlt, &[("title", page.card.title)]);
    let (width, height) = (card::WIDTH.to_string(), card::HEIGHT.to_string());
    let of_itself = address.map(|address| address.of(page.folder));
    let mut lines = Vec::new();
    if let Some(here) = &of_itself {
        lines.push(format!(r#"<link rel="canonical" href="{}">"#, escape(here)));
    }
    let open_graph = [
        ("title", page.name),
        ("description", page.description),
        ("type", kind),
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

/// What the page of the quiz itself says.
pub fn metadata_of_quiz(site: &Site, address: Option<&SiteAddress>) -> String {
    let quiz = &site.content.quiz;
    let (title, description) = (quiz.title.as_str(), quiz.description.as_str());
    let card = CardLink::of_the_quiz(site);
    metadata(&Page { folder: "", title, name: title, description, card }, site, address)
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
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let mut quiz = sample::quiz();
        quiz.short_title = Some("Short".to_owned());
        Site { content: Content { quiz, words: sample::words() }, guide: None }
    }

    fn shared(title: &str, address: Option<&SiteAddress>) -> String {
        let card = CardLink { folder: "r/builder/", title };
        let page = Page {
            folder: "r/builder/",
            title: "Builder – Sample",
            name: title,
            description: "Builds.",
            card,
        };
        metadata(&page, &site(), address)
    }

    #[test]
    fn with_an_address_everything_is_absolute() {
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        let head = shared("Builder", Some(&address));
        for line in [
            r#"<link rel="canonical" href="https://example.org/quiz/r/builder/">"#,
            r#"<meta property="og:url" content="https://example.org/quiz/r/builder/">"#,
            r#"<meta property="og:image" content="https://example.org/quiz/r/builder/card.png">"#,
            r#"<meta property="og:image:type" content="image/png">"#,
            r#"<meta property="og:image:width" content="1200">"#,
            r#"<meta property="og:image:height" content="630">"#,
            r#"<meta property="og:title" content="Builder">"#,
            r#"<meta property="og:description" content="Builds.">"#,
            r#"<meta property="og:type" content="article">"#,
            r#"<meta property="og:site_name" content="Short">"#,
            r#"<link rel="alternate" type="application/json+oembed" href="https://example.org/quiz/oembed.json" title="Sample">"#,
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
        let card = CardLink::of_the_quiz(&site);
        let guide = Page { folder: "guide/", title: "", name: "", description: "", card };
        let guide = metadata(&guide, &site, None);
        assert!(guide.contains(r#"og:image" content="../card.png""#), "{guide}");
    }

    #[test]
    fn a_name_cannot_break_out_of_its_place() {
        let head = shared("\"><script>", None);
        assert!(!head.contains("<script>"), "{head}");
        assert!(head.contains("content=\"&quot;&gt;&lt;script&gt;\""), "{head}");
    }
}
