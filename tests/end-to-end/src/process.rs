//! Programs that end with their owner, children included.
//!
//! A driver that is killed leaves its browser running, so its descendants are looked up and killed
//! with it. They stay in the test's process group, so that Ctrl+C reaches them as well.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

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

/// How much of the processors these have used since they were started.
pub(crate) fn processor_time(ids: &[u32]) -> Duration {
    ids.iter().filter_map(|id| time_of(*id)).sum()
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

fn parent_of(id: u32) -> Option<u32> {
    Stat::of(id)?.field(4)?.try_into().ok()
}

/// Its fields 14 and 15: in the program and in the system, in hundredths of a second.
fn time_of(id: u32) -> Option<Duration> {
    let stat = Stat::of(id)?;
    Some(Duration::from_millis(10 * (stat.field(14)? + stat.field(15)?)))
}

/// `/proc/ID/stat` behind its second field, which is a name in parentheses that may hold anything.
struct Stat(String);

impl Stat {
    fn of(id: u32) -> Option<Self> {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        stat.rsplit_once(')').map(|(_, after_name)| Self(after_name.to_owned()))
    }

    /// A field by its number in proc(5), from the third on, if it is a whole number.
    fn field(&self, number: usize) -> Option<u64> {
        self.0.split_whitespace().nth(number.checked_sub(3)?)?.parse().ok()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn fields_are_counted_behind_a_name_that_may_hold_anything() {
        let stat = "7 (a) b) S 3 7 7 0 -1 4194304 1 2 3 4 150 25 0 0 20 0";
        let stat = Stat(stat.rsplit_once(')').unwrap().1.to_owned());
        assert_eq!([4, 14, 15].map(|number| stat.field(number)), [Some(3), Some(150), Some(25)]);
        assert_eq!(stat.field(2), None);
    }

    #[test]
    fn work_shows_in_the_time_of_a_process() {
        let own = std::process::id();
        let before = processor_time(&[own]);
        let mut value = 1_u64;
        while processor_time(&[own]) < before + Duration::from_millis(20) {
            value = value.wrapping_mul(3).wrapping_add(1);
        }
        assert_ne!(value, 1);
        assert_eq!(processor_time(&[u32::MAX]), Duration::ZERO, "there is none of that number");
    }
}
