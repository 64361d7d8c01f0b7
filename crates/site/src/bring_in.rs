//! Bringing a file of another program in as the draft of a quiz.

use std::fs;
use std::path::Path;

use quiz_author::bring_in::{
    CannotBringIn, Columns, Draft, Outcome, Report, bring_in, draft, limits,
};
use quiz_model::is_id;

use super::{SiteError, write};

/// Makes a draft in `<content>/<id>/`, which must not be there yet, and returns what became of each
/// question. Without an id, the name of the file is one. `columns` names the columns of a sheet.
///
/// # Errors
/// When the file cannot be read, when no question of it can be taken, when the id is none, when the
/// folder is there already, or when it cannot be written.
pub fn import(
    content: &Path,
    file: &Path,
    id: Option<&str>,
    columns: Option<&str>,
) -> Result<Report, SiteError> {
    let id = id.map_or_else(|| id_of(file), |id| Ok(id.to_owned()))?;
    let folder = content.join(&id);
    if folder.exists() {
        return Err(SiteError::FolderTaken(folder));
    }
    let refused = |error| SiteError::BringIn(file.to_owned(), error);
    let cannot_read = |error| SiteError::Read(file.to_owned(), error);
    let size = fs::metadata(file).map_err(cannot_read)?.len();
    if usize::try_from(size).map_or(true, |size| size > limits::FILE) {
        return Err(refused(CannotBringIn::TooLarge));
    }
    let bytes = fs::read(file).map_err(cannot_read)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let columns = columns.map(Columns::named);
    let read = bring_in(&bytes, &name, columns.as_ref()).map_err(refused)?;
    let Draft { files, report } = draft(&id, read)?;
    if report.count(Outcome::LeftOut) == report.entries.len() {
        return Err(SiteError::NothingTaken(report));
    }
    for (name, bytes) in files {
        write(&folder.join(name), bytes)?;
    }
    Ok(report)
}

/// An id from the name of a file.
fn id_of(file: &Path) -> Result<String, SiteError> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let words = stem.split(|letter: char| !letter.is_ascii_alphanumeric());
    let id = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    if is_id(&id) { Ok(id) } else { Err(SiteError::NoName(file.to_owned())) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::read_site;

    #[test]
    fn a_file_becomes_a_folder_that_is_not_overwritten() {
        let content = tempfile::tempdir().unwrap();
        let file = content.path().join("My first Questions.GIFT");
        fs::write(&file, "::one:: What? {=a ~b}\n\nAnd why? {}").unwrap();
        let report = import(content.path(), &file, None, None).unwrap();
        assert!(report.to_string().ends_with("1 kept, 0 changed, 1 left out"), "{report}");
        fs::create_dir(content.path().join("language")).unwrap();
        let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/language/en.toml");
        fs::copy(words, content.path().join("language/en.toml")).unwrap();
        let site = read_site(content.path(), "my-first-questions").unwrap();
        assert_eq!(site.content.quiz.questions[0].ask, "What?");
        let again = import(content.path(), &file, Some("my-first-questions"), None);
        assert!(matches!(again, Err(SiteError::FolderTaken(_))), "{again:?}");
    }

    #[test]
    fn a_file_of_which_nothing_can_be_taken_leaves_no_folder() {
        let content = tempfile::tempdir().unwrap();
        let file = content.path().join("a.gift");
        fs::write(&file, "Why? {}").unwrap();
        let refused = import(content.path(), &file, None, None).unwrap_err();
        assert!(refused.to_string().contains("an essay question has no place here"), "{refused}");
        assert!(!content.path().join("a").exists());
        fs::write(&file, "").unwrap();
        let refused = import(content.path(), &file, None, None).unwrap_err();
        assert!(refused.to_string().ends_with("a.gift`: the file is empty"), "{refused}");
        let unnamed = import(content.path(), Path::new("вопросы.gift"), None, None);
        assert!(matches!(unnamed, Err(SiteError::NoName(_))), "{unnamed:?}");
    }
}
