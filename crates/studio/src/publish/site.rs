//! A quiz as a folder that any host of files takes: the page, a page for each link that is shared, with its
//! preview, and what search engines look for.
//!
//! It is smaller than a site that `cargo xtask build` makes: the quiz is one page with all in it, and there
//! are no frame for articles, no guide and no copy for use without a network.

use quiz_author::ImageFile;
use quiz_author::escape::escaped as escape;
use quiz_core::link::RoundScore;
use quiz_model::{Quiz, Word, Words};

use super::page::{Lying, PageParts, fill, page_at};
use super::zip;

const PAGE: &str = include_str!("site_page.html");

/// The size of a picture of a preview, in pixels.
pub const CARD: (u32, u32) = (1200, 630);

/// Where a site will lie: `https` and a host, to the last `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address such as `example.org/quiz`, as somebody types it; none where it is no address.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"))?;
        let host = rest.split('/').next().unwrap_or_default();
        let unfit = |c: char| c.is_whitespace() || c.is_control() || "?#\"<>\\@".contains(c);
        if whole.contains(unfit) || !(host.contains('.') || host.starts_with("localhost")) {
            return None;
        }
        Some(Self(format!("{}/", whole.trim_end_matches('/'))))
    }

    fn of(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }
}

/// A page of the site as a link to it is shown.
struct Shown {
    /// Its folder, `r/one/`; nothing for the quiz itself.
    folder: String,
    /// What stands on its picture.
    name: String,
    description: String,
}

/// The quiz itself, each path, and each score to be beaten.
fn pages(quiz: &Quiz, words: &Words) -> Vec<Shown> {
    let whole = Shown {
        folder: String::new(),
        name: quiz.title.clone(),
        description: quiz.description.clone(),
    };
    let paths = quiz.paths.iter().map(|path| Shown {
        folder: format!("r/{}/", path.id),
        name: path.title.clone(),
        description: quiz.description.clone(),
    });
    let scores = RoundScore::all(quiz).into_iter().filter_map(|score| {
        let (right, total) = (score.right.to_string(), score.total.to_string());
        let values = [("right", right.as_str()), ("total", total.as_str())];
        Some(Shown {
            folder: score.page(quiz)?,
            name: words.fill(Word::PreviewChallenge, &values),
            description: words.fill(Word::PreviewChallengeText, &values),
        })
    });
    [whole].into_iter().chain(paths).chain(scores).collect()
}

/// What stands on the picture of each page, in their order.
pub fn card_texts(quiz: &Quiz, words: &Words) -> Vec<String> {
    pages(quiz, words).into_iter().map(|page| page.name).collect()
}

/// The site as a zip. `cards` are the pictures of the texts that [`card_texts`] names.
pub fn site(
    address: &Address,
    cards: &[Vec<u8>],
    parts: &PageParts,
    quiz: &Quiz,
    images: &[ImageFile],
    words: &Words,
) -> Vec<u8> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let pages = pages(quiz, words);
    for (shown, card) in pages.iter().zip(cards) {
        let preview = preview(shown, address, quiz, words);
        let page = if shown.folder.is_empty() {
            let lying = Lying { root: address.0.clone(), preview };
            page_at(&lying, parts, quiz, images, words)
        } else {
            leading(shown, address, preview, quiz, words)
        };
        files.push((format!("{}index.html", shown.folder), page.into_bytes()));
        files.push((format!("{}card.png", shown.folder), card.clone()));
    }
    let lost = Shown {
        folder: String::new(),
        name: words.text(Word::NotFoundTitle).to_owned(),
        description: words.text(Word::NotFoundText).to_owned(),
    };
    let lost = leading(&lost, address, String::new(), quiz, words);
    files.push(("404.html".to_owned(), lost.into_bytes()));
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}\n", address.of("sitemap.xml"));
    files.push(("robots.txt".to_owned(), robots.into_bytes()));
    files.push(("sitemap.xml".to_owned(), sitemap(&pages, address).into_bytes()));
    zip::write(files.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())))
}

