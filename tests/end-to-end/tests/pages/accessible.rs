//! What must hold of every state of the pages, so that everybody can use them: axe-core finds
//! nothing, nothing has to be scrolled sideways, and all that can be pressed says what it is.
//!
//! In Chromium alone, the one engine whose driver changes colours and widths of a page that is
//! open. What it finds is said all at once, so that one run shows all there is to do.

use std::collections::BTreeMap;
use std::fmt::Write;

use end_to_end::axe::{Axe, Fault};
use end_to_end::emulation::{Appearance, Colours};
use end_to_end::spoken::Spoken;
use end_to_end::{Engine, Failure, Session, run_session, states};

/// Faults of states, each with the appearances it shows in.
pub(crate) type Found<A> = BTreeMap<(&'static str, Fault), Vec<A>>;

#[test]
fn axe_finds_nothing_in_any_state_in_any_colours_at_any_width() -> Result<(), Failure> {
    run_session(Engine::Chromium, None, async |session: &Session| {
        let axe = Axe::read()?;
        let appearances = Appearance::of(&Colours::ALL);
        let mut found = Found::<Appearance>::new();
        for state in states::ALL {
            let quiz = match state.reach(session).await {
                Ok(quiz) => quiz,
                Err(failure) => {
                    found.insert((state.name, not_reached(&failure)), vec![]);
                    continue;
                }
            };
            axe.inject(&quiz).await?;
            for &appearance in &appearances {
                session.appear(appearance).await?;
                let faults = quiz.faults().await?.into_iter().chain(sideways(&quiz.seen().await?));
                for fault in faults {
                    found.entry((state.name, fault)).or_default().push(appearance);
                }
            }
        }
        assert!(found.is_empty(), "{}", told(&found, appearances.len()));
        Ok(())
    })
}

/// A state that is not reached hides nothing about those after it.
pub(crate) fn not_reached(failure: &Failure) -> Fault {
    let (rule, selector) = ("not-reached".to_owned(), "the whole state".to_owned());
    Fault { rule, selector, summary: failure.to_string() }
}

/// A page that is wider than its window (WCAG 2.2, 1.4.10 asks for 320 pixels).
fn sideways(seen: &end_to_end::quiz::Seen) -> Option<Fault> {
    (seen.page_width > seen.window_width).then(|| Fault {
        rule: "no-scroll-sideways".to_owned(),
        selector: "html".to_owned(),
        summary: format!("{} wide in {}", seen.page_width, seen.window_width),
    })
}

/// All of them in words; `everywhere` is how many appearances there are.
pub(crate) fn told<A: ToString>(found: &Found<A>, everywhere: usize) -> String {
    let mut text = String::new();
    for ((state, fault), appearances) in found {
        let names: Vec<_> = appearances.iter().map(A::to_string).collect();
        let shown =
            if names.len() == everywhere { "everywhere".to_owned() } else { names.join(", ") };
        let Fault { rule, selector, summary } = fault;
        let _ = writeln!(text, "\n{state} ({shown}): {rule}\n  at {selector}\n  {summary}");
    }
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for ((_, fault), appearances) in found {
        *rules.entry(&fault.rule).or_default() += appearances.len();
    }
    let _ = writeln!(text, "\nin all: {rules:?}");
    text
}

#[test]
fn every_control_says_what_it_is_and_every_page_how_it_is_made() -> Result<(), Failure> {
    run_session(Engine::Chromium, None, async |session: &Session| {
        let mut faults = String::new();
        for state in states::ALL {
            let found = match state.reach(session).await {
                Ok(quiz) => Spoken::of(session, &quiz).await?.faults(),
                Err(failure) => vec![failure.to_string()],
            };
            for fault in found {
                let _ = writeln!(faults, "{}: {fault}", state.name);
            }
        }
        assert!(faults.is_empty(), "\n{faults}");
        Ok(())
    })
}
