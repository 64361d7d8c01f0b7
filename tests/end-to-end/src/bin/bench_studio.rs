//! Measures the studio on the built pages and prints a table. With `--quickly` it leaves the hour of edits
//! out. It is called by `cargo xtask bench-studio`, which builds the pages and says where everything is.

use std::env;
use std::process::ExitCode;

use end_to_end::Failure;
use end_to_end::bench::studio;

fn main() -> ExitCode {
    let is_quick = env::args().any(|argument| argument == "--quickly");
    match run(!is_quick) {
        Ok(table) => {
            println!("\n{table}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(with_memory: bool) -> Result<String, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::system("start a runtime"))?;
    runtime.block_on(studio::measure(with_memory))
}
