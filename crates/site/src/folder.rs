//! Reading a quiz and the words of its language from the `content` folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::SiteError;
use super::template::with_unix_lines;
use quiz_author::{Checked, SourceFile, read_quiz, read_words};
use quiz_core::quiz::shuffle;
use quiz_model::{Content, Guide};

/// What a site is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// What the app starts with.
    pub content: Content,
    /// The guide, if the quiz has one.
    pub guide: Option<Guide>,
}

/// Reads the quiz in `<content>/<id>/` and the words in `<content>/language/<its language>.toml`.
///
/// # Errors
/// Every mistake in the files of the quiz, or else in those of the language.
pub fn read_site(content: &Path, id: &str) -> Result<Site, SiteError> {
    let folder = content.join(id);
    let files = read_folder(id, &folder)?;
    let Checked { mut quiz, guide } =
        read_quiz(&folder.display().to_string(), &files).map_err(SiteError::Content)?;
    if quiz.id.as_str() != id {
        return Err(SiteError::WrongFolder { folder, found: quiz.id.to_string() });
    }
    quiz.opening_seed = shuffle::opening_seed(&quiz);
    let language = read_file(content.join("language").join(format!("{}.toml", quiz.language)))?;
    let words = read_words(&language).map_err(SiteError::Content)?;
    Ok(Site { content: Content { quiz, words }, guide })
}

/// The TOML files of a quiz, in the order of their names.
fn read_folder(id: &str, folder: &Path) -> Result<Vec<SourceFile>, SiteError> {
    let missing = || SiteError::NoQuiz { id: id.to_owned(), folder: folder.to_owned() };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|_| missing())?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    if paths.is_empty() {
        return Err(missing());
    }
    paths.into_iter().map(read_file).collect()
}

fn read_file(path: PathBuf) -> Result<SourceFile, SiteError> {
    let name = path.display().to_string();
    let bytes = fs::read(&path).map_err(|error| SiteError::Read(path.clone(), error))?;
    let text = String::from_utf8(bytes).map_err(|_| SiteError::Encoding(path))?;
    let text = with_unix_lines(&text);
    Ok(SourceFile { name, text })
}
