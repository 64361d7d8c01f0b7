//! What is served while measuring: a copy of `dist/`, compressed throughout, with the pages that
//! it is compared with beside it.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use quiz_model::{Content, Part, Question};
use tempfile::TempDir;

use super::embeds::{self, TEN};
use super::{bare, tab::BLANK};
use crate::Failure;

/// Where the page is that the quiz is compared with.
pub const BARE: &str = "bare/";
/// Begins and ends what the engine reads, in the page.
const ISLAND: (&str, &str) = (r#"id="career-quiz-content">"#, "</script>");
/// What is worth compressing. Pictures and fonts are compressed by themselves.
const COMPRESSED: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Folders of pages, gone when this is dropped.
#[derive(Debug)]
pub struct Pages {
    folder: TempDir,
}

impl Pages {
    /// Copies `dist/` and adds the bare page, the blank one, and whatever was not compressed.
    ///
    /// # Errors
    /// When a file cannot be read or written, or the quiz has no first question.
    pub fn prepare(dist: &Path, content: &Content) -> Result<Self, Failure> {
        let folder = TempDir::with_prefix("career-quiz-")
            .map_err(Failure::system("create a folder for pages"))?;
        let pages = Self { folder };
        copy(dist, &pages.shipped())?;
        let bare = bare::page(content)
            .ok_or_else(|| Failure::Unmeasured("the quiz has no core question".to_owned()))?;
        write(&pages.shipped().join(BARE).join("index.html"), &bare)?;
        write(&pages.shipped().join(BLANK).join("index.html"), BLANK_PAGE)?;
        write(&pages.shipped().join(TEN).join("index.html"), &embeds::page())?;
        compress(&pages.shipped())?;
        Ok(pages)
    }

    /// The pages as they are shipped, and those beside them.
    pub fn shipped(&self) -> PathBuf {
        self.folder.path().join("shipped")
    }

    /// The same pages with that many questions in the quiz. The added ones repeat those of the second deck,
    /// under names of their own, and stand where a build puts them: in the file that this deck has.
    ///
    /// # Errors
    /// When the page's content or that file cannot be found or read.
    pub fn with_questions(&self, count: usize) -> Result<PathBuf, Failure> {
        let folder = self.folder.path().join(format!("questions-{count}"));
        copy(&self.shipped(), &folder)?;
        let path = folder.join("index.html");
        let Enlarged { page, further } =
            enlarged(&read(&path)?, |address| read(&folder.join(address)), count)?;
        write(&path, &page)?;
        write(&folder.join(FURTHER_FILE), &further)?;
        // These would be sent in its place.
        for suffix in ["br", "gz"] {
            let compressed = folder.join(format!("index.html.{suffix}"));
            if compressed.exists() {
                fs::remove_file(&compressed)
                    .map_err(Failure::system(format!("remove {}", compressed.display())))?;
            }
        }
        Ok(folder)
    }

    /// Puts a text where the pages can fetch it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&self, name: &str, text: &str) -> Result<(), Failure> {
        write(&self.shipped().join(name), text)
    }
}

pub(super) const BLANK_PAGE: &str =
    "<!doctype html><link rel=\"icon\" href=\"data:,\"><title>Blank</title><p>Blank</p>\n";

/// The file with the questions of the second deck of a larger quiz.
const FURTHER_FILE: &str = "further-many.json";

/// A page of a larger quiz.
struct Enlarged {
    page: String,
    /// What [`FURTHER_FILE`] holds.
    further: String,
}

/// The page of a quiz with as many questions. `read` reads the file at an address that the page names.
fn enlarged(
    page: &str,
    read: impl Fn(&str) -> Result<String, Failure>,
    count: usize,
) -> Result<Enlarged, Failure> {
    let changed = || {
        let what = "the page holds its content no longer as bench knows it: see bench/pages.rs";
        Failure::Unmeasured(what.to_owned())
    };
    let start = page.find(ISLAND.0).ok_or_else(changed)? + ISLAND.0.len();
    let end = start + page[start..].find(ISLAND.1).ok_or_else(changed)?;
    let content = Content::read(&page[start..end]).map_err(|_| changed())?;
    let core = content.quiz.questions.len();
    let link = content.quiz.further.as_mut().ok_or_else(changed)?;
    let part = Part::read(&read(&link.address)?).map_err(|_| changed())?;
    repeat(&mut part.questions, count.saturating_sub(core));
    link.count = u32::try_from(part.questions.len()).unwrap_or(u32::MAX);
    FURTHER_FILE.clone_into(&mut link.address);
    let island = content.write().replace('<', "\\u003c");
    let page = format!("{}{island}{}", &page[..start], &page[end..]);
    Ok(Enlarged { page, further: part.write() })
}

