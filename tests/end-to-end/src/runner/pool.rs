//! Browsers that wait for the next scenario.

use std::sync::Mutex;
use std::time::Duration;

use crate::waiting::locked;
use crate::{Browsers, Engine, Failure, Session};

/// A browser is closed after so many scenarios: what each leaves behind in it adds up.
const MOST_SCENARIOS: usize = 60;
/// How long a browser may take to open a tab and close the others.
const PATIENCE: Duration = Duration::from_secs(10);

/// A browser with the scenarios that have run in it.
#[derive(Debug)]
pub(super) struct Opened {
    // Dropped in this order: the session before its driver.
    pub(super) session: Session,
    pub(super) browsers: Browsers,
    pub(super) ran: Vec<String>,
}

impl Opened {
    /// Starts one.
    pub(super) async fn start(engine: Engine) -> Result<Self, Failure> {
        let browsers = Browsers::start(engine).await?;
        let session = browsers.open(None).await?;
        Ok(Self { session, browsers, ran: Vec::new() })
    }

    /// Ends it, politely at first.
    pub(super) async fn close(self) {
        self.session.close().await;
    }

    /// Leaves a new tab and nothing else; whether it did.
    async fn clear(&self) -> bool {
        matches!(tokio::time::timeout(PATIENCE, self.session.begin_again()).await, Ok(Ok(())))
    }
}

/// Browsers of all engines that no scenario uses just now.
#[derive(Debug, Default)]
pub(super) struct Pool(Mutex<Vec<Opened>>);

impl Pool {
    /// Whether one of this engine waits.
    pub(super) fn has(&self, engine: Engine) -> bool {
        locked(&self.0).iter().any(|opened| opened.session.engine() == engine)
    }

    /// One of this engine, if there is one.
    pub(super) fn take(&self, engine: Engine) -> Option<Opened> {
        let mut idle = locked(&self.0);
        let at = idle.iter().position(|opened| opened.session.engine() == engine)?;
        Some(idle.swap_remove(at))
    }

    /// Puts one back, unless it has run too much or does not clear up.
    pub(super) async fn put_back(&self, opened: Opened) {
        if opened.ran.len() < MOST_SCENARIOS && opened.clear().await {
            locked(&self.0).push(opened);
        } else {
            opened.close().await;
        }
    }

    /// Closes those that nothing is left for.
    pub(super) fn close_unless(&self, needed: impl Fn(Engine) -> bool) {
        let mut idle = locked(&self.0);
        let (kept, done) = idle.drain(..).partition(|opened| needed(opened.session.engine()));
        *idle = kept;
        drop(idle);
        // By their drop: nobody waits for them to be polite.
        drop::<Vec<Opened>>(done);
    }
}
