//! The share sheet: links that show the same elsewhere, the ways they go, and what is taken along.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::returning::Taken;
use end_to_end::{Browsers, Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use quiz_core::link::{Followed, Reason, Shared, read};
use serde_json::json;

const THERE: &str = "return !!document.querySelector('.sheet')";
const LINK: &str = "return document.querySelector('input[name=share-link]').value";

/// Opens the sheet at the result of somebody who answered everything rightly.
pub(crate) async fn open_sheet(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open_at_result(Pick::Right, Certainty::Certain).await?;
    sheet_opens(quiz).await
}

/// Opens the panel that keeps things, at the same result.
pub(crate) async fn open_keep(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open_at_result(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=keep]").await?;
    let there = "return !!document.querySelector('#keep-panel .sheet')";
    quiz.until_script("the panel", there, |there| *there == true).await.map(|_| ())
}

async fn sheet_opens(quiz: &Quiz) -> Result<(), Failure> {
    quiz.click("button[name=share]").await?;
    quiz.until_script("the sheet", THERE, |there| *there == true).await.map(|_| ())
}

async fn link(quiz: &Quiz) -> Result<String, Failure> {
    Ok(serde_json::from_value(quiz.script(LINK, vec![]).await?)?)
}

/// What the sheet says about the last wish, once it says something.
async fn told(quiz: &Quiz, what: &str) -> Result<String, Failure> {
    let script =
        "return [...document.querySelectorAll('.told')].map(told => told.textContent).join('')";
    let told = quiz.until_script(what, script, |told| *told != "").await?;
    Ok(serde_json::from_value(told)?)
}

/// A link made in one browser, followed in another that has never been here.
async fn shows_the_same_elsewhere(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    open_sheet(&quiz).await?;
    let here = quiz.seen().await?;
    let challenge = link(&quiz).await?;
    quiz.click("input[name=share-what][value=result]").await?;
    let result = quiz.until_script("another link", LINK, |link| *link != challenge).await?;
    let result: String = serde_json::from_value(result)?;
    assert!(result.contains("/r/") && challenge.contains("/c/5-5/"), "{result} {challenge}");
    let browsers = Browsers::start(session.engine()).await?;
    let elsewhere = browsers.open(None).await?;
    let page = elsewhere.quiz_at(&result);
    page.visit().await?;
    let sent = "const sent = document.querySelector('[data-sent=result]');
        return sent && [sent.dataset.right, sent.dataset.total, sent.closest('main').dataset.path]";
    let sent = page.until_script("the result", sent, |sent| !sent.is_null()).await?;
    let (_, fragment) = result.split_once('#').unwrap_or_default();
    let followed = read(fragment, &"ai-project-manager".into());
    let says =
        |shared: &Shared| (shared.right, shared.total, shared.reason) == (5, 5, Reason::Result);
    assert!(matches!(&followed, Followed::Shared(shared) if says(shared)), "{followed:?}");
    assert_eq!(sent, json!(["5", "5", here.path]));

    // From there to the quiz, and to its end.
    page.click("main a[data-take]").await?;
    page.when("the quiz", |seen| seen.ready && seen.says("challenge")).await?;
    page.finish(Pick::Wrong, Certainty::Guessing).await?;
    both_scores(&page, [["0", "5"], ["5", "5"]]).await?;

    // A challenge leads straight to the quiz, also when it is open already.
    let page = elsewhere.quiz_at(&challenge);
    page.visit().await?;
    page.when("the quiz", |seen| seen.says("challenge")).await?;
    elsewhere.close().await;
    Ok(())
}

async fn both_scores(quiz: &Quiz, expected: [[&str; 2]; 2]) -> Result<(), Failure> {
    let scores = "return [...document.querySelectorAll('.friend li')]
        .map(({ dataset }) => [dataset.right, dataset.total])";
    assert_eq!(quiz.script(scores, vec![]).await?, json!(expected));
    Ok(())
}

/// Links that say nothing here: the quiz opens with one sentence, and works.
async fn a_link_that_says_nothing_opens_the_quiz(quiz: &Quiz) -> Result<(), Failure> {
    let long = format!("#v1.{}", "A".repeat(1_000_000));
    for (fragment, notice) in [
        ("#v1.rXeNv2FpLXByb2plY3QtbWFuYWdlciAxIDEz", Some("link-broken")),
        ("#v1.rXeNv2FpLXByb2plY3QtbWFuYWdlciAxIDEzIDE1IDgwIGMgdHJ5LWZpcnN1", Some("link-broken")),
        (
            "#v1.GivJUXdlYi1hY2Nlc3NpYmlsaXR5LXNwZWNpYWxpc3QgMSA1IDUgODAgYyBh",
            Some("link-other-quiz"),
        ),
        ("#v2.AAAA", Some("link-broken")),
        ("#v3.AAAA", Some("link-later")),
        ("#v2.XGXaqYYCBQsKSi4gUi4", Some("link-other-quiz")),
        // Links of the first format: of another revision, and of a round that is no more.
        ("#v1.n0RY9GFpLXByb2plY3QtbWFuYWdlciAzIDQgNSA4MCByIGRvbWFpbi1leHBlcnQ", Some("challenge")),
        (
            "#v1.OhmUBGFpLXByb2plY3QtbWFuYWdlciAyIDEzIDE1IDgwIGMgdHJ5LWZpcnN0",
            Some("link-other-round"),
        ),
        ("#?secret=abcdefghij", None),
        (long.as_str(), Some("link-broken")),
    ] {
        follows(quiz, fragment, notice).await?;
    }
    Ok(())
}

/// As blogs and messengers send it on.
async fn a_link_is_followed_however_it_is_encoded(quiz: &Quiz) -> Result<(), Failure> {
    for fragment in [
        "#?secret=abcdefghij&v2.gAMRg80CAwsKTGVuYQ",
        "#v2%252EgAMRg80CAwsKTGVuYQ?secret=abcdefghij",
    ] {
        follows(quiz, fragment, Some("challenge")).await?;
    }
    Ok(())
}

/// The quiz opens at this link, and says this of it.
async fn follows(quiz: &Quiz, fragment: &str, notice: Option<&str>) -> Result<(), Failure> {
    // From another page, so that the browser loads it anew for each fragment.
    quiz.visit_page("404.html").await?;
    quiz.visit_page(&format!("./{fragment}")).await?;
    let start: String = fragment.chars().take(30).collect();
    let seen = quiz.when(&format!("the quiz after {start}"), |seen| seen.ready).await?;
    assert_eq!(seen.screen, Some(Screen::Question), "{start}");
    assert_eq!(seen.notices, notice.into_iter().collect::<Vec<_>>(), "{start}");
    Ok(())
}

/// Makes the page keep what it would save as a file.
pub(crate) const KEEP_FILES: &str = "window.files = []; const make = URL.createObjectURL;
    URL.createObjectURL = (file) => { window.files.push(file); return make.call(URL, file); };";

async fn takes_the_plan_along(quiz: &Quiz) -> Result<(), Failure> {
    open_keep(quiz).await?;
    let steps =
        quiz.script("return document.querySelectorAll('.plan .step').length", vec![]).await?;
    let stub = "Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => { window.copied = document.activeElement.value; return true; };";
    quiz.script(stub, vec![]).await?;
    quiz.click("button[name=copy-plan]").await?;
    let script = "return window.copied ?? null";
    let plan = quiz.until_script("the plan as text", script, |plan| !plan.is_null()).await?;
    let headings = plan.as_str().map_or(0, |plan| plan.matches("\n## ").count());
    assert_eq!(json!(headings), steps, "{plan}");
    Ok(())
}

/// Where the browser's clipboard refuses, and the old way does too, the link is selected.
async fn copies_by_what_the_browser_allows(quiz: &Quiz) -> Result<(), Failure> {
    open_sheet(quiz).await?;
    let shared = link(quiz).await?;
    let refuse = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: Object.assign(Object.create(window.Clipboard?.prototype ?? null),
            { writeText: (text) => { window.asked = text; return Promise.reject(new Error('no')); } }) });
        window.copied = null;
        document.execCommand = (what) => { window.copied = String(getSelection()) ||
            document.activeElement.value; return arguments[0]; };";
    for (allowed, name) in [(true, "copied"), (false, "selected")] {
        quiz.script(refuse, vec![json!(allowed)]).await?;
        quiz.click("button[name=copy-link]").await?;
        let script = "return window.copied";
        let copied = quiz.until_script("the old way", script, |copied| !copied.is_null()).await?;
        assert_eq!(copied, json!(shared), "{name}");
        told(quiz, name).await?;
        let selected = "const { activeElement: field } = document;
            return field.name === 'share-link' && field.selectionEnd - field.selectionStart > 30";
        assert_eq!(quiz.script(selected, vec![]).await?, json!(!allowed), "{name}");
    }
    Ok(())
}

