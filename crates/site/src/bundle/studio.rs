//! The files of the studio and of what it makes: its bundles, that of `play/`, the quizzes that a draft can
//! begin with, and the page that is
//! filled with a quiz that is published.

use std::path::Path;

use super::pack::Effort;
use super::{Bundle, PageRoot};
use crate::SiteError;
use crate::files::write;
use crate::folder::{self, ShippedQuiz};
use crate::hash::short_name;
use crate::template::{fill, script};

/// The folder that they lie in, but for the bundles.
const FOLDER: &str = "make/";

/// The bundles and the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudioFiles {
    bundle: Bundle,
    /// The reader of links that hold a quiz.
    reader: Bundle,
    /// What reads and writes files of other programs, loaded when it is asked for.
    exchange: Bundle,
    /// All words, fitted to no quiz, as the page of the studio carries them.
    words: String,
    /// The quizzes: the title and the name of the file of each.
    shipped: Vec<(String, String)>,
    /// The name of the file with the page; none before it is made.
    blank: String,
}

impl StudioFiles {
    /// What trunk has left in `staging`, made smaller with the npm packages in `packages` where there
    /// are some, and the quizzes in `content`, each as one file. `language` is that of the words.
    ///
    /// # Errors
    /// When there is no such bundle, or a file cannot be read or written.
    pub fn finish(
        staging: &Path,
        packages: Option<&Path>,
        content: &Path,
        language: &str,
    ) -> Result<Self, SiteError> {
        let bundle = Bundle::finished(staging, "studio", packages, Effort::Once)?;
        let reader = Bundle::finished(staging, "play", packages, Effort::Once)?;
        let exchange = Bundle::finished(staging, "exchange", packages, Effort::Once)?;
        let words = folder::words(content, language)?.write_all();
        let mut shipped = Vec::new();
        for ShippedQuiz { id, title, files, images } in folder::shipped(content)? {
            // As `quiz_studio::exchange::Packed` reads it.
            let text = serde_json::json!({ "files": files, "images": images }).to_string();
            let name = format!("{id}-{}.json", short_name([text.as_bytes()]));
            write(&staging.join(FOLDER).join(&name), text)?;
            shipped.push((title, name));
        }
        Ok(Self { bundle, reader, exchange, words, shipped, blank: String::new() })
    }

    /// Writes the page that is filled by the studio, as a text in JSON: under no name of a page, for it
    /// is none yet.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add_blank(&mut self, page: &str, staging: &Path) -> Result<(), SiteError> {
        let text = serde_json::to_string(page)?;
        self.blank = format!("page-{}.json", short_name([text.as_bytes()]));
        write(&staging.join(FOLDER).join(&self.blank), text)
    }

    /// The reader of links that hold a quiz.
    pub(crate) fn reader(&self) -> &Bundle {
        &self.reader
    }

    /// All words, as the page of the studio carries them.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// The quizzes: the title of each, and the name of its file beside the page of the studio.
    pub(crate) fn shipped(&self) -> &[(String, String)] {
        &self.shipped
    }

    /// The name of the file with the page, beside that of the studio.
    pub(crate) fn blank(&self) -> &str {
        &self.blank
    }

    /// A script that names the bundle, with its places filled.
    pub(crate) fn loader(&self, template: &str, root: PageRoot<'_>) -> String {
        let places = [
            ("script", root.expression(&self.bundle.script_name)),
            ("module", root.expression(&self.bundle.module_name)),
            ("exchange-script", root.expression(&self.exchange.script_name)),
            ("exchange-module", root.expression(&self.exchange.module_name)),
        ];
        fill(&script(template), &places)
    }

    /// Files of no studio.
    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        let bundle = Bundle::of("studio", "export const open = 1;".to_owned(), Vec::new());
        let reader = Bundle::of("play", "export const read = 1;".to_owned(), Vec::new());
        let shipped = vec![("One".to_owned(), "one-0123456789abcdef.json".to_owned())];
        let exchange = Bundle::of("exchange", "export const take_out = 1;".to_owned(), Vec::new());
        Self {
            bundle,
            reader,
            exchange,
            words: "[]".to_owned(),
            shipped,
            blank: "page-0123456789abcdef.json".to_owned(),
        }
    }
}
