use super::*;
use quiz_model::sample;

const TEMPLATE: &str = "<head>{{preview}}\n{{head}}\n\
    <noscript><meta http-equiv=\"refresh\" content=\"0; url=read/\"></noscript>\n\
    <script>{{early}}</script><script type=\"module\">import('./app.js')</script>\
    <link rel=\"preload\" href=\"./app.wasm\"></head>\n<body>\n\
    <div class=\"app\" id=\"career-quiz\" data-read=\"read/\">{{first}}</div>\n\
    <p class=\"no-script\"><a href=\"read/#no-script\">{{no-script}}</a></p>\n\
    <p>{{stopped-blocked}} <a href=\"read/\">{{reading}}</a></p>\n\
    <script type=\"application/json\" id=\"career-quiz-content\">{{content}}</script>\n\
    <script>{{share}}</script>\n{{offline}}\n</body>";
const STYLES: &str = "--ground: #fbfaf7; --ground: #14181c;";

fn site() -> Site {
    let mut content = Content { quiz: sample::quiz(), words: sample::words() };
    content.quiz.questions[0].guide = Some("block".into());
    content.quiz.paths[0].steps[0].guide = Some("block".into());
    content.quiz.title = "</script>{{engines}}".to_owned();
    Site { content, guide: None }
}

fn styles() -> Styles {
    Styles { first: STYLES.to_owned(), later: String::new() }
}

fn engines() -> Engines {
    let engine = |name: &str| Finished {
        script: format!("let {name};export function open(){{}}export{{{name} as default}};"),
        module: b"\0asm".to_vec(),
    };
    Engines { quiz: engine("quiz"), sheet: engine("sheet") }
}

fn made(address: Option<&str>) -> String {
    let address = address.map(|address| SiteAddress::parse(address).unwrap());
    one_file(&site(), TEMPLATE, &styles(), address.as_ref(), &engines()).unwrap()
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
        "import",
        "export",
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
fn both_engines_are_inside_and_each_keeps_its_names() {
    let page = made(None);
    assert!(page.contains("started(()=>{let quiz;function open(){}"), "{page}");
    assert!(page.contains("started(()=>{let sheet;function open(){}"), "{page}");
    for id in ["engine", "share-engine"] {
        let (_, block) = page.split_once(&format!("id=\"{id}\">")).unwrap();
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
    assert_eq!(page.matches("{{engines}}").count(), 2, "on the page and as data");
    assert_eq!(content(&page).quiz.title, site().content.quiz.title);
    assert_eq!(page.matches("<script").count(), page.matches("</script>").count());
}

#[test]
fn a_page_that_trunk_has_made_otherwise_is_refused() {
    for (start, _, _) in CHANGES {
        let template = TEMPLATE.replace(start, "");
        let error = one_file(&site(), &template, &styles(), None, &engines()).unwrap_err();
        assert!(error.to_string().contains(start), "{start}: {error}");
    }
}
