//! `cargo xtask exchange`: whether another program reads what a quiz is taken out as.
//!
//! Each quiz is written as GIFT and as Moodle XML; in `tests/exchange/` the parser of GIFT that most programs
//! build on reads the one, and each text is compared with the other.

use std::fs;
use std::process::Command;

use crate::Error;
use crate::host_tool::export;
use crate::packages::Packages;
use crate::steps::Steps;
use crate::workspace::Workspace;

/// Takes every quiz out, and has the parser read it.
///
/// # Errors
/// When a quiz has a mistake, or the parser reads something else than what was meant.
pub fn exchange(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    Packages::exchange(workspace, steps)?;
    let folder = workspace.work("exchange");
    fs::create_dir_all(&folder).map_err(Error::files("create", &folder))?;
    let quizzes = workspace.quizzes()?;
    for quiz in &quizzes {
        for (format, ending) in [("gift", "gift"), ("moodle-xml", "xml")] {
            export(workspace, format, &folder.join(format!("{quiz}.{ending}")), quiz, steps)?;
        }
    }
    let mut compare = Command::new("node");
    compare
        .arg("run.mjs")
        .arg(&folder)
        .args(&quizzes)
        .current_dir(workspace.root().join("tests/exchange"));
    let name = "Read GIFT with the parser of others";
    steps.run_to_repeat_by("cargo xtask exchange", name, "a second", &mut compare)
}
