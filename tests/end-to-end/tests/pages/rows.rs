//! The result's rows, chips and boxes: what they are called, what they change, and that nothing which is
//! known has been lost behind them.

use std::collections::BTreeSet;

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario, states};
use serde_json::{Value, json};

async fn result(session: &Session) -> Result<Quiz, Failure> {
    let state = states::named("result-typical").expect("a state of that name");
    state.reach(session).await
}

/// Name, role and state of everything on the result that can be operated: elements of the browser's own
/// that have them, with a name that can be read.
const CONTROLS: &str = "return [...document.querySelectorAll('main :is(summary, select, input, button)')]
    .filter((one) => one.checkVisibility())
    .map((one) => {
      const label = one.closest('label')?.textContent ?? '';
      const name = one.getAttribute('aria-label') ?? (one.localName === 'summary' || one.localName === 'button'
        ? one.textContent : label);
      return [one.localName, one.type ?? '', name.trim()];
    })";

async fn every_control_has_a_name(session: &Session) -> Result<(), Failure> {
    let quiz = result(session).await?;
    quiz.unfold_all().await?;
    let found: Vec<[String; 3]> = serde_json::from_value(quiz.script(CONTROLS, vec![]).await?)?;
    for [element, _, name] in &found {
        assert!(!name.is_empty(), "a {element} without a name: {found:?}");
    }
    let count = |what: &str| found.iter().filter(|[element, ..]| element == what).count();
    assert!(count("summary") >= 6 && count("select") >= 5 && count("input") >= 5, "{found:?}");
    Ok(())
}

async fn a_chip_moves_path_and_plan_where_they_stand(session: &Session) -> Result<(), Failure> {
    let quiz = result(session).await?;
    let shown = "return [document.querySelector('h1').textContent,
        document.querySelector('.tiles').textContent, document.querySelector('.changed').textContent]";
    let before = quiz.script(shown, vec![]).await?;
    quiz.change("weekly-hours", "ten").await?;
    let changed = |now: &Value| now[1] != before[1] && now[2] != json!("");
    let hours = quiz.until_script("other weeks", shown, changed).await?;
    assert_eq!(hours[0], before[0], "the path stays");
    quiz.change("starting-point", "student").await?;
    let other = |now: &Value| now[0] != before[0] && now[2] != hours[2];
    let path = quiz.until_script("another path", shown, other).await?;
    let said = path[2].as_str().unwrap_or_default();
    assert!(said.contains(path[0].as_str().unwrap_or_default()), "the path is named: {said}");
    let announced = "return document.querySelector('.changed').getAttribute('role')";
    assert_eq!(quiz.script(announced, vec![]).await?, "status");
    assert_eq!(quiz.seen().await?.screen, Some(Screen::Result));
    Ok(())
}

/// A translator puts its own elements in the place of texts; what changes afterwards is still true.
async fn what_changes_in_place_stays_true_under_a_translator(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = result(session).await?;
    let translate = "const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts.filter((one) => one.data.trim())) {
          const outer = document.createElement('font'), inner = document.createElement('font');
          inner.textContent = `~${text.data}`;
          outer.append(inner);
          text.replaceWith(outer);
        }";
    quiz.script(translate, vec![]).await?;
    quiz.change("starting-point", "student").await?;
    let shown = "return [document.querySelector('h1').textContent,
        document.querySelector('.tiles').textContent, document.querySelector('.changed').textContent]";
    let is_fresh = |part: &Value| !part.to_string().contains('~');
    let fresh = |now: &Value| is_fresh(&now[0]) && is_fresh(&now[2]) && now[2] != json!("");
    let now = quiz.until_script("texts that are not the translator's", shown, fresh).await?;
    assert_eq!(now[0], json!("Graduate who leads something small first"));
    let tiles = now[1].as_str().unwrap_or_default().replace('~', "");
    quiz.reload().await?;
    quiz.until_script("the same tiles", shown, |again| again[1] == json!(tiles)).await?;
    Ok(())
}

async fn a_tick_stays_after_a_reload(session: &Session) -> Result<(), Failure> {
    let quiz = result(session).await?;
    quiz.unfold_row("plan").await?;
    quiz.click("input[name=done]").await?;
    let ticked =
        "return [...document.querySelectorAll('input[name=done]')].map((one) => one.checked)";
    let first_alone = |now: &Value| now[0] == json!(true) && now[1] == json!(false);
    quiz.until_script("the tick", ticked, first_alone).await?;
    quiz.reload().await?;
    quiz.until_script("the tick again", ticked, first_alone).await?;
    Ok(())
}

/// Over all questions of both decks and the result, unfolded: every piece of evidence that the quiz cites
/// is shown.
async fn no_evidence_is_lost_behind_folds(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.open().await?;
    let found = "return [...document.querySelectorAll('[data-evidence] a[href], a[data-evidence]')]
        .map((one) => one.href)";
    let mut shown = BTreeSet::new();
    let mut take = async || -> Result<(), Failure> {
        quiz.details_come().await?;
        quiz.unfold_all().await?;
        let here: Vec<String> = serde_json::from_value(quiz.script(found, vec![]).await?)?;
        shown.extend(here);
        Ok(())
    };
    loop {
        let explained = quiz.answer(Pick::Wrong, Certainty::Certain).await?;
        take().await?;
        if explained.offers("more") {
            quiz.click("button[name=more]").await?;
            quiz.next_question(&explained).await?;
        } else if quiz.go_on().await?.screen == Some(Screen::AboutYou) {
            break;
        }
    }
    quiz.advise().await?;
    let starts = ["project-manager", "data-or-engineering", "other-expert", "student", "beside-ai"];
    take().await?;
    for start in starts {
        quiz.change("starting-point", start).await?;
        quiz.change("code", "none").await?;
        quiz.change("region", "eu").await?;
        take().await?;
    }
    let missing: Vec<_> =
        quiz.keys().cited().into_iter().filter(|url| !shown.contains(url)).collect();
    assert_eq!(missing, Vec::<String>::new());
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Boxes, lists and folds are the engine's own.
        scenario!(every_control_has_a_name),
        scenario!(a_chip_moves_path_and_plan_where_they_stand),
        scenario!(what_changes_in_place_stays_true_under_a_translator),
        scenario!(a_tick_stays_after_a_reload),
        // What the app shows, by the same WebAssembly.
        scenario!(no_evidence_is_lost_behind_folds).alike().takes(15),
    ]
}
