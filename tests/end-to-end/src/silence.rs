//! Why a scenario has not come to its end: it goes in circles, the page does, or the browser has
//! stopped to answer its driver.
//!
//! Seen once, in Firefox: a scenario of some seconds had not ended after three minutes, and nothing
//! said why. Where it is the browser, it is no fault of the pages. A page that goes in circles keeps a
//! processor busy, a browser that waits for something that never comes does not. So the processors are
//! looked at, and only a scenario whose browser was silent *and* idle is run again, once, in a fresh
//! browser, and says so.

use std::time::Duration;

use fantoccini::Client;

use crate::Failure;
use crate::engine::Driver;

/// How long a browser may take to answer a question that asks nothing of it.
const PATIENCE: Duration = Duration::from_secs(10);
/// What a browser with a page at rest may use of one processor, from 0 to 1.
const IDLE: f64 = 0.25;

/// What has kept a scenario from its end.
pub(crate) async fn why(client: &Client, driver: &Driver, deadline: Duration) -> Failure {
    let used_before = driver.processor_time();
    let asked = tokio::time::timeout(PATIENCE, client.execute("return 1", vec![])).await;
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
pub fn again_if_silent(test: impl Fn() -> Result<(), Failure>) -> Result<(), Failure> {
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
    use std::cell::Cell;
    use std::process::Command;

    use tokio::runtime::Builder;

    use super::*;
    use crate::{Browsers, Engine};

    /// What is said of a Firefox to which this was done; nothing where it still answers.
    fn said_after(done: impl AsyncFnOnce(&Client, &Browsers)) -> Result<Option<f64>, Failure> {
        let runtime = Builder::new_current_thread().enable_all().build();
        runtime.map_err(Failure::system("start a runtime"))?.block_on(async {
            let browsers = Browsers::start(Engine::Firefox).await?;
            let session = browsers.open(None).await?;
            let _ = tokio::time::timeout(Duration::from_secs(2), done(&session.client, &browsers))
                .await;
            match why(&session.client, browsers.driver(), Duration::from_secs(1)).await {
                Failure::BrowserSilent { busy, .. } => Ok(Some(busy)),
                _ => Ok(None),
            }
        })
    }

    #[test]
    fn a_page_at_rest_answers() -> Result<(), Failure> {
        assert_eq!(said_after(async |_, _| ())?, None);
        Ok(())
    }

    #[test]
    fn a_page_that_goes_in_circles_is_busy() -> Result<(), Failure> {
        let busy = said_after(async |page, _| {
            let _ = page.execute("for (;;);", vec![]).await;
        })?;
        assert!(busy.is_some_and(|busy| busy >= IDLE), "{busy:?}");
        Ok(())
    }

    #[test]
    fn a_browser_that_stands_still_is_silent_and_idle() -> Result<(), Failure> {
        let busy = said_after(async |_, browsers| {
            let ids = browsers.driver().browser_processes();
            assert!(!ids.is_empty(), "a browser runs");
            let ids = ids.iter().map(u32::to_string);
            let stopped = Command::new("kill").arg("-STOP").args(ids).status();
            assert!(stopped.is_ok_and(|status| status.success()));
        })?;
        assert!(busy.is_some_and(|busy| busy < IDLE), "{busy:?}");
        Ok(())
    }

    /// How often a test runs that ends like this each time.
    fn runs(failure: impl Fn() -> Failure) -> u32 {
        let runs = Cell::new(0);
        let outcome = again_if_silent(|| {
            runs.set(runs.get() + 1);
            Err(failure())
        });
        assert!(outcome.is_err());
        runs.get()
    }

    #[test]
    fn only_a_silent_and_idle_browser_gets_another_chance_and_only_one() {
        let silent = |busy| Failure::BrowserSilent { engine: "Firefox", busy, log: String::new() };
        assert_eq!(runs(|| silent(0.02)), 2);
        assert_eq!(runs(|| silent(0.9)), 1, "a page that goes in circles");
        assert_eq!(runs(|| Failure::Endless(180)), 1);
        assert_eq!(runs(|| Failure::NotTold("CAREER_QUIZ_DIST")), 1);
    }
}
