//! A blog that Hugo builds, with the shortcode that `docs/embedding.md` gives: what is shown there is
//! what runs here.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xtask::blogs::Blogs;

use crate::Failure;
use crate::blog::NOTES;
use crate::process::run_to_end;

const DOCUMENT: &str = include_str!("../../../docs/embedding.md");
/// The address that the document's examples have in place of somebody's own.
const EXAMPLE: &str = "https://quiz.example/";

/// A blog as files; dropping it removes them.
#[derive(Debug)]
pub struct Hugo {
    folder: TempDir,
}

impl Hugo {
    /// Builds one whose only article, in `article/`, is the document's.
    ///
    /// # Errors
    /// When Hugo does not build it.
    pub fn build(blogs: &Blogs, quiz: &str) -> Result<Self, Failure> {
        let folder = TempDir::with_prefix("career-quiz-blog-")
            .map_err(Failure::system("create a folder for a blog"))?;
        let shortcode = example("go-html-template").replace(EXAMPLE, quiz);
        let article = format!("---\ntitle: An article\n---\n\n{}", example("markdown"));
        let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
            <title>A blog</title>NOTES{{ .Content }}";
        for (name, text) in [
            ("config.toml", "disableKinds = ['home', 'taxonomy', 'term', 'section']\n"),
            ("layouts/shortcodes/career-quiz.html", shortcode.as_str()),
            ("layouts/_default/single.html", &page.replace("NOTES", NOTES)),
            ("content/article.md", &article),
        ] {
            write(&folder.path().join(name), text)
                .map_err(Failure::system(format!("write {name}")))?;
        }
        let mut hugo = Command::new(&blogs.hugo);
        hugo.arg("--source").arg(folder.path());
        hugo.arg("--cacheDir").arg(folder.path().join("cache"));
        run_to_end(&mut hugo)?;
        Ok(Self { folder })
    }

    /// Where the pages are that it has built.
    pub fn pages(&self) -> std::path::PathBuf {
        self.folder.path().join("public")
    }
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}

/// The document's one example in this language.
///
/// # Panics
/// When there is none, or another: document and test have to go together.
fn example(language: &str) -> String {
    let fence = format!("\n```{language}\n");
    let mut examples = DOCUMENT.split(&fence).skip(1);
    let example = examples.next().and_then(|rest| rest.split_once("\n```\n"));
    assert!(example.is_some() && examples.next().is_none(), "not one example in {language}");
    example.map(|(example, _)| format!("{example}\n")).unwrap_or_default()
}
