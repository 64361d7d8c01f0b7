//! A quiz that travels in its link: it is played, has a record of its own, and says that no one has
//! checked it; what is wrong with a link is said.

use end_to_end::axe::Axe;
use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::RECORD;
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

use super::share_sheet::KEEP_FILES;

/// Five questions, as the first version put them into a link.
const LINK: &str = include_str!("../../../fixtures/play-link-1.txt");
/// What its record is kept under.
const KEPT: &str = "career-quiz/play-0fc6b8ae1c338ce6dd2e";
/// Texts with markup, and links that say another host than theirs.
const HOSTILE: &str = include_str!("../../../fixtures/play-link-hostile.txt");
/// The same with markup for its language.
const HOSTILE_LANGUAGE: &str = include_str!("../../../fixtures/play-link-hostile-language.txt");

fn page(fragment: &str) -> String {
    format!("play/#{}", fragment.trim_end())
}

/// Opens the quiz of a link and waits for its first question. A page is loaded anew for another.
async fn opened(quiz: &Quiz, fragment: &str) -> Result<(), Failure> {
    quiz.visit_page(&page(fragment)).await?;
    let seen = quiz.when("the first question of the link", |seen| seen.ready).await?;
    assert!(seen.says("unchecked"), "who made it is not known, and it says so: {seen:?}");
    Ok(())
}

/// The first of the choices, and the surest certainty.
async fn answer(quiz: &Quiz) -> Result<(), Failure> {
    quiz.click("input[name=choice]").await?;
    quiz.click("button[name=certainty][value='3']").await?;
    quiz.arrives(Screen::Explanation).await.map(|_| ())
}

async fn to_the_result(quiz: &Quiz) -> Result<(), Failure> {
    for number in 1..=5 {
        answer(quiz).await?;
        if number < 5 {
            quiz.click("button[name=next]").await?;
            quiz.arrives(Screen::Question).await?;
        }
    }
    quiz.click("button[name=path]").await?;
    quiz.arrives(Screen::Result).await.map(|_| ())
}

/// To the result, which a reload leads to again; nothing of the site's own quiz is touched.
async fn a_quiz_in_a_link_is_played(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page("privacy/").await?;
    quiz.store(RECORD, "of the site's own quiz").await?;
    opened(quiz, LINK).await?;
    let title = quiz.script("return document.title", vec![]).await?;
    assert_eq!(title, "Five things about tea");
    to_the_result(quiz).await?;
    assert!(quiz.stored(KEPT).await?.is_some_and(|record| record.contains("\"one-plant\"")));
    assert_eq!(quiz.stored(RECORD).await?.as_deref(), Some("of the site's own quiz"));
    assert!(quiz.fragment().await?.starts_with("result&q1."));
    quiz.reload().await?;
    quiz.when("the result again", |seen| seen.screen == Some(Screen::Result)).await?;
    assert_eq!(quiz.stored(RECORD).await?.as_deref(), Some("of the site's own quiz"));
    Ok(())
}

/// What is sent to a friend is the link itself; what is kept says that no one has checked it.
async fn the_link_is_passed_on(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz, LINK).await?;
    to_the_result(quiz).await?;
    let listen =
        "document.addEventListener('career-quiz:sent', ({ detail }) => { window.sent = detail });
        navigator.share = undefined;
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => { window.copied = text } }, configurable: true })";
    quiz.script(listen, vec![]).await?;
    quiz.click("button[name=share]").await?;
    quiz.until_script("it to be copied", "return window.sent", |sent| *sent == "copied").await?;
    let copied = quiz.script("return window.copied", vec![]).await?;
    let copied = copied.as_str().unwrap_or_default();
    assert_eq!(copied, format!("{}{}", quiz.address(), page(LINK)));
    // What there is to keep comes from the bundle of the share panel.
    quiz.click("button[name=keep]").await?;
    let sheet = "return !!document.querySelector('.sheet button')";
    quiz.until_script("what there is to keep", sheet, |there| *there == true).await?;
    // A calendar is read far from this page.
    quiz.script(KEEP_FILES, vec![]).await?;
    quiz.click("button[name=calendar]").await?;
    let file = "return window.files[0]?.text() ?? null";
    let calendar = quiz.until_script("the calendar", file, Value::is_string).await?;
    let calendar = calendar.as_str().unwrap_or_default().replace("\r\n ", "");
    assert!(
        calendar.contains("Five things about tea\\nSomeone made this quiz. No one has checked it."),
        "{calendar}"
    );
    Ok(())
}

