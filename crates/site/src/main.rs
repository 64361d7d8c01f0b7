//! The site tool: checks the content, and makes the pages around the bundles that trunk builds.
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

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use quiz_author::schema;
use quiz_model::Content;
use quiz_site::{
    ADDRESS_MISSING, Bundle, CardFile, PageStyles, ShareFiles, Site, SiteAddress, SiteError,
    Sources, cards, islands, new_quiz, read_site, write, write_embed_script, write_pages,
    write_serving,
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
    let address = address.as_ref();
    let site = read_site(Path::new("content"), id)?;
    let packages = env::var_os("CAREER_QUIZ_PACKAGES").map(PathBuf::from);
    let packages = packages.as_deref();
    let app = Bundle::app(&staging, packages)?;
    let share = ShareFiles::finish(&staging, &site, packages)?;
    let styles = PageStyles::read(Path::new("styles"))?;
    let (site, styles) = (&site, &styles);
    write_pages(&Sources { site, styles, address, app: &app, share: &share }, &staging)?;
    write_embed_script(site, packages, &staging)?;
    for (name, part) in islands(&site.content).parts {
        write(&staging.join(name), part)?;
    }
    write_cards(site, &styles.plain, &staging)?;
    write_serving(site, &styles.plain, address, &staging)?;
    if address.is_none() {
        eprintln!("{ADDRESS_MISSING}");
    }
    Ok(())
}

/// The pictures that stand for links.
fn write_cards(site: &Site, styles: &str, staging: &Path) -> Result<(), SiteError> {
    for CardFile { name, png, missing } in cards(site, styles)? {
        if !missing.is_empty() {
            eprintln!("warning: the fonts of {name} have no “{missing}”: boxes stand in its place");
        }
        write(&staging.join(name), png)?;
    }
    Ok(())
}
