//! Reading the other languages of a quiz: its texts from `<content>/<quiz>/<language>/`, the words of the
//! pages from `<content>/language/<language>.toml`, its terms from `<language>.glossary.toml` beside it.

use std::path::{Path, PathBuf};

mod studio;

use super::build_shell::plural_forms;
use super::files::exists;
use super::folder::{
    Site, is_english, languages_in, named_by_content, read_file, read_folder, read_images,
    read_site, words,
};
use super::{Language, Languages, SiteError};
use quiz_author::authored::Quiz;
use quiz_author::translation::{
    Applied, Findings, Glossary, Missing, TextPlace, Translation, WordFindings, WordMarks, apply,
    compare, compare_words, translated,
};
use quiz_author::{Checked, Fault, ImageFile, draw_advice, read_authored};
use quiz_core::quiz::shuffle;
use quiz_model::{Content, Word};

/// A quiz in another of its languages.
#[derive(Clone, Debug)]
pub struct Translated {
    /// What its pages are made from, as those of the first language are.
    pub site: Site,
    /// The texts that stand in it in the first language, in the order of the quiz. Pages have to say so.
    pub untranslated: Vec<TextPlace>,
    /// What is not in it for want of a text, such as a question.
    pub left_out: Vec<TextPlace>,
    /// What would be better otherwise in the texts of the quiz.
    pub findings: Findings,
    /// The same in the words of the pages.
    pub words: WordFindings,
    /// The same in the texts of the studio.
    pub studio: Findings,
}

/// How many of each kind [`Translated::advice`] draws.
const DRAWN: usize = 5;

impl Translated {
    /// Its language.
    pub fn language(&self) -> &str {
        &self.site.content.quiz.language
    }

    /// What to consider, in a line, and the first of each kind drawn.
    pub fn advice(&self) -> String {
        let Findings { missing, stale, terms, .. } = &self.findings;
        let mut lines = vec![format!("{}: {}", self.language(), self.findings.summary())];
        let counts = [
            (self.left_out.len(), "parts are left out"),
            (self.words.same.len(), "words of the pages as in the first language"),
            (self.words.stale.len(), "words of the pages are stale"),
            (self.words.terms.len(), "words of the pages against the glossary"),
            (self.studio.missing.len(), "texts of the studio are missing"),
            (self.studio.stale.len(), "texts of the studio are stale"),
            (self.studio.terms.len(), "texts of the studio against the glossary"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        lines.extend(counts.map(|(count, what)| format!("  {count} {what}")));
        let WordFindings { stale: stale_words, terms: words, .. } = &self.words;
        let all = [missing, stale, terms, stale_words, words];
        let studio = [&self.studio.missing, &self.studio.stale, &self.studio.terms];
        for faults in all.into_iter().chain(studio) {
            lines.extend(faults.iter().take(DRAWN).map(draw_advice));
            let more = faults.len().saturating_sub(DRAWN);
            lines.extend((more > 0).then(|| format!("  … and {more} more of these")));
        }
        lines.join("\n")
    }
}

/// Reads the quiz in all its languages, the one that it was written in first: what each site is made from.
///
/// # Errors
/// Every mistake in the files of the quiz, or else in those of its languages.
pub fn read_sites(content: &Path, id: &str) -> Result<Vec<Site>, SiteError> {
    let mut sites = vec![read_site(content, id)?];
    let is_english = is_english(&sites[0].content.quiz.language);
    let mut partial = vec![false];
    for Translated { mut site, untranslated, .. } in read_translations(content, id)? {
        let Content { quiz, words } = &mut site.content;
        // Sources stay as they were published.
        for evidence in quiz.evidence.iter_mut().filter(|_| is_english) {
            evidence.source = words.fill(Word::SourceLanguage, &[("source", &evidence.source)]);
        }
        sites.push(site);
        partial.push(!untranslated.is_empty());
    }
    if sites.len() > 1 {
        let all: Vec<_> = sites.iter().map(Language::of).collect();
        for ((site, languages), partial) in sites.iter_mut().zip(Languages::each(&all)).zip(partial)
        {
            site.languages = if partial { languages.partial() } else { languages };
        }
    }
    Ok(sites)
}

/// Reads every other language of the quiz in `<content>/<id>/`, in the order of their tags.
///
/// # Errors
/// Every mistake in the files of the languages; that of the quiz first, if it has any itself.
pub fn read_translations(content: &Path, id: &str) -> Result<Vec<Translated>, SiteError> {
    let folder = content.join(id);
    let languages = languages_in(&folder)?;
    if languages.is_empty() {
        return Ok(Vec::new());
    }
    let original = Original::read(content, id)?;
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    for language in &languages {
        match original.translated(language) {
            Ok(translated) => read.push(translated),
            Err(SiteError::Content(mistakes)) => faults.extend(mistakes),
            Err(error) => return Err(error),
        }
    }
    if faults.is_empty() { Ok(read) } else { Err(SiteError::Content(faults)) }
}

/// A quiz of `content` in another language, as an author would have written it: its title, and one file with
/// all of it. None where it is not there in that language.
///
/// # Errors
/// When a file has a mistake.
pub(super) fn as_written(
    content: &Path,
    id: &str,
    language: &str,
) -> Result<Option<(String, String)>, SiteError> {
    if !languages_in(&content.join(id))?.iter().any(|known| known == language) {
        return Ok(None);
    }
    let Original { quiz, .. } = Original::read(content, id)?;
    let files = read_folder(id, &content.join(id).join(language))?;
    let translation = Translation::read(&files).map_err(SiteError::Content)?;
    // What is missing is the author's to write, wherever pages would leave it out.
    let Ok(Applied { quiz, .. }) = apply(&quiz, language, &translation, Missing::FirstLanguage)
    else {
        return Ok(None);
    };
    let text = toml::to_string(&quiz).map_err(|error| SiteError::Written(error.to_string()))?;
    Ok(Some((quiz.title, text)))
}

/// A quiz in its first language.
pub(super) struct Original<'a> {
    content: &'a Path,
    id: &'a str,
    /// The quiz as its files say it.
    pub(super) quiz: Quiz,
    images: Vec<ImageFile>,
}

impl<'a> Original<'a> {
    /// Reads it.
    pub(super) fn read(content: &'a Path, id: &'a str) -> Result<Self, SiteError> {
        let folder = content.join(id);
        let files = read_folder(id, &folder)?;
        let quiz = read_authored(&folder.display().to_string(), &files);
        let quiz = quiz.map_err(SiteError::Content)?;
        Ok(Self { content, id, quiz, images: read_images(&folder)? })
    }

