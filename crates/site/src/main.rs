//! The site tool: checks the content, and makes the pages around the bundles that trunk builds.
//!
//! ```text
//! site check [--quiz ID]    reads the content in all languages and names every mistake
//! site render [--quiz ID]   writes the pages into TRUNK_STAGING_DIR; called by trunk
//! site new ID               writes the skeleton of a quiz
//! site translate LANGUAGE [--quiz ID] [--from FILE]   writes the files of a translation, or takes a table in
//! site schema               writes the shape of content files into content/schema.json
//! site import FILE [--quiz ID] [--columns NAMES]   makes a draft of a file of another program
//! site export FORMAT FILE [--quiz ID]              writes a quiz as a file of another program
//! site embed FILE           writes embed.js for the package of npm, by CAREER_QUIZ_PACKAGES
//! site scorm VERSION FILE [--quiz ID] [--mastery PERCENT]   packs what is in dist/ for a course
//! ```
//! Without `--quiz` it is the quiz named by `CAREER_QUIZ_ID`, or the one about AI project managers.
//! `render` makes absolute links with `CAREER_QUIZ_SITE_URL`, where the pages will be published, and packs no
//! copies with `CAREER_QUIZ_LOOKED_AT`.
//! Run it in the project's folder.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use quiz_author::check::Guesses;
use quiz_author::take_out::TakenOut;
use quiz_author::{report_advice, schema};
use quiz_model::Content;
use quiz_site::{
    ADDRESS_MISSING, Making, Mastery, Site, SiteAddress, SiteError, Translating, Version, compress,
    export, import, new_quiz, read_advice, read_site, read_sites, read_translations, scorm,
    translate, write, write_embed_template, write_site,
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
        ["import", file, options @ ..] => bring_in(Path::new(file), options),
        ["export", format, file] => take_out(format, Path::new(file), &named),
        ["export", format, file, "--quiz", id] => take_out(format, Path::new(file), id),
        ["translate", language, options @ ..] => translate_into(language, options, &named),
        ["scorm", version, file, options @ ..] => pack(version, Path::new(file), options, &named),
        ["embed", file] => match env::var_os("CAREER_QUIZ_PACKAGES") {
            Some(packages) => write_embed_template(Path::new(&packages), Path::new(file)),
            None => Err(SiteError::Usage),
        },
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
    let (advice, guesses) = read_advice(Path::new("content"), id)?;
    if let Some(Guesses { of, by_chance, bar, .. }) = guesses.first() {
        println!(
            "{id}: by form alone, right answers of {of} (by chance {by_chance:.1}, bar {bar:.1}):"
        );
    }
    for Guesses { strategy, right, .. } in &guesses {
        println!("  {right:>5.1}  {}", strategy.name());
    }
    let advice = report_advice(&advice);
    if !advice.is_empty() {
        println!("{advice}");
    }
    for translated in read_translations(Path::new("content"), id)? {
        println!("{id} in {}", translated.advice());
    }
    Ok(())
}

fn bring_in(file: &Path, options: &[&str]) -> Result<(), SiteError> {
    let (mut id, mut columns) = (None, None);
    for option in options.chunks(2) {
        match option {
            ["--quiz", value] => id = Some(*value),
            ["--columns", value] => columns = Some(*value),
            _ => return Err(SiteError::Usage),
        }
    }
    println!("{}", import(Path::new("content"), file, id, columns)?);
    Ok(())
}

fn take_out(format: &str, file: &Path, id: &str) -> Result<(), SiteError> {
    let TakenOut { text, without_pictures } = export(Path::new("content"), id, format)?;
    write(file, text)?;
    if !without_pictures.is_empty() {
        let questions = without_pictures.join(", ");
        eprintln!("warning: {format} holds no pictures: those of {questions} stay behind");
    }
    println!("{id} is in {}", file.display());
    Ok(())
}

fn translate_into(language: &str, options: &[&str], named: &str) -> Result<(), SiteError> {
    let (mut id, mut from) = (named, None);
    for option in options.chunks(2) {
        match option {
            ["--quiz", value] => id = value,
            ["--from", value] => from = Some(Path::new(*value)),
            _ => return Err(SiteError::Usage),
        }
    }
    let tables = Path::new("target/translate");
    println!(
        "{}",
        translate(&Translating { content: Path::new("content"), id, language, tables, from })?
    );
    Ok(())
}

fn pack(version: &str, file: &Path, options: &[&str], named: &str) -> Result<(), SiteError> {
    let (mut id, mut mastery) = (named, None);
    for option in options.chunks(2) {
        match option {
            ["--quiz", value] => id = value,
            ["--mastery", value] => {
                let percent = value.parse().ok().and_then(Mastery::new);
                mastery = Some(percent.ok_or_else(|| SiteError::Mastery((*value).to_owned()))?);
            }
            _ => return Err(SiteError::Usage),
        }
    }
    let version = Version::named(version).ok_or_else(|| SiteError::NoScorm(version.to_owned()))?;
    let site = read_site(Path::new("content"), id)?;
    write(file, scorm(&site, version, mastery, Path::new("dist"))?)?;
    println!("{id} is in {}", file.display());
    Ok(())
}

fn render(id: &str) -> Result<(), SiteError> {
    let staging = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or(SiteError::NoStaging)?);
    let address = env::var("CAREER_QUIZ_SITE_URL").ok();
    let address = address.map(|address| SiteAddress::parse(&address)).transpose()?;
    let packages = env::var_os("CAREER_QUIZ_PACKAGES").map(PathBuf::from);
    let sites = read_sites(Path::new("content"), id)?;
    let Some((site, translations)) = sites.split_first() else { return Err(SiteError::Usage) };
    let warnings = write_site(&Making {
        site,
        translations,
        content: Path::new("content"),
        styles: Path::new("styles"),
        address: address.as_ref(),
        packages: packages.as_deref(),
        staging: &staging,
    })?;
    // Pages to be looked at on this machine are sent as they are.
    if env::var_os("CAREER_QUIZ_LOOKED_AT").is_none() {
        compress(&staging)?;
    }
    for warning in warnings {
        eprintln!("{warning}");
    }
    if address.is_none() {
        eprintln!("{ADDRESS_MISSING}");
    }
    Ok(())
}
