//! The host tool: checks the content, and puts it into the pages that trunk builds.
//!
//! ```text
//! site check [--quiz ID]    reads the content and names every mistake
//! site render [--quiz ID]   puts the content into the page in TRUNK_STAGING_DIR
//! ```
//! Without `--quiz` it is the quiz named by `CAREER_QUIZ_ID`, or the one about AI project managers.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use career_quiz::content::source::{Fault, SourceFile, read_quiz, read_words};
use career_quiz::content::{Content, Quiz, Word};
use career_quiz::quiz::shuffle;
use thiserror::Error;

const DEFAULT_QUIZ: &str = "ai-project-manager";

/// Why the host tool stopped.
#[derive(Debug, Error)]
enum SiteError {
    #[error("usage: site check|render [--quiz ID]")]
    Usage,
    #[error("`{0}` cannot be read: {1}")]
    Read(PathBuf, io::Error),
    #[error("`{0}` cannot be written: {1}")]
    Write(PathBuf, io::Error),
    #[error("`{0}` is not in UTF-8: save it in that encoding")]
    Encoding(PathBuf),
    #[error("there is no quiz `{id}`: `{folder}` does not exist or has no .toml file")]
    NoQuiz { id: String, folder: PathBuf },
    #[error("`id` in `{folder}` is `{found}`: it has to be the name of its folder")]
    WrongFolder { folder: PathBuf, found: String },
    #[error("{}", list(.0))]
    Content(Vec<Fault>),
    #[error(
        "TRUNK_STAGING_DIR is not set: `site render` is called by trunk, so run `cargo xtask build`"
    )]
    NoStaging,
    #[error("the content cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

fn list(faults: &[Fault]) -> String {
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    let count = faults.len();
    format!(
        "{}\n{count} mistake{} in the content",
        lines.join("\n"),
        if count == 1 { "" } else { "s" }
    )
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), SiteError> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let named = env::var("CAREER_QUIZ_ID").unwrap_or_else(|_| DEFAULT_QUIZ.to_owned());
    match arguments.as_slice() {
        ["check"] => check(&named),
        ["check", "--quiz", id] => check(id),
        ["render"] => render(&named),
        ["render", "--quiz", id] => render(id),
        _ => Err(SiteError::Usage),
    }
}

fn check(id: &str) -> Result<(), SiteError> {
    let content = read_content(id)?;
    let Quiz {
        questions,
        evidence,
        paths,
        ..
    } = &content.quiz;
    println!(
        "{id}: {} questions, {} pieces of evidence, {} paths, no mistakes",
        questions.len(),
        evidence.len(),
        paths.len(),
    );
    Ok(())
}

fn render(id: &str) -> Result<(), SiteError> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or(SiteError::NoStaging)?;
    let page = PathBuf::from(staging).join("index.html");
    let content = read_content(id)?;
    let html = fill(&read_text(&page)?, &content)?;
    fs::write(&page, html).map_err(|error| SiteError::Write(page, error))
}

/// Fills the places of the page's template.
fn fill(template: &str, content: &Content) -> Result<String, SiteError> {
    let Content { quiz, words } = content;
    // Inside a script element only `<` can end or confuse it.
    let island = serde_json::to_string(content)?.replace('<', "\\u003c");
    let word = |word| escape(words.text(word));
    Ok([
        ("language", escape(&quiz.language)),
        ("title", escape(&quiz.title)),
        ("description", escape(&quiz.description)),
        ("loading", word(Word::Loading)),
        ("no-engine", word(Word::NoEngine)),
        ("no-script", word(Word::NoScript)),
        ("engine-stopped", word(Word::EngineStopped)),
        ("content-broken", word(Word::ContentBroken)),
        // Last, so that braces in the content are left alone.
        ("content", island),
    ]
    .into_iter()
    .fold(template.to_owned(), |page, (place, value)| {
        page.replace(&format!("{{{{{place}}}}}"), &value)
    }))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn read_content(id: &str) -> Result<Content, SiteError> {
    let folder = Path::new("content").join(id);
    let files = read_folder(id, &folder)?;
    let mut quiz = read_quiz(&folder.display().to_string(), &files).map_err(SiteError::Content)?;
    if quiz.id.as_str() != id {
        return Err(SiteError::WrongFolder {
            folder,
            found: quiz.id.to_string(),
        });
    }
    quiz.opening_seed = shuffle::opening_seed(&quiz);
    let path = Path::new("content/language").join(format!("{}.toml", quiz.language));
    let language = SourceFile {
        name: path.display().to_string(),
        text: read_text(&path)?,
    };
    let words = read_words(&language).map_err(SiteError::Content)?;
    Ok(Content { quiz, words })
}

/// The TOML files of a quiz, in the order of their names.
fn read_folder(id: &str, folder: &Path) -> Result<Vec<SourceFile>, SiteError> {
    let missing = || SiteError::NoQuiz {
        id: id.to_owned(),
        folder: folder.to_owned(),
    };
    let entries = fs::read_dir(folder).map_err(|_| missing())?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    if paths.is_empty() {
        return Err(missing());
    }
    paths
        .into_iter()
        .map(|path| {
            Ok(SourceFile {
                name: path.display().to_string(),
                text: read_text(&path)?,
            })
        })
        .collect()
}

fn read_text(path: &Path) -> Result<String, SiteError> {
    let bytes = fs::read(path).map_err(|error| SiteError::Read(path.to_owned(), error))?;
    String::from_utf8(bytes).map_err(|_| SiteError::Encoding(path.to_owned()))
}
