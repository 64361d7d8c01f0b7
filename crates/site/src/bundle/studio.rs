//! The files of the studio and of what it makes: its bundles, that of `play/`, the quizzes that a draft can
//! begin with, the page that is filled with a quiz that is published, and what a whole site is made of.

use std::path::Path;

use super::pack::Effort;
use super::{Bundle, PageRoot};
use crate::SiteError;
use crate::files::write;
use crate::folder::{self, ShippedQuiz};
use crate::hash::short_name;
use crate::kit::Kit;
use crate::studio_texts::StudioTexts;
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
    /// What makes a whole site, likewise.
    publish: Bundle,
    /// All words, fitted to no quiz, as the page of the studio carries them.
    words: String,
    /// The shape of a quiz and what drafts begin with, in the language of the page.
    texts: StudioTexts,
    /// The quizzes: the title and the name of the file of each.
    shipped: Vec<(String, String)>,
    /// Their ids, in their order.
    ids: Vec<String>,
    /// The name of the file with the page; none before it is made.
    blank: String,
    /// That of the file with what a site is made of; likewise.
    kit: String,
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
        let publish = Bundle::finished(staging, "publish", packages, Effort::Once)?;
        let bundles = [bundle, reader, exchange, publish];
        Self::around(bundles, staging, content, language)
    }

    /// The same bundles for the pages of another language, whose files lie in `folder`, within that of the
    /// bundles.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub(crate) fn within(
        &self,
        folder: &Path,
        content: &Path,
        language: &str,
    ) -> Result<Self, SiteError> {
        let bundles = self.bundles().map(|(_, bundle)| bundle.seen_within());
        Self::around(bundles, folder, content, language)
    }

    fn around(
        [bundle, reader, exchange, publish]: [Bundle; 4],
        folder: &Path,
        content: &Path,
        language: &str,
    ) -> Result<Self, SiteError> {
        let words = folder::words(content, language)?;
        let texts = StudioTexts::read(content, language)?;
        let (mut shipped, mut ids) = (Vec::new(), Vec::new());
        for quiz in folder::shipped(content, language)? {
            let title = quiz.title_in(language, &words);
            let ShippedQuiz { id, files, images, .. } = quiz;
            // As `quiz_studio::exchange::Packed` reads it.
            let text = serde_json::json!({ "files": files, "images": images }).to_string();
            let name = format!("{id}-{}.json", short_name([text.as_bytes()]));
            write(&folder.join(FOLDER).join(&name), text)?;
            shipped.push((title, name));
            ids.push(id);
        }
        let words = words.write_all();
        let (blank, kit) = (String::new(), String::new());
        Ok(Self { bundle, reader, exchange, publish, words, texts, shipped, ids, blank, kit })
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

    /// Writes what a whole site is made of.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn add_kit(&mut self, kit: &Kit, staging: &Path) -> Result<(), SiteError> {
        let text = serde_json::to_string(kit)?;
        self.kit = format!("site-{}.json", short_name([text.as_bytes()]));
        write(&staging.join(FOLDER).join(&self.kit), text)
    }

    /// Its bundles, by the names that trunk leaves them by.
    pub(crate) fn bundles(&self) -> [(&str, &Bundle); 4] {
        [
            ("studio", &self.bundle),
            ("play", &self.reader),
            ("exchange", &self.exchange),
            ("publish", &self.publish),
        ]
    }

    /// The id of each quiz, and the name of its file beside the page of the studio.
    pub(crate) fn files_of_quizzes(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = self.shipped.iter().map(|(_, name)| name.as_str());
        self.ids.iter().map(String::as_str).zip(names)
    }

    /// The reader of links that hold a quiz.
    pub(crate) fn reader(&self) -> &Bundle {
        &self.reader
    }

    /// All words, as the page of the studio carries them.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// The shape of a quiz and what drafts begin with, as that page carries them.
    pub(crate) fn texts(&self) -> &StudioTexts {
        &self.texts
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
            ("publish-script", root.expression(&self.publish.script_name)),
            ("publish-module", root.expression(&self.publish.module_name)),
            ("kit", self.kit.clone()),
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
        let publish = Bundle::of("publish", "export const site = 1;".to_owned(), Vec::new());
        Self {
            bundle,
            reader,
            exchange,
            publish,
            words: "[]".to_owned(),
            texts: StudioTexts {
                schema: "{\"$defs\":{}}".to_owned(),
                templates: None,
                messages: None,
            },
            shipped,
            ids: vec!["one".to_owned()],
            kit: "site-0123456789abcdef.json".to_owned(),
            blank: "page-0123456789abcdef.json".to_owned(),
        }
    }
}
