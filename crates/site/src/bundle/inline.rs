//! The scripts that stand in a page, made smaller as those of the bundles are: a tenth of what the first page
//! weighs is script.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::minified;
use crate::SiteError;
use crate::files::write;

/// How a script in a page begins, and what terser is told of it. Data is in elements of other types.
const KINDS: [(&str, &[&str]); 2] =
    [("<script>", &[]), ("<script type=\"module\">", &["--module"])];
const END: &str = "</script>";

/// Makes scripts smaller, each once: most stand in many pages.
#[derive(Debug)]
pub(crate) struct InlineScripts<'a> {
    packages: Option<&'a Path>,
    /// A file that is free for the time being.
    place: PathBuf,
    made: HashMap<String, String>,
}

impl<'a> InlineScripts<'a> {
    /// With these npm packages, or leaving scripts as they are without; `staging` is a folder to work in.
    pub(crate) fn new(packages: Option<&'a Path>, staging: &Path) -> Self {
        Self { packages, place: staging.join("inline.js"), made: HashMap::new() }
    }

    /// The page with its scripts made smaller.
    ///
    /// # Errors
    /// When the program fails, or its file cannot be written.
    pub(crate) fn smaller(&mut self, page: String) -> Result<String, SiteError> {
        let Some(packages) = self.packages else { return Ok(page) };
        let mut small = String::with_capacity(page.len());
        let mut rest = page.as_str();
        while let Some((from, to, kind)) = next_script(rest) {
            small.push_str(&rest[..from]);
            small.push_str(&self.made(&rest[from..to], kind, packages)?);
            rest = &rest[to..];
        }
        small.push_str(rest);
        Ok(small)
    }

    fn made(&mut self, script: &str, kind: &[&str], packages: &Path) -> Result<String, SiteError> {
        let key = format!("{kind:?}{script}");
        if let Some(made) = self.made.get(&key) {
            return Ok(made.clone());
        }
        write(&self.place, script)?;
        // With single quotes, as the tests know them.
        let options = [kind, &["--format", "quote_style=1"]].concat();
        let made = minified(&self.place, packages, &options)?.trim_end().to_owned();
        std::fs::remove_file(&self.place)
            .map_err(|error| SiteError::Write(self.place.clone(), error))?;
        self.made.insert(key, made.clone());
        Ok(made)
    }
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
        let mut scripts = InlineScripts::new(None, Path::new("."));
        assert_eq!(scripts.smaller(page.clone()).unwrap(), page);
    }
}
