//! Runs one scenario in one engine, from nothing to nothing: its own server, driver and browser
//! profile, all gone afterwards, also when the scenario fails.

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Builder;
use xtask::browsers::Programs;

use crate::engine::Driver;
use crate::quiz::Keys;
use crate::{Engine, Failure, Quiz, Site};

/// A browser that hangs must not hang the whole run.
const SCENARIO_DEADLINE: Duration = Duration::from_mins(3);

/// Runs a scenario. An assertion that fails in it fails the test, after everything has ended.
///
/// # Errors
/// When the scenario or its surroundings fail, or when the tests were not told where things are.
pub fn run(
    engine: Engine,
    site: Site,
    scenario: impl AsyncFnOnce(&Quiz) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let programs = Programs::from_variables(env::var_os).map_err(Failure::NotTold)?;
    let dist = env::var_os("CAREER_QUIZ_DIST").ok_or(Failure::NotTold("CAREER_QUIZ_DIST"))?;
    let content =
        env::var_os("CAREER_QUIZ_CONTENT").ok_or(Failure::NotTold("CAREER_QUIZ_CONTENT"))?;
    let keys = Keys::of(&PathBuf::from(content))?;
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;

    let width = site.width();
    let address = runtime.block_on(site.serve(&PathBuf::from(dist)))?;
    let driver = runtime.block_on(Driver::start(engine, &programs))?;
    let client = runtime.block_on(connect(engine, &driver, &programs, width))?;
    let quiz = Quiz::new(client.clone(), address, keys);
    let limited = async {
        let limit = SCENARIO_DEADLINE.as_secs();
        tokio::time::timeout(SCENARIO_DEADLINE, scenario(&quiz))
            .await
            .unwrap_or(Err(Failure::Endless(limit)))
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(limited)));
    // The polite end; the driver's drop is the other one.
    let _ = runtime
        .block_on(async { tokio::time::timeout(Duration::from_secs(10), client.close()).await });
    drop(driver);
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
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
