//! Runs scenarios: those that take longest first, several at once, each in a browser that may have run
//! others before it. Half of a short scenario would otherwise be the start of its browser.
//!
//! Scenarios do not see each other: every site is served at a port of its own, which is an origin of
//! its own, and each gets a new tab, with which what was emulated in the one before is gone.
//!
//! | module | what |
//! |---|---|
//! | [`arguments`] | what to run, by command line |
//! | [`scenario`] | a scenario, and which engines it needs |
//! | [`queue`] | what comes next |
//! | [`pool`] | browsers that wait for the next scenario |
//! | [`run`] | one scenario in one browser, from its start to its end |
//! | [`report`] | what is printed |

mod arguments;
mod pool;
mod queue;
mod report;
mod run;
mod scenario;

use std::num::NonZero;
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use clap::Parser as _;

pub use scenario::{Ending, Scenario};

use crate::waiting::locked;
use arguments::Arguments;
use pool::Pool;
use queue::{Job, Queue};
use report::Report;

/// Runs what the command line asks for of these scenarios, and fails when one of them fails.
pub fn main(scenarios: &[Scenario]) -> ExitCode {
    let arguments = Arguments::parse();
    let all: Vec<Job<'_>> = scenarios.iter().flat_map(queue::jobs_of).collect();
    let (wanted, left_out): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|job| arguments.wants(job.scenario, job.engine));
    if arguments.list {
        for job in &wanted {
            println!("{job}");
        }
        return ExitCode::SUCCESS;
    }
    if wanted.is_empty() {
        eprintln!("error: {}", arguments.nothing_found());
        return ExitCode::FAILURE;
    }
    run::keep_panics_for_the_report();
    let report = Mutex::new(Report::new(wanted.len(), left_out.len()));
    let started = Instant::now();
    work_off(&Mutex::new(Queue::of(wanted)), arguments.workers(), &report);
    locked(&report).finish(started.elapsed())
}

/// Runs everything in the queue, so many at a time.
fn work_off(queue: &Mutex<Queue<'_>>, workers: NonZero<usize>, report: &Mutex<Report>) {
    let pool = Pool::default();
    thread::scope(|threads| {
        let worker = || {
            loop {
                let Some(job) = locked(queue).next(|engine| pool.has(engine)) else { break };
                let outcome = run::job(&job, &pool);
                locked(report).add(&job, outcome);
                pool.close_unless(|engine| locked(queue).needs(engine));
            }
        };
        for _ in 0..workers.get() {
            let named = thread::Builder::new().name(run::WORKER.to_owned());
            if let Err(error) = named.spawn_scoped(threads, worker) {
                eprintln!("error: cannot start a thread for scenarios: {error}");
            }
        }
    });
}
