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

/// What new authors get to begin with, and what a check tells them: texts that stand beside the code.
#[test]
fn no_text_for_authors_has_a_banned_word() {
    let banned = banned();
    let crates = root().join("crates");
    let mut texts = Vec::new();
    for folder in ["author/src/skeleton", "author/src/bring_in/draft", "studio/src/start"] {
        for path in files(&crates.join(folder)) {
            texts.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    for folder in ["author/src", "studio/src", "site/src", "../src/ui", "../embed"] {
        for path in sources(&crates.join(folder)) {
            let literals = literals(&fs::read_to_string(&path).unwrap());
            texts.push((path, literals));
        }
    }
    assert!(texts.len() > 100, "{} texts", texts.len());
    for (path, text) in texts {
        for (at, line) in text.to_lowercase().lines().enumerate() {
            for words in &banned {
                assert!(!has(line, words), "{}:{}: {words}", path.display(), at + 1);
            }
        }
    }
}

/// Every source file in a folder and the folders below it, but those of tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_source = |ending: &str| path.extension().is_some_and(|it| it == ending);
        if path.is_dir() {
            found.extend(sources(&path));
        } else if (is_source("rs") || is_source("js")) && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}

/// What stands between quotation marks before a file's tests, on the lines where it stands; one word alone
/// is a name.
fn literals(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let spoken = source.lines().map(|line| {
        let is_comment = line.trim_start().starts_with("//") || line.trim_start().starts_with('*');
        let parts: Vec<&str> = if is_comment { Vec::new() } else { line.split('"').collect() };
        let parts = parts.into_iter().skip(1).step_by(2).filter(|part| part.contains(' '));
        parts.collect::<Vec<_>>().join(" ")
    });
    spoken.collect::<Vec<_>>().join("\n")
}

#[test]
fn literals_are_what_stands_between_marks() {
    let source = "// \"nobody\"\nlet it = (\"no somebody\", \"whom\"); // here\n\n#[cfg(test)]\nmod tests { \"whom\" }";
    assert_eq!(literals(source), "\nno somebody\n");
}

/// “{count} questions” is wrong of one, and in other languages of more: such a text has a form for each
/// plural.
#[test]
fn a_number_before_a_plural_has_its_forms() {
    let text = fs::read_to_string(root().join("content/language/en.toml")).unwrap();
    let mut with_forms = 0;
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        for rest in line.split('{').skip(1).filter_map(|rest| rest.split_once("} ")) {
            let noun: String = rest.1.chars().take_while(|sign| sign.is_alphabetic()).collect();
            if noun.ends_with('s') && !["is", "was", "has", "as", "this", "wins"].contains(&&*noun)
            {
                let has_forms = line.contains("{ one = ") && line.contains(", other = ");
                // A total is behind “of”: “1 of 5 questions”.
                let names = [
                    "name", "quiz", "path", "sources", "question", "step", "plan", "total",
                    "strategy",
                ];
                assert!(has_forms || names.contains(&rest.0), "{}: {line}", at + 1);
                with_forms += usize::from(has_forms);
            }
        }
    }
    assert!(with_forms > 10, "{with_forms} texts with forms");
}

#[test]
fn only_whole_words_count() {
    assert!(has("nobody knows", "nobody"));
    assert!(has("to whom?", "whom"));
    assert!(!has("whomsoever", "whom"));
    assert!(!has("a new day", "anew"));
}