/// The browser's own share dialog gets the link, and the picture where it takes files.
async fn hands_the_link_over(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open_at_result(Pick::Right, Certainty::Certain).await?;
    let stub = "const own = (name, value) => Object.defineProperty(navigator, name, { value });
        own('share', (data) => { window.handed = data; return Promise.resolve(); });
        own('canShare', () => true);";
    quiz.script(stub, vec![]).await?;
    // At once, and again with the picture.
    quiz.click("button[name=share]").await?;
    let there = "return !!document.querySelector('button[name=share-by-app]')";
    quiz.until_script("the sheet", there, |there| *there == true).await?;
    let handed = "const data = window.handed; window.handed = null; return data.url";
    assert_eq!(quiz.script(handed, vec![]).await?, json!(link(quiz).await?));
    quiz.click("button[name=share-by-app]").await?;
    let script = "const data = window.handed; if (!data) return null;
        return [data.url, data.files?.length, data.files?.[0].type]";
    let handed = quiz.until_script("the dialog", script, |handed| !handed.is_null()).await?;
    assert_eq!(handed, json!([link(quiz).await?, 1, "image/png"]));
    Ok(())
}

/// A frame may have the dialog and not be allowed to open it: the link is copied instead. Who closes
/// the dialog is not told anything.
async fn copies_where_the_dialog_is_refused(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open_at_result(Pick::Right, Certainty::Certain).await?;
    let stub = "Object.defineProperty(navigator, 'share', { value: () => {
            window.asked = (window.asked ?? 0) + 1;
            return Promise.reject(new DOMException('', window.reason));
        } });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => { window.copied = document.activeElement.value; return true; };";
    quiz.script(stub, vec![]).await?;
    quiz.script("window.reason = 'AbortError'", vec![]).await?;
    quiz.click("button[name=share]").await?;
    let there = "return !!document.querySelector('button[name=share-by-app]')";
    quiz.until_script("the sheet", there, |there| *there == true).await?;
    let copied = "return window.copied ?? null";
    quiz.click("button[name=share-by-app]").await?;
    quiz.until_script("the dialogs", "return window.asked", |asked| *asked == 2).await?;
    assert!(quiz.script(copied, vec![]).await?.is_null(), "closed by the visitor");
    quiz.script("window.reason = 'NotAllowedError'", vec![]).await?;
    quiz.click("button[name=share-by-app]").await?;
    let found = quiz.until_script("the link", copied, |copied| !copied.is_null()).await?;
    assert_eq!(found, json!(link(quiz).await?));
    assert!(told(quiz, "a word about the link").await?.contains("copied"));
    Ok(())
}

