//! Reading a quiz, its pictures and the words of its language from the `content` folder.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::files::{exists, folders, names, read, text_of};
use super::hash::short_name;
use super::template::with_unix_lines;
#[cfg(feature = "desk")]
use super::translations::as_written;
use super::{Languages, SiteError};
use quiz_author::check::{Guesses, is_language_tag};
use quiz_author::{Fault, ImageFile, ReadQuiz, SourceFile, read_quiz, read_words};
use quiz_core::quiz::shuffle;
use quiz_model::{Content, Guide, Quiz, Word, Words};

/// What a site is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// What the app starts with.
    pub content: Content,
    /// The guide, if the quiz has one.
    pub guide: Option<Guide>,
    /// The pictures that its questions show, by the names that they have in the site.
    pub images: Vec<ImageFile>,
    /// The languages that the quiz is offered in, if it is in several.
    pub languages: Languages,
}

/// What would be better otherwise in the quiz in `<content>/<id>/`, and need not be; and what the best of
/// the simple strategies scores that look at the choices alone.
///
/// # Errors
/// Every mistake in its files.
pub fn read_advice(content: &Path, id: &str) -> Result<(Vec<Fault>, Vec<Guesses>), SiteError> {
    let folder = content.join(id);
    let files = read_folder(id, &folder)?;
    let images = read_images(&folder)?;
    let read =
        read_quiz(&folder.display().to_string(), &files, &images).map_err(SiteError::Content)?;
    Ok((read.advice, read.guesses))
}

/// Reads the quiz in `<content>/<id>/` and the words in `<content>/language/<its language>.toml`.
///
/// # Errors
/// Every mistake in the files of the quiz, or else in those of the language.
pub fn read_site(content: &Path, id: &str) -> Result<Site, SiteError> {
    let folder = content.join(id);
    let files = read_folder(id, &folder)?;
    let found = read_images(&folder)?;
    let ReadQuiz { mut quiz, guide, .. } =
        read_quiz(&folder.display().to_string(), &files, &found).map_err(SiteError::Content)?;
    if quiz.id.as_str() != id {
        return Err(SiteError::WrongFolder { folder, found: quiz.id.to_string() });
    }
    quiz.opening_seed = shuffle::opening_seed(&quiz);
    let mut words = words(content, &quiz.language)?;
    words.fit_to(&quiz);
    let images = named_by_content(&mut quiz, found);
    let languages = Languages::default();
    Ok(Site { content: Content { quiz, words }, guide, images, languages })
}

/// The words of that language, as they are for any quiz.
///
/// # Errors
/// Every mistake in their file.
pub(super) fn words(content: &Path, language: &str) -> Result<Words, SiteError> {
    let path = content.join("language").join(format!("{language}.toml"));
    if !exists(&path) {
        return Err(SiteError::NoLanguage { language: language.to_owned(), file: path });
    }
    let file = read_file(path)?;
    read_words(&file).map_err(SiteError::Content)
}

/// The pictures that the quiz shows, each under a name that says what is in it, which the quiz knows
/// it by from here on.
pub(super) fn named_by_content(quiz: &mut Quiz, found: Vec<ImageFile>) -> Vec<ImageFile> {
    let mut images: Vec<ImageFile> = Vec::new();
    for image in quiz.images_mut() {
        let Some(file) = found.iter().find(|file| file.name == image.address) else { continue };
        let (_, ending) = file.name.rsplit_once('.').unwrap_or_default();
        let name = format!("picture-{}.{ending}", short_name([file.bytes.as_slice()]));
        image.address.clone_from(&name);
        if !images.iter().any(|known| known.name == name) {
            images.push(ImageFile { name, bytes: file.bytes.clone() });
        }
    }
    images
}

/// The pictures in the folder of a quiz and in the folders of it.
pub(super) fn read_images(folder: &Path) -> Result<Vec<ImageFile>, SiteError> {
    let languages = languages_in(folder)?;
    let is_shown = |name: &String| {
        let within = name.split_once('/').map(|(first, _)| first);
        ImageFile::is_named_so(name)
            && !name.split('/').any(is_passed_over)
            && !within.is_some_and(|first| languages.iter().any(|language| language == first))
    };
    let pictures = names(folder)?.into_iter().filter(is_shown);
    pictures.map(|name| Ok(ImageFile { bytes: read(&folder.join(&name))?, name })).collect()
}

