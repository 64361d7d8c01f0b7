//! The narrowest page that counts: 320 CSS pixels, a small telephone or a page enlarged four times
//! (WCAG 2.2, 1.4.10). In Chromium alone, the one engine whose driver sets the width of the page.

use end_to_end::quiz::{Certainty, Pick, Seen};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Site, scenario};

fn fits(seen: &Seen) {
    assert!((seen.window_width - 320.0).abs() < 0.5, "the page is 320 wide: {}", seen.window_width);
    let (page, window) = (seen.page_width, seen.window_width);
    assert!(page <= window, "{:?} is {page} wide in {window}", seen.screen);
}

async fn no_screen_scrolls_sideways_at_320_pixels(quiz: &Quiz) -> Result<(), Failure> {
    fits(&quiz.open().await?);
    loop {
        fits(&quiz.answer(Pick::Wrong, Certainty::FairlySure).await?);
        let next = quiz.go_on().await?;
        fits(&next);
        if next.screen == Some(Screen::AboutYou) {
            break;
        }
    }
    fits(&quiz.advise().await?);
    quiz.details_come().await?;
    quiz.unfold_all().await?;
    fits(&quiz.seen().await?);
    quiz.click("button[name=history]").await?;
    fits(&quiz.arrives(Screen::History).await?);
    let (topic, shared) = (quiz.keys().topic(), quiz.keys().shared());
    for page in ["guide/", &topic, "privacy/", "add-to-your-site/", &shared] {
        quiz.visit_page(page).await?;
        fits(&quiz.seen().await?);
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Chromium alone sets the width of a page.
        scenario!(no_screen_scrolls_sideways_at_320_pixels, Site::at_width(320))
            .only(&[Engine::Chromium])
            .takes(6),
    ]
}
