//! The result in a frame: its card and its rows, so that the end of the article stays near.

use end_to_end::blog::{Article, Blog, TEXT};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Engine, Failure, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::SCRIPT;

const MOST: f64 = 900.0;

async fn is_a_card_and_rows(session: &Session) -> Result<(), Failure> {
    session.resize(600, 900).await?;
    let frame = "<meta name='viewport' content='width=device-width'><body style='margin: 0'>
        <iframe id='quiz' src='QUIZembed/' title='A quiz' width='100%' height='800' \
        frameborder='0' data-career-quiz></iframe>";
    let article = Article::of(format!("{frame}{SCRIPT}{TEXT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    let result = blog.quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    assert_eq!(result.screen, Some(Screen::Result));
    blog.quiz.details_come().await?;
    let closed = blog.fits(0).await?;
    assert!(closed <= MOST, "{closed} px at 600 px");

    let shown = "const shown = (it) => document.querySelector(it)?.checkVisibility() ?? null;
        return ['.card', 'details[data-row=plan]', '.chips', '[name=retake]', '[name=all]',
            '[data-path-page]', '.foot a[href^=add]'].map(shown)";
    let folded = json!([true, true, false, false, true, true, true]);
    assert_eq!(blog.quiz.script(shown, vec![]).await?, folded);
    let page = "return document.querySelector('[data-path-page]').getAttribute('href')";
    let path = result.path.unwrap_or_default();
    let expected = format!("r/{}/", path.split(' ').next().unwrap_or_default());
    assert_eq!(blog.quiz.script(page, vec![]).await?, expected);

    blog.quiz.click("button[name=all]").await?;
    let all = |found: &Value| *found == json!([true, true, true, true, true, true, true]);
    blog.quiz.until_script("the rest", shown, all).await?;
    assert!(blog.fits(0).await? > closed, "it takes its height");
    blog.quiz.click("button[name=retake]").await?;
    blog.quiz.arrives(Screen::Question).await?;
    let gone = json!([null, null, null, null, false, false, true]);
    blog.quiz.until_script("nothing of it", shown, |found| *found == gone).await.map(|_| ())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    // Chromium alone sets the width of a page.
    vec![scenario!(is_a_card_and_rows).only(&[Engine::Chromium]).takes(5)]
}
