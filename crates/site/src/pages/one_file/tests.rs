use super::*;
use crate::Languages;
use crate::bundle::{ShareFiles, StudioFiles};
use crate::{PageStyles, Styles};
use quiz_model::sample;

const STYLES: &str = "--ground: #fbfaf7; --ground: #14181c;";

fn site() -> Site {
    let mut content = Content { quiz: sample::quiz(), words: sample::words() };
    content.quiz.questions[0].guide = Some("block".into());
    content.quiz.paths[0].steps[0].guide = Some("block".into());
    content.quiz.title = "</script>{{start}}".to_owned();
    Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
}

fn styles() -> Styles {
    Styles { first: STYLES.to_owned(), later: String::new() }
}

fn made(address: Option<&str>) -> String {
    let address = address.map(|address| SiteAddress::parse(address).unwrap());
    let bundle = |name: &str| {
        let script = format!("export function open() {{ '{name}</script>'; }}");
        Bundle::of(name, script, b"\0asm".to_vec())
    };
    let (site, app) = (site(), bundle("app"));
    let share = ShareFiles::of(bundle("share"), "share-words-1.json");
    let styles = PageStyles { quiz: styles(), ..PageStyles::default() };
    let (styles, address) = (&styles, address.as_ref());
    let studio = &StudioFiles::sample();
    one_file(&Sources { site: &site, styles, address, app: &app, share: &share, studio }).unwrap()
}

fn content(page: &str) -> Content {
    let (_, island) = page.split_once("id=\"career-quiz-content\">").unwrap();
    Content::read(island.split_once("</script>").unwrap().0).unwrap().clone()
}

#[test]
fn nothing_is_loaded_and_nothing_leads_to_what_is_not_there() {
    let page = made(None);
    for absent in [
        "./app",
        "import('",
        "fetch(",
        "src=",
        "manifest",
        "serviceWorker",
        "read/",
        "card.png",
        "href=\"guide",
        "rel=\"preload",
    ] {
        assert!(!page.contains(absent), "{absent} in\n{page}");
    }
    assert!(page.contains("data-root=\"about:blank\""), "{page}");
    let quiz = content(&page).quiz;
    assert!(quiz.questions.iter().all(|question| question.guide.is_none()));
    assert!(quiz.paths[0].steps[0].guide.is_none());
}

#[test]
fn where_the_site_is_known_links_lead_there() {
    let page = made(Some("https://example.org/quiz"));
    for there in [
        "data-root=\"https://example.org/quiz/\"",
        "<a href=\"https://example.org/quiz/read/\">",
        "link.href = \"https://example.org/quiz/\" + link.getAttribute('href');",
        "<link rel=\"canonical\" href=\"https://example.org/quiz/\">",
    ] {
        assert!(page.contains(there), "{there} is missing in\n{page}");
    }
    assert!(content(&page).quiz.questions[0].guide.is_some());
}

#[test]
fn the_bonus_questions_are_inside() {
    let quiz = content(&made(None)).quiz;
    assert_eq!(quiz.questions.len(), sample::quiz().questions.len());
    assert_eq!(quiz.bonus, None);
}

#[test]
fn both_bundles_are_inside_with_their_scripts_as_texts() {
    let page = made(None);
    for name in ["app", "share"] {
        let script = format!("\"export function open() {{ '{name}\\u003c/script>'; }}\"");
        assert!(page.contains(&format!("started({script}, '{name}-module')")), "{page}");
        let (_, block) = page.split_once(&format!("id=\"{name}-module\">")).unwrap();
        let packed = BASE64_STANDARD.decode(block.split_once('<').unwrap().0).unwrap();
        let mut module = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&*packed), &mut module)
            .unwrap();
        assert_eq!(module, b"\0asm");
    }
}

#[test]
fn a_reason_stands_ready_for_each_failure() {
    let page = made(None);
    assert!(page.contains("<noscript><div class=\"page\" data-reason=\"no-script\">"), "{page}");
    for reason in ["no-engine", "engine-stopped", "content-broken"] {
        assert!(page.contains(&format!("data-reason=\"{reason}\" hidden>")), "{page}");
        assert!(page.contains(&format!("fail('{reason}')")), "{page}");
    }
}

#[test]
fn the_content_cannot_break_out_or_fill_places() {
    let page = made(None);
    assert_eq!(page.matches("{{start}}").count(), 4, "three times on the page, and as data");
    assert_eq!(content(&page).quiz.title, site().content.quiz.title);
    assert_eq!(page.matches("<script").count(), page.matches("</script>").count());
}
