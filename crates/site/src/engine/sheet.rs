//! The files of the share sheet: its engine, which trunk builds under names without a hash, and its
//! words.

use std::path::Path;

use super::{Finished, finished, output_names};
use crate::files::{read, write};
use crate::template::{fill_places, script};
use crate::{Site, SiteError};

/// What loads them on a page of the quiz.
const LOADER: &str = include_str!("../script/share.js");

/// What has it tell the result that a link holds, on the page of a path.
const TELLER: &str = include_str!("../script/tell.js");

/// What trunk calls the engine.
const SCRIPT: &str = "share.js";
const MODULE: &str = "share_bg.wasm";

/// The names that the files have in the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFiles {
    script: String,
    module: String,
    words: String,
}

/// Names the engine of the sheet in `staging` by what is in it, makes it smaller with the npm
/// packages in `packages` where there are some, and writes the words beside it.
///
/// # Errors
/// When there is no such engine, or one of the programs fails.
pub fn finish_sheet(
    staging: &Path,
    site: &Site,
    packages: Option<&Path>,
) -> Result<SheetFiles, SiteError> {
    let (script_path, module_path) = (staging.join(SCRIPT), staging.join(MODULE));
    if !script_path.exists() || !module_path.exists() {
        return Err(SiteError::NoEngine(staging.to_owned()));
    }
    let Finished { script, module } = if let Some(packages) = packages {
        finished(&script_path, &read(&module_path)?, packages)?
    } else {
        Finished::read(&script_path, &module_path)?
    };
    for old in [script_path, module_path] {
        std::fs::remove_file(&old).map_err(|error| SiteError::Write(old, error))?;
    }
    let words = site.content.words.write_sheet();
    let (script_name, module_name) = output_names("share", &script, &module);
    let (words_name, _) = output_names("share-words", &words, &[]);
    let files = SheetFiles {
        script: script_name,
        module: module_name,
        words: words_name.replace(".js", ".json"),
    };
    write(&staging.join(&files.script), script)?;
    write(&staging.join(&files.module), module)?;
    write(&staging.join(&files.words), words)?;
    Ok(files)
}

impl SheetFiles {
    /// The script that loads the sheet on a page from which `root` leads to the quiz's folder.
    pub fn loader(&self, root: &str) -> String {
        self.filled(LOADER, root)
    }

    /// The script that has the engine tell the result that a link holds, on a page from which `root`
    /// leads to the quiz's folder.
    pub fn teller(&self, root: &str) -> String {
        self.filled(TELLER, root)
    }

    /// The engine, as it lies in `dist`.
    pub(in crate::site) fn engine(&self, dist: &Path) -> Result<Finished, SiteError> {
        Finished::read(&dist.join(&self.script), &dist.join(&self.module))
    }

    /// Files with these names.
    #[cfg(test)]
    pub(in crate::site) fn named(script: &str, module: &str, words: &str) -> Self {
        let [script, module, words] = [script, module, words].map(str::to_owned);
        Self { script, module, words }
    }

    fn filled(&self, template: &str, root: &str) -> String {
        let at = |name: &str| format!("./{root}{name}");
        let places = [
            ("script", at(&self.script)),
            ("module", at(&self.module)),
            ("words", at(&self.words)),
        ];
        fill_places(&script(template), &places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::{Content, sample};
    use crate::files::{is_hashed, names};

    fn site() -> Site {
        Site { content: Content { quiz: sample::quiz(), words: sample::words() }, guide: None }
    }

    #[test]
    fn files_are_named_by_what_is_in_them() {
        let staging = tempfile::tempdir().unwrap();
        let missing = finish_sheet(staging.path(), &site(), None).unwrap_err();
        assert!(missing.to_string().contains("has no engine"), "{missing}");
        write(&staging.path().join(SCRIPT), "export const open = 1;").unwrap();
        write(&staging.path().join(MODULE), "module").unwrap();
        let files = finish_sheet(staging.path(), &site(), None).unwrap();
        let found = names(staging.path()).unwrap();
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|name| is_hashed(name)), "{found:?}");
        for name in [&files.script, &files.module, &files.words] {
            assert!(found.contains(name), "{name} is missing in {found:?}");
        }
        let loader = files.loader("../");
        for name in [&files.script, &files.module, &files.words] {
            assert!(loader.contains(&format!("'./../{name}'")), "{loader}");
        }
        assert!(!loader.contains("//") && !loader.contains("{{"), "{loader}");
    }
}
