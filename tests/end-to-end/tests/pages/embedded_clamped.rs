//! The quiz in pages that do not speak its language, WordPress above all.

use end_to_end::blog::{Article, Blog, TEXT};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Engine, Failure, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

/// The script of WordPress may have come too late to hear the height, and asks for it.
async fn tells_its_height_to_a_late_word_press(session: &Session) -> Result<(), Failure> {
    let frame = "<iframe src='QUIZembed/#?secret=a1B2c3D4e5' title='A quiz' height='300'></iframe>";
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(frame)).await?;
    blog.enter(0).await?;
    blog.until("a height at first", HEIGHTS, json!(["a1B2c3D4e5"])).await?;
    let ask = "said.length = 0;
        const ready = { message: 'ready', secret: 'a1B2c3D4e5' };
        document.querySelector('iframe').contentWindow.postMessage(ready, '*')";
    blog.script(ask).await?;
    blog.until("the height again", HEIGHTS, json!(["a1B2c3D4e5"])).await
}

/// Of the messages to WordPress, each secret once.
const HEIGHTS: &str =
    "const heights = said.filter((it) => it?.message === 'height' && it.value > 0);
    return [...new Set(heights.map(({ secret }) => secret))]";

/// A host that cannot be asked to: the browser shows it. Only `WebKit` scrolls no page around a frame.
async fn shows_what_is_new_to_a_host_that_does_not_speak(session: &Session) -> Result<(), Failure> {
    let frame = "<iframe src='QUIZembed/' title='A quiz' sandbox='allow-scripts' width='600' \
        height='1000'></iframe>";
    let article = Article::of(format!("{TEXT}{frame}{TEXT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.script("scrollTo(0, document.querySelector('iframe').offsetTop + 900)").await?;
    blog.step_in(0).await?;
    blog.quiz.go_on().await?;
    let shown = "const { top } = document.querySelector('iframe').getBoundingClientRect();
        return top > -100 && top < innerHeight";
    blog.until("the top of the next question in view", shown, json!(true)).await
}

/// In a sandbox, so with the notice that nothing is kept.
async fn questions_fit_into_what_word_press_allows(session: &Session) -> Result<(), Failure> {
    let frame = "<meta name='viewport' content='width=device-width'><body style='margin: 0'>\
        <iframe src='QUIZembed/#?secret=a1B2c3D4e5' title='A quiz' sandbox='allow-scripts' \
        width='100%' height='1000' frameborder='0'></iframe>";
    session.resize(343, 640).await?;
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(frame)).await?;
    blog.enter(0).await?;
    blog.quiz.when("that nothing is kept", |seen| seen.says("storage-blocked")).await?;
    let height = "return [innerWidth, document.documentElement.getBoundingClientRect().height,
        document.body.innerText]";
    let fits =
        |found: &Value| found[0] == 343 && found[1].as_f64().is_some_and(|height| height <= 1000.0);
    loop {
        blog.quiz.until_script("a question that fits", height, fits).await?;
        blog.quiz.answer(Pick::Wrong, Certainty::Certain).await?;
        if blog.quiz.go_on().await?.screen != Some(Screen::Question) {
            return Ok(());
        }
    }
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // How a frame is laid out and loaded is the engine's own.
        scenario!(tells_its_height_to_a_late_word_press),
        // Only WebKit scrolls no page around a frame.
        scenario!(shows_what_is_new_to_a_host_that_does_not_speak)
            .only(&[Engine::Chromium, Engine::Firefox]),
        // Chromium alone sets the width of a page.
        scenario!(questions_fit_into_what_word_press_allows).only(&[Engine::Chromium]).takes(5),
    ]
}
