//! Takes as many quizzes in one tab as its one argument says, and prints what the tab held on the way.
//! It is called by `cargo xtask long-run`, which builds the pages and says where everything is.

use std::env;
use std::process::ExitCode;

use end_to_end::long_run::{Held, take};
use end_to_end::{Engine, Failure, run_at_leisure};

/// From here on memory is compared.
const WARM: u32 = 100;
/// The most that it may have become since then, in tenths.
const MOST: u64 = 12;

fn main() -> ExitCode {
    let Some(quizzes) = env::args().nth(1).and_then(|count| count.parse().ok()) else {
        eprintln!("error: say how many quizzes, or run `cargo xtask long-run`");
        return ExitCode::FAILURE;
    };
    match run(quizzes) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("error: more than 1.2 times what it was after {WARM} quizzes");
            ExitCode::FAILURE
        }
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether memory stayed within bounds.
fn run(quizzes: u32) -> Result<bool, Failure> {
    let mut counts = vec![WARM];
    while let Some(next) = counts.last().map(|last| last * 3).filter(|next| *next < quizzes) {
        counts.push(next);
    }
    if quizzes > WARM {
        counts.push(quizzes);
    }
    let mut within = true;
    run_at_leisure(Engine::Chromium, async |session| {
        println!("| quizzes | script | page | engine | memory | stored |");
        println!("|---|---|---|---|---|---|");
        let held = take(session, &counts, print).await?;
        if let [first, .., last] = held.as_slice() {
            within = last.memory() * 10 <= first.memory() * MOST;
            println!("{} % of the first", last.memory() * 100 / first.memory().max(1));
        }
        Ok(())
    })?;
    Ok(within)
}

fn print(held: Held) {
    let Held { quizzes, script, page, engine, stored } = held;
    let kilobytes = |bytes: u64| format!("{} KB", bytes / 1000);
    println!(
        "| {quizzes} | {} | {} | {} | {} | {stored} |",
        kilobytes(script),
        kilobytes(page),
        kilobytes(engine),
        kilobytes(held.memory()),
    );
}
