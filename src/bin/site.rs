//! The host tool: checks the content, and puts it into the pages that trunk builds.
//!
//! ```text
//! site check [--quiz ID]    reads the content and names every mistake
//! site render [--quiz ID]   writes the pages into TRUNK_STAGING_DIR; called by trunk
//! site new ID               writes the skeleton of a quiz
//! site schema               writes the shape of content files into content/schema.json
//! ```
//! Without `--quiz` it is the quiz named by `CAREER_QUIZ_ID`, or the one about AI project managers.
//! `render` makes absolute links with `CAREER_QUIZ_SITE_URL`, where the pages will be published.
//! Run it in the project's folder.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use career_quiz::content::Content;
use career_quiz::site::{
    Site, SiteAddress, SiteError, fill, finish_engine, furnish, guide_page, islands, new_quiz,
    read_site, reading_page, schema, write, write_embed, write_serving,
};

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
        ["new", id] => new_quiz(Path::new("content"), id),
        ["schema"] => write(Path::new("content/schema.json"), schema()?),
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
    let staging = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or(SiteError::NoStaging)?);
    let address = env::var("CAREER_QUIZ_SITE_URL").ok();
    let address = address.map(|address| SiteAddress::parse(&address)).transpose()?;
    let site = read_site(Path::new("content"), id)?;
    let page = staging.join("index.html");
    let template =
        fs::read_to_string(&page).map_err(|error| SiteError::Read(page.clone(), error))?;
    let packages = env::var_os("CAREER_QUIZ_PACKAGES").map(PathBuf::from);
    let template = match &packages {
        Some(packages) => finish_engine(&staging, &template, packages)?,
        None => template,
    };
    let styles = styles(&["tokens", "base", "parts", "pages", "print"])?;
    write(&page, fill(&furnish(&template, "", &styles)?, &site, &styles)?)?;
    if let Some((name, bonus)) = islands(&site.content).bonus {
        write(&staging.join(name), bonus)?;
    }
    if let Some(guide) = guide_page(&site, &styles)? {
        write(&staging.join("guide/index.html"), guide)?;
    }
    write(&staging.join("read/index.html"), reading_page(&site, &styles)?)?;
    let in_frames = styles.clone() + &self::styles(&["embed"])?;
    write_embed(&site, &template, &in_frames, packages.as_deref(), &staging)?;
    write_serving(&site, &styles, address.as_ref(), &staging)
}

/// Style sheets, in the order of their layers.
fn styles(names: &[&str]) -> Result<String, SiteError> {
    names
        .iter()
        .map(|name| {
            let path = Path::new("styles").join(name).with_extension("css");
            fs::read_to_string(&path).map_err(|error| SiteError::Read(path, error))
        })
        .collect()
}
