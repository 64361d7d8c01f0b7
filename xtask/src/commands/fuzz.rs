//! `cargo xtask fuzz`: looks for inputs that break what reads them, by coverage, for as long as it
//! is given. What it checks is in `tests/fuzz/properties/`; the inputs that are kept, in
//! `tests/fixtures/fuzz/`, which every run of the tests replays.
//!
//! By the project's own Rust: without a sanitizer, which code without `unsafe` gives nothing to find,
//! cargo-fuzz asks for nothing that only a nightly Rust has.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use crate::Error;
use crate::packages::require_node;
use crate::steps::{Steps, output_of};
use crate::tools::{Toolbox, cargo_fuzz};
use crate::workspace::Workspace;

/// A fuzz target: its name, the kind of its dictionary, and the most bytes of an input.
struct Target {
    name: &'static str,
    dictionary: Option<&'static str>,
    longest: u32,
}

const TARGETS: [Target; 15] = [
    Target { name: "link", dictionary: Some("link"), longest: 2_200 },
    Target { name: "record", dictionary: Some("json"), longest: 6_000 },
    Target { name: "copy", dictionary: Some("json"), longest: 6_000 },
    Target { name: "content", dictionary: Some("toml"), longest: 12_000 },
    Target { name: "accent", dictionary: None, longest: 16 },
    Target { name: "sheet", dictionary: Some("texts"), longest: 6_000 },
    Target { name: "workbook", dictionary: Some("xml"), longest: 6_000 },
    Target { name: "gift", dictionary: Some("texts"), longest: 6_000 },
    Target { name: "moodle-xml", dictionary: Some("xml"), longest: 6_000 },
    Target { name: "aiken", dictionary: Some("texts"), longest: 6_000 },
    Target { name: "quizdown", dictionary: Some("texts"), longest: 6_000 },
    Target { name: "h5p", dictionary: Some("json"), longest: 6_000 },
    Target { name: "qti", dictionary: Some("xml"), longest: 6_000 },
    Target { name: "play-link", dictionary: Some("json"), longest: 12_000 },
    Target { name: "archive", dictionary: None, longest: 12_000 },
];

/// What the script that speaks to host pages is sent is no target of cargo-fuzz: it is JavaScript.
const MESSAGES: &str = "messages";

/// Whether there is such a target.
///
/// # Errors
/// When there is none; the message says which there are.
fn wanted(name: Option<&str>) -> Result<Vec<&'static Target>, Error> {
    let known = || TARGETS.iter().filter(|target| name.is_none_or(|name| name == target.name));
    if name.is_some_and(|name| name != MESSAGES) && known().next().is_none() {
        let known: Vec<_> = TARGETS.iter().map(|target| target.name).chain([MESSAGES]).collect();
        return Err(Error::NoSuchTarget(known.join(", ")));
    }
    Ok(known().collect())
}

/// Fuzzes each target for so many seconds, or one alone, and says how many inputs were tried.
///
/// # Errors
/// When a tool is missing, or when an input was found that breaks something; the message says where
/// it is.
pub fn fuzz(
    workspace: &Workspace,
    seconds: u64,
    target: Option<&str>,
    steps: &mut Steps,
) -> Result<(), Error> {
    let targets = wanted(target)?;
    let mut tried = Vec::new();
    if !targets.is_empty() {
        // libFuzzer is C++, which cargo-fuzz compiles along.
        if output_of(Command::new("c++").arg("--version")).is_none() {
            return Err(Error::NoCompiler);
        }
        Toolbox::of(workspace).provide(&[cargo_fuzz()], steps)?;
        let about = "some minutes the first time";
        for target in &targets {
            let name = format!("Build the fuzz target `{}`", target.name);
            steps.run(&name, about, &mut cargo_fuzz_to(workspace, "build", target)?)?;
        }
    }
    for target in targets {
        tried.push((target.name, run(workspace, target, seconds, steps)?));
    }
    if target.is_none_or(|name| name == MESSAGES) {
        require_node()?;
        let mut messages = Command::new("node");
        messages
            .arg(workspace.root().join("tests/fuzz/messages/run.mjs"))
            .args(["--seconds", &seconds.to_string(), "--seed", "random"])
            .current_dir(workspace.root());
        let about = format!("{seconds} seconds");
        steps.run("Send messages to the frame and to the page around it", &about, &mut messages)?;
    }
    for (name, count) in tried {
        println!("{name}: {count} inputs tried, none breaks it");
    }
    Ok(())
}

