//! Whatever accent a host page wishes for, everything can be read: on a question with a choice
//! marked, on an explanation and on a result, light and dark.
//!
//! In Chromium alone, as with everything that is measured in several colours.

use end_to_end::axe::{Axe, Fault};
use end_to_end::emulation::{Appearance, Colours};
use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, scenario, states};
use quiz_core::theme::{Accents, HOSTILE_ACCENTS};
use serde_json::json;

use crate::accessible::{Found, told};

/// An accent that a page is asked for with, and what it becomes.
#[derive(Clone, Copy)]
struct Wish {
    asked: &'static str,
    becomes: Accents,
}

/// One of three parts of all accents, counted from 0, so that they are looked at side by side.
async fn every_accent_can_be_read(session: &Session, third: usize) -> Result<(), Failure> {
    let axe = Axe::read()?;
    let quiz = states::named("result-typical").expect("a state of that name");
    let quiz = quiz.reach(session).await?;
    // With a result in the record, the way to it is one click.
    let record = quiz.stored(RECORD).await?.unwrap_or_default();
    let mut found = Found::<String>::new();
    for asked in HOSTILE_ACCENTS.into_iter().skip(third).step_by(3) {
        let wish = Wish { asked, becomes: Accents::read(asked).expect("a colour") };
        quiz.store(RECORD, &record).await?;
        quiz.visit_page(&format!("?accent={}", asked.replace('#', "%23"))).await?;
        quiz.when("an offer of the result", |seen| seen.offers("resume")).await?;
        axe.inject(&quiz).await?;

        quiz.click("button[name=resume]").await?;
        quiz.arrives(Screen::Result).await?;
        look(session, &quiz, "result", wish, &mut found).await?;
        quiz.click("button[name=retake]").await?;
        quiz.arrives(Screen::Question).await?;
        quiz.click("input[name=choice]").await?;
        quiz.when("a choice to be marked", |seen| seen.chosen.is_some()).await?;
        look(session, &quiz, "question", wish, &mut found).await?;
        quiz.answer(Pick::Wrong, Certainty::Certain).await?;
        look(session, &quiz, "explanation", wish, &mut found).await?;
    }
    assert!(found.is_empty(), "{}", told(&found, HOSTILE_ACCENTS.len() * 2));
    Ok(())
}

async fn the_first_third_of_accents_can_be_read(session: &Session) -> Result<(), Failure> {
    every_accent_can_be_read(session, 0).await
}

async fn the_second_third_of_accents_can_be_read(session: &Session) -> Result<(), Failure> {
    every_accent_can_be_read(session, 1).await
}

async fn the_last_third_of_accents_can_be_read(session: &Session) -> Result<(), Failure> {
    every_accent_can_be_read(session, 2).await
}

/// Adds what does not stand out on a screen, light and dark.
async fn look(
    session: &Session,
    quiz: &Quiz,
    screen: &'static str,
    wish: Wish,
    found: &mut Found<String>,
) -> Result<(), Failure> {
    for (colours, accent) in
        [(Colours::Light, wish.becomes.light), (Colours::Dark, wish.becomes.dark)]
    {
        session.appear(Appearance { colours, width: 768 }).await?;
        let contrast = quiz.contrast().await?;
        assert_eq!(contrast.accent, accent.accent.css(), "{} has come through", wish.asked);
        assert!(contrast.measured > 10, "{screen}: {contrast:?}");
        for fault in contrast.faults.into_iter().chain(quiz.faults_of(&["color-contrast"]).await?) {
            let shown = format!("{} {}", wish.asked, colours.name());
            found.entry(fault).or_default().push(format!("{screen}: {shown}"));
        }
    }
    Ok(())
}

/// An accent as it was asked for, with nothing done about it.
async fn an_accent_that_cannot_be_read_is_seen(session: &Session) -> Result<(), Failure> {
    let quiz = states::named("choice-marked").expect("a state of that name");
    let quiz = quiz.reach(session).await?;
    session.appear(Appearance { colours: Colours::Light, width: 768 }).await?;
    assert_eq!(quiz.contrast().await?.faults, []);

    let yellow = "document.documentElement.style.setProperty('--accent-light', '#ffff00')";
    session.devtools("Runtime.evaluate", json!({ "expression": yellow })).await?;
    let mut rules: Vec<_> =
        quiz.contrast().await?.faults.into_iter().map(|Fault { rule, .. }| rule).collect();
    rules.sort();
    rules.dedup();
    assert_eq!(rules, ["control-contrast", "text-contrast"]);
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // In Chromium alone, as with everything that is measured in several colours.
        scenario!(the_first_third_of_accents_can_be_read).only(&[Engine::Chromium]).takes(12),
        // What becomes of each accent is tested without a browser, so every day a third is enough here.
        scenario!(the_second_third_of_accents_can_be_read)
            .only(&[Engine::Chromium])
            .takes(12)
            .rare(),
        scenario!(the_last_third_of_accents_can_be_read).only(&[Engine::Chromium]).takes(12).rare(),
        scenario!(an_accent_that_cannot_be_read_is_seen).only(&[Engine::Chromium]),
    ]
}
