//! Every text can be read whole, also where it is longer than in English, runs the other way, or
//! is set in the spaces that a visitor has asked for.
//!
//! In Chromium alone, as with everything that is measured in all states.

use std::collections::BTreeSet;

use end_to_end::emulation::{Appearance, Colours};
use end_to_end::readable::Language;
use end_to_end::{Engine, Failure, Session, Site, run_session, states};
use serde_json::json;

use crate::accessible::{Found, not_reached, told};

const fn at(width: u32) -> Appearance {
    Appearance { colours: Colours::Light, width }
}

#[test]
fn every_text_is_whole_in_a_longer_language_from_either_side() -> Result<(), Failure> {
    run_session(Engine::Chromium, None, async |session: &Session| {
        let mut found = Found::<String>::new();
        for state in states::ALL {
            let quiz = match state.reach_on(session, Site::in_pseudo_language).await {
                Ok(quiz) => quiz,
                Err(failure) => {
                    found.insert((state.name, not_reached(&failure)), vec![]);
                    continue;
                }
            };
            for width in [320, 1280] {
                session.appear(at(width)).await?;
                for direction in ["rtl", "ltr"] {
                    quiz.turn(direction).await?;
                    for fault in quiz.unreadable(Language::Pseudo).await? {
                        let shown = format!("{direction} {width}");
                        found.entry((state.name, fault)).or_default().push(shown);
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", told(&found, 4));
        Ok(())
    })
}

#[test]
fn every_text_is_whole_in_wider_spaces() -> Result<(), Failure> {
    run_session(Engine::Chromium, None, async |session: &Session| {
        let mut found = Found::<Appearance>::new();
        for state in states::ALL {
            let quiz = match state.reach(session).await {
                Ok(quiz) => quiz,
                Err(failure) => {
                    found.insert((state.name, not_reached(&failure)), vec![]);
                    continue;
                }
            };
            quiz.space_out().await?;
            session.appear(at(320)).await?;
            for fault in quiz.unreadable(Language::Own).await? {
                found.entry((state.name, fault)).or_default().push(at(320));
            }
        }
        assert!(found.is_empty(), "{}", told(&found, 1));
        Ok(())
    })
}

/// Styles that break a question in every way that can be seen by its lines.
const BROKEN: &str = "
    .masthead-title { block-size: 0.5em; overflow: hidden; }
    .choice { inline-size: 5rem; white-space: nowrap; }
    .footer { margin-block-start: -4rem; }
    #career-quiz::after { content: ''; display: block; inline-size: 30rem; }
";

#[test]
fn what_cannot_be_read_is_seen() -> Result<(), Failure> {
    run_session(Engine::Chromium, None, async |session: &Session| {
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
    })
}