async fn without_its_engine_the_result_stays(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open_at_result(Pick::Right, Certainty::Certain).await?;
    let before = quiz.seen().await?;
    quiz.click("button[name=share]").await?;
    let seen = quiz.when("a word about it", |seen| seen.says("share-missing")).await?;
    assert_eq!((seen.screen, seen.path), (Some(Screen::Result), before.path));
    Ok(())
}

/// In a frame without an origin, and without storage: the sheet opens, and the link is the quiz's.
async fn works_where_nothing_is_kept(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    sheet_opens(quiz).await?;
    assert!(link(quiz).await?.contains("/c/5-5/"));
    quiz.click("button[name=copy-link]").await?;
    told(quiz, "a word about the link").await.map(|_| ())
}

/// In a frame of somebody's article, allowed the clipboard or not, the link is copied, and it is that of
/// the quiz's own page.
async fn works_in_a_frame(session: &Session) -> Result<(), Failure> {
    for allowed in ["", "allow='clipboard-write; web-share'"] {
        let frame =
            format!("<iframe src='QUIZembed/' title='A quiz' {allowed} height='640'></iframe>");
        let blog = Blog::open(session, vec![Site::plain()], &Article::of(frame)).await?;
        blog.enter(0).await?;
        let quiz = &blog.quiz;
        quiz.keep(&[Taken::core(Pick::Right, Certainty::Certain).finished()]).await?;
        blog.visit("").await?;
        blog.enter(0).await?;
        quiz.click("button[name=resume]").await?;
        quiz.arrives(Screen::Result).await?;
        sheet_opens(quiz).await?;
        let link = link(quiz).await?;
        assert!(link.contains("/c/5-5/") && !link.contains("/embed/"), "{link}");
        quiz.click("button[name=copy-link]").await?;
        let said = told(quiz, "a word about the link").await?;
        assert!(said.contains("copied") || said.contains("selected"), "{said}");
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Addresses, clipboards, canvases, files and permissions of frames are the engine's own.
        scenario!(a_link_is_followed_however_it_is_encoded, Site::plain()),
        scenario!(takes_the_plan_along, Site::plain()),
        scenario!(copies_by_what_the_browser_allows, Site::plain()),
        scenario!(works_where_nothing_is_kept, Site::without_storage()).takes(5),
        scenario!(works_in_a_frame).takes(8),
        // A dialog that a script of ours stands in for, and what a link says.
        scenario!(a_link_that_says_nothing_opens_the_quiz, Site::plain()).alike().takes(8),
        scenario!(hands_the_link_over, Site::plain()).alike(),
        scenario!(copies_where_the_dialog_is_refused, Site::plain()).alike(),
        scenario!(without_its_engine_the_result_stays, Site::without_sheet()).alike(),
        scenario!(shows_the_same_elsewhere).alike().takes(8),
    ]
}