/// Repeats questions under other names, until there are `count`.
fn repeat(questions: &mut Vec<Question>, count: usize) {
    let asked = questions.clone();
    for (number, question) in asked.iter().cycle().take(count).enumerate().skip(asked.len()) {
        let mut added = question.clone();
        added.id = format!("{}-{number}", question.id).as_str().into();
        questions.push(added);
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::system(format!("create {}", to.display())))?;
    for path in entries(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)
                .map_err(Failure::system(format!("copy {}", path.display())))?;
        }
    }
    Ok(())
}

/// Puts a `.br` beside every file that has none, so that figures do not depend on whether the
/// build has done so.
pub(super) fn compress(folder: &Path) -> Result<(), Failure> {
    for path in entries(folder)? {
        if path.is_dir() {
            compress(&path)?;
            continue;
        }
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let target = path.with_extension(format!("{extension}.br"));
        if COMPRESSED.contains(&extension.as_str()) && !target.exists() {
            let system = |action| Failure::system(format!("{action} {}", path.display()));
            let plain = fs::read(&path).map_err(system("read"))?;
            let mut compressed = Vec::new();
            let best = BrotliEncoderParams { size_hint: plain.len(), ..Default::default() };
            brotli::BrotliCompress(&mut Cursor::new(plain), &mut compressed, &best)
                .map_err(system("compress"))?;
            fs::write(&target, compressed).map_err(system("compress"))?;
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let system = || Failure::system(format!("read {}", folder.display()));
    let entries = fs::read_dir(folder).map_err(system())?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(system())).collect()
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::system(format!("read {}", path.display())))
}

pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(path, text))
        .map_err(Failure::system(format!("write {}", path.display())))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_larger_quiz_repeats_its_further_questions_in_their_file() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let content = quiz_site::read_site(&folder, "ai-project-manager").unwrap().content;
        let islands = quiz_site::islands(&content);
        let file = |address: &str| {
            let (_, file) = islands.parts.iter().find(|(name, _)| name == address).unwrap();
            Ok(file.clone())
        };
        let core = islands.page.quiz.questions.len();
        let island = islands.page.write().replace('<', "\\u003c");
        let page = format!("<p><script {}{island}{}<p>", ISLAND.0, ISLAND.1);
        let made = enlarged(&page, file, 30).unwrap();
        let (_, island) = made.page.split_once(ISLAND.0).unwrap();
        let read = Content::read(island.split_once(ISLAND.1).unwrap().0).unwrap();
        assert_eq!(read.quiz.questions.len(), core);
        let link = read.quiz.further.as_ref().unwrap();
        assert_eq!((link.count as usize, link.address.as_str()), (30 - core, FURTHER_FILE));
        let part = Part::read(&made.further).unwrap();
        let ids: Vec<_> = part.questions.iter().map(|asked| asked.id.to_string()).collect();
        assert_eq!(ids.len(), 30 - core);
        let own = content.quiz.count(quiz_model::Deck::More);
        assert_eq!(ids[own], format!("{}-{own}", ids[0]));
        assert!(made.page.starts_with("<p><script") && made.page.ends_with("</script><p>"));
    }

    #[test]
    fn a_page_without_its_content_is_not_measured_as_a_larger_quiz() {
        assert!(enlarged("<p>", |_| Ok(String::new()), 150).is_err());
        let (mut content, _) = quiz_model::sample::in_parts();
        content.quiz.further = None;
        let page = format!("{}{}{}", ISLAND.0, content.write().replace('<', "\\u003c"), ISLAND.1);
        assert!(enlarged(&page, |_| Ok(String::new()), 150).is_err());
    }

    #[test]
    fn what_has_no_compressed_file_gets_one() {
        let folder = tempfile::tempdir().unwrap();
        for file in ["a.js", "b.js", "b.js.br", "c.png"] {
            fs::write(folder.path().join(file), "x").unwrap();
        }
        compress(folder.path()).unwrap();
        assert!(folder.path().join("a.js.br").exists());
        assert_eq!(fs::read(folder.path().join("b.js.br")).unwrap(), b"x");
        assert!(!folder.path().join("c.png.br").exists());
        assert!(!folder.path().join("b.js.br.br").exists());
    }
}
