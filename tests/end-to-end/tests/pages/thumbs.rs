//! A hurried thumb: the second press of two comes down on a screen that nobody has seen yet, and does
//! nothing there.

use std::time::Duration;

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick, Pointer};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario};

/// As far apart as the two presses of a double tap are. What is passed over is tested to the millisecond
/// beside the rule (`crates/core/src/app/press.rs`); here the longest gap leaves a busy driver some time.
const GAPS: [u64; 3] = [120, 200, 280];

/// Presses twice what leads to another screen, and sees that screen as untouched.
async fn leads_to_an_untouched(
    quiz: &Quiz,
    selector: &str,
    gap: u64,
    pointer: Pointer,
    screen: Screen,
) -> Result<(), Failure> {
    let before = quiz.seen().await?;
    quiz.press_twice(selector, Duration::from_millis(gap), pointer).await?;
    let what = format!("{screen:?} after {selector} pressed twice, {gap} ms apart");
    let is_next = |seen: &end_to_end::quiz::Seen| {
        (&seen.question, &seen.about) != (&before.question, &before.about)
    };
    let seen = quiz
        .when(&what, |seen| {
            seen.screen == Some(screen) && (is_next(seen) || seen.screen != before.screen)
        })
        .await?;
    quiz.settles().await?;
    let after = quiz.seen().await?;
    assert_eq!(after.screen, Some(screen), "{what}");
    assert_eq!((&after.question, &after.about), (&seen.question, &seen.about), "{what}");
    assert_eq!(after.chosen, None, "{what}: nothing is marked");
    Ok(())
}

/// Over every pair of screens of the way, with gaps in turn.
async fn nothing_is_pressed_that_was_not_there(
    quiz: &Quiz,
    pointer: Pointer,
) -> Result<(), Failure> {
    let mut gaps = GAPS.into_iter().cycle();
    for _ in 0..5 {
        quiz.click("input[name=choice]").await?;
        let gap = gaps.next().unwrap_or_default();
        let sends = Certainty::FairlySure.selector();
        leads_to_an_untouched(quiz, &sends, gap, pointer, Screen::Explanation).await?;
        let gap = gaps.next().unwrap_or_default();
        if quiz.seen().await?.offers("path") {
            let path = "button[name=path]";
            leads_to_an_untouched(quiz, path, gap, pointer, Screen::AboutYou).await?;
        } else {
            let next = "button[name=next]";
            leads_to_an_untouched(quiz, next, gap, pointer, Screen::Question).await?;
        }
    }
    let answer = ".about-you label";
    leads_to_an_untouched(quiz, answer, 120, pointer, Screen::AboutYou).await?;
    leads_to_an_untouched(quiz, answer, 200, pointer, Screen::Result).await?;
    let unfolded = "return document.querySelectorAll('main details[open]').length";
    assert_eq!(quiz.script(unfolded, vec![]).await?, 0, "no row is unfolded");
    // In a frame the way back to the start is shown once it is asked for.
    let hides = "return document.querySelector('[name=retake]').getClientRects().length === 0";
    if quiz.script(hides, vec![]).await? == true {
        quiz.click("button[name=all]").await?;
    }
    leads_to_an_untouched(quiz, "button[name=retake]", 300, pointer, Screen::Question).await
}

async fn by_mouse(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    nothing_is_pressed_that_was_not_there(quiz, Pointer::Mouse).await
}

async fn by_finger(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    nothing_is_pressed_that_was_not_there(quiz, Pointer::Finger).await
}

async fn in_a_frame(session: &Session) -> Result<(), Failure> {
    let frame = "<iframe id='quiz' data-career-quiz src='QUIZembed/' style='border: 0; inline-size: 100%'>\
                 </iframe><script src='QUIZembed.js'></script>";
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(frame.to_owned())).await?;
    blog.enter(0).await?;
    nothing_is_pressed_that_was_not_there(&blog.quiz, Pointer::Mouse).await
}

/// The rule stands for a screen, not for what is pressed on it: a choice and its certainty may follow
/// each other at once.
async fn on_one_screen_presses_may_follow_at_once(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.press_twice("input[name=choice]", Duration::from_millis(60), Pointer::Mouse).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What a press is, and when it comes, is the engine's own. Fingers are Chromium's driver's.
        scenario!(by_mouse, Site::plain()).takes(9),
        scenario!(by_finger, Site::at_width(360)).only(&[Engine::Chromium]).takes(9),
        // In a frame, presses by coordinates reach the right place in Firefox's driver alone.
        scenario!(in_a_frame).only(&[Engine::Firefox]).takes(10),
        scenario!(on_one_screen_presses_may_follow_at_once, Site::plain()).alike(),
    ]
}
