//! A quiz as a package for courses: SCORM 1.2 or SCORM 2004, a zip that they take.
//!
//! ```text
//! imsmanifest.xml   what the course reads
//! index.html        the page that it opens: tells the course what the quiz tells it (`course.js`)
//! quiz/             the quiz as it was built, from its page for frames on
//! ```

mod manifest;

use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::files::{is_hashed, names, read};
use super::template::{escape, fill, script, style};
use super::{Site, SiteError};
use crate::page_table::Page;
use quiz_model::Word;

const PAGE: &str = include_str!("page.html");
const STYLES: &str = include_str!("page.css");
const COURSE: &str = include_str!("course.js");

/// The name of the page that a course opens.
const INDEX: &str = "index.html";
/// The folder of the quiz.
const QUIZ: &str = "quiz/";
/// How the names of files begin that only pages need which are not in the package.
const ELSEWHERE: [&str; 4] = ["studio-", "play-", "exchange-", "publish-"];

/// The versions of SCORM that courses know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 1.2, of 2001: the one that all know.
    V12,
    /// 2004, 3rd edition.
    V2004,
}

impl Version {
    /// The version of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "1.2" => Some(Self::V12),
            "2004" => Some(Self::V2004),
            _ => None,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V12 => "1.2",
            Self::V2004 => "2004",
        }
    }
}

/// The per cent of right answers from which on a learner has passed: 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mastery(u8);

impl Mastery {
    /// That per cent, if it is one.
    pub fn new(percent: u8) -> Option<Self> {
        (1..=100).contains(&percent).then_some(Self(percent))
    }
}

/// The package of a site that was built into `dist`, as a zip; equal sites make equal ones.
///
/// # Errors
/// When a file cannot be read, or the zip cannot be made.
pub fn scorm(
    site: &Site,
    version: Version,
    mastery: Option<Mastery>,
    dist: &Path,
) -> Result<Vec<u8>, SiteError> {
    let own: Vec<_> = names(dist)?.into_iter().filter(|name| is_of_package(name)).collect();
    let inside = own.iter().map(|name| [QUIZ, name].concat());
    let listed: Vec<String> = [INDEX.to_owned()].into_iter().chain(inside).collect();
    let manifest = manifest::manifest(&site.content.quiz, version, mastery, &listed);
    let mut files = vec![
        ("imsmanifest.xml".to_owned(), manifest.into_bytes()),
        (INDEX.to_owned(), page(site, version, mastery).into_bytes()),
    ];
    for name in own {
        files.push(([QUIZ, &name].concat(), read(&dist.join(name))?));
    }
    zipped(files).map_err(|error| SiteError::Scorm(error.to_string()))
}

/// The page for frames, what it loads, and the pages that it links to.
fn is_of_package(name: &str) -> bool {
    let is_packed = [".br", ".gz"].iter().any(|ending| name.ends_with(ending));
    let is_page = Page::of_file(name) == Some(Page::Frame);
    let is_elsewhere = name.contains('/') || ELSEWHERE.iter().any(|start| name.starts_with(start));
    !is_packed && (is_page || name == "icon.svg" || is_hashed(name) && !is_elsewhere)
}

fn page(site: &Site, version: Version, mastery: Option<Mastery>) -> String {
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let word = |word| escape(words.text(word));
    let percent = mastery.map_or_else(String::new, |Mastery(percent)| percent.to_string());
    let pass = mastery.map_or_else(String::new, |_| {
        escape(&words.fill(Word::ScormPass, &[("percent", percent.as_str())]))
    });
    let values = [
        ("language", escape(&quiz.language)),
        ("direction", word(Word::Direction)),
        ("version", version.name().to_owned()),
        ("quiz", quiz.id.to_string()),
        ("mastery", percent.clone()),
        ("title", escape(&quiz.title)),
        ("styles", style(STYLES)),
        ("told", word(Word::ScormTold)),
        ("pass", pass),
        ("alone", word(Word::ScormAlone)),
        ("no-script", word(Word::NoScript)),
        ("course", script(COURSE)),
    ];
    fill(PAGE, &values)
}

/// These files as a zip.
pub(super) fn zipped(files: Vec<(String, Vec<u8>)>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Without the clock: the first day that a zip can say.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::Languages;
    use crate::write;
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        content.quiz.title = "Bees \"&\" wasps".to_owned();
        Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
    }

    fn dist() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        for name in [
            "embed/index.html",
            "app-0123456789abcdef.js",
            "app-0123456789abcdef.js.br",
            "details-0123456789abcdef.json",
            "icon.svg",
            "index.html",
            "make/index.html",
            "make/page-0123456789abcdef.json",
            "studio-0123456789abcdef.js",
            "play-0123456789abcdef.js",
            "exchange-0123456789abcdef.js",
            "sw.js",
            "privacy/index.html",
        ] {
            write(&dist.path().join(name), name).unwrap();
        }
        dist
    }

    #[test]
    fn a_package_has_the_quiz_for_frames_and_no_more() {
        let dist = dist();
        let package = scorm(&site(), Version::V12, None, dist.path()).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(&package)).unwrap();
        let mut found: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        found.sort();
        assert_eq!(
            found,
            [
                "imsmanifest.xml",
                "index.html",
                "quiz/app-0123456789abcdef.js",
                "quiz/details-0123456789abcdef.json",
                "quiz/embed/index.html",
                "quiz/icon.svg",
            ]
        );
        let mut manifest = String::new();
        zip.by_name("imsmanifest.xml").unwrap().read_to_string(&mut manifest).unwrap();
        assert_eq!(manifest.matches("<file href=").count(), found.len() - 1);
        assert_eq!(scorm(&site(), Version::V12, None, dist.path()).unwrap(), package);
    }

    #[test]
    fn the_page_says_what_the_course_sees() {
        let page = page(&site(), Version::V2004, Mastery::new(60));
        for part in ["data-version=\"2004\"", "data-mastery=\"60\"", "Bees &quot;&amp;&quot; wasps"]
        {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
        assert!(!page.contains("{{"), "{page}");
        let without = super::page(&site(), Version::V12, None);
        assert!(!without.contains("data-mastery") && !without.contains("{{"), "{without}");
    }

    #[test]
    fn a_score_to_pass_is_a_per_cent() {
        assert!(Mastery::new(0).is_none() && Mastery::new(101).is_none());
        assert!(Mastery::new(1).is_some() && Mastery::new(100).is_some());
    }
}