/// The languages that the quiz in a folder is translated into, sorted: each a folder with TOML files, named
/// by a tag whose first part has two or three letters, as those of all living languages have.
pub(super) fn languages_in(folder: &Path) -> Result<Vec<String>, SiteError> {
    let names = names(folder)?;
    let within = names.iter().filter_map(|name| name.split_once('/'));
    let of_files = within.filter(|(_, file)| !is_passed_over(file) && is_toml(file));
    let mut found: Vec<_> = of_files
        .map(|(first, _)| first)
        .filter(|name| is_language(name))
        .map(str::to_owned)
        .collect();
    found.dedup();
    Ok(found)
}

/// Whether a folder of this name may hold a translation.
pub(super) fn is_language(name: &str) -> bool {
    is_language_tag(name) && name.split('-').next().is_some_and(|first| first.len() <= 3)
}

/// Whether a language is English, of whatever country.
pub(super) fn is_english(tag: &str) -> bool {
    tag.split('-').next() == Some("en")
}

/// Whether it is a TOML file, and lies in no other folder.
fn is_toml(name: &str) -> bool {
    !name.contains('/') && Path::new(name).extension().is_some_and(|ending| ending == "toml")
}

/// A quiz that a draft can begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ShippedQuiz {
    /// Its id.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// The language that it is written in: not that of the page where it is there in another one alone.
    pub(super) language: String,
    /// The name and the text of each of its files.
    pub(super) files: Vec<(String, String)>,
    /// The name of each of its pictures, and what is in it as base64.
    pub(super) images: Vec<(String, String)>,
}

impl ShippedQuiz {
    /// Its title on a page in that language, which says where the quiz is in English alone.
    pub(super) fn title_in(&self, language: &str, words: &Words) -> String {
        if is_english(&self.language) && !is_english(language) {
            return words.fill(Word::SourceLanguage, &[("source", &self.title)]);
        }
        self.title.clone()
    }
}

/// Every quiz in `content`, in that language where it is there in it. One with a mistake is passed over: it is
/// told when it is built itself.
///
/// # Errors
/// When a folder or a file cannot be read.
pub(super) fn shipped(content: &Path, language: &str) -> Result<Vec<ShippedQuiz>, SiteError> {
    let ids = folders(content)?.into_iter();
    let ids = ids.filter(|name| name != "language" && !is_passed_over(name));
    let mut shipped = Vec::new();
    for id in ids {
        let Ok(Site { content: Content { quiz, .. }, .. }) = read_site(content, &id) else {
            continue;
        };
        let folder = content.join(&id);
        let files = read_folder(&id, &folder)?.into_iter().map(|file| {
            let name = Path::new(&file.name).file_name().unwrap_or_default();
            (name.to_string_lossy().into_owned(), file.text)
        });
        let (title, language, files) = match as_written(content, &id, language)? {
            Some((title, text)) => {
                (title, language.to_owned(), vec![("quiz.toml".to_owned(), text)])
            }
            None => (quiz.title, quiz.language, files.collect()),
        };
        let images = read_images(&folder)?.into_iter();
        let images = images.map(|image| (image.name, BASE64_STANDARD.encode(&image.bytes)));
        shipped.push(ShippedQuiz { id, title, language, files, images: images.collect() });
    }
    Ok(shipped)
}

/// What makes sites in a browser has no quiz in another language.
#[cfg(not(feature = "desk"))]
#[allow(clippy::unnecessary_wraps, reason = "that of the desk can fail")]
fn as_written(_: &Path, _: &str, _: &str) -> Result<Option<(String, String)>, SiteError> {
    Ok(None)
}

/// Whether this is the name of a file or folder that an editor or a system keeps beside what an author
/// writes: hidden ones, as locks of Emacs and notes of macOS, and copies that end in `~`, as `a.toml~`.
fn is_passed_over(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

/// The TOML files of a quiz, in the order of their names.
pub(super) fn read_folder(id: &str, folder: &Path) -> Result<Vec<SourceFile>, SiteError> {
    let missing = || SiteError::NoQuiz { id: id.to_owned(), folder: folder.to_owned() };
    let names = names(folder).map_err(|_| missing())?.into_iter();
    let tomls = names.filter(|name| is_toml(name) && !is_passed_over(name));
    let paths: Vec<PathBuf> = tomls.map(|name| folder.join(name)).collect();
    if paths.is_empty() {
        return Err(missing());
    }
    paths.into_iter().map(read_file).collect()
}

pub(super) fn read_file(path: PathBuf) -> Result<SourceFile, SiteError> {
    let name = path.display().to_string();
    let text = with_unix_lines(&text_of(&path)?);
    Ok(SourceFile { name, text })
}

#[cfg(test)]
mod tests;
