//! Why a test could not go on. What a test asserts fails by `assert!`; this is for the rest.

use std::fmt;
use std::io;

use fantoccini::error::{CmdError, NewSessionError, PrintConfigurationError};

/// Something that a scenario relies on did not happen.
#[derive(thiserror::Error)]
pub enum Failure {
    /// The tests were started by hand.
    #[error(
        "{0} is not set. Run `cargo xtask test`, which builds the pages and finds the browsers"
    )]
    NotTold(&'static str),
    /// A program or file that the test needs.
    #[error("cannot {action}: {source}")]
    System {
        /// What was tried.
        action: String,
        /// What the system said.
        source: io::Error,
    },
    /// A driver ended, or did not answer in time. Its own words follow.
    #[error("the driver of {engine} does not answer. It says:\n{log}")]
    DriverSilent {
        /// The engine.
        engine: &'static str,
        /// What the driver printed.
        log: String,
    },
    /// A driver started no browser. Its own words follow.
    #[error("no session in {engine}: {source}\nThe driver says:\n{log}")]
    NoSession {
        /// The engine.
        engine: &'static str,
        /// What the driver answered.
        source: Box<NewSessionError>,
        /// What the driver printed.
        log: String,
    },
    /// The driver refused a command.
    #[error("the browser did not do it: {0} ({0:?})")]
    Command(Box<CmdError>),
    /// Paper that no printer takes.
    #[error("the page cannot be printed so: {0}")]
    Print(PrintConfigurationError),
    /// A program that reads PDF did not understand what Chromium had printed.
    #[error("cannot read the printed pages: {0}")]
    Pdf(String),
    /// The page answered something else than the script should return.
    #[error("the page answered in another form: {0}")]
    Answer(#[from] serde_json::Error),
    /// The quiz's content is not as the tests expect it.
    #[error("the content of the quiz cannot be read: {0}")]
    Content(#[from] quiz_site::SiteError),
    /// A state that did not come.
    #[error("waited {seconds} s for {what}; last seen: {last}")]
    Waited {
        /// The state.
        what: String,
        /// How long.
        seconds: u64,
        /// What was there instead.
        last: String,
    },
    /// A state of the pages that could not be reached.
    #[error("the state “{state}” is not reached: {source}")]
    State {
        /// Its name in `states::ALL`.
        state: &'static str,
        /// What did not happen on the way.
        source: Box<Self>,
    },
    /// The quiz has no answers that lead to several paths at once.
    #[error(
        "no answers about the visitor lead to a tie, so that state is gone: take it out of \
         tests/end-to-end/src/states.rs"
    )]
    NoTie,
    /// The browser was not as slow as it was asked to be, so no figure of it would be right.
    #[error("the browser was not slowed down: {0}")]
    NotSlowed(String),
    /// Something could not be measured.
    #[error("cannot measure: {0}")]
    Unmeasured(String),
    /// The browser did not answer its driver any more, not even the simplest question.
    #[error(
        "{engine} does not answer any more, and keeps a processor busy to {:.0} %. \
         The driver says:\n{log}",
        busy * 100.0
    )]
    BrowserSilent {
        /// The engine.
        engine: &'static str,
        /// How much of one processor it used meanwhile, from 0; more than 1 with several.
        busy: f64,
        /// What the driver printed.
        log: String,
    },
    /// The whole scenario took too long, in a browser that answers.
    #[error("the scenario did not end within {0} s")]
    Endless(u64),
    /// What a scenario asserts does not hold.
    #[error("{0}")]
    Assertion(String),
    /// A scenario failed in a browser that had run others.
    #[error(
        "{source}\nIts browser had run {count} scenarios before, the last {last}; it is closed now."
    )]
    InUsedBrowser {
        /// What went wrong.
        source: Box<Self>,
        /// How many had run before.
        count: usize,
        /// The last of them.
        last: String,
    },
}

impl Failure {
    /// For `map_err` after an operation of the system's.
    pub fn system(action: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let action = action.into();
        move |source| Self::System { action, source }
    }

    /// Says which scenarios had run in the same browser. A browser that is silent says nothing about them.
    pub(crate) fn in_used_browser(self, before: &[String]) -> Self {
        match (self, before.last()) {
            (failure @ Self::BrowserSilent { .. }, _) | (failure, None) => failure,
            (failure, Some(last)) => Self::InUsedBrowser {
                source: Box::new(failure),
                count: before.len(),
                last: last.clone(),
            },
        }
    }
}

impl From<CmdError> for Failure {
    fn from(error: CmdError) -> Self {
        Self::Command(Box::new(error))
    }
}

/// The test runner prints a returned error by its `Debug`; the message reads better.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
