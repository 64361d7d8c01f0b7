//! The files of the share panel: its bundle and its words.

use std::path::Path;

use super::pack::Effort;
use super::{Bundle, PageRoot};
use crate::files::write;
use crate::hash::short_name;
use crate::template::{fill, script};
use crate::{Site, SiteError, islands};

/// What loads them on a page of the quiz.
const LOAD: &str = include_str!("load_share.js");

/// What has them show the result that a link holds, on the page of a path.
const SHOW_SHARED_RESULT: &str = include_str!("show_shared_result.js");

/// The bundle, and the name of the file with the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareFiles {
    bundle: Bundle,
    words: String,
    /// The files with the details and the further questions.
    parts: Vec<String>,
}

impl ShareFiles {
    /// What trunk has left in `staging`, made smaller with the npm packages in `packages` where there
    /// are some; the words are written beside it.
    ///
    /// # Errors
    /// When there is no such bundle, or one of the programs fails.
    pub fn finish(staging: &Path, site: &Site, packages: Option<&Path>) -> Result<Self, SiteError> {
        Self::around(Bundle::finished(staging, "share", packages, Effort::All)?, staging, site)
    }

    /// The same bundle for the pages of another language, whose files lie in `folder`, within that of the
    /// bundle.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(crate) fn within(&self, folder: &Path, site: &Site) -> Result<Self, SiteError> {
        Self::around(self.bundle.seen_within(), folder, site)
    }

    fn around(bundle: Bundle, folder: &Path, site: &Site) -> Result<Self, SiteError> {
        let text = site.content.words.write_panel();
        let words = format!("share-words-{}.json", short_name([text.as_bytes()]));
        write(&folder.join(&words), text)?;
        let quiz = islands(&site.content).page.quiz;
        let parts = [quiz.details, quiz.further].into_iter().flatten();
        Ok(Self { bundle, words, parts: parts.map(|link| link.address).collect() })
    }

    /// The script that loads the panel on a page of the quiz.
    pub(crate) fn loader(&self, root: PageRoot<'_>) -> String {
        self.filled(LOAD, root)
    }

    /// The script that has it show the result that a link holds.
    pub(crate) fn show_shared_result(&self, root: PageRoot<'_>) -> String {
        self.filled(SHOW_SHARED_RESULT, root)
    }

    pub(crate) fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// Files of this bundle, with words of this name.
    #[cfg(test)]
    pub(crate) fn of(bundle: Bundle, words: &str) -> Self {
        Self { bundle, words: words.to_owned(), parts: Vec::new() }
    }

    fn filled(&self, template: &str, root: PageRoot<'_>) -> String {
        let parts: Vec<_> = self.parts.iter().map(|name| root.expression(name)).collect();
        let places = [
            ("script", root.expression(&self.bundle.script_name)),
            ("module", root.expression(&self.bundle.module_name)),
            ("words", root.expression(&self.words)),
            ("parts", format!("[{}]", parts.join(", "))),
        ];
        fill(&script(template), &places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use crate::files::{is_hashed, names};
    use quiz_model::{Content, sample};

    #[test]
    fn its_files_are_named_by_what_is_in_them_and_loaded_by_these_names() {
        let site = Site {
            content: Content { quiz: sample::quiz(), words: sample::words() },
            guide: None,
            images: Vec::new(),
            languages: Languages::default(),
        };
        let staging = tempfile::tempdir().unwrap();
        let missing = ShareFiles::finish(staging.path(), &site, None).unwrap_err();
        assert!(missing.to_string().contains("has no bundle `share`"), "{missing}");
        write(&staging.path().join("share.js"), "export const open = 1;").unwrap();
        write(&staging.path().join("share_bg.wasm"), "module").unwrap();
        let files = ShareFiles::finish(staging.path(), &site, None).unwrap();
        let found = names(staging.path()).unwrap();
        assert_eq!(found.len(), 3);
        let loader = files.loader(PageRoot::Page("../"));
        for name in found {
            assert!(is_hashed(&name), "{name}");
            assert!(loader.contains(&format!("'./../{name}'")), "{name} is missing in\n{loader}");
        }
        assert!(!loader.contains("//") && !loader.contains("{{"), "{loader}");
    }
}
