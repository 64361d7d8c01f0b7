//! Runs programs as named steps: each says beforehand what it does and about how long, keeps its
//! time for the summary, and on failure says how to repeat it alone.

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Error;
use crate::consent::Consent;

/// The steps taken so far in one command, and what it may do to the machine.
#[derive(Debug)]
pub struct Steps {
    taken: Vec<(String, Duration)>,
    began: Instant,
    consent: Consent,
}

impl Steps {
    /// None yet.
    pub fn new(consent: Consent) -> Self {
        Self { taken: Vec::new(), began: Instant::now(), consent }
    }

    /// None yet, in a test: nothing may be installed.
    #[cfg(test)]
    pub(crate) fn refusing() -> Self {
        Self::new(Consent::Refused)
    }

    /// What somebody has agreed to.
    pub(crate) fn consent(&self) -> Consent {
        self.consent
    }

    /// Takes two rows of steps at once, and waits for both: compilers often have work for one processor
    /// alone.
    ///
    /// # Errors
    /// When one of the rows does not succeed; of two errors the second's.
    pub(crate) fn both(
        &mut self,
        beside: impl FnOnce(&mut Self) -> Result<(), Error> + Send,
        here: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut aside = Self::new(self.consent);
        let (beside, here) = thread::scope(|threads| {
            let beside = threads.spawn(|| beside(&mut aside));
            let here = here(self);
            if let Err(error) = &here {
                eprintln!("\nerror: {error}\n\nWaiting for what runs at the same time.");
            }
            (beside.join().unwrap_or_else(|panic| resume_unwind(panic)), here)
        });
        self.taken.append(&mut aside.taken);
        here.and(beside)
    }

    /// Runs a program as [`Steps::run`] does, and returns what it prints on standard output.
    ///
    /// # Errors
    /// When the program cannot be started, or ends with anything but success.
    pub(crate) fn run_for_output(
        &mut self,
        name: &str,
        about: &str,
        command: &mut Command,
    ) -> Result<String, Error> {
        println!("==> {name} ({about})");
        let start = Instant::now();
        command.stderr(Stdio::inherit());
        let output = command.output().map_err(|source| cannot_start(command, source))?;
        self.taken.push((name.to_owned(), start.elapsed()));
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(failed(name, output.status, &shown(command), command))
    }

    /// Runs a program whose output the user sees. `about` says how long it takes: "about a minute".
    ///
    /// # Errors
    /// When the program cannot be started, or ends with anything but success.
    pub fn run(&mut self, name: &str, about: &str, command: &mut Command) -> Result<(), Error> {
        let repeat = shown(command);
        self.run_to_repeat_by(&repeat, name, about, command)
    }

    /// The same for a program that cannot be repeated by its command line alone, because it needs
    /// a search path or preparations: `repeat` is the command that does all of it.
    ///
    /// # Errors
    /// When the program cannot be started, or ends with anything but success.
    pub fn run_to_repeat_by(
        &mut self,
        repeat: &str,
        name: &str,
        about: &str,
        command: &mut Command,
    ) -> Result<(), Error> {
        println!("==> {name} ({about})");
        let start = Instant::now();
        let status = command.status().map_err(|source| cannot_start(command, source))?;
        self.taken.push((name.to_owned(), start.elapsed()));
        if status.success() {
            return Ok(());
        }
        Err(failed(name, status, repeat, command))
    }

    /// One line per step with its time, and the time of all; some were taken at the same time.
    pub fn summary(&self) -> String {
        self.summary_after(self.began.elapsed())
    }

    fn summary_after(&self, total: Duration) -> String {
        let mut lines: Vec<String> =
            self.taken.iter().map(|(name, time)| format!("{}  {name}", clock(*time))).collect();
        lines.push(format!("{}  in all", clock(total)));
        lines.join("\n")
    }
}

fn failed(step: &str, status: ExitStatus, repeat: &str, command: &Command) -> Error {
    Error::StepFailed {
        step: step.to_owned(),
        status,
        folder: command.get_current_dir().map_or_else(|| PathBuf::from("."), PathBuf::from),
        repeat: repeat.to_owned(),
    }
}

/// What a program prints on standard output, or nothing when it fails or is not there.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn cannot_start(command: &Command, source: std::io::Error) -> Error {
    let program = command.get_program().to_string_lossy().into_owned();
    let advice = match program.as_str() {
        "cargo" => "Install Rust from https://rustup.rs",
        _ => "Is it installed, and on PATH?",
    };
    Error::CannotStart { program, advice, source }
}

/// The command as one would type it, with the project's own variables in front.
fn shown(command: &Command) -> String {
    let variables = command.get_envs().filter_map(|(name, value)| {
        let name = name.to_string_lossy();
        let value = value?.to_string_lossy();
        name.starts_with("CAREER_QUIZ_").then(|| format!("{name}={}", quoted(&value)))
    });
    let words = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| quoted(&word.to_string_lossy()));
    variables.chain(words).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn clock(time: Duration) -> String {
    // To the nearest second, and never none.
    let seconds = ((time.as_millis() + 500) / 1000).max(1);
    format!("{:3} min {:02} s", seconds / 60, seconds % 60)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("cargo");
        command.args(["run", "it's", ""]).env("CAREER_QUIZ_ID", "a b").env("PATH", "/x");
        assert_eq!(shown(&command), r"CAREER_QUIZ_ID='a b' cargo run 'it'\''s' ''");
    }

    #[test]
    fn a_failed_step_says_how_to_repeat_it() {
        let mut command = Command::new("rustc");
        command.arg("--no-such-flag").stderr(Stdio::null());
        let error = Steps::refusing().run("compile", "no time", &mut command).unwrap_err();
        assert!(error.to_string().contains("rustc --no-such-flag"), "{error}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let mut command = Command::new("no-such-program-anywhere");
        let error = Steps::refusing().run("try", "no time", &mut command).unwrap_err();
        assert!(error.to_string().contains("`no-such-program-anywhere`"), "{error}");
    }

    #[test]
    fn the_summary_has_each_step_and_all() {
        let taken = vec![
            ("a".to_owned(), Duration::from_secs(59)),
            ("b".to_owned(), Duration::from_secs(3)),
        ];
        assert_eq!(
            Steps { taken, ..Steps::refusing() }.summary_after(Duration::from_secs(61)),
            "  0 min 59 s  a\n  0 min 03 s  b\n  1 min 01 s  in all"
        );
    }

    #[test]
    fn steps_taken_at_once_are_all_told_and_either_may_fail() {
        let mut steps = Steps::refusing();
        let version = || {
            let mut command = Command::new("rustc");
            command.arg("--version").stdout(Stdio::null());
            command
        };
        let both = steps.both(
            |steps| steps.run("beside", "no time", &mut version()),
            |steps| steps.run("here", "no time", &mut version()),
        );
        both.unwrap();
        let names: Vec<_> = steps.taken.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["here", "beside"]);
        let failed = || Err(Error::NotLocked("x"));
        assert!(steps.both(|_| failed(), |_| Ok(())).is_err());
        assert!(steps.both(|_| Ok(()), |_| failed()).is_err());
    }
}
