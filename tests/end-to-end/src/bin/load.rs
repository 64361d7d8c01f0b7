//! Prints how many first visits one core of nginx holds. It is called by `cargo xtask load`, which
//! builds the pages and says where everything is.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use end_to_end::{Failure, load};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let wrk = env::var_os("CAREER_QUIZ_WRK").ok_or(Failure::NotTold("CAREER_QUIZ_WRK"))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;
    let load = runtime.block_on(load::measure(&PathBuf::from(wrk)))?;
    println!(
        "A first visit: {} requests, {:.0} KB. One core of nginx holds {:.0} of them a minute.",
        load.requests,
        f64::from(u32::try_from(load.bytes).unwrap_or(u32::MAX)) / 1000.0,
        load.visits_a_minute,
    );
    Ok(())
}
