//! What a visitor loads who takes the quiz in another language: its own page and texts, and the bundle that
//! all languages share.

use std::fmt;
use std::fs;
use std::path::Path;

use super::{ALL, FIRST_EXPLANATION, FIRST_QUESTION, STUDIO, before_first_question, starting_with};
use crate::Error;

/// The bytes of the quiz in one language, packed, in the order of the bars.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Language {
    /// The name of its folder.
    name: String,
    bytes: [u64; 4],
}

impl fmt::Display for Language {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "In {}:", self.name)?;
        let budgets = [FIRST_QUESTION, FIRST_EXPLANATION, ALL, STUDIO];
        for (budget, bytes) in budgets.iter().zip(self.bytes) {
            write!(to, "{bytes:>9}  {}", budget.name)?;
            let missed = bytes.saturating_sub(budget.bar);
            if missed > 0 {
                write!(to, ", over the bar by {missed}")?;
            }
            writeln!(to)?;
        }
        Ok(())
    }
}

/// Those in folders of their own, sorted. Letters of another script take more bytes than those of English, so
/// no language but the first is held to the bars: each is printed beside them.
///
/// # Errors
/// When a file is missing.
pub(super) fn languages(dist: &Path) -> Result<Vec<Language>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist).map_err(Error::files("read", dist))? {
        let folder = entry.map_err(Error::files("read", dist))?.path();
        // Each has a service worker of its own, and no other folder has one.
        if !folder.join("sw.js").is_file() {
            continue;
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let size = |file: &str| {
            let path = folder.join(file);
            Ok(fs::metadata(&path).map_err(Error::files("read", &path))?.len())
        };
        let first = size("index.html.br")? + starting_with(dist, "app-")?;
        let all = first + starting_with(&folder, "details-")?;
        let studio = size("make/index.html.br")?
            + size("make/preview/index.html.br")?
            + starting_with(dist, "studio-")?;
        found.push(Language { name, bytes: [before_first_question(&folder)?, first, all, studio] });
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_its_own_texts_and_the_bundle_of_all() {
        let dist = tempfile::tempdir().unwrap();
        for (name, bytes) in [
            ("app-1.js.br", 3_000),
            ("app-1_bg.wasm.br", 100_000),
            ("studio-1_bg.wasm.br", 400_000),
            ("es/sw.js", 1),
            ("es/index.html", 20),
            ("es/index.html.br", 20_000),
            ("es/details-1.json.br", 22_000),
            ("es/make/index.html.br", 25_000),
            ("es/make/preview/index.html.br", 6_000),
            ("guide/index.html.br", 9_000),
        ] {
            let file = dist.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x".repeat(bytes)).unwrap();
        }
        let found = languages(dist.path()).unwrap();
        let [Language { name, bytes }] = &found[..] else { panic!("{found:?}") };
        assert_eq!((name.as_str(), &bytes[1..]), ("es", &[123_000, 145_000, 431_000][..]));
        assert!(
            found[0].to_string().contains("up to the first explanation, over the bar by 23000")
        );
    }
}