fn cargo_fuzz_to(workspace: &Workspace, verb: &str, target: &Target) -> Result<Command, Error> {
    let mut command = Command::new("cargo");
    command
        .args(["fuzz", verb, "--sanitizer", "none", "--fuzz-dir", "tests/fuzz"])
        .args(["--target-dir".as_ref(), workspace.work("fuzz").as_os_str()])
        .arg(target.name)
        .env("PATH", Toolbox::of(workspace).search_path()?)
        .current_dir(workspace.root());
    Ok(command)
}

/// Runs one target and returns how many inputs were tried. New inputs that reach new code are left in
/// `target/fuzz-corpus/<target>`, for the next run to go on from.
fn run(
    workspace: &Workspace,
    target: &Target,
    seconds: u64,
    steps: &mut Steps,
) -> Result<u64, Error> {
    let own = workspace.work("fuzz-corpus").join(target.name);
    let found = workspace.work("fuzz-found").join(target.name);
    for folder in [&own, &found] {
        fs::create_dir_all(folder).map_err(Error::files("create", folder))?;
    }
    let log = found.join("log.txt");
    let output = File::create(&log).map_err(Error::files("write", &log))?;
    let root = workspace.root();
    let mut command = cargo_fuzz_to(workspace, "run", target)?;
    command.arg(&own).arg(root.join("tests/fixtures/fuzz").join(target.name)).arg("--");
    if let Some(name) = target.dictionary {
        let dictionary = root.join("tests/fuzz/dictionaries").join(name);
        command.arg(format!("-dict={}", dictionary.display()));
    }
    command
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={}", target.longest))
        .arg(format!("-artifact_prefix={}/", found.display()))
        // Ids stay for as long as the page, which here sees millions of records.
        .args(["-rss_limit_mb=6000", "-timeout=20", "-print_final_stats=1"])
        .stderr(output);
    let name = format!("Fuzz `{}`", target.name);
    let about = format!("{seconds} seconds");
    steps.run(&name, &about, &mut command).map_err(|_| Error::Found(found.clone()))?;
    tried(&log)
}

/// From `stat::number_of_executed_units: 123`.
fn tried(log: &Path) -> Result<u64, Error> {
    let text = fs::read(log).map_err(Error::files("read", log))?;
    let text = String::from_utf8_lossy(&text);
    let count = text.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    count
        .and_then(|count| count.trim().parse().ok())
        .ok_or_else(|| Error::Found(log.parent().unwrap_or(log).into()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_is_none_is_answered_by_those_there_are() {
        assert_eq!(wanted(Some("record")).unwrap().len(), 1);
        assert_eq!(wanted(None).unwrap().len(), TARGETS.len());
        assert!(wanted(Some(MESSAGES)).unwrap().is_empty());
        let Err(error) = wanted(Some("recrod")) else { panic!("there is no such target") };
        for name in TARGETS.iter().map(|target| target.name).chain([MESSAGES]) {
            assert!(error.to_string().contains(name), "{name} is not in: {error}");
        }
    }

    #[test]
    fn every_target_is_one_of_the_fuzz_workspace() {
        let root = Workspace::find().unwrap().root().join("tests");
        let manifest = fs::read_to_string(root.join("fuzz/Cargo.toml")).unwrap();
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
        for target in TARGETS {
            assert!(manifest.contains(&format!("path = \"targets/{}.rs\"", target.name)));
            assert!(root.join("fixtures/fuzz").join(target.name).is_dir(), "{}", target.name);
            if let Some(name) = target.dictionary {
                assert!(root.join("fuzz/dictionaries").join(name).is_file(), "{name}");
            }
        }
    }

    #[test]
    fn how_many_were_tried_is_read_from_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log.txt");
        fs::write(&log, b"\xff\nstat::number_of_executed_units: 12345\nstat::slowest: 0\n")
            .unwrap();
        assert_eq!(tried(&log).unwrap(), 12_345);
        fs::write(&log, "==1== ERROR: libFuzzer: deadly signal").unwrap();
        assert!(matches!(tried(&log), Err(Error::Found(_))));
    }
}