/// A page that leads to the quiz, by its whole address: hosts differ in where they take `../` from.
fn leading(
    shown: &Shown,
    address: &Address,
    preview: String,
    quiz: &Quiz,
    words: &Words,
) -> String {
    let values = [("path", shown.name.as_str()), ("quiz", quiz.title.as_str())];
    let values = [
        ("language", escape(&quiz.language)),
        ("direction", escape(words.text(Word::Direction))),
        ("title", escape(&words.fill(Word::PathPageTitle, &values))),
        ("name", escape(&shown.name)),
        ("description", escape(&shown.description)),
        ("preview", preview),
        ("quiz", escape(&address.0)),
        ("take", escape(words.text(Word::GuideToQuiz))),
    ];
    fill(PAGE, &values)
}

/// What a page says of itself to programs that show a link to it.
fn preview(shown: &Shown, address: &Address, quiz: &Quiz, words: &Words) -> String {
    let here = address.of(&shown.folder);
    let picture = address.of(&format!("{}card.png", shown.folder));
    let (width, height) = (CARD.0.to_string(), CARD.1.to_string());
    let mut lines = vec![format!("<link rel=\"canonical\" href=\"{}\">", escape(&here))];
    for (name, value) in [
        ("title", shown.name.as_str()),
        ("description", &shown.description),
        ("type", "website"),
        ("site_name", quiz.short_title.as_deref().unwrap_or(&quiz.title)),
        ("locale", words.text(Word::Locale)),
        ("image", &picture),
        ("image:type", "image/png"),
        ("image:width", &width),
        ("image:height", &height),
        // Nothing else stands on it.
        ("image:alt", &shown.name),
        ("url", &here),
    ] {
        lines.push(format!("<meta property=\"og:{name}\" content=\"{}\">", escape(value)));
    }
    lines.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
    lines.join("\n")
}

/// The quiz and its paths; a score is nothing to look for.
fn sitemap(pages: &[Shown], address: &Address) -> String {
    let found = pages.iter().filter(|page| !page.folder.starts_with("c/"));
    let line = |page: &Shown| {
        ["<url><loc>", &escape(&address.of(&page.folder)), "</loc></url>\n"].concat()
    };
    let found = found.map(line).collect::<Vec<_>>().concat();
    let space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{space}\">\n{found}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use quiz_model::sample;

    use super::*;

    #[test]
    fn an_address_is_read_as_somebody_types_it() {
        for (text, expected) in [
            ("https://quiz.example/", Some("https://quiz.example/")),
            (" quiz.example/bees ", Some("https://quiz.example/bees/")),
            ("http://localhost:8080", Some("http://localhost:8080/")),
            ("quiz", None),
            ("", None),
            ("https://quiz.example/?a=b", None),
            ("ftp://quiz.example/", None),
            ("https://me@quiz.example/", None),
        ] {
            assert_eq!(Address::read(text).map(|it| it.0).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn every_page_that_is_shared_is_there_with_its_preview_and_leads_to_the_quiz() {
        let (quiz, words) = (sample::quiz(), sample::words());
        let address = Address::read("quiz.example").unwrap();
        let cards: Vec<_> = card_texts(&quiz, &words).iter().map(|_| b"PNG".to_vec()).collect();
        let parts = PageParts {
            template: "{{preview}} {{root}} {{title}}".to_owned(),
            first: String::new(),
        };
        let site = site(&address, &cards, &parts, &quiz, &[], &words);
        let files: BTreeMap<_, _> = zip::read(&site)
            .unwrap()
            .into_iter()
            .map(|file| (file.name.clone(), file.bytes(1_000_000).unwrap()))
            .collect();
        let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
        assert!(
            text("index.html").contains("og:image\" content=\"https://quiz.example/card.png\"")
        );
        assert!(text("index.html").contains(" https://quiz.example/ "));
        let path = format!("r/{}/index.html", quiz.paths[0].id);
        assert!(text(&path).contains("<a href=\"https://quiz.example/\">"), "{}", text(&path));
        assert!(files.keys().any(|name| name.starts_with("c/") && name.ends_with("card.png")));
        assert!(text("404.html").contains("<a href=\"https://quiz.example/\">"));
        assert!(text("robots.txt").contains("Sitemap: https://quiz.example/sitemap.xml"));
        assert!(text("sitemap.xml").contains("<loc>https://quiz.example/r/"));
        assert!(!text("sitemap.xml").contains("/c/"));
        assert!(files.iter().all(|(name, _)| !text(name).contains("{{")));
    }
}
