//! Pure rooms name no browser and no Yew, and no arrow points backwards.

use std::fs;
use std::path::{Path, PathBuf};

use super::root;

const PURE: [&str; 7] = ["content", "quiz", "advice", "record", "link", "app", "share"];
const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// What each room may not name, because it stands further along the arrows.
const BEHIND: [(&str, &[&str]); 9] = [
    ("content", &["quiz", "advice", "record", "app", "ui", "browser", "site"]),
    ("quiz", &["advice", "record", "app", "ui", "browser", "site"]),
    ("advice", &["record", "app", "ui", "browser", "site"]),
    ("record", &["advice", "app", "ui", "browser", "site"]),
    ("link", &["advice", "record", "app", "ui", "browser", "site"]),
    ("app", &["share", "ui", "browser", "site"]),
    ("share", &["ui", "browser", "site"]),
    ("ui", &["browser", "site"]),
    ("browser", &["ui", "site"]),
];

#[test]
fn pure_rooms_name_no_browser() {
    for room in PURE {
        for (path, code) in code_of(room) {
            for word in identifiers(&code) {
                let browser = BROWSER.iter().any(|name| word == *name || word.starts_with("gloo_"));
                assert!(!browser, "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn arrows_go_one_way() {
    for (room, behind) in BEHIND {
        for (path, code) in code_of(room) {
            for later in behind {
                let arrow = format!("crate::{later}");
                let found = code.match_indices(&arrow).any(|(at, _)| {
                    !code[at + arrow.len()..]
                        .starts_with(|next: char| next.is_alphanumeric() || next == '_')
                });
                assert!(!found, "{} leans on {later}", path.display());
            }
        }
    }
}

#[test]
fn the_check_sees_what_it_looks_for() {
    assert!(identifiers("use web_sys::Storage;").any(|word| word == "web_sys"));
    assert!(!identifiers("// nothing of yews").any(|word| word == "yew"));
    assert!(PURE.iter().all(|room| !code_of(room).is_empty()));
}

/// Every Rust file of a room, without its line comments: prose may name anything.
fn code_of(room: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&root().join("src").join(room), &mut files);
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<_> =
                text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (path, code.join("\n"))
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    code.split(|character: char| !character.is_alphanumeric() && character != '_')
}
