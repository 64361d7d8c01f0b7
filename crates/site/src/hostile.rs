//! What the site tool makes of content by somebody who wishes visitors ill: every page, every answer to a
//! program, every picture. The screens that the app shows have tests in three browsers.

use quiz_core::link::RoundScore;
use std::fs;
use std::path::Path;

use scraper::{Html, Selector};

use super::*;

/// Markup that would run, wherever it was put, a turn of the reading direction that is not taken back,
/// signs without a width, a picture made of several signs.
const TEXT: &str = "</script><img src=x onerror=\"window.ran=1\"><script>window.ran=2</script>\
    <svg onload='window.ran=3'>--><!--]]>\u{202e}\u{200b}\u{feff}\u{1f469}\u{200d}\u{1f4bb}";

/// Puts it behind every text: whatever has a space in it is one, and no id, address or date.
fn made_hostile(value: &mut toml::Value) {
    match value {
        // The one text that may have no more than twelve letters.
        toml::Value::String(text) if text == "AI PM quiz" => *text = "<b \"&'>".to_owned(),
        toml::Value::String(text) if text.contains(' ') => text.push_str(TEXT),
        toml::Value::Array(values) => values.iter_mut().for_each(made_hostile),
        toml::Value::Table(values) => values.iter_mut().for_each(|(_, value)| made_hostile(value)),
        _ => {}
    }
}

/// The quiz as it ships, with its guide and its words, all of it hostile.
fn hostile() -> Site {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let folder = tempfile::tempdir().unwrap();
    for part in ["ai-project-manager", "language"] {
        fs::create_dir(folder.path().join(part)).unwrap();
        let entries = fs::read_dir(content.join(part)).unwrap().map(|file| file.unwrap().path());
        // Beside the quiz are folders with its other languages.
        for path in entries.filter(|path| path.is_file()) {
            let table: toml::Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let mut value = toml::Value::Table(table);
            made_hostile(&mut value);
            let hostile = folder.path().join(part).join(path.file_name().unwrap());
            fs::write(hostile, toml::to_string(&value).unwrap()).unwrap();
        }
    }
    read_site(folder.path(), "ai-project-manager").unwrap_or_else(|error| panic!("{error}"))
}

/// All that pages take from the style sheets besides putting them in.
const STYLES: &str =
    concat!(include_str!("../../../styles/tokens.css"), "\n.dark { --ground: #14181c; }");

/// Every page of it by its name.
fn pages(site: &Site) -> Vec<(String, String)> {
    let address = SiteAddress::parse("https://example.org/quiz/").unwrap();
    let address = Some(&address);
    let template = "<title>{{title}}</title>{{metadata}}{{first}}{{content}}";
    let share = ShareFiles::of(Bundle::of("share", String::new(), Vec::new()), "words.json");
    let paths = site.content.quiz.paths.iter();
    let paths = paths.map(|path| {
        let page = path_page(path.id, site, STYLES, address, &share).unwrap();
        (Page::Path(path.id).file(), page)
    });
    let topics = site.guide.iter().flat_map(|guide| &guide.topics).map(|topic| {
        let page = topic_page(topic.id, site, STYLES, address).unwrap();
        (Page::Topic(topic.id).file(), page)
    });
    let mut pages: Vec<_> = paths.chain(topics).collect();
    for (name, page) in [
        ("index.html", fill_quiz(template, site, &Styles::default(), address)),
        ("guide/", guide_page(site, STYLES, address).unwrap().unwrap()),
        ("read/", transcript_page(site, STYLES, address).unwrap()),
        ("privacy/", privacy_page(site, STYLES, address).unwrap()),
        ("add-to-your-site/", add_to_your_site_page(site, STYLES, address).unwrap()),
        ("404.html", not_found_page(site, STYLES, address)),
    ] {
        pages.push((name.to_owned(), page));
    }
    pages
}

#[test]
fn no_page_of_hostile_content_has_markup_of_it() {
    let site = hostile();
    let pages = pages(&site);
    let topics = site.guide.as_ref().unwrap().topics.len();
    assert_eq!(pages.len(), site.content.quiz.paths.len() + topics + 6);
    for (name, page) in pages {
        assert!(page.contains("window.ran"), "{name} shows none of it");
        assert_eq!(of_the_text(&Html::parse_document(&page)), [""; 0], "{name}");
    }
}

/// Elements and attributes that came out of the text, as a browser would read the page.
fn of_the_text(page: &Html) -> Vec<String> {
    let all = Selector::parse("*").unwrap();
    let ran = page.select(&all).filter(|element| {
        let name = element.value().name();
        let hears = element.value().attrs().any(|(attribute, _)| attribute.starts_with("on"));
        let runs = name == "script" && element.text().collect::<String>().starts_with("window.ran");
        hears || runs || element.value().attr("src") == Some("x")
    });
    ran.map(|element| element.html()).collect()
}

#[test]
fn what_is_looked_for_is_found_where_it_is() {
    for (page, count) in [(format!("<p>{TEXT}"), 3), (format!("<p title=\"{TEXT}\">"), 2)] {
        assert_eq!(of_the_text(&Html::parse_document(&page)).len(), count, "{page}");
    }
}

#[test]
fn programs_get_it_as_text() {
    let site = hostile();
    let folder = tempfile::tempdir().unwrap();
    write_oembed(&site, &SiteAddress::parse("https://example.org/").unwrap(), folder.path())
        .unwrap();
    let path = Page::Path(site.content.quiz.paths[0].id).address();
    for page in ["", &path] {
        let told = fs::read_to_string(folder.path().join(page).join("oembed.json")).unwrap();
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert!(told["title"].as_str().unwrap().ends_with(TEXT), "{page}");
        let html = told["html"].as_str().unwrap();
        assert_eq!(of_the_text(&Html::parse_fragment(html)), [""; 0], "{page}");
    }
    let ground = colours::Ground::of(STYLES).unwrap();
    let manifest = deploy::manifest::manifest(&site, &ground).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert!(manifest["name"].as_str().unwrap().ends_with(TEXT));
}

#[test]
fn pictures_of_links_are_drawn_of_it() {
    let site = hostile();
    let cards = cards(&site, STYLES).unwrap();
    let scores = RoundScore::all(&site.content.quiz).len();
    assert_eq!(cards.len(), 1 + site.content.quiz.paths.len() + scores);
    for CardFile { name, png, missing } in cards {
        assert!(resvg::tiny_skia::Pixmap::decode_png(&png).is_ok(), "{name}");
        assert!(missing.contains('\u{1f469}'), "{name} says that no font has it: {missing}");
    }
}
