//! Articles and sites that make it hard for a quiz in a frame.

use axum::http::header::{CONTENT_SECURITY_POLICY, REFERRER_POLICY};
use end_to_end::blog::{Article, Blog, TEXT};
use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::{Failure, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::{FRAME, SCRIPT};

/// To the result, in a frame that is entered already.
async fn takes_it(blog: &Blog<'_>) -> Result<(), Failure> {
    let result = blog.quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert!(result.path.is_some(), "{result:?}");
    Ok(())
}

/// Answers one question, and goes on to the next; the whole way is taken in `embedded`.
async fn goes_on(blog: &Blog<'_>) -> Result<(), Failure> {
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.quiz.go_on().await.map(|_| ())
}

async fn runs_in_the_strictest_sandbox(session: &Session) -> Result<(), Failure> {
    let frame = FRAME.replace("<iframe", "<iframe sandbox='allow-scripts'");
    let article = Article::of(format!("{frame}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.quiz.when("that nothing is kept", |seen| seen.says("storage-blocked")).await?;
    blog.fits(0).await?;
    takes_it(&blog).await?;
    blog.fits(0).await?;
    blog.quiz.click("button[name=all]").await?;
    let seen = blog.quiz.when("all that can be done", |seen| seen.offers("retake")).await?;
    blog.fits(0).await?;
    assert!(seen.offers("retake") && !seen.offers("print"), "no printing from here: {seen:?}");

    // No link opens anything here, so the address is said.
    blog.quiz.click(".foot a[href='./']:not([data-path-page])").await?;
    let said = "return document.querySelector('.foot .blocked')?.textContent ?? ''";
    let address = blog.quiz.address().to_owned();
    let has_address = |said: &Value| said.as_str().is_some_and(|said| said.ends_with(&address));
    blog.quiz.until_script("the address", said, has_address).await?;
    blog.fits(0).await?;
    assert_eq!(blog.script("return thrown").await?, json!([]));
    Ok(())
}

async fn opens_links_beside_where_it_may(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.quiz.click(".foot a[href='./']:not([data-path-page])").await?;
    session.until_tabs(2).await?;
    assert_eq!(
        blog.quiz.script("return document.querySelectorAll('.blocked').length", vec![]).await?,
        0
    );
    Ok(())
}

async fn runs_where_storage_is_blocked(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::with_storage_blocked()], &article).await?;
    blog.enter(0).await?;
    blog.quiz.when("that nothing is kept", |seen| seen.says("storage-blocked")).await?;
    goes_on(&blog).await?;
    blog.fits(0).await?;
    Ok(())
}

/// What is kept in the frame is kept for this article; nothing is said that would be wrong of it.
async fn keeps_the_place_for_the_next_visit_of_the_article(
    session: &Session,
) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    let first = blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(first.notices, Vec::<String>::new());
    assert!(blog.quiz.stored(RECORD).await?.is_some());

    blog.visit("").await?;
    blog.enter(0).await?;
    blog.quiz.when("an offer to go on", |seen| seen.offers("resume")).await?;
    blog.fits(0).await?;
    blog.quiz.click("button[name=resume]").await?;
    blog.quiz.arrives(Screen::Explanation).await?;
    blog.fits(0).await?;
    Ok(())
}

/// Only the frame is allowed: it works, and our script does not come.
async fn runs_under_a_policy_that_allows_the_frame_alone(session: &Session) -> Result<(), Failure> {
    let policy = "default-src 'none'; script-src 'unsafe-inline'; frame-src QUIZ";
    let article =
        Article::of(format!("{FRAME}{SCRIPT}")).with_header(CONTENT_SECURITY_POLICY, policy);
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    goes_on(&blog).await?;
    let height = blog.script("return document.querySelector('iframe').clientHeight").await?;
    assert_eq!(height, 640, "it scrolls by itself");
    Ok(())
}

/// Our script sets styles in a way that needs no permission for styles.
async fn follows_under_a_policy_that_allows_the_script_too(
    session: &Session,
) -> Result<(), Failure> {
    let policy = "default-src 'none'; script-src 'unsafe-inline' QUIZembed.js; frame-src QUIZ";
    let article = Article::of(format!("{FRAME}{SCRIPT}"))
        .with_header(CONTENT_SECURITY_POLICY, policy)
        .with_header(REFERRER_POLICY, "no-referrer");
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.fits(0).await?;
    goes_on(&blog).await?;
    blog.fits(0).await?;
    Ok(())
}

const HOSTILE_STYLES: &str = "<style>
    * { float: right; letter-spacing: 3px; transition: all 3s; }
    iframe { aspect-ratio: 16 / 9; border: 9px solid !important; box-sizing: border-box !important;
        height: 120px !important; max-height: 200px !important; padding: 20px !important;
        transform: none; width: 90% !important; }
    html { scroll-behavior: smooth; scroll-padding-top: 60px; }
</style>";

