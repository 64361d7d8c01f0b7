//! Texts that wish a visitor ill: markup, turned reading directions, signs without width, words and
//! texts without end. They are shown as texts, run nothing, break no page, and keep nobody waiting.

use end_to_end::hostile::{MARK, record};
use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};
use serde_json::json;

/// What has run, what is there as an element that is only written, and how much wider than the window
/// the page is.
const DONE: &str = "return [window.ran ?? null,
    document.querySelectorAll('main img, main iframe, main [onload], main [onerror]').length,
    Math.max(0, document.scrollingElement.scrollWidth - innerWidth)]";

async fn does_no_harm(quiz: &Quiz, screen: &str) -> Result<(), Failure> {
    assert_eq!(quiz.script(DONE, vec![]).await?, json!([null, 0, 0]), "on {screen}");
    Ok(())
}

/// Through every screen of a quiz whose content and words are hostile, and through the share sheet.
async fn hostile_content_is_shown_as_text(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    assert!(quiz.text().await?.contains("<img src=x onerror"), "the texts are those of the test");
    does_no_harm(quiz, "the question").await?;
    loop {
        quiz.answer(Pick::Wrong, Certainty::Certain).await?;
        does_no_harm(quiz, "the explanation").await?;
        if quiz.go_on().await?.screen == Some(Screen::AboutYou) {
            break;
        }
    }
    does_no_harm(quiz, "the page about the visitor").await?;
    quiz.advise().await?;
    does_no_harm(quiz, "the result").await?;
    quiz.click("button[name=share]").await?;
    let sheet = "return !!document.querySelector('.sheet')";
    quiz.until_script("the sheet", sheet, |there| *there == true).await?;
    does_no_harm(quiz, "the sheet").await?;
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    does_no_harm(quiz, "the history").await
}

/// A record whose every text and number is hostile: nothing of it is shown, the quiz goes on, and
/// nothing of it is lost.
async fn a_hostile_record_is_kept_and_not_shown(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.store(RECORD, &record()).await?;
    let back = quiz.reload().await?;
    does_no_harm(quiz, "the question").await?;
    let is_silent = async |screen: &str| -> Result<(), Failure> {
        let shown = "return document.body.innerHTML.includes(arguments[0])";
        assert_eq!(quiz.script(shown, vec![json!(MARK)]).await?, false, "on {screen}");
        does_no_harm(quiz, screen).await
    };
    if back.offers("resume") {
        quiz.click("button[name=resume]").await?;
        quiz.when("what was left", |seen| seen.focus.is_heading).await?;
        is_silent("what was left").await?;
        quiz.reload().await?;
    }
    quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    is_silent("the result").await?;
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    does_no_harm(quiz, "the history").await?;
    let kept = quiz.stored(RECORD).await?.unwrap_or_default();
    for number in [1, 9] {
        assert!(kept.contains(&format!("{MARK}{number}<img")), "attempt {number} is kept");
    }
    Ok(())
}

/// What has gone wrong, and the texts of the result with a number in them.
const NUMBERS: &str = "return [!!document.querySelector('.stopped'),
    document.querySelector('main').textContent.includes('hours')]";

fn in_no_language(page: &str) -> String {
    page.replacen("<html lang=\"en\"", "<html lang=\"pt_BR\"", 1)
}

/// No build writes such a tag, but whoever translates or serves the page may: `Intl` throws at it.
async fn a_language_that_browsers_refuse_stops_nothing(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let refused = "try { new Intl.PluralRules(document.documentElement.lang); return false }
        catch (error) { return error instanceof RangeError }";
    assert_eq!(quiz.script(refused, vec![]).await?, true, "the tag is one that is refused");
    quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    assert_eq!(quiz.script(NUMBERS, vec![]).await?, json!([false, true]));
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What is thrown is the engine's own.
        scenario!(a_language_that_browsers_refuse_stops_nothing, Site::with_script(in_no_language)),
        // What our code makes of texts; that a page is as wide as its window is measured in Chromium alone.
        scenario!(hostile_content_is_shown_as_text, Site::with_hostile_texts()).alike().takes(6),
        scenario!(a_hostile_record_is_kept_and_not_shown, Site::at_width(320)).alike().takes(6),
    ]
}
