//! Why a scenario has not come to its end: it goes in circles, the page does, or the browser has
//! stopped to answer its driver.
//!
//! Seen once, in Firefox: a scenario of some seconds had not ended after three minutes, and nothing
//! said why. Where it is the browser, it is no fault of the pages. A page that goes in circles keeps a
//! processor busy, a browser that waits for something that never comes does not. So the processors are
//! looked at, and only a scenario whose browser was silent *and* idle is run again, once, in a fresh
//! browser, and says so.

use std::time::Duration;

use crate::engine::Driver;
use crate::{Failure, Session};

/// How long a browser may take to answer a question that asks nothing of it.
const PATIENCE: Duration = Duration::from_secs(10);
/// What a browser with a page at rest may use of one processor, from 0 to 1.
pub const IDLE: f64 = 0.25;

/// What has kept a scenario from its end.
pub async fn why(session: &Session, driver: &Driver, deadline: Duration) -> Failure {
    let used_before = driver.processor_time();
    let asked = tokio::time::timeout(PATIENCE, session.client.execute("return 1", vec![])).await;
    if asked.is_ok() {
        return Failure::Endless(deadline.as_secs());
    }
    let used = driver.processor_time().saturating_sub(used_before);
    Failure::BrowserSilent {
        engine: driver.engine().name(),
        busy: used.as_secs_f64() / PATIENCE.as_secs_f64(),
        log: driver.log(),
    }
}

/// Runs a test, and once more when its browser was silent and idle.
///
/// # Errors
/// As the test does.
pub(crate) fn again_if_silent(
    mut test: impl FnMut() -> Result<(), Failure>,
) -> Result<(), Failure> {
    match test() {
        Err(failure @ Failure::BrowserSilent { busy, .. }) if busy < IDLE => {
            eprintln!("{failure}\nOnce more, in a fresh browser.");
            test()
        }
        outcome => outcome,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often a test runs that ends like this each time.
    fn runs(failure: impl Fn() -> Failure) -> u32 {
        let mut runs = 0;
        let outcome = again_if_silent(|| {
            runs += 1;
            Err(failure())
        });
        assert!(outcome.is_err());
        runs
    }

    #[test]
    fn only_a_silent_and_idle_browser_gets_another_chance_and_only_one() {
        let silent = |busy| Failure::BrowserSilent { engine: "Firefox", busy, log: String::new() };
        assert_eq!(runs(|| silent(0.02)), 2);
        assert_eq!(runs(|| silent(0.02).in_used_browser(&["another".to_owned()])), 2);
        assert_eq!(runs(|| silent(0.9)), 1, "a page that goes in circles");
        assert_eq!(runs(|| Failure::Endless(180)), 1);
        assert_eq!(runs(|| Failure::NotTold("CAREER_QUIZ_DIST")), 1);
    }
}
