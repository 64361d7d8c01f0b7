//! What stands for a shared link: to a program that runs no script, and to a visitor who follows it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use end_to_end::quiz::Keys;
use end_to_end::{Failure, Quiz, Scenario, Site, scenario};
use scraper::{Html, Selector};

/// A page as a crawler has it: its HTML, and nothing else.
struct Crawled {
    folder: PathBuf,
    page: Html,
}

impl Crawled {
    fn of(folder: PathBuf) -> Result<Self, Failure> {
        let page = folder.join("index.html");
        let text = fs::read_to_string(&page)
            .map_err(Failure::system(format!("read {}", page.display())))?;
        Ok(Self { folder, page: Html::parse_document(&text) })
    }

    /// The one value that this selects, of an attribute or of an element's text.
    fn value(&self, selector: &str, attribute: Option<&str>) -> String {
        let Ok(select) = Selector::parse(selector) else { return String::new() };
        let found: Vec<_> = self.page.select(&select).collect();
        assert_eq!(found.len(), 1, "{selector} in {}", self.folder.display());
        match attribute {
            Some(name) => found[0].attr(name).unwrap_or_default().to_owned(),
            None => found[0].text().collect(),
        }
    }

    fn meta(&self, name: &str) -> String {
        let key = if name.starts_with("og:") { "property" } else { "name" };
        self.value(&format!("head > meta[{key}=\"{name}\"]"), Some("content"))
    }
}

/// Width and height of a PNG, which stand at the beginning of its file.
fn size_of_png(file: &Path) -> Result<(u32, u32), Failure> {
    let bytes = fs::read(file).map_err(Failure::system(format!("read {}", file.display())))?;
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{} is no PNG", file.display());
    let number =
        |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    Ok((number(16), number(20)))
}

/// A build without the address of the site: what is absolute otherwise is tested beside the code.
fn assert_previewed(page: &Crawled, title: &str) -> Result<String, Failure> {
    let of_the_page = page.value("head > title", None);
    assert!(of_the_page.contains(title), "{of_the_page}");
    assert_eq!(page.meta("og:title"), title);
    assert!(page.meta("description").len() > 40, "{}", page.meta("description"));
    assert_eq!(page.meta("og:description"), page.meta("description"));
    for (name, value) in [
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:type", "image/png"),
        ("og:site_name", "AI PM quiz"),
        ("og:locale", "en_GB"),
        ("twitter:card", "summary_large_image"),
    ] {
        assert_eq!(page.meta(name), value, "{name} of {title}");
    }
    assert_eq!(page.meta("og:image:alt"), page.meta("twitter:image:alt"));
    let image = page.meta("og:image");
    assert_eq!(size_of_png(&page.folder.join(&image))?, (1200, 630), "{image}");
    Ok(image)
}

#[allow(clippy::unused_async, reason = "a scenario is async, with or without a browser")]
async fn a_crawler_without_script_finds_title_text_and_picture_of_each_path() -> Result<(), Failure>
{
    let dist = PathBuf::from(std::env::var_os("CAREER_QUIZ_DIST").unwrap_or_default());
    let content = PathBuf::from(std::env::var_os("CAREER_QUIZ_CONTENT").unwrap_or_default());
    let keys = Keys::of(&content)?;
    let mut pictures = BTreeSet::new();
    for path in keys.paths() {
        let page = Crawled::of(dist.join("r").join(path.id.as_str()))?;
        assert_eq!(assert_previewed(&page, &path.title)?, "card.png");
        assert_eq!(page.meta("og:type"), "article");
        assert_eq!(page.value("main h1", None), path.title);
        let card = page.folder.join("card.png");
        pictures.insert(fs::read(&card).map_err(Failure::system("read a card"))?);
    }
    assert_eq!(pictures.len(), keys.paths().len(), "each has a picture of its own");
    let quiz = Crawled::of(dist.clone())?;
    let title = quiz.value("head > title", None);
    assert_eq!(assert_previewed(&quiz, &title)?, "card.png");
    let guide = Crawled::of(dist.join("guide"))?;
    let title = guide.value("head > title", None);
    assert_eq!(assert_previewed(&guide, &title)?, "../card.png");
    let topic = Crawled::of(dist.join(keys.topic()))?;
    let title = topic.value("main h1", None);
    assert_eq!(assert_previewed(&topic, &title)?, "../../card.png");
    Ok(())
}

const TAKE: &str = "a.button[data-take]";

async fn href(quiz: &Quiz) -> Result<String, Failure> {
    let script = format!("return document.querySelector('{TAKE}').getAttribute('href')");
    Ok(serde_json::from_value(quiz.script(&script, vec![]).await?)?)
}

/// The page of a path introduces it and leads to the quiz.
async fn introduces_the_path_and_leads_to_the_quiz(quiz: &Quiz) -> Result<(), Failure> {
    let first = &quiz.keys().paths()[0];
    quiz.visit_page(&quiz.keys().shared()).await?;
    let text = quiz.text().await?;
    for said in [&first.title, &first.summary.plain(), &first.steps[0].title] {
        assert!(text.contains(said.as_str()), "{said}: {text}");
    }
    let hidden = "return document.querySelector('#shared').checkVisibility()";
    assert_eq!(quiz.script(hidden, vec![]).await?, false, "nothing is shared");
    assert_eq!(href(quiz).await?, "../../");
    quiz.click(TAKE).await?;
    quiz.when("the quiz", |seen| seen.ready).await?;
    Ok(())
}

/// What a link brings along goes on to the quiz as it is, and nothing else does.
async fn takes_the_token_on_to_the_quiz(quiz: &Quiz) -> Result<(), Failure> {
    let page = quiz.keys().shared();
    quiz.visit_page(&format!("{page}#v2.AbC_-%20x")).await?;
    assert_eq!(href(quiz).await?, "../../#v2.AbC_-%20x");
    quiz.until_script(
        "another token to be taken on",
        &format!("location.hash = '#v3.y'; return document.querySelector('{TAKE}').hash"),
        |hash| *hash == "#v3.y",
    )
    .await?;
    quiz.until_script(
        "what is no token to be left behind",
        &format!("location.hash = '#shared'; return document.querySelector('{TAKE}').hash"),
        |hash| *hash == "",
    )
    .await?;
    quiz.visit_page(&format!("{page}?again#v1.broken")).await?;
    quiz.click(TAKE).await?;
    quiz.when("a word about the link", |seen| seen.says("link-broken")).await?;
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What stands in the files needs no browser.
        Scenario::alone(
            module_path!(),
            "a_crawler_without_script_finds_title_text_and_picture_of_each_path",
            || Box::pin(a_crawler_without_script_finds_title_text_and_picture_of_each_path()),
        ),
        // A page whose script reads its own address.
        scenario!(introduces_the_path_and_leads_to_the_quiz, Site::plain()).alike(),
        scenario!(takes_the_token_on_to_the_quiz, Site::plain()).alike(),
    ]
}
