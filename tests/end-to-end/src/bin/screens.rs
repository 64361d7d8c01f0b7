//! Writes a picture of every state into the folder that its one argument names, and prints how many words
//! and how high each is. It is called by
//! `cargo xtask screens`, which builds the pages and says where everything is.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use end_to_end::{Engine, Failure, Session, contact_sheet, run_at_leisure};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("error: name the folder to write to, or run `cargo xtask screens`");
        return ExitCode::FAILURE;
    };
    let write = async |session: &Session| -> Result<(), Failure> {
        contact_sheet::write(session, &folder).await
    };
    match run_at_leisure(Engine::Chromium, write) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
