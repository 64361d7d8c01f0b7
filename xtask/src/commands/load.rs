//! `cargo xtask load`: how many first visits one core of a web server holds.

use std::process::Command;

use crate::Error;
use crate::compile;
use crate::dist::{self, Wanted};
use crate::steps::Steps;
use crate::web_servers::{self, WebServers};
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// Builds the pages, and asks nginx on one core for them from another as fast as it answers.
///
/// # Errors
/// When one of the steps fails; the message names it and says how to repeat it.
pub fn load(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let servers = WebServers::provide(steps)?;
    let wrk = web_servers::wrk(steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;
    let mut measure = Command::new(compile::program(workspace, "load", steps)?);
    measure
        .current_dir(workspace.root())
        .envs(servers.variables())
        .envs(workspace.site_variables(DEFAULT_QUIZ))
        .env("CAREER_QUIZ_WRK", wrk);
    steps.run("Visit as fast as nginx answers", "10 seconds", &mut measure)
}
