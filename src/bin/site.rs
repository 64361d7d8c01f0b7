//! The host tool: checks the content, and puts it into the pages that trunk builds.
//!
//! ```text
//! site check [--quiz ID]    reads the content and names every mistake
//! site render [--quiz ID]   puts the content into the page in TRUNK_STAGING_DIR
//! ```
//! Without `--quiz` it is the quiz named by `CAREER_QUIZ_ID`, or the one about AI project managers.
//! Run it in the project's folder.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use career_quiz::content::Content;
use career_quiz::site::{Site, SiteError, fill, read_site};

const DEFAULT_QUIZ: &str = "ai-project-manager";

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
    let Site { content: Content { quiz, .. }, .. } = read_site(Path::new("content"), id)?;
    println!(
        "{id}: {} questions, {} pieces of evidence, {} paths, no mistakes",
        quiz.questions.len(),
        quiz.evidence.len(),
        quiz.paths.len(),
    );
    Ok(())
}

fn render(id: &str) -> Result<(), SiteError> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or(SiteError::NoStaging)?;
    let page = PathBuf::from(staging).join("index.html");
    let Site { content, .. } = read_site(Path::new("content"), id)?;
    let template =
        fs::read_to_string(&page).map_err(|error| SiteError::Read(page.clone(), error))?;
    let html = fill(&template, &content)?;
    fs::write(&page, html).map_err(|error| SiteError::Write(page, error))
}
