//! The texts keep to the voice that docs/voice.md describes: none has a word it bans.

use std::fs;
use std::path::{Path, PathBuf};

use super::root;

/// The entries of the block of banned words.
fn banned() -> Vec<String> {
    let page = fs::read_to_string(root().join("docs/voice.md")).unwrap();
    let (_, rest) = page.split_once("```banned\n").unwrap();
    let (list, _) = rest.split_once("```").unwrap();
    list.lines().map(str::to_lowercase).collect()
}

/// Every TOML file in a folder and the folders below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found
}

/// Whether a text has these words, with no letter right before or after them.
fn has(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn no_text_has_a_banned_word() {
    let banned = banned();
    assert!(banned.len() > 10, "the list was not read: {banned:?}");
    for path in files(&root().join("content")) {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        for (at, line) in text.lines().enumerate() {
            for words in &banned {
                assert!(!has(line, words), "{}:{}: {words}", path.display(), at + 1);
            }
        }
    }
}

#[test]
fn only_whole_words_count() {
    assert!(has("nobody knows", "nobody"));
    assert!(has("to whom?", "whom"));
    assert!(!has("whomsoever", "whom"));
    assert!(!has("a new day", "anew"));
}
