//! The share sheet: links that show the same elsewhere, the ways they go, and what is taken along.

use career_quiz::link::{Followed, Reason, Shared, read};
use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::{Browsers, Engine, Failure, Quiz, Screen, Site, in_each_engine, run};
use icalendar::Component as _;
use serde_json::{Value, json};

const LINK: &str = "return document.querySelector('input[name=share-link]').value";

/// Takes the quiz and opens the sheet.
async fn open_sheet(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=share]").await?;
    quiz.until_script("the sheet", "return !!document.querySelector('.sheet')", |there| {
        *there == true
    })
    .await?;
    Ok(())
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
fn shows_the_same_elsewhere(engine: Engine) -> Result<(), Failure> {
    run(engine, Site::plain(), async |quiz| {
        open_sheet(quiz).await?;
        let here = quiz.seen().await?;
        let result = link(quiz).await?;
        quiz.click("input[name=share-what][value=challenge]").await?;
        let challenge = quiz.until_script("another link", LINK, |link| *link != result).await?;
        let challenge: String = serde_json::from_value(challenge)?;
        assert!(result.contains("/r/") && !challenge.contains("/r/"), "{result} {challenge}");

        let browsers = Browsers::start(engine).await?;
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
        page.when("the quiz", |seen| seen.ready && seen.says("link-followed")).await?;
        page.finish(Pick::Wrong, Certainty::Guessing).await?;
        both_scores(&page, [["0", "5"], ["5", "5"]]).await?;

        // A challenge leads straight to the quiz, also when it is open already.
        let page = elsewhere.quiz_at(&challenge);
        page.visit().await?;
        page.when("the quiz", |seen| seen.says("link-followed")).await?;
        elsewhere.close().await;
        Ok(())
    })
}

async fn both_scores(quiz: &Quiz, expected: [[&str; 2]; 2]) -> Result<(), Failure> {
    let scores = "return [...document.querySelectorAll('.friend li')]
        .map(({ dataset }) => [dataset.right, dataset.total])";
    assert_eq!(quiz.script(scores, vec![]).await?, json!(expected));
    Ok(())
}

#[test]
fn shows_the_same_elsewhere_chromium() -> Result<(), Failure> {
    shows_the_same_elsewhere(Engine::Chromium)
}

#[test]
fn shows_the_same_elsewhere_firefox() -> Result<(), Failure> {
    shows_the_same_elsewhere(Engine::Firefox)
}

#[test]
fn shows_the_same_elsewhere_webkit() -> Result<(), Failure> {
    shows_the_same_elsewhere(Engine::WebKit)
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
        ("#v2.AAAA", Some("link-later")),
        (
            "#v1.n0RY9GFpLXByb2plY3QtbWFuYWdlciAzIDQgNSA4MCByIGRvbWFpbi1leHBlcnQ",
            Some("link-other-revision"),
        ),
        (
            "#?secret=abcdefghij&v1.rXeNv2FpLXByb2plY3QtbWFuYWdlciAxIDEzIDE1IDgwIGMgdHJ5LWZpcnN0",
            Some("link-followed"),
        ),
        (
            "#v1%252ErXeNv2FpLXByb2plY3QtbWFuYWdlciAxIDEzIDE1IDgwIGMgdHJ5LWZpcnN0?secret=abcdefghij",
            Some("link-followed"),
        ),
        ("#?secret=abcdefghij", None),
        (long.as_str(), Some("link-broken")),
    ] {
        // From another page, so that the browser loads it anew for each fragment.
        quiz.visit_page("404.html").await?;
        quiz.visit_page(&format!("./{fragment}")).await?;
        let start: String = fragment.chars().take(30).collect();
        let seen = quiz.when(&format!("the quiz after {start}"), |seen| seen.ready).await?;
        assert_eq!(seen.screen, Some(Screen::Question), "{start}");
        assert_eq!(seen.notices, notice.into_iter().collect::<Vec<_>>(), "{start}");
    }
    Ok(())
}
in_each_engine!(a_link_that_says_nothing_opens_the_quiz, end_to_end::Site::plain());

/// Makes the page keep what it would save as a file.
const KEEP_FILES: &str = "window.files = []; const make = URL.createObjectURL;
    URL.createObjectURL = (file) => { window.files.push(file); return make.call(URL, file); };";

async fn takes_the_plan_along(quiz: &Quiz) -> Result<(), Failure> {
    open_sheet(quiz).await?;
    quiz.script(KEEP_FILES, vec![]).await?;
    quiz.click("button[name=calendar]").await?;
    let script = "return window.files[0]?.text() ?? null";
    let text = quiz.until_script("the calendar", script, |text| !text.is_null()).await?;
    let text: String = serde_json::from_value(text)?;
    assert!(!text.contains("VALARM"), "no alarm unless it is wanted");
    let calendar: icalendar::Calendar = text.parse().unwrap_or_default();
    let events: Vec<_> = calendar.components.iter().filter_map(|part| part.as_event()).collect();
    let steps =
        quiz.script("return document.querySelectorAll('.plan .step').length", vec![]).await?;
    assert_eq!(json!(events.len()), steps, "a step is an entry, and nothing was missed: {text}");
    let starts: Vec<_> =
        events.iter().filter_map(|event| event.property_value("DTSTART")).collect();
    assert!(starts.is_sorted() && starts.len() == events.len(), "{starts:?}");

    quiz.click("input[name=remind]").await?;
    quiz.click("button[name=calendar]").await?;
    let script = "return window.files[1]?.text() ?? null";
    let text = quiz.until_script("another", script, |text| !text.is_null()).await?;
    assert!(text.as_str().is_some_and(|text| text.contains("BEGIN:VALARM")), "{text}");

    quiz.click("button[name=picture]").await?;
    let script = "const picture = window.files[2]; if (!picture) return null;
        const { width, height } = await createImageBitmap(picture);
        return [picture.type, width, height]";
    let picture = quiz.until_script("the picture", script, |found| !found.is_null()).await?;
    assert_eq!(picture, json!(["image/png", 1200, 630]));
    Ok(())
}
in_each_engine!(takes_the_plan_along, end_to_end::Site::plain());

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
            return field.name === 'share-link' && field.selectionEnd - field.selectionStart > 50";
        assert_eq!(quiz.script(selected, vec![]).await?, json!(!allowed), "{name}");
    }
    Ok(())
}
in_each_engine!(copies_by_what_the_browser_allows, end_to_end::Site::plain());

