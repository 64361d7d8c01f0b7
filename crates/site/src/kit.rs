//! What the studio makes a whole site of in the browser: the files that this tool reads where it runs at a
//! desk, each by the path that it has there. Texts are in the kit; the rest is of this site, which has it.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::SiteError;
use super::bundle::Bundle;
use super::files::{names, text_of};

/// The folder of all quizzes and languages.
pub(super) const CONTENT: &str = "content/";
/// The folder in it with the languages.
pub(super) const LANGUAGES: &str = "language";
/// The folder of the style sheets.
pub(super) const STYLES: &str = "styles";
/// The folder that the site is written into.
pub(super) const DIST: &str = "dist/";
/// The quizzes that a draft can begin with, each as one file, by its id.
pub(super) const SHIPPED: &str = "shipped/";

/// From the folder of the studio to that of the site.
const UP: &str = "../";

/// The texts, and where the other files are.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kit {
    /// Each text with its path.
    pub(super) texts: Vec<(String, String)>,
    /// Path and address of each file, as the page of the studio asks for it.
    pub(super) files: Vec<(String, String)>,
}

impl Kit {
    /// Adds the texts in a folder, which is to be known as `to`.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(super) fn add_folder(&mut self, from: &Path, to: &str) -> Result<(), SiteError> {
        let endings = [".css"];
        for name in names(from)? {
            if !name.contains('/') && endings.iter().any(|ending| name.ends_with(ending)) {
                self.add_text(&from.join(&name), format!("{to}/{name}"))?;
            }
        }
        Ok(())
    }

    /// Adds a text, which is to be known by this path.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn add_text(&mut self, from: &Path, to: String) -> Result<(), SiteError> {
        self.texts.push((to, text_of(from)?));
        Ok(())
    }

    /// Adds both files of a bundle, under the names that trunk leaves them by.
    pub(super) fn add_bundle(&mut self, name: &str, bundle: &Bundle) {
        let [script, module] = bundle.names();
        self.add_file(DIST, &format!("{name}.js"), script);
        self.add_file(DIST, &format!("{name}_bg.wasm"), module);
    }

    /// Adds a file of this site.
    pub(super) fn add_file(&mut self, folder: &str, path: &str, name: &str) {
        self.files.push((format!("{folder}{path}"), format!("{UP}{name}")));
    }
}
