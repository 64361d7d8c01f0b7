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

use quiz_author::schema;
use quiz_model::Content;
use quiz_site::{
    ADDRESS_MISSING, CardFile, SheetFiles, Site, SiteAddress, SiteError, Styles,
    add_to_your_site_page, cards, fill, finish_engine, finish_sheet, furnish, guide_page, islands,
    new_quiz, privacy_page, read_site, reading_page, shared_pages, sheets, write,
    write_embed, write_one_file, write_serving,
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
    let page = staging.join("index.html");
    let template =
        fs::read_to_string(&page).map_err(|error| SiteError::Read(page.clone(), error))?;
    let packages = env::var_os("CAREER_QUIZ_PACKAGES").map(PathBuf::from);
    let template = match &packages {
        Some(packages) => finish_engine(&staging, &template, packages)?,
        None => template,
    };
    let sheet = finish_sheet(&staging, &site, packages.as_deref())?;
    let folder = Path::new("styles");
    let styles = Styles::read(folder)?;
    write_one_file(&site, &template, &styles, address, &sheet, &staging)?;
    let template = template.replace("{{share}}", &sheet.loader(""));
    write(&page, fill(&furnish(&template, "", &styles.first)?, &site, &styles, address)?)?;
    let in_frames = styles.with_first(folder, "embed")?;
    write_embed(&site, &template, &in_frames, packages.as_deref(), &staging)?;
    for (name, part) in islands(&site.content).parts {
        write(&staging.join(name), part)?;
    }
    let styles = styles.plain(folder)?;
    if let Some(guide) = guide_page(&site, &styles, address)? {
        write(&staging.join("guide/index.html"), guide)?;
    }
    write(&staging.join("read/index.html"), reading_page(&site, &styles, address)?)?;
    write(&staging.join("privacy/index.html"), privacy_page(&site, &styles, address)?)?;
    let with_code = styles.clone() + &sheets(folder, &["add"])?;
    write(
        &staging.join("add-to-your-site/index.html"),
        add_to_your_site_page(&site, &with_code, address)?,
    )?;
    write_shared(&site, &styles, address, &sheet, &staging)?;
    write_serving(&site, &styles, address, &staging)?;
    if address.is_none() {
        eprintln!("{ADDRESS_MISSING}");
    }
    Ok(())
}

/// The pages that shared results lead to, and the pictures that stand for links.
fn write_shared(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
    sheet: &SheetFiles,
    staging: &Path,
) -> Result<(), SiteError> {
    for (name, page) in shared_pages(site, styles, address, sheet)? {
        write(&staging.join(name), page)?;
    }
    for CardFile { name, png, missing } in cards(site, styles)? {
        if !missing.is_empty() {
            eprintln!("warning: the fonts of {name} have no “{missing}”: boxes stand in its place");
        }
        write(&staging.join(name), png)?;
    }
    Ok(())
}
