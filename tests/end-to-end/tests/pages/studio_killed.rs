//! The studio where the browser ends the page without a word, as it does when memory runs out.

use end_to_end::{Engine, Failure, Scenario, Session, Site, scenario};
use serde_json::json;

use crate::studio::{WRITTEN, opened, write};

/// What was saved as it was typed is there for the next page; nothing is told a page that is killed.
async fn a_page_that_is_killed_keeps_every_letter(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    opened(&quiz).await?;
    let first = session.tab().await?;
    session.open_tab().await?;
    let second = session.tab().await?;
    session.go_to_tab(&first).await?;
    quiz.click("button[name=empty]").await?;
    for (place, text) in WRITTEN {
        write(&quiz, place, text).await?;
    }
    let saved = "return document.querySelector('.studio-status').dataset.saved";
    quiz.until_script("it to be saved", saved, |saved| *saved == "saved").await?;
    // It never answers: who should has ended.
    let _ = session.devtools("Page.crash", json!({})).await;
    session.go_to_tab(&second).await?;
    opened(&quiz).await?;
    quiz.click("button[name=draft]").await?;
    for (place, text) in WRITTEN {
        let read = format!("return document.querySelector('[data-place=\"{place}\"]')?.value");
        quiz.until_script(place, &read, |value| *value == text).await?;
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Chromium's driver alone can end a page.
        scenario!(a_page_that_is_killed_keeps_every_letter).only(&[Engine::Chromium]).fresh(),
    ]
}
