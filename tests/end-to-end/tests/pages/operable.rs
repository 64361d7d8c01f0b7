//! By ear and by keyboard: what a screen reader is told of everything that can be operated, what Tab leads to
//! on the result, and boxes that are the same in two tabs.

use end_to_end::quiz::{Certainty, Key, Pick};
use end_to_end::spoken::Spoken;
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario, states};
use serde_json::json;

/// Each is told with this role and state, and with a name.
fn assert_each(all: &[Spoken], roles: &[&str], state: &str) {
    for one in all {
        assert!(roles.contains(&one.role.as_str()), "{one:?}");
        assert!(!one.name.trim().is_empty() && one.state == state, "{one:?}");
    }
}

/// What a `summary` is: in Chromium's own words something that is closed or open. The other drivers tell roles
/// of ARIA alone, which has none for it.
fn folds(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &["DisclosureTriangle", "DisclosureTriangleGrouped", "button"],
        Engine::Firefox | Engine::WebKit => &["", "button"],
    }
}

/// What a list that unfolds is: to `WebKit` alone the button that it looks like.
fn list_roles(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::WebKit => &["button"],
        Engine::Chromium | Engine::Firefox => &["combobox", "PopUpButton"],
    }
}

async fn everything_on_the_result_has_name_role_and_state(
    session: &Session,
) -> Result<(), Failure> {
    let quiz =
        states::named("result-typical").expect("a state of that name").reach(session).await?;
    let rows = session.spoken("[data-row] > summary").await?;
    assert_each(&rows, folds(session.engine()), "false");
    let expected = [
        "Is it worth it?",
        "Why this path",
        "Your plan",
        "Certificates",
        "What you got wrong",
        "How well you judge yourself",
    ];
    assert_eq!(rows.len(), expected.len(), "{rows:?}");
    for (row, name) in rows.iter().zip(expected) {
        assert!(row.name.contains(name), "{name}: {row:?}");
    }

    let chips = session.spoken("select[data-about]").await?;
    for chip in &chips {
        assert!(list_roles(session.engine()).contains(&chip.role.as_str()), "{chip:?}");
        assert!(!chip.name.is_empty() && !chip.value.is_empty(), "{chip:?}");
    }
    let changed = session.spoken(".changed").await?;
    assert_eq!((changed[0].role.as_str(), changed[0].state.as_str()), ("status", "polite"));

    quiz.unfold_row("plan").await?;
    assert_each(
        &session.spoken("[data-row=plan] > summary").await?,
        folds(session.engine()),
        "true",
    );
    assert_each(
        &session.spoken("[data-plan] .line > details > summary").await?,
        folds(session.engine()),
        "false",
    );
    let ticks = session.spoken("input[name=done]").await?;
    assert_each(&ticks, &["checkbox"], "false");
    quiz.click("input[name=done]").await?;
    let is_ticked = "return document.querySelector('input[name=done]').checked";
    quiz.until_script("the tick", is_ticked, |ticked| *ticked == true).await?;
    let first = &session.spoken("input[name=done]").await?[0];
    assert_eq!((&first.name, first.state.as_str()), (&ticks[0].name, "true"));
    Ok(())
}

async fn everything_on_the_way_there_has_name_role_and_state(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.open().await?;
    assert_each(&session.spoken("input[name=choice]").await?, &["radio"], "false");
    assert_each(&session.spoken("button[name=certainty]").await?, &["button"], "");
    assert_each(&session.spoken(".choices, .certainty").await?, &["group"], "");
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.details_come().await?;
    assert_each(&session.spoken("details.fold > summary").await?, folds(session.engine()), "false");
    quiz.go_on().await?;
    quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    quiz.details_come().await?;
    let folds = session.spoken("details.fold > summary").await?;
    assert!(
        folds.iter().any(|fold| fold.state == "true"),
        "a confident miss is told why: {folds:?}"
    );
    assert!(folds.iter().any(|fold| fold.state == "false"), "and not all at once: {folds:?}");
    for _ in 0..3 {
        quiz.go_on().await?;
        quiz.answer(Pick::Right, Certainty::Certain).await?;
    }
    quiz.go_on().await?;
    assert_each(&session.spoken("article[data-about] input").await?, &["radio"], "false");
    assert_each(&session.spoken("[role=radiogroup]").await?, &["radiogroup"], "");
    Ok(())
}

