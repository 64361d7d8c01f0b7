//! Measures the same five questions in this quiz and in others, in turn, and prints a table. Its arguments are the
//! folder where the others' packages are, how many rounds, and a document for the table if it is to go there.
//! It is called by `cargo xtask bench --peers`, which installs and builds them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use end_to_end::Failure;
use end_to_end::bench::peers;
use end_to_end::bench::table::with_tables;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [packages, rounds, document @ ..] = &arguments[..] else {
        eprintln!("error: run `cargo xtask bench --peers`");
        return ExitCode::FAILURE;
    };
    let rounds = rounds.parse().unwrap_or(9);
    match run(Path::new(packages), rounds, document.first().map(PathBuf::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(packages: &Path, rounds: usize, document: Option<PathBuf>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;
    let measured = runtime.block_on(peers::measure(packages, rounds))?;
    println!("\n{measured}\n");
    let Some(document) = document else { return Ok(()) };
    let system = |action: &str| Failure::system(format!("{action} {}", document.display()));
    let text = fs::read_to_string(&document).map_err(system("read"))?;
    fs::write(&document, with_tables(&text, "peers", &measured)?).map_err(system("write"))
}
