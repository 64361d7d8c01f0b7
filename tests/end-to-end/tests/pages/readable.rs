//! Every text can be read whole where it is longer than in English and runs from either side, in every
//! state of the pages. In wider spaces, see `accessible`.
//!
//! In Chromium alone, as with everything that is measured in all states.

use std::collections::BTreeSet;

use end_to_end::emulation::{Appearance, Colours};
use end_to_end::readable::Language;
use end_to_end::states::State;
use end_to_end::{Engine, Failure, Scenario, Session, Site, scenario, states};
use serde_json::json;

use crate::accessible::{Found, told};

const fn at(width: u32) -> Appearance {
    Appearance { colours: Colours::Light, width }
}

/// What the studio says of a draft comes from the checks, which speak English where the page has no texts of
/// theirs, and an author's own texts stand beside its words, so English is left there.
fn has_english(state: &State) -> bool {
    state.name.starts_with("studio")
}

async fn is_whole_in_a_longer_language(session: &Session, state: &State) -> Result<(), Failure> {
    let quiz = state.reach_on(session, Site::in_pseudo_language).await?;
    let mut found = Found::<String>::new();
    for width in [320, 1280] {
        session.appear(at(width)).await?;
        for direction in ["rtl", "ltr"] {
            quiz.turn(direction).await?;
            let faults = quiz.unreadable(Language::Pseudo).await?;
            let is_told = |rule: &str| rule != "left-in-english" || !has_english(state);
            for fault in faults.into_iter().filter(|fault| is_told(&fault.rule)) {
                found.entry(fault).or_default().push(format!("{direction} {width}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", told(&found, 4));
    Ok(())
}

/// Styles that break a question in every way that can be seen by its lines.
const BROKEN: &str = "
    .masthead-title { block-size: 0.5em; overflow: hidden; }
    .choice { inline-size: 5rem; white-space: nowrap; }
    .footer { margin-block-start: -4rem; }
    #career-quiz::after { content: ''; display: block; inline-size: 30rem; }
";

async fn what_cannot_be_read_is_seen(session: &Session) -> Result<(), Failure> {
    let state = states::named("first-question").expect("a state of that name");
    let quiz = state.reach(session).await?;
    session.appear(at(320)).await?;
    assert_eq!(quiz.unreadable(Language::Own).await?, []);

    // The policy of the page takes no other <style>.
    let sheet = "const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet];";
    let styled = format!("{sheet} sheet.replaceSync({})", json!(BROKEN));
    session.devtools("Runtime.evaluate", json!({ "expression": styled })).await?;
    let faults = quiz.unreadable(Language::Pseudo).await?;
    let rules: BTreeSet<_> = faults.iter().map(|fault| fault.rule.as_str()).collect();
    let expected = [
        "left-in-english",
        "no-scroll-sideways",
        "out-of-box",
        "out-of-page",
        "text-cut",
        "text-overlaps",
    ];
    assert_eq!(rules, BTreeSet::from(expected), "{faults:?}");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let function = "is_whole_in_a_longer_language";
    // A quiz that came in a link is in its author's words, whatever those of the page are.
    let mut scenarios: Vec<_> = states::ALL
        .iter()
        .filter(|state| state.name != "play")
        .map(|state| {
            Scenario::in_state(module_path!(), function, state, |session, state| {
                Box::pin(is_whole_in_a_longer_language(session, state))
            })
        })
        .collect();
    scenarios.push(scenario!(what_cannot_be_read_is_seen).only(&[Engine::Chromium]));
    scenarios
}
