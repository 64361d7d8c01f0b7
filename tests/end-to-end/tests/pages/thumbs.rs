//! A hurried thumb: the second press of two comes down on a screen that nobody has seen yet, and does
//! nothing there.

use std::time::Duration;

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick, Pointer};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario};

/// As far apart as the two presses of a double tap are. What is passed over is tested to the millisecond
/// beside the rule (`crates/core/src/app/press.rs`).
const GAPS: [u64; 3] = [120, 200, 300];

/// On a screen that has been there for so long, in milliseconds, a press acts, whatever the driver was asked
/// for: the rule's own figure.
const SETTLED: f64 = 350.0;

/// How often the way is begun anew because a busy driver pressed too late somewhere on it.
const TRIES: usize = 6;

/// What ends a way.
enum Stop {
    /// The driver was late: two presses were no double one, so they show nothing.
    Late,
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Where the quiz is that is pressed.
enum Place<'a> {
    Page(Quiz),
    Frame(Blog<'a>),
}

impl Place<'_> {
    fn quiz(&self) -> &Quiz {
        match self {
            Self::Page(quiz) => quiz,
            Self::Frame(blog) => &blog.quiz,
        }
    }

    /// For how long the screen had been there that the second press met, in milliseconds.
    async fn press_twice(
        &self,
        selector: &str,
        gap: Duration,
        pointer: Pointer,
    ) -> Result<f64, Failure> {
        match self {
            Self::Page(quiz) => quiz.press_twice(selector, gap, pointer).await,
            Self::Frame(blog) => blog.press_twice(0, selector, gap, pointer).await,
        }
    }
}

/// Presses twice what leads to another screen, and sees that screen as untouched.
async fn leads_to_an_untouched(
    place: &Place<'_>,
    selector: &str,
    gap: u64,
    pointer: Pointer,
    screen: Screen,
) -> Result<(), Stop> {
    let quiz = place.quiz();
    let before = quiz.seen().await?;
    if place.press_twice(selector, Duration::from_millis(gap), pointer).await? >= SETTLED {
        return Err(Stop::Late);
    }
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
    place: &Place<'_>,
    pointer: Pointer,
) -> Result<(), Stop> {
    let quiz = place.quiz();
    let mut gaps = GAPS.into_iter().cycle();
    let mut gap = || gaps.next().unwrap_or_default();
    for _ in 0..5 {
        quiz.click("input[name=choice]").await?;
        let sends = Certainty::FairlySure.selector();
        leads_to_an_untouched(place, &sends, gap(), pointer, Screen::Explanation).await?;
        if quiz.seen().await?.offers("path") {
            let path = "button[name=path]";
            leads_to_an_untouched(place, path, gap(), pointer, Screen::AboutYou).await?;
        } else {
            let next = "button[name=next]";
            leads_to_an_untouched(place, next, gap(), pointer, Screen::Question).await?;
        }
    }
    let answer = ".about-you label";
    leads_to_an_untouched(place, answer, gap(), pointer, Screen::AboutYou).await?;
    leads_to_an_untouched(place, answer, gap(), pointer, Screen::Result).await?;
    let unfolded = "return document.querySelectorAll('main details[open]').length";
    assert_eq!(quiz.script(unfolded, vec![]).await?, 0, "no row is unfolded");
    // In a frame the way back to the start is shown once it is asked for.
    let hides = "return document.querySelector('[name=retake]').getClientRects().length === 0";
    if quiz.script(hides, vec![]).await? == true {
        quiz.click("button[name=all]").await?;
    }
    leads_to_an_untouched(place, "button[name=retake]", gap(), pointer, Screen::Question).await
}

/// Takes a way until the driver was in time on all of it.
async fn in_time(way: impl AsyncFn() -> Result<(), Stop>) -> Result<(), Failure> {
    for _ in 0..TRIES {
        match way().await {
            Ok(()) => return Ok(()),
            Err(Stop::Failed(failure)) => return Err(failure),
            Err(Stop::Late) => {}
        }
    }
    panic!("the driver pressed too late in each of {TRIES} tries")
}

async fn on_a_page(session: &Session, site: Site, pointer: Pointer) -> Result<(), Stop> {
    let quiz = session.serve(site).await?;
    quiz.open().await?;
    nothing_is_pressed_that_was_not_there(&Place::Page(quiz), pointer).await
}

async fn by_mouse(session: &Session) -> Result<(), Failure> {
    in_time(async || on_a_page(session, Site::plain(), Pointer::Mouse).await).await
}

async fn by_finger(session: &Session) -> Result<(), Failure> {
    in_time(async || on_a_page(session, Site::at_width(360), Pointer::Finger).await).await
}

async fn in_a_frame(session: &Session, site: Site, pointer: Pointer) -> Result<(), Stop> {
    let frame = "<iframe id='quiz' data-career-quiz src='QUIZembed/' \
        style='border: 0; inline-size: 100%'></iframe><script src='QUIZembed.js'></script>";
    let blog = Blog::open(session, vec![site], &Article::of(frame.to_owned())).await?;
    blog.enter(0).await?;
    nothing_is_pressed_that_was_not_there(&Place::Frame(blog), pointer).await
}

async fn in_a_frame_by_mouse(session: &Session) -> Result<(), Failure> {
    in_time(async || in_a_frame(session, Site::plain(), Pointer::Mouse).await).await
}

async fn in_a_frame_by_finger(session: &Session) -> Result<(), Failure> {
    in_time(async || in_a_frame(session, Site::at_width(360), Pointer::Finger).await).await
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
        scenario!(by_mouse).takes(9),
        scenario!(by_finger).only(&[Engine::Chromium]).takes(9),
        scenario!(in_a_frame_by_mouse).takes(10),
        scenario!(in_a_frame_by_finger).only(&[Engine::Chromium]).takes(10),
        scenario!(on_one_screen_presses_may_follow_at_once, Site::plain()).alike(),
    ]
}