async fn holds_out_in_quirks_mode_from_right_to_left_with_hostile_styles(
    session: &Session,
) -> Result<(), Failure> {
    let article = Article::of(format!("{HOSTILE_STYLES}{FRAME}{SCRIPT}"))
        .starting_with("<html dir=rtl><body><center><font size=7>");
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    assert_eq!(blog.script("return document.compatMode").await?, "BackCompat");
    blog.enter(0).await?;
    blog.fits(0).await?;
    goes_on(&blog).await?;
    blog.fits(0).await?;
    let direction = "return getComputedStyle(document.querySelector('main')).direction";
    assert_eq!(blog.quiz.script(direction, vec![]).await?, "ltr");
    Ok(())
}

async fn gets_its_height_when_it_is_shown(session: &Session) -> Result<(), Failure> {
    let article =
        Article::of(format!("<div id='tab' style='display: none'>{FRAME}</div>{SCRIPT}{TEXT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let ready = "return happened.some(([name]) => name === 'ready')";
    blog.until("the frame to be there", ready, json!(true)).await?;
    let heights = "return said.filter((it) => it?.type === 'resize').length";
    assert_eq!(blog.script(heights).await?, 0, "it has none while nobody sees it");
    blog.script("tab.style.display = ''").await?;
    blog.enter(0).await?;
    blog.fits(0).await?;
    goes_on(&blog).await?;
    blog.script("tab.style.display = 'none'").await?;
    blog.script("tab.style.display = ''").await?;
    blog.fits(0).await?;
    Ok(())
}

/// Two quizzes of two sites. The script of the first takes care of both.
async fn keeps_two_quizzes_apart(session: &Session) -> Result<(), Failure> {
    let second = FRAME.replace("QUIZ", "QUIZ1").replace("id='quiz'", "id='other'");
    let other_script = SCRIPT.replace("QUIZ", "QUIZ1");
    let article = Article::of(format!("{FRAME}{second}{SCRIPT}{other_script}"));
    let sites = vec![Site::plain(), Site::called_otherwise()];
    let blog = Blog::open(session, sites, &article).await?;
    blog.enter(1).await?;
    blog.fits(1).await?;
    blog.enter(0).await?;
    let first = blog.fits(0).await?;
    blog.enter(1).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    let second = blog.fits(1).await?;
    assert!(second > first, "{second} is the height of an explanation");
    assert!((blog.fits(0).await? - first).abs() < 1.0, "the other stays as it was");
    let told = "return happened.map(([name, id, { quiz }]) => `${name} ${id} ${quiz}`).sort()";
    let expected = json!([
        "progress other another-quiz",
        "ready other another-quiz",
        "ready quiz ai-project-manager",
    ]);
    assert_eq!(blog.script(told).await?, expected);
    Ok(())
}

/// As blogs of a single page do, which put the same element in again, or another one.
async fn follows_frames_that_come_again(session: &Session) -> Result<(), Failure> {
    let article =
        Article::of(format!("<div id='here'>{FRAME}</div><div id='there'></div>{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.fits(0).await?;
    let again = "quiz.style = ''; there.append(quiz)";
    let anew = "const html = quiz.outerHTML; quiz.remove(); here.innerHTML = html";
    let element = "here.innerHTML = '<career-quiz id=\"quiz\"></career-quiz>'";
    for (change, times) in [(again, 2), (anew, 3), (element, 4)] {
        blog.script(change).await?;
        let ready = "return happened.filter(([name]) => name === 'ready').length";
        blog.until("the new frame to be there", ready, json!(times)).await?;
        blog.enter(0).await?;
        blog.fits(0).await?;
    }
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.fits(0).await?;
    Ok(())
}

async fn can_be_read_and_answered_before_the_engine(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::with_engine_delayed()], &article).await?;
    blog.fits(0).await?;
    blog.quiz.give(Pick::Right, Certainty::Certain).await?;
    blog.quiz.when("that it is noted", |seen| seen.says("noted") && !seen.ready).await?;
    blog.fits(0).await?;
    blog.quiz.release_engine().await?;
    blog.quiz.arrives(Screen::Explanation).await?;
    blog.fits(0).await?;
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Sandboxes, policies, kept data in frames and layout are the engine's own.
        scenario!(runs_in_the_strictest_sandbox).takes(5),
        scenario!(opens_links_beside_where_it_may),
        scenario!(keeps_the_place_for_the_next_visit_of_the_article),
        scenario!(runs_under_a_policy_that_allows_the_frame_alone).takes(5),
        scenario!(follows_under_a_policy_that_allows_the_script_too).takes(5),
        scenario!(holds_out_in_quirks_mode_from_right_to_left_with_hostile_styles).takes(5),
        scenario!(gets_its_height_when_it_is_shown).takes(5),
        scenario!(follows_frames_that_come_again).takes(5),
        // A storage that a script of ours blocks, whom our script takes a message to be from, and an early
        // answer, which `arriving` sees in each engine.
        scenario!(runs_where_storage_is_blocked).alike().takes(5),
        scenario!(keeps_two_quizzes_apart).alike().takes(5),
        scenario!(can_be_read_and_answered_before_the_engine).alike(),
    ]
}
