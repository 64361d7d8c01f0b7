//! A quiz as a folder that any host of files takes: what is asked for before it is made. It is made by a bundle
//! of its own (`crates/site/src/in_browser.rs`), as `cargo xtask build` makes it.

use quiz_core::link::RoundScore;
use quiz_model::{Quiz, Word, Words};

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

    /// The address as it is written.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// The pictures of the links to a site: where each lies in it, and the text that stands on it. The quiz itself
/// has one, and so have each path and each score to be beaten.
pub fn cards(quiz: &Quiz, words: &Words) -> Vec<(String, String)> {
    let whole = (String::new(), quiz.title.clone());
    let paths = quiz.paths.iter().map(|path| (format!("r/{}/", path.id), path.title.clone()));
    let scores = RoundScore::all(quiz).into_iter().filter_map(|score| {
        let (right, total) = (score.right.to_string(), score.total.to_string());
        let values = [("right", right.as_str()), ("total", total.as_str())];
        Some((score.page(quiz)?, words.fill(Word::PreviewChallenge, &values)))
    });
    let pages = [whole].into_iter().chain(paths).chain(scores);
    pages.map(|(folder, text)| (format!("{folder}card.png"), text)).collect()
}

#[cfg(test)]
mod tests {
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
    fn every_page_that_is_shared_has_a_picture() {
        let quiz = sample::quiz();
        let cards = cards(&quiz, &sample::words());
        assert_eq!(cards[0], ("card.png".to_owned(), quiz.title.clone()));
        let path = &quiz.paths[0];
        assert_eq!(cards[1], (format!("r/{}/card.png", path.id), path.title.clone()));
        let scores = cards.iter().filter(|(name, _)| name.starts_with("c/"));
        assert_eq!(scores.count(), RoundScore::all(&quiz).len());
    }
}
