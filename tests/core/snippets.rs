//! What `docs/embedding.md` gives to copy is what the page for site owners makes.

use std::fs;

use quiz_site::{Captions, Look, SiteAddress, Snippet};

use super::root;

const TITLE: &str = "A quiz on becoming an AI project manager";

#[test]
fn the_document_has_the_snippets_of_the_page() {
    let document = fs::read_to_string(root().join("docs/embedding.md")).unwrap();
    let document = document.replace("\r\n", "\n");
    let address = SiteAddress::parse("https://quiz.example/").unwrap();
    let captions = Captions { title: TITLE.to_owned(), link: format!("Take the quiz: {TITLE}") };
    for (snippet, language) in [
        (Snippet::Html, "html"),
        (Snippet::Article, "html"),
        (Snippet::Element, "html"),
        (Snippet::HugoFile, "go-html-template"),
        (Snippet::Hugo, "markdown"),
    ] {
        let text = snippet.text(&captions, &Look::default(), Some(&address));
        let block = format!("```{language}\n{text}\n```");
        assert!(document.contains(&block), "docs/embedding.md lacks\n{block}");
    }
}
