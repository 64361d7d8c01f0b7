//! Every library that a manifest names is in `docs/decisions/dependencies.md` with why it is there.

use std::collections::BTreeSet;
use std::fs;

use super::root;

const MANIFESTS: [&str; 9] = [
    "Cargo.toml",
    "crates/author/Cargo.toml",
    "crates/core/Cargo.toml",
    "crates/model/Cargo.toml",
    "crates/site/Cargo.toml",
    "crates/studio/Cargo.toml",
    "xtask/Cargo.toml",
    "tests/end-to-end/Cargo.toml",
    "tests/fuzz/Cargo.toml",
];
const PACKAGES: [&str; 7] = [
    "tests/package.json",
    "tests/end-to-end/lighthouse/package.json",
    "tests/exchange/package.json",
    "tests/places/package.json",
    "tests/previews/package.json",
    "tests/scorm/package.json",
    "xtask/npm/package.json",
];

/// Ours.
const WORKSPACE: [&str; 7] =
    ["career-quiz", "quiz-author", "quiz-core", "quiz-model", "quiz-site", "quiz-studio", "xtask"];

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The libraries that a manifest of cargo's names, for whatever they are.
fn of_cargo(manifest: &str) -> BTreeSet<String> {
    let manifest: toml::Table = manifest.parse().unwrap();
    ["dependencies", "dev-dependencies", "build-dependencies"]
        .iter()
        .filter_map(|kind| manifest.get(*kind)?.as_table())
        .flat_map(|libraries| libraries.keys().cloned())
        .filter(|name| !WORKSPACE.contains(&name.as_str()))
        .collect()
}

/// The same of npm's.
fn of_npm(manifest: &str) -> BTreeSet<String> {
    let manifest: serde_json::Value = serde_json::from_str(manifest).unwrap();
    ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]
        .iter()
        .filter_map(|kind| manifest[*kind].as_object())
        .flat_map(|packages| packages.keys().cloned())
        .collect()
}

/// The rows of the table: the names in the first column, and whether the other two say anything.
fn told(decisions: &str) -> Vec<(BTreeSet<String>, bool)> {
    let (_, section) = decisions.split_once("\n## Dependencies\n").unwrap();
    section
        .lines()
        .filter(|line| line.starts_with('|'))
        .skip(2)
        .map(|row| {
            let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let names = cells[0].split([',', ' ', '`', '(', ')']).map(str::to_owned).collect();
            let says = cells.len() == 3 && cells[1..].iter().all(|cell| !cell.is_empty());
            (names, says)
        })
        .collect()
}

/// Those that no row names.
fn untold(libraries: &BTreeSet<String>, rows: &[(BTreeSet<String>, bool)]) -> Vec<String> {
    let is_told = |name: &String| rows.iter().any(|(names, _)| names.contains(name));
    libraries.iter().filter(|name| !is_told(name)).cloned().collect()
}

#[test]
fn every_library_is_told_with_why_it_is_there() {
    let rows = told(&read("docs/decisions/dependencies.md"));
    for (names, says) in &rows {
        assert!(says, "a row says why, and what else was weighed: {names:?}");
    }
    for manifest in MANIFESTS {
        assert_eq!(untold(&of_cargo(&read(manifest)), &rows), [""; 0], "of {manifest}");
    }
    for manifest in PACKAGES {
        assert_eq!(untold(&of_npm(&read(manifest)), &rows), [""; 0], "of {manifest}");
    }
}

/// Nothing is given to npm, and nothing of ours runs when it installs; the settings beside each manifest
/// turn off what packages would run, which a test of xtask looks at.
#[test]
fn packages_of_npm_run_no_scripts() {
    for manifest in PACKAGES {
        let json: serde_json::Value = serde_json::from_str(&read(manifest)).unwrap();
        assert_eq!(json.get("scripts"), None, "{manifest}");
        assert_eq!(json["private"], true, "{manifest}");
    }
}

#[test]
fn the_check_sees_what_it_looks_for() {
    let libraries = of_cargo(
        "[dependencies]\na = \"1\"\nxtask = \"1\"\n[dev-dependencies]\nb = { version = \"1\" }",
    );
    assert_eq!(libraries, BTreeSet::from(["a".to_owned(), "b".to_owned()]));
    let rows = told(
        "\n## Dependencies\n| crate | why | else |\n|---|---|---|\n| a 1.2 (host) | it does | – |\n| c | | – |\n",
    );
    assert_eq!(untold(&libraries, &rows), ["b"]);
    assert_eq!(rows.iter().map(|(_, says)| *says).collect::<Vec<_>>(), [true, false]);
    let packages = of_npm("{\"devDependencies\":{\"axe-core\":\"4\"}}");
    assert_eq!(packages, BTreeSet::from(["axe-core".to_owned()]));
}