    /// The quiz in that language.
    fn translated(&self, language: &str) -> Result<Translated, SiteError> {
        let folder = self.content.join(self.id).join(language);
        if language == self.quiz.language {
            return Err(SiteError::OwnLanguage(folder));
        }
        let name = folder.display().to_string();
        let files = read_folder(self.id, &folder)?;
        let translation = Translation::read(&files).map_err(SiteError::Content)?;
        let glossary = glossary(self.content, language)?;
        let findings = compare(&self.quiz, &translation, &glossary, &name);
        let mut words = words(self.content, language)?;
        let said = self.compare_words(language, &glossary)?;
        let studio = studio::compare_studio(self.content, language, &glossary)?;
        let mut mistakes: Vec<Fault> = findings
            .mistakes
            .iter()
            .chain(&said.mistakes)
            .chain(&studio.mistakes)
            .cloned()
            .collect();
        let made = translated(&self.quiz, language, &translation, (&name, &self.images));
        let made = made.map_err(|faults| mistakes.extend(faults));
        let (Ok((Checked { mut quiz, guide }, Applied { untranslated, left_out, .. })), true) =
            (made, mistakes.is_empty())
        else {
            return Err(SiteError::Content(mistakes));
        };
        quiz.opening_seed = shuffle::opening_seed(&quiz);
        words.fit_to(&quiz);
        let images = named_by_content(&mut quiz, self.images.clone());
        let languages = Languages::default();
        let site = Site { content: Content { quiz, words }, guide, images, languages };
        Ok(Translated { site, untranslated, left_out, findings, words: said, studio })
    }

    /// What is to be said of the words of the pages in that language.
    fn compare_words(
        &self,
        language: &str,
        glossary: &Glossary,
    ) -> Result<WordFindings, SiteError> {
        let file = |language: &str| {
            read_file(self.content.join("language").join(format!("{language}.toml")))
        };
        let (first, second) = (file(&self.quiz.language)?, file(language)?);
        let marks = word_marks(self.content, language)?;
        compare_words(&first, &second, &plural_forms(language), glossary, &marks)
            .map_err(SiteError::Content)
    }
}

/// Where the marks of a language's words lie.
pub(super) fn marks_path(content: &Path, language: &str) -> PathBuf {
    content.join("language").join(format!("{language}.marks.toml"))
}

/// From what the words of a language were translated; nothing where it has no such file.
pub(super) fn word_marks(content: &Path, language: &str) -> Result<WordMarks, SiteError> {
    let path = marks_path(content, language);
    if !exists(&path) {
        return Ok(WordMarks::default());
    }
    WordMarks::read(&read_file(path)?).map_err(SiteError::Content)
}

/// The terms of a language; none where it has no glossary.
fn glossary(content: &Path, language: &str) -> Result<Glossary, SiteError> {
    let path = content.join("language").join(format!("{language}.glossary.toml"));
    if !exists(&path) {
        return Ok(Glossary::default());
    }
    Glossary::read(&read_file(path)?).map_err(SiteError::Content)
}