/// A sentence says what is wrong, and the app is not started.
async fn what_is_wrong_with_a_link_is_said(quiz: &Quiz) -> Result<(), Failure> {
    let link = LINK.trim_end();
    let changed = link.replacen("q1.", "q1.A", 1);
    let later = link.replacen("q1.", "q2.", 1);
    for (reason, fragment) in
        [("missing", ""), ("cut-off", &link[..700]), ("altered", &changed), ("later", &later)]
    {
        // Another page between, because a change of the fragment alone loads nothing anew.
        quiz.visit_page("privacy/").await?;
        quiz.visit_page(&page(fragment)).await?;
        let seen = quiz.when(reason, |seen| seen.says(reason)).await?;
        assert!(!seen.ready && seen.screen.is_none(), "{seen:?}");
        assert!(quiz.stored_under("career-quiz").await?.is_empty());
    }
    // The whole link, pasted into the same tab.
    quiz.script("location.hash = arguments[0]", vec![json!(link)]).await?;
    quiz.when("the quiz", |seen| seen.ready).await.map(|_| ())
}

async fn it_is_played_where_nothing_is_kept(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz, LINK).await?;
    quiz.when("that nothing is kept", |seen| seen.says("storage-blocked")).await?;
    to_the_result(quiz).await
}

/// Where the browser's settings say so, and not a frame.
async fn it_is_played_where_storage_is_blocked(quiz: &Quiz) -> Result<(), Failure> {
    it_is_played_where_nothing_is_kept(quiz).await
}

/// In an article of another site.
async fn it_is_played_in_a_frame(session: &Session) -> Result<(), Failure> {
    let frame = format!("<iframe src='QUIZ{}' width='400' height='700'></iframe>", page(LINK));
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(frame)).await?;
    blog.enter(0).await?;
    let seen = blog.quiz.when("the quiz", |seen| seen.ready).await?;
    assert!(seen.says("unchecked"), "{seen:?}");
    answer(&blog.quiz).await?;
    blog.quiz.click("button[name=next]").await?;
    blog.quiz.arrives(Screen::Question).await.map(|_| ())
}

/// Records of twenty quizzes are kept, those opened last; others of the site are not looked at.
async fn records_are_bounded(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page("privacy/").await?;
    quiz.store(RECORD, "of the site's own quiz").await?;
    let fill = "const name = (number) => 'play-' + String(number).padStart(20, '0');
        for (let number = 0; number < 25; number += 1) {
          localStorage.setItem('career-quiz/' + name(number), '{}');
        }
        localStorage.setItem('career-quiz/' + name(24) + '/unreadable-1', 'x');
        localStorage.setItem('career-quiz-played', JSON.stringify([...Array(25).keys()].map(name)))";
    quiz.script(fill, vec![]).await?;
    opened(quiz, LINK).await?;
    answer(quiz).await?;
    let count = "return Object.keys(localStorage).filter((key) => key.startsWith('career-quiz/play-')).length";
    quiz.until_script("twenty records", count, |count| *count == 20).await?;
    assert!(quiz.stored(KEPT).await?.is_some());
    assert!(quiz.stored("career-quiz/play-00000000000000000000").await?.is_some());
    assert!(quiz.stored("career-quiz/play-00000000000000000019").await?.is_none());
    assert_eq!(quiz.stored(RECORD).await?.as_deref(), Some("of the site's own quiz"));
    Ok(())
}