/// Presses Tab until what the selector names has the focus.
async fn tab_to(quiz: &Quiz, selector: &str) -> Result<(), Failure> {
    let is_there = "return document.activeElement.matches(arguments[0])";
    for _ in 0..80 {
        quiz.press(Key::Tab).await?;
        if quiz.script(is_there, vec![json!(selector)]).await? == true {
            return Ok(());
        }
    }
    panic!("Tab does not lead to {selector}");
}

async fn becomes(quiz: &Quiz, what: &str, script: &str) -> Result<(), Failure> {
    quiz.until_script(what, &format!("return {script}"), |is| *is == true).await.map(|_| ())
}

/// In the order of the page: where to begin, what one has said, each row, and the boxes of the plan.
async fn the_result_is_operated_by_keyboard_alone(session: &Session) -> Result<(), Failure> {
    let quiz =
        states::named("result-typical").expect("a state of that name").reach(session).await?;
    quiz.details_come().await?;
    tab_to(&quiz, "button[name=start]").await?;
    tab_to(&quiz, "button[name=share]").await?;
    tab_to(&quiz, "select[data-about]").await?;
    for (row, key) in [("worth", Key::Enter), ("why", Key::Space), ("plan", Key::Enter)] {
        tab_to(&quiz, &format!("[data-row={row}] > summary")).await?;
        quiz.press(key).await?;
        becomes(&quiz, row, &format!("document.querySelector('[data-row={row}]').open")).await?;
    }
    tab_to(&quiz, "input[name=done]").await?;
    quiz.press(Key::Space).await?;
    becomes(&quiz, "the tick", "document.querySelector('input[name=done]').checked").await?;
    becomes(&quiz, "the focus on it", "document.activeElement.name === 'done'").await?;
    tab_to(&quiz, "[data-plan] .line > details > summary").await?;
    quiz.press(Key::Enter).await?;
    becomes(&quiz, "what it is about", "document.activeElement.parentElement.open").await?;
    tab_to(&quiz, "[data-row=judging] > summary").await?;
    tab_to(&quiz, "button[name=retake]").await
}

/// The button leads to the plan, unfolded, with the focus on it.
async fn start_opens_the_plan_by_keyboard(session: &Session) -> Result<(), Failure> {
    let quiz =
        states::named("result-typical").expect("a state of that name").reach(session).await?;
    quiz.details_come().await?;
    tab_to(&quiz, "button[name=start]").await?;
    quiz.press(Key::Enter).await?;
    becomes(&quiz, "the plan", "document.querySelector('[data-row=plan]').open").await?;
    becomes(&quiz, "the focus there", "document.activeElement.matches('[data-row=plan] > summary')")
        .await
}

const FIRST_TICK: &str = "document.querySelector('input[name=done]')";

/// Ticked here, it is ticked in the other tab at once, and taken back there it is taken back here.
async fn a_tick_is_the_same_in_two_tabs(session: &Session) -> Result<(), Failure> {
    let quiz =
        states::named("result-typical").expect("a state of that name").reach(session).await?;
    let first = session.tab().await?;
    session.open_tab().await?;
    let second = session.tab().await?;
    quiz.visit_page("#result").await?;
    quiz.when("the result", |seen| seen.ready && seen.screen == Some(Screen::Result)).await?;
    quiz.unfold_row("plan").await?;

    session.go_to_tab(&first).await?;
    quiz.unfold_row("plan").await?;
    quiz.click("input[name=done]").await?;
    becomes(&quiz, "the tick", &format!("{FIRST_TICK}.checked")).await?;
    session.go_to_tab(&second).await?;
    becomes(&quiz, "the tick of the other tab", &format!("{FIRST_TICK}.checked")).await?;
    quiz.click("input[name=done]").await?;
    becomes(&quiz, "no tick", &format!("!{FIRST_TICK}.checked")).await?;
    session.go_to_tab(&first).await?;
    becomes(&quiz, "no tick here either", &format!("!{FIRST_TICK}.checked")).await
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What a screen reader is told, what Tab leads to, and what tabs tell each other, is the engine's own.
        scenario!(everything_on_the_result_has_name_role_and_state).takes(5),
        scenario!(everything_on_the_way_there_has_name_role_and_state).takes(5),
        scenario!(the_result_is_operated_by_keyboard_alone).takes(5),
        scenario!(start_opens_the_plan_by_keyboard),
        scenario!(a_tick_is_the_same_in_two_tabs),
    ]
}
