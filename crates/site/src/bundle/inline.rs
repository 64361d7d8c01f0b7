//! The scripts that stand in a page, made smaller as those of the bundles are: a tenth of what the first page
//! weighs is script.
//!
//! Where the site tool can start no program, in the package of npm, whoever runs it makes them smaller: they
//! leave [`SHORT`] in the folder, and where that lacks a script, the tool leaves [`LONG`] there, and is run once
//! more.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use super::minified;
use crate::SiteError;
use crate::files::write;

/// How a script in a page begins, and what terser is told of it. Data is in elements of other types.
const KINDS: [(&str, &[&str]); 2] =
    [("<script>", &[]), ("<script type=\"module\">", &["--module"])];
const END: &str = "</script>";

/// Scripts as they were made smaller, by the key that [`LONG`] has for them.
const SHORT: &str = "short-scripts.json";
/// The keys of scripts that are to be made smaller: `--module` or nothing, a line feed, and the script.
const LONG: &str = "long-scripts.json";

/// Makes scripts smaller, each once: most stand in many pages.
#[derive(Debug)]
pub(crate) struct InlineScripts<'a> {
    by: By<'a>,
    /// A folder to work in.
    staging: PathBuf,
    made: HashMap<String, String>,
}

/// What makes them smaller.
#[derive(Debug)]
enum By<'a> {
    /// The npm packages of a build.
    Packages(&'a Path),
    /// Whoever runs the site tool; what they have not made smaller yet is noted.
    Caller { short: BTreeMap<String, String>, long: BTreeSet<String> },
    /// Nothing: they stay as they are.
    Nothing,
}

impl<'a> InlineScripts<'a> {
    /// With these npm packages, or else with what lies in `staging`, a folder to work in.
    ///
    /// # Errors
    /// When what lies there cannot be read.
    pub(crate) fn new(packages: Option<&'a Path>, staging: &Path) -> Result<Self, SiteError> {
        let short = staging.join(SHORT);
        let by = match packages {
            Some(packages) => By::Packages(packages),
            None if short.is_file() => {
                let failed = |error| SiteError::Read(short.clone(), error);
                let text = std::fs::read_to_string(&short).map_err(failed)?;
                std::fs::remove_file(&short).map_err(failed)?;
                let short = serde_json::from_str(&text).map_err(|error| failed(error.into()))?;
                By::Caller { short, long: BTreeSet::new() }
            }
            None => By::Nothing,
        };
        Ok(Self { by, staging: staging.to_owned(), made: HashMap::new() })
    }

    /// Leaves behind what is to be made smaller, once every page is written.
    ///
    /// # Errors
    /// When that cannot be written.
    pub(crate) fn finish(self) -> Result<(), SiteError> {
        match self.by {
            By::Caller { long, .. } if !long.is_empty() => {
                let path = self.staging.join(LONG);
                let text = serde_json::to_string(&long)
                    .map_err(|error| SiteError::Write(path.clone(), error.into()))?;
                write(&path, text)
            }
            _ => Ok(()),
        }
    }

    /// The page with its scripts made smaller.
    ///
    /// # Errors
    /// When the program fails, or its file cannot be written.
    pub(crate) fn smaller(&mut self, page: String) -> Result<String, SiteError> {
        if matches!(self.by, By::Nothing) {
            return Ok(page);
        }
        let mut small = String::with_capacity(page.len());
        let mut rest = page.as_str();
        while let Some((from, to, kind)) = next_script(rest) {
            small.push_str(&rest[..from]);
            small.push_str(&self.made(&rest[from..to], kind)?);
            rest = &rest[to..];
        }
        small.push_str(rest);
        Ok(small)
    }

    fn made(&mut self, script: &str, kind: &[&str]) -> Result<String, SiteError> {
        let key = format!("{}\n{script}", kind.concat());
        if let Some(made) = self.made.get(&key) {
            return Ok(made.clone());
        }
        let made = match &mut self.by {
            By::Packages(packages) => by_terser(script, kind, packages, &self.staging)?,
            By::Caller { short, long } => short.get(&key).cloned().unwrap_or_else(|| {
                long.insert(key.clone());
                script.to_owned()
            }),
            By::Nothing => script.to_owned(),
        };
        self.made.insert(key, made.clone());
        Ok(made)
    }
}

fn by_terser(
    script: &str,
    kind: &[&str],
    packages: &Path,
    staging: &Path,
) -> Result<String, SiteError> {
    let place = staging.join("inline.js");
    write(&place, script)?;
    // With single quotes, as the tests know them.
    let options = [kind, &["--format", "quote_style=1"]].concat();
    let made = minified(&place, packages, &options)?.trim_end().to_owned();
    std::fs::remove_file(&place).map_err(|error| SiteError::Write(place, error))?;
    Ok(made)
}

/// Where the text of the next script begins and ends, and what is told of it.
fn next_script(page: &str) -> Option<(usize, usize, &'static [&'static str])> {
    let found = KINDS
        .iter()
        .filter_map(|(start, kind)| page.find(start).map(|at| (at + start.len(), *kind)));
    let (from, kind) = found.min_by_key(|(from, _)| *from)?;
    let to = from + page[from..].find(END)?;
    Some((from, to, kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_found_and_data_is_not() {
        let page = "<script type=\"application/json\">{}</script><script>a()</script>b\
            <script type=\"module\">c()</script>";
        let mut rest = page;
        let mut found = Vec::new();
        while let Some((from, to, kind)) = next_script(rest) {
            found.push((&rest[from..to], kind.len()));
            rest = &rest[to..];
        }
        assert_eq!(found, [("a()", 0), ("c()", 1)]);
    }

    #[test]
    fn without_packages_a_page_stays_as_it_is() {
        let page = "<script>const a = 1;</script>".to_owned();
        let mut scripts = InlineScripts::new(None, Path::new(".")).unwrap();
        assert_eq!(scripts.smaller(page.clone()).unwrap(), page);
    }

    #[test]
    fn whoever_runs_the_tool_is_asked_once_for_each_script() {
        let folder = tempfile::tempdir().unwrap();
        let page =
            "<script>a ()</script><script type=\"module\">b ()</script><script>a ()</script>";
        let built = |short: &str| {
            std::fs::write(folder.path().join(SHORT), short).unwrap();
            let mut scripts = InlineScripts::new(None, folder.path()).unwrap();
            let page = scripts.smaller(page.to_owned()).unwrap();
            scripts.finish().unwrap();
            assert!(!folder.path().join(SHORT).exists());
            page
        };
        assert_eq!(built("{}"), page);
        let long = std::fs::read_to_string(folder.path().join(LONG)).unwrap();
        assert_eq!(long, r#"["\na ()","--module\nb ()"]"#);
        std::fs::remove_file(folder.path().join(LONG)).unwrap();
        let short = r#"{ "\na ()": "a()", "--module\nb ()": "b()" }"#;
        let expected =
            "<script>a()</script><script type=\"module\">b()</script><script>a()</script>";
        assert_eq!(built(short), expected);
        assert!(!folder.path().join(LONG).exists());
    }
}
