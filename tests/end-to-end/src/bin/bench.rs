//! Measures the built pages, prints tables, and writes the report as JSON to the file that its
//! first argument names; with a second, the tables go into that document too, between its marks.
//! It is called by `cargo xtask bench`, which builds the pages and says where everything is.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use end_to_end::Failure;
use end_to_end::bench::{measure, table};

fn main() -> ExitCode {
    let mut files = env::args_os().skip(1).map(PathBuf::from);
    let Some(report) = files.next() else {
        eprintln!("error: name the file to write to, or run `cargo xtask bench`");
        return ExitCode::FAILURE;
    };
    match run(&report, files.next().as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(file: &Path, document: Option<&Path>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;
    let report = runtime.block_on(measure())?;
    let tables = table::report(&report);
    println!("\n{tables}\n");
    write(file, &(serde_json::to_string_pretty(&report)? + "\n"))?;
    match document {
        Some(document) => {
            let text = fs::read_to_string(document)
                .map_err(Failure::system(format!("read {}", document.display())))?;
            write(document, &table::with_tables(&text, "bench", &tables)?)
        }
        None => Ok(()),
    }
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(Failure::system(format!("write {}", file.display())))
}
