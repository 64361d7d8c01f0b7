//! Measures another build beside the one in `dist/`, in turn, and prints tables. Its arguments are the other
//! build's `dist/`, what to call it, how many rounds, and a document for the tables if they are to go there.
//! It is called by `cargo xtask bench --against`, which builds both.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use end_to_end::Failure;
use end_to_end::bench::against;
use end_to_end::bench::table::with_tables;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [dist, name, rounds, document @ ..] = &arguments[..] else {
        eprintln!("error: run `cargo xtask bench --against COMMIT`");
        return ExitCode::FAILURE;
    };
    let rounds = rounds.parse().unwrap_or(9);
    match run(Path::new(dist), name, rounds, document.first().map(PathBuf::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(dist: &Path, name: &str, rounds: usize, document: Option<PathBuf>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;
    let measured = runtime.block_on(against::measure(dist, rounds))?;
    let tables = measured.tables(name);
    println!("\n{tables}\n");
    let Some(document) = document else { return Ok(()) };
    let system = |action: &str| Failure::system(format!("{action} {}", document.display()));
    let text = fs::read_to_string(&document).map_err(system("read"))?;
    fs::write(&document, with_tables(&text, "against", &tables)?).map_err(system("write"))
}