/// The browser's own share dialog gets the link, and the picture where it takes files.
async fn hands_the_link_over(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let stub = "const own = (name, value) => Object.defineProperty(navigator, name, { value });
        own('share', (data) => { window.handed = data; return Promise.resolve(); });
        own('canShare', () => true);";
    quiz.script(stub, vec![]).await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=share]").await?;
    let there = "return !!document.querySelector('button[name=share-by-app]')";
    quiz.until_script("the sheet", there, |there| *there == true).await?;
    quiz.click("button[name=share-by-app]").await?;
    let script = "const data = window.handed; if (!data) return null;
        return [data.url, data.files?.length, data.files?.[0].type]";
    let handed = quiz.until_script("the dialog", script, |handed| !handed.is_null()).await?;
    assert_eq!(handed, json!([link(quiz).await?, 1, "image/png"]));
    Ok(())
}
in_each_engine!(hands_the_link_over, end_to_end::Site::plain());

/// Puts a file into the field for one.
async fn pick(quiz: &Quiz, text: &str) -> Result<(), Failure> {
    let script = "const field = document.querySelector('input[name=copy]');
        const picked = new DataTransfer();
        picked.items.add(new File([arguments[0].padEnd(arguments[1])], 'copy.json'));
        field.files = picked.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    let least = if text == "too large" { 50_000_000 } else { 0 };
    quiz.script(script, vec![json!(text), json!(least)]).await?;
    Ok(())
}

/// The sentence about a file, after it was another one.
async fn told_after(quiz: &Quiz, before: &str) -> Result<String, Failure> {
    let script = "return document.querySelector('.copy .told').textContent";
    let told = quiz
        .until_script("a word about the file", script, |told| *told != "" && *told != before)
        .await?;
    Ok(serde_json::from_value(told)?)
}

/// A copy is merged with what is here; what is none is refused, and nothing here changes.
async fn takes_a_copy_in(quiz: &Quiz) -> Result<(), Failure> {
    open_sheet(quiz).await?;
    quiz.script(KEEP_FILES, vec![]).await?;
    quiz.click("button[name=save-copy]").await?;
    let script = "return window.files[0]?.text() ?? null";
    let copy = quiz.until_script("the copy", script, |text| !text.is_null()).await?;
    let copy: String = serde_json::from_value(copy)?;
    let before = quiz.stored(RECORD).await?;

    let mut said = String::new();
    for file in [
        "too large",
        "GIF89a",
        &copy[..copy.len() / 2],
        &copy.replace("ai-project-manager", "gardener"),
        &copy.replace("{\"careerQuiz\":1", "{\"careerQuiz\":2"),
    ] {
        let start: String = file.chars().take(20).collect();
        pick(quiz, file).await?;
        // Two of them are refused with the same words.
        if start != copy[..20] {
            said = told_after(quiz, &said).await?;
        }
        assert_eq!(quiz.stored(RECORD).await?, before, "{start}");
    }

    // An attempt from elsewhere, with a field that this version does not know.
    let mut brought: Value = serde_json::from_str(&copy)?;
    let attempt = &mut brought["record"]["attempts"][0];
    attempt["id"] = json!("1000-7");
    attempt["started"] = json!(1000);
    attempt["mood"] = json!("calm");
    pick(quiz, &brought.to_string()).await?;
    told_after(quiz, &said).await?;
    let stored = quiz.stored(RECORD).await?.unwrap_or_default();
    let stored: Value = serde_json::from_str(&stored)?;
    let attempts = stored["attempts"].as_array().map_or(0, Vec::len);
    assert_eq!(attempts, 2, "{stored}");
    assert_eq!(stored["attempts"][0]["mood"], "calm");
    assert_eq!(quiz.seen().await?.screen, Some(Screen::Result), "the page stays where it was");
    Ok(())
}
in_each_engine!(takes_a_copy_in, end_to_end::Site::plain());

async fn without_its_engine_the_result_stays(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let before = quiz.finish(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=share]").await?;
    let seen = quiz.when("a word about it", |seen| seen.says("share-missing")).await?;
    assert_eq!((seen.screen, seen.path), (Some(Screen::Result), before.path));
    Ok(())
}
in_each_engine!(without_its_engine_the_result_stays, end_to_end::Site::without_sheet());

/// In a frame without an origin, and without storage: the sheet opens, and the link is the quiz's.
async fn works_where_nothing_is_kept(quiz: &Quiz) -> Result<(), Failure> {
    open_sheet(quiz).await?;
    assert!(link(quiz).await?.contains("/r/"));
    quiz.click("button[name=copy-link]").await?;
    told(quiz, "a word about the link").await?;
    Ok(())
}
in_each_engine!(works_where_nothing_is_kept, end_to_end::Site::without_storage());
