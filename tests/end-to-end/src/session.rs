//! Runs one scenario in one engine, from nothing to nothing: its own server, driver and browser
//! profile, all gone afterwards, also when the scenario fails.

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Builder;
use xtask::browsers::Programs;

use crate::engine::Driver;
use crate::host::Host;
use crate::quiz::Keys;
use crate::waiting::{Look, until};
use crate::{Engine, Failure, Quiz, Site, silence};

/// A browser that hangs must not hang the whole run.
const SCENARIO_DEADLINE: Duration = Duration::from_mins(3);
/// The same for a scenario that visits many sites.
const SESSION_DEADLINE: Duration = Duration::from_mins(10);

/// A browser that is open, and the pages it can be shown.
#[derive(Debug)]
pub struct Session {
    pub(crate) client: Client,
    dist: PathBuf,
    keys: Keys,
}

impl Session {
    /// Serves the pages and returns the quiz on them, not yet visited. Each call has a port of its
    /// own, so an origin of its own: what the browser keeps for one, it does not know in the other.
    ///
    /// # Errors
    /// When there are no pages, or no port is free.
    pub async fn serve(&self, site: Site) -> Result<Quiz, Failure> {
        let address = site.serve(&self.dist).await?;
        Ok(self.quiz_at(&address))
    }

    /// A host of its own for a copy of the pages.
    ///
    /// # Errors
    /// When there are no pages, or no port is free.
    pub fn host(&self) -> Result<Host, Failure> {
        Host::start(&self.dist)
    }

    /// The quiz at this address, not yet visited.
    pub fn quiz_at(&self, address: &str) -> Quiz {
        Quiz::new(self.client.clone(), address.to_owned(), self.keys.clone())
    }

    /// The pages that `cargo xtask` has built.
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// The tab that commands go to.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn tab(&self) -> Result<WindowHandle, Failure> {
        Ok(self.client.window().await?)
    }

    /// Opens another tab and goes to it.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn open_tab(&self) -> Result<(), Failure> {
        let tab = self.client.new_window(true).await?;
        Ok(self.client.switch_to_window(tab.handle).await?)
    }

    /// Goes to a tab that is open.
    ///
    /// # Errors
    /// When there is none.
    pub async fn go_to_tab(&self, tab: &WindowHandle) -> Result<(), Failure> {
        Ok(self.client.switch_to_window(tab.clone()).await?)
    }

    /// Waits until there are so many tabs.
    ///
    /// # Errors
    /// When there are not, in time.
    pub async fn until_tabs(&self, count: usize) -> Result<(), Failure> {
        until("another tab", async || {
            let tabs = self.client.windows().await?.len();
            Ok(if tabs == count { Look::There(()) } else { Look::NotYet(tabs.to_string()) })
        })
        .await
    }

    /// Closes the tab that commands go to, and goes to another.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn close_tab(&self, to: WindowHandle) -> Result<(), Failure> {
        self.client.close_window().await?;
        Ok(self.client.switch_to_window(to).await?)
    }

    /// Goes into the first frame of the page, so that the quiz in it is driven.
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter_frame(&self) -> Result<(), Failure> {
        Ok(self.client.enter_frame(0).await?)
    }

    /// The polite end of the browser; the driver's drop is the other one.
    pub async fn close(self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.client.close()).await;
    }
}

/// Runs a scenario. An assertion that fails in it fails the test, after everything has ended.
///
/// # Errors
/// When the scenario or its surroundings fail, or when the tests were not told where things are.
pub fn run(
    engine: Engine,
    site: Site,
    scenario: impl AsyncFnOnce(&Quiz) -> Result<(), Failure>,
) -> Result<(), Failure> {
    run_within(Some(SCENARIO_DEADLINE), engine, site.width(), async |session| {
        scenario(&session.serve(site).await?).await
    })
}

/// Runs a scenario that opens what it needs, many sites one after the other, say.
///
/// # Errors
/// When the scenario or its surroundings fail, or when the tests were not told where things are.
pub fn run_session(
    engine: Engine,
    width: Option<u32>,
    scenario: impl AsyncFnOnce(&Session) -> Result<(), Failure>,
) -> Result<(), Failure> {
    run_within(Some(SESSION_DEADLINE), engine, width, scenario)
}

/// Runs what may take as long as it likes: a command that somebody watches.
///
/// # Errors
/// When it or its surroundings fail, or when it was not told where things are.
pub fn run_at_leisure(
    engine: Engine,
    scenario: impl AsyncFnOnce(&Session) -> Result<(), Failure>,
) -> Result<(), Failure> {
    run_within(None, engine, None, scenario)
}

fn run_within(
    deadline: Option<Duration>,
    engine: Engine,
    width: Option<u32>,
    scenario: impl AsyncFnOnce(&Session) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;

    let browsers = runtime.block_on(Browsers::start(engine))?;
    let session = runtime.block_on(browsers.open(width))?;
    let limited = async {
        let Some(deadline) = deadline else { return scenario(&session).await };
        match tokio::time::timeout(deadline, scenario(&session)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(silence::why(&session.client, &browsers.driver, deadline).await),
        }
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(limited)));
    runtime.block_on(session.close());
    drop(browsers);
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// One engine's driver, which opens browsers. Dropping it ends it, and every browser with it.
#[derive(Debug)]
pub struct Browsers {
    engine: Engine,
    programs: Programs,
    driver: Driver,
    dist: PathBuf,
    keys: Keys,
}

impl Browsers {
    /// Starts the driver.
    ///
    /// # Errors
    /// When it does not start, or when the tests were not told where things are.
    pub async fn start(engine: Engine) -> Result<Self, Failure> {
        let programs = Programs::from_variables(env::var_os).map_err(Failure::NotTold)?;
        let dist = told("CAREER_QUIZ_DIST")?;
        let keys = Keys::of(&told("CAREER_QUIZ_CONTENT")?)?;
        let driver = Driver::start(engine, &programs).await?;
        Ok(Self { engine, programs, driver, dist, keys })
    }

    /// Opens a browser with a profile of its own. `width` is that of the page, in CSS pixels; only
    /// Chromium heeds it.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn open(&self, width: Option<u32>) -> Result<Session, Failure> {
        let client = connect(self.engine, &self.driver, &self.programs, width).await?;
        Ok(Session { client, dist: self.dist.clone(), keys: self.keys.clone() })
    }

    /// The driver that opens them.
    #[cfg(test)]
    pub(crate) fn driver(&self) -> &Driver {
        &self.driver
    }

    /// Where the programs are.
    pub fn programs(&self) -> &Programs {
        &self.programs
    }

    /// The pages that `cargo xtask` has built.
    pub fn dist(&self) -> &Path {
        &self.dist
    }
}

/// A file or folder that `cargo xtask` names.
pub(crate) fn told(name: &'static str) -> Result<PathBuf, Failure> {
    env::var_os(name).map(PathBuf::from).ok_or(Failure::NotTold(name))
}

async fn connect(
    engine: Engine,
    driver: &Driver,
    programs: &Programs,
    width: Option<u32>,
) -> Result<Client, Failure> {
    ClientBuilder::new(HttpConnector::new())
        .capabilities(engine.capabilities(programs, width))
        .connect(&driver.address())
        .await
        .map_err(|source| Failure::NoSession {
            engine: engine.name(),
            source: Box::new(source),
            log: driver.log(),
        })
}
