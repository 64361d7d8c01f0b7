//! One scenario in one browser, from its start to its end.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

use super::pool::{Opened, Pool};
use super::queue::Job;
use super::scenario::Steps;
use crate::silence::{self, again_if_silent};
use crate::{Engine, Failure};

/// The name of the threads that run scenarios.
pub(super) const WORKER: &str = "scenarios";

thread_local! {
    /// What the scenario of this thread has panicked with.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// How a scenario has ended.
#[derive(Debug)]
pub(super) struct Outcome {
    /// How long it took, the start of its browser included.
    pub(super) time: Duration,
    /// How long the start of its browser took, where one was started.
    pub(super) starting: Duration,
    /// What went wrong.
    pub(super) failure: Option<String>,
}

/// Has the message of an assertion that fails wait until its scenario is reported: several run at once.
pub(super) fn keep_panics_for_the_report() {
    let usual = take_hook();
    set_hook(Box::new(move |panic| {
        if std::thread::current().name() == Some(WORKER) {
            PANIC.set(Some(panic.to_string()));
        } else {
            usual(panic);
        }
    }));
}

/// Runs a job, once more in a fresh browser when its browser was silent and idle.
pub(super) fn job(job: &Job<'_>, pool: &Pool) -> Outcome {
    let start = Instant::now();
    let mut starting = Duration::ZERO;
    let mut is_again = false;
    let outcome = again_if_silent(|| {
        let fresh = job.scenario.is_fresh() || is_again;
        is_again = true;
        attempt(job, pool, fresh, &mut starting)
    });
    let failure = outcome.err().map(|failure| failure.to_string());
    Outcome { time: start.elapsed(), starting, failure }
}

fn attempt(
    job: &Job<'_>,
    pool: &Pool,
    fresh: bool,
    starting: &mut Duration,
) -> Result<(), Failure> {
    let Some(engine) = job.engine else { return alone(job) };
    let runtime = runtime()?;
    let waiting = if fresh { None } else { pool.take(engine) };
    let mut opened = match waiting {
        Some(opened) => opened,
        None => start(&runtime, engine, starting)?,
    };
    let outcome = drive(job, &runtime, &opened);
    // A browser that something went wrong in is thrown away.
    if let Err(failure) = outcome {
        let before = std::mem::take(&mut opened.ran);
        drop(opened);
        return Err(failure.in_used_browser(&before));
    }
    // The servers of a scenario end with its runtime, so the next gets another.
    drop(runtime);
    let runtime = self::runtime()?;
    if fresh {
        runtime.block_on(opened.close());
    } else {
        opened.ran.push(job.scenario.name());
        runtime.block_on(pool.put_back(opened));
    }
    Ok(())
}

fn start(runtime: &Runtime, engine: Engine, starting: &mut Duration) -> Result<Opened, Failure> {
    let start = Instant::now();
    let opened = runtime.block_on(Opened::start(engine))?;
    *starting += start.elapsed();
    Ok(opened)
}

/// Runs the steps within the deadline.
fn drive(job: &Job<'_>, runtime: &Runtime, opened: &Opened) -> Result<(), Failure> {
    let deadline = job.scenario.deadline();
    let (session, driver) = (&opened.session, opened.browsers.driver());
    let limited = async {
        let steps = match job.scenario.steps {
            Steps::InBrowser(steps) => steps(session),
            Steps::InState(state, steps) => steps(session, state),
            Steps::Alone(steps) => steps(),
        };
        match tokio::time::timeout(deadline, steps).await {
            Ok(outcome) => outcome,
            Err(_) => Err(silence::why(session, driver, deadline).await),
        }
    };
    caught(|| runtime.block_on(limited))
}

fn alone(job: &Job<'_>) -> Result<(), Failure> {
    let Steps::Alone(steps) = job.scenario.steps else { return Ok(()) };
    let runtime = runtime()?;
    caught(|| runtime.block_on(steps()))
}

/// An assertion that fails is a failure like any other.
fn caught(run: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        let said = PANIC.take().unwrap_or_else(|| "it panicked".to_owned());
        Err(Failure::Assertion(said))
    })
}

fn runtime() -> Result<Runtime, Failure> {
    Builder::new_current_thread().enable_all().build().map_err(Failure::system("start a runtime"))
}
