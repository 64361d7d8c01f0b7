//! A browser that is driven, and the driver that opens it.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use fantoccini::wd::{Capabilities, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::{Builder, Handle};
use xtask::browsers::Programs;

use crate::engine::{Driver, Kind};
use crate::quiz::Keys;
use crate::test_server::TestServer;
use crate::waiting::{Look, until};
use crate::{Engine, Failure, Quiz, Site};

/// How high a page is whose width a site sets.
const HEIGHT: u32 = 640;

/// A browser that is open, and the pages it can be shown.
#[derive(Debug)]
pub struct Session {
    pub(crate) client: Client,
    engine: Engine,
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
        // A window has a least width far above that of a telephone; its emulation has not.
        if let Some(width) = site.width().filter(|_| self.engine == Engine::Chromium) {
            self.resize(width, HEIGHT).await?;
        }
        let address = site.serve(&self.dist)?;
        Ok(self.quiz_at(&address))
    }

    /// A server of its own for a copy of the pages, which can get a new build, dawdle and go away.
    ///
    /// # Errors
    /// When there are no pages, or no port is free.
    pub fn test_server(&self) -> Result<TestServer, Failure> {
        TestServer::start(&self.dist)
    }

    /// Its engine.
    pub fn engine(&self) -> Engine {
        self.engine
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

    /// Opens a new tab and closes all others, and with them what was emulated there, and what they were
    /// doing.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn begin_again(&self) -> Result<(), Failure> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(true).await?;
        for tab in old {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        Ok(self.client.switch_to_window(new.handle).await?)
    }

    /// The polite end of the browser; the driver's drop is the other one.
    pub async fn close(self) {
        let _ = tokio::time::timeout(Duration::from_secs(10), self.client.close()).await;
    }
}

/// Runs what may take as long as it likes: a command that somebody watches.
///
/// # Errors
/// When it or its surroundings fail, or when it was not told where things are.
pub fn run_at_leisure(
    engine: Engine,
    work: impl AsyncFnOnce(&Session) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;
    runtime.block_on(async {
        let browsers = Browsers::start_whole(engine).await?;
        let session = browsers.open(None).await?;
        let outcome = work(&session).await;
        session.close().await;
        outcome
    })
}

/// One engine's driver, which opens browsers. Dropping it ends it, and every browser with it.
#[derive(Debug)]
pub struct Browsers {
    engine: Engine,
    kind: Kind,
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
        Self::of(engine, Kind::Engine).await
    }

    /// Starts the driver of whole browsers: as somebody has them who measures, or installs the quiz.
    ///
    /// # Errors
    /// When it does not start, or when the tests were not told where things are.
    pub async fn start_whole(engine: Engine) -> Result<Self, Failure> {
        Self::of(engine, Kind::Whole).await
    }

    async fn of(engine: Engine, kind: Kind) -> Result<Self, Failure> {
        let programs = Programs::from_variables(env::var_os).map_err(Failure::NotTold)?;
        let dist = told("CAREER_QUIZ_DIST")?;
        let keys = Keys::of(&told("CAREER_QUIZ_CONTENT")?)?;
        let driver = Driver::start(engine, &programs).await?;
        Ok(Self { engine, kind, programs, driver, dist, keys })
    }

    /// Opens a browser with a profile of its own. `width` is that of the page, in CSS pixels; only
    /// Chromium heeds it.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn open(&self, width: Option<u32>) -> Result<Session, Failure> {
        let capabilities = self.engine.capabilities(&self.programs, self.kind, width);
        let client = connect(self.engine, &self.driver, capabilities).await?;
        let (engine, dist, keys) = (self.engine, self.dist.clone(), self.keys.clone());
        Ok(Session { client, engine, dist, keys })
    }

    /// The driver that opens them.
    pub fn driver(&self) -> &Driver {
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

/// What speaks with drivers runs in a thread of its own, so that a browser outlives the runtime of a
/// scenario, which ends with the servers in it.
static DRIVING: LazyLock<std::io::Result<Handle>> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("drivers".to_owned())
        .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
    Ok(handle)
});

async fn connect(
    engine: Engine,
    driver: &Driver,
    capabilities: Capabilities,
) -> Result<Client, Failure> {
    let failed = |error: &dyn ToString| {
        Failure::system("speak with drivers")(std::io::Error::other(error.to_string()))
    };
    let address = driver.address();
    let connecting = async move {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities).connect(&address).await
    };
    let handle = DRIVING.as_ref().map_err(|error| failed(error))?;
    let connected = handle.spawn(connecting).await.map_err(|error| failed(&error))?;
    connected.map_err(|source| Failure::NoSession {
        engine: engine.name(),
        source: Box::new(source),
        log: driver.log(),
    })
}