/// Markup is text, and a link that says another host shows its own.
async fn a_hostile_link_does_no_harm(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz, HOSTILE).await?;
    let text = quiz.text().await?;
    assert!(text.contains("<img src=x onerror"), "{text}");
    let done =
        "return [window.ran ?? null, document.querySelectorAll('main img, main script').length]";
    assert_eq!(quiz.script(done, vec![]).await?, json!([null, 0]));
    let shown = "const link = document.querySelector('main a[href^=\"https://evil\"]');
        return link && link.textContent + getComputedStyle(link, '::after').content + link.dataset.host";
    let said = quiz.until_script("its host", shown, |shown| !shown.is_null()).await?;
    assert!(said.as_str().is_some_and(|it| it.ends_with("evil.example")), "{said}");
    answer(quiz).await?;
    assert_eq!(quiz.script(done, vec![]).await?, json!([null, 0]));
    assert!(quiz.stored(RECORD).await?.is_none(), "its own id means nothing");
    quiz.visit_page(&page(HOSTILE_LANGUAGE)).await?;
    quiz.when("that it is no quiz", |seen| seen.says("unsound")).await?;
    assert_eq!(quiz.script(done, vec![]).await?, json!([null, 0]));
    Ok(())
}

/// From the studio's button to the first question.
async fn the_studio_makes_a_link(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page("make/").await?;
    quiz.script(
        "Object.defineProperty(navigator, 'clipboard', {
           value: { writeText: async (text) => { window.copied = text } }, configurable: true })",
        vec![],
    )
    .await?;
    quiz.click("button[name=example]").await?;
    quiz.click("button[name=publish]").await?;
    quiz.click("button[name=copy-link]").await?;
    let link = quiz.until_script("the link", "return window.copied", Value::is_string).await?;
    let link = link.as_str().unwrap_or_default().to_owned();
    assert!(link.len() < 6_000, "{}", link.len());
    let said = "return document.querySelector('[data-link] [role=status]').textContent";
    quiz.until_script("what came of it", said, |said| *said != "").await?;
    let fragment = link.split_once('#').map(|(_, fragment)| fragment).unwrap_or_default();
    opened(quiz, fragment).await?;
    assert!(quiz.text().await?.contains("What was it, most likely?"));
    Ok(())
}

async fn axe_finds_nothing(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz, LINK).await?;
    Axe::read()?.inject(quiz).await?;
    assert_eq!(quiz.faults().await?, []);
    quiz.visit_page("privacy/").await?;
    quiz.visit_page(&page("q1.AA")).await?;
    quiz.when("what is wrong", |seen| seen.says("cut-off")).await?;
    Axe::read()?.inject(quiz).await?;
    assert_eq!(quiz.faults().await?, []);
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Addresses of that length, bundles and storage are the browsers' own.
        scenario!(a_quiz_in_a_link_is_played, Site::plain()).takes(8),
        // In a sandbox Safari's engine takes no address for the page's own site (docs/decisions/security.md).
        scenario!(it_is_played_where_nothing_is_kept, Site::without_storage())
            .only(&[Engine::Chromium, Engine::Firefox])
            .takes(6),
        scenario!(it_is_played_where_storage_is_blocked, Site::with_storage_blocked()).takes(6),
        scenario!(it_is_played_in_a_frame).takes(5),
        scenario!(the_studio_makes_a_link, Site::plain()).takes(5),
        scenario!(what_is_wrong_with_a_link_is_said, Site::plain()).alike().takes(6),
        scenario!(the_link_is_passed_on, Site::plain()).alike().takes(6),
        scenario!(records_are_bounded, Site::plain()).alike(),
        scenario!(a_hostile_link_does_no_harm, Site::plain()).alike(),
        scenario!(axe_finds_nothing, Site::plain()).alike(),
    ]
}
