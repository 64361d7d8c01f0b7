//! Quiz after quiz in one tab: what is not needed any more is given back. `cargo xtask long-run` does
//! the same ten thousand times.

use end_to_end::long_run::take;
use end_to_end::{Engine, Failure, Scenario, Session, scenario};

async fn quiz_after_quiz_takes_no_more_memory(session: &Session) -> Result<(), Failure> {
    let held = take(session, &[50, 150], |_| ()).await?;
    let [first, last] = held.as_slice() else { panic!("two measures: {held:?}") };
    assert!(last.memory() * 10 <= first.memory() * 12, "{held:?}");
    assert!(last.stored > first.stored, "older attempts keep their scores: {held:?}");
    assert!(last.stored - first.stored <= 100 * 80, "eighty characters each: {held:?}");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Chromium alone says how much memory a page uses. A minute, for what changes seldom.
        scenario!(quiz_after_quiz_takes_no_more_memory).only(&[Engine::Chromium]).rare().takes(60),
    ]
}
