//! What must hold of every state of the pages, so that everybody can use them: axe-core finds nothing,
//! nothing has to be scrolled sideways, the page has its landmarks and one title, and every text can be
//! read whole in the spaces that a visitor has asked for.
//!
//! In Chromium alone, the one engine whose driver changes colours and widths of a page that is open.
//! What is found in a state is said all at once, so that one run shows all there is to do.

use std::collections::BTreeMap;
use std::fmt::Write;

use end_to_end::axe::{Axe, Fault};
use end_to_end::emulation::{Appearance, Colours};
use end_to_end::readable::Language;
use end_to_end::states::State;
use end_to_end::{Failure, Scenario, Session, states};

/// Faults, each with what it shows in.
pub(crate) type Found<A> = BTreeMap<Fault, Vec<A>>;

/// In each of the colours and at each of the widths, though not in all their combinations: what axe
/// finds in colours does not depend on widths.
async fn is_accessible(session: &Session, state: &State) -> Result<(), Failure> {
    look_at(session, state, &Appearance::each_once()).await
}

async fn is_accessible_in_all_combinations(
    session: &Session,
    state: &State,
) -> Result<(), Failure> {
    look_at(session, state, &Appearance::of(&Colours::ALL)).await
}

async fn look_at(
    session: &Session,
    state: &State,
    appearances: &[Appearance],
) -> Result<(), Failure> {
    let quiz = state.reach(session).await?;
    let mut found = Found::<Appearance>::new();
    Axe::read()?.inject(&quiz).await?;
    for &appearance in appearances {
        session.appear(appearance).await?;
        let faults = quiz.faults().await?.into_iter().chain(sideways(&quiz.seen().await?));
        for fault in faults {
            found.entry(fault).or_default().push(appearance);
        }
    }
    let narrow = Appearance { colours: Colours::Light, width: 320 };
    session.appear(narrow).await?;
    let mut faults = quiz.misses_landmarks().await?;
    quiz.space_out().await?;
    faults.extend(quiz.unreadable(Language::Own).await?);
    for fault in faults {
        found.entry(fault).or_default().push(narrow);
    }
    assert!(found.is_empty(), "{}", told(&found, appearances.len()));
    Ok(())
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
    for (Fault { rule, selector, summary }, appearances) in found {
        let names: Vec<_> = appearances.iter().map(A::to_string).collect();
        let shown =
            if names.len() == everywhere { "everywhere".to_owned() } else { names.join(", ") };
        let _ = writeln!(text, "\n{rule} ({shown})\n  at {selector}\n  {summary}");
    }
    text
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let module = module_path!();
    states::ALL
        .iter()
        .flat_map(|state| {
            let day = Scenario::in_state(module, "is_accessible", state, |session, state| {
                Box::pin(is_accessible(session, state))
            });
            let all = Scenario::in_state(module, "in_all_combinations", state, |session, state| {
                Box::pin(is_accessible_in_all_combinations(session, state))
            });
            [day.takes(4), all.takes(8).rare()]
        })
        .collect()
}
