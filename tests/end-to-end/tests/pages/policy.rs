//! The content security policy of each page: what the quiz does, from the first question to the last
//! thing that can be shared, it allows, and nothing else.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::returning::Taken;
use end_to_end::watched::Watched;
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::json;

use crate::embedded::{FRAME, SCRIPT};
use crate::share_sheet::KEEP_FILES;

/// A challenge: 13 of 15 right.
const LINK: &str = "#v2.q16yg80CAwp0cnktZmlyc3Q";

/// What a page has loaded from elsewhere, and its cookies, which a sandbox does not even let it see.
const FOREIGN: &str = "let cookies = '';
    try { cookies = document.cookie } catch {}
    return [cookies, ...performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin))]";

async fn loads_nothing_foreign(quiz: &Quiz, where_from: &str) -> Result<(), Failure> {
    assert_eq!(quiz.script(FOREIGN, vec![]).await?, json!([""]), "{where_from}");
    Ok(())
}

/// From the first question by the result and the share sheet to the bonus round.
async fn taken(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let result = quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    assert_eq!(result.screen, Some(Screen::Result));
    // More questions are like these.
    let all = Taken::all(Pick::Wrong, Certainty::Certain).finished();
    quiz.go_on_with(all, Screen::Result).await?;
    quiz.click("button[name=share]").await?;
    let sheet = "const code = document.querySelector('.code'); if (code) code.open = true;
        return !!code";
    quiz.until_script("the sheet", sheet, |there| *there == true).await?;
    quiz.script(KEEP_FILES, vec![]).await?;
    quiz.click("button[name=picture]").await?;
    quiz.until_script("the picture", "return window.files.length", |count| *count == 1).await?;
    loads_nothing_foreign(quiz, "the result").await?;

    quiz.click("button[name=bonus]").await?;
    quiz.arrives(Screen::Question).await?;
    quiz.answer(Pick::Right, Certainty::FairlySure).await?;
    loads_nothing_foreign(quiz, "the bonus round").await?;
    let kept = "return (await caches.keys()).length";
    quiz.until_script("the pages to be kept", kept, |caches| *caches == json!(1)).await.map(|_| ())
}

/// Every other page, with what its scripts do.
async fn visited(quiz: &Quiz) -> Result<(), Failure> {
    for page in ["guide/", &quiz.keys().topic(), "read/", "privacy/", "404.html"] {
        quiz.visit_page(page).await?;
        loads_nothing_foreign(quiz, page).await?;
    }
    quiz.visit_page(&format!("r/try-first/{LINK}")).await?;
    let told = "return !!document.querySelector('[data-sent=result]')";
    quiz.until_script("the result of somebody", told, |there| *there == true).await?;
    loads_nothing_foreign(quiz, "the page of a path").await?;

    quiz.visit_page("c/3-5/").await?;
    quiz.when("a friend's challenge", |seen| seen.ready && seen.says("challenge")).await?;
    loads_nothing_foreign(quiz, "the page of a score").await?;

    quiz.visit_page("add-to-your-site/").await?;
    quiz.click("button[name=preview]").await?;
    let grown = "return !!document.querySelector('#preview iframe')?.style.minHeight";
    quiz.until_script("the quiz in its frame", grown, |there| *there == true).await?;
    loads_nothing_foreign(quiz, "add-to-your-site/").await?;

    quiz.visit_page("make/").await?;
    quiz.click("button[name=example]").await?;
    let asked =
        "return !!document.querySelector('#preview')?.contentDocument.querySelector('legend')";
    quiz.until_script("the preview", asked, |there| *there == true).await?;
    quiz.click("button[name=publish]").await?;
    let ready = "return document.querySelector('[data-page]')?.dataset.page";
    quiz.until_script("the page", ready, |ready| *ready == "ready").await?;
    loads_nothing_foreign(quiz, "make/").await
}

async fn allows_all_that_the_quiz_does_and_no_more(session: &Session) -> Result<(), Failure> {
    let watched = Watched::default();
    let quiz = session.serve(Site::watched(&watched)).await?;
    taken(&quiz).await?;
    visited(&quiz).await?;

    // In a sandbox without an origin, `'self'` means nothing to WebKit.
    let frame = FRAME.replace("<iframe", "<iframe sandbox='allow-scripts'");
    let in_frame = session.quiz_at(quiz.address());
    let blog =
        Blog::around(session, vec![in_frame], &Article::of(format!("{frame}{SCRIPT}"))).await?;
    blog.enter(0).await?;
    blog.quiz.finish(Pick::Right, Certainty::Certain).await?;
    loads_nothing_foreign(&blog.quiz, "the frame").await?;
    // The header leaves this to the page.
    let elsewhere = "return fetch(arguments[0]).then(() => 'allowed', () => 'blocked')";
    let other = session.serve(Site::plain()).await?;
    let asked = blog.quiz.script(elsewhere, vec![json!(other.address())]).await?;
    assert_eq!(asked, json!("blocked"), "the frame may ask nobody but its own site");
    assert_eq!(watched.noted(), Vec::<String>::new());

    // And what is not allowed is told.
    quiz.visit_page("read/").await?;
    let breaks = "const made = document.createElement(arguments[0]);
        made.textContent = '/* nothing */';
        document.body.append(made)";
    quiz.script(breaks, vec![json!("style")]).await?;
    watched.until("style-src").await?;
    assert_eq!(watched.noted().len(), 1, "{:?}", watched.noted());
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Policies are kept by the engine.
        scenario!(allows_all_that_the_quiz_does_and_no_more).takes(20),
    ]
}
