//! Programs that end with their owner, children included.
//!
//! A driver that is killed leaves its browser running, so its descendants are looked up and killed
//! with it. They stay in the test's process group, so that Ctrl+C reaches them as well.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::Failure;

/// A running program; dropping it ends it and everything it has started.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a program that writes what it has to say into a file.
    ///
    /// # Errors
    /// When the file cannot be written or the program not started.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self, Failure> {
        let output = File::create(log).map_err(Failure::system("write a driver's log"))?;
        let errors = output.try_clone().map_err(Failure::system("write a driver's log"))?;
        let program = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(output).stderr(errors);
        let child = command.spawn().map_err(Failure::system(format!("start {program}")))?;
        Ok(Self { child })
    }

    /// Whether it still runs.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Its id, after those of all it has started.
    pub(crate) fn with_descendants(&self) -> Vec<u32> {
        let mut ids = descendants(self.child.id());
        ids.push(self.child.id());
        ids
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // All at once, before any of them can start another.
        let doomed = self.with_descendants();
        let ids = doomed.iter().map(u32::to_string);
        let _ = Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

/// Runs a program that ends by itself, and returns what it prints.
pub(crate) fn run_to_end(command: &mut Command) -> Result<String, Failure> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = || Failure::system(format!("run {program}"));
    let output = command.stdin(Stdio::null()).output().map_err(failed())?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(failed()(io::Error::other(format!("{}\n{said}{errors}", output.status))))
}

/// The processes that this one has started, and those that they have started.
fn descendants(parent: u32) -> Vec<u32> {
    let pairs: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, parent_of(id)?)))
        .collect();
    let mut found = vec![parent];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        found.extend(pairs.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        next += 1;
    }
    found.split_off(1)
}

/// The fourth field of `/proc/ID/stat`; the second is a name in parentheses that may hold anything.
fn parent_of(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(1)?.parse().ok()
}
