//! A scenario, and which engines it needs.

use std::pin::Pin;
use std::time::Duration;

use clap::ValueEnum;

use crate::states::State;
use crate::{Engine, Failure, Session};

/// What a scenario comes to.
pub type Ending<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + 'a>>;

/// What a scenario does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Steps {
    /// In a browser.
    InBrowser(for<'a> fn(&'a Session) -> Ending<'a>),
    /// In a browser, with one of the states of the pages.
    InState(&'static State, for<'a> fn(&'a Session, &'static State) -> Ending<'a>),
    /// Without one, or with one that it starts itself.
    Alone(fn() -> Ending<'static>),
}

/// In which engines a scenario runs.
#[derive(Clone, Copy, Debug)]
enum Engines {
    /// In each, every day.
    Each,
    /// In each with `--all`, and every day in the first, because what it looks at is the same in all.
    Alike,
    /// In these alone, because others cannot do it.
    Only(&'static [Engine]),
}

/// What has to be installed for a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Layer {
    /// The browsers.
    Pages,
    /// WordPress, Hugo, nginx and Caddy too.
    Hosts,
}

/// Something that must hold of the built pages.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    module: &'static str,
    function: &'static str,
    pub(super) steps: Steps,
    engines: Engines,
    layer: Layer,
    is_rare: bool,
    is_fresh: bool,
    seconds: u32,
}

/// Longer than any scenario takes on a busy machine: a browser that hangs must not hang the whole run.
const DEADLINE: Duration = Duration::from_mins(5);

impl Scenario {
    /// A scenario in a browser, in each engine; [`scenario!`](crate::scenario) fills in the names.
    pub fn new(
        module: &'static str,
        function: &'static str,
        steps: for<'a> fn(&'a Session) -> Ending<'a>,
    ) -> Self {
        Self::of(module, function, Steps::InBrowser(steps))
    }

    /// A scenario for one of the states of the pages, in Chromium, the one engine whose driver changes
    /// colours and widths of a page that is open.
    pub fn in_state(
        module: &'static str,
        function: &'static str,
        state: &'static State,
        steps: for<'a> fn(&'a Session, &'static State) -> Ending<'a>,
    ) -> Self {
        Self::of(module, function, Steps::InState(state, steps)).only(&[Engine::Chromium])
    }

    /// A scenario that needs no browser, or starts its own.
    pub fn alone(
        module: &'static str,
        function: &'static str,
        steps: fn() -> Ending<'static>,
    ) -> Self {
        Self::of(module, function, Steps::Alone(steps))
    }

    fn of(module: &'static str, function: &'static str, steps: Steps) -> Self {
        Self {
            module,
            function,
            steps,
            engines: Engines::Each,
            layer: Layer::Pages,
            is_rare: false,
            is_fresh: false,
            seconds: 3,
        }
    }

    /// The engines cannot differ in it, so every day one is enough.
    #[must_use]
    pub fn alike(self) -> Self {
        Self { engines: Engines::Alike, ..self }
    }

    /// Only these engines can do it.
    #[must_use]
    pub fn only(self, engines: &'static [Engine]) -> Self {
        Self { engines: Engines::Only(engines), ..self }
    }

    /// It needs a browser that nothing has run in, and leaves one that nothing should run in.
    #[must_use]
    pub fn fresh(self) -> Self {
        Self { is_fresh: true, ..self }
    }

    /// It takes so long, or waits so much, that it does not run every day.
    #[must_use]
    pub fn rare(self) -> Self {
        Self { is_rare: true, ..self }
    }

    /// It needs programs besides the browsers: blogs, web servers.
    #[must_use]
    pub fn with_hosts(self) -> Self {
        Self { layer: Layer::Hosts, ..self }
    }

    /// About how many seconds it takes, so that those that take long do not come last.
    #[must_use]
    pub fn takes(self, seconds: u32) -> Self {
        Self { seconds, ..self }
    }

    /// Its name: the file, the function, and the state.
    pub fn name(&self) -> String {
        let module = self.module.split_once("::").map_or(self.module, |(_, inner)| inner);
        match self.steps {
            Steps::InState(state, _) => format!("{module}::{}::{}", self.function, state.name),
            _ => format!("{module}::{}", self.function),
        }
    }

    /// The engines it can run in; none where it needs no browser of the runner's.
    pub(super) fn engines(&self) -> &'static [Engine] {
        match (self.steps, self.engines) {
            (Steps::Alone(_), _) => &[],
            (_, Engines::Only(engines)) => engines,
            (_, Engines::Each | Engines::Alike) => &Engine::ALL,
        }
    }

    pub(super) fn is_run_every_day(&self) -> bool {
        !self.is_rare
    }

    /// The first engine stands for all where they cannot differ.
    pub(super) fn is_run_every_day_in(&self, engine: Engine) -> bool {
        match self.engines {
            Engines::Alike => engine == Engine::ALL[0],
            Engines::Each | Engines::Only(_) => true,
        }
    }

    pub(super) fn layer(&self) -> Layer {
        self.layer
    }

    pub(super) fn is_fresh(&self) -> bool {
        self.is_fresh
    }

    pub(super) fn seconds(&self) -> u32 {
        self.seconds
    }

    pub(super) fn deadline(&self) -> Duration {
        DEADLINE.max(Duration::from_secs(10) * self.seconds)
    }
}

/// A scenario of this name, which is that of an async function of a session; with a second argument,
/// which says how the pages are served, that of an async function of the quiz on them.
#[macro_export]
macro_rules! scenario {
    ($function:ident) => {
        $crate::Scenario::new(module_path!(), stringify!($function), |session| {
            Box::pin($function(session))
        })
    };
    ($function:ident, $site:expr) => {
        $crate::Scenario::new(module_path!(), stringify!($function), |session| {
            Box::pin(async move {
                let quiz = session.serve($site).await?;
                $function(&quiz).await
            })
        })
    };
}
