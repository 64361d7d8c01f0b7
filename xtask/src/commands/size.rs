//! `cargo xtask size`: what a visitor loads to take the quiz, against the budget, and what fills
//! the app.

mod languages;
mod one_file;
mod worker;

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Error;
use crate::dist::{self, Wanted};
use crate::steps::Steps;
use crate::tools::{Toolbox, twiggy};
use crate::workspace::{DEFAULT_QUIZ, Workspace};

use self::languages::languages;
use self::one_file::OneFile;
use self::worker::{beside, kept_by_worker};

/// What a visitor of the quiz in English loads, compressed by brotli at level 11 (`docs/decisions/size.md`,
/// budgets). A KB has 1,000 bytes.
const FIRST_QUESTION: Budget =
    Budget { name: "before the first question can be read", bar: 8_000, aim: 5_000 };
const FIRST_EXPLANATION: Budget =
    Budget { name: "up to the first explanation", bar: 100_000, aim: 85_000 };
const ALL: Budget =
    Budget { name: "all of five questions and a result", bar: 125_000, aim: 110_000 };

/// What a page that shows the quiz in a frame loads of ours besides the frame.
const HOST_SCRIPT: Budget = Budget { name: "embed.js, for host pages", bar: 2_500, aim: 2_000 };

/// What an author loads who opens the studio: its page, its preview and its bundle.
const STUDIO: Budget = Budget { name: "make/, the studio", bar: 450_000, aim: 350_000 };

/// The most that the quiz in one file may take, in tenths of what it holds.
const ONE_FILE: u64 = 14;

struct Budget {
    name: &'static str,
    bar: u64,
    aim: u64,
}

/// Builds the pages, prints how many bytes each part takes, and what fills the app.
///
/// # Errors
/// When the build fails, or when a bar of the budget is not kept.
pub fn size(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    Toolbox::of(workspace).provide(&[twiggy()], steps)?;
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::build(workspace, &wanted, steps)?;
    // What wasm-bindgen leaves still has its names; the one that is shipped has none.
    let named = workspace.root().join("target/wasm-bindgen/release/app_bg.wasm");
    let mut fills = Command::new(Toolbox::of(workspace).program("twiggy"));
    fills.args(["top", "-n", "40"]).arg(&named).current_dir(workspace.root());
    steps.run("See what fills the app, before wasm-opt", "a second", &mut fills)?;
    kept(&workspace.dist())
}

/// Prints the sizes of a built folder; `cargo xtask test` keeps to them too.
///
/// # Errors
/// When a file is missing, or a bar of the budget is not kept.
pub(super) fn kept(dist: &Path) -> Result<(), Error> {
    let parts = parts(dist)?;
    println!("\nBytes compressed by brotli:");
    for Part { name, bytes, .. } in &parts {
        println!("{bytes:>9}  {name}");
    }
    let sum = |counts: fn(&Part) -> bool| -> u64 {
        parts.iter().filter(|part| counts(part)).map(|part| part.bytes).sum()
    };
    let mut missed = Vec::new();
    let host = dist.join("embed.js.br");
    let host = fs::metadata(&host).map_err(Error::files("read", &host))?.len();
    for (budget, bytes) in [
        (FIRST_QUESTION, before_first_question(dist)?),
        (FIRST_EXPLANATION, sum(|part| part.is_first)),
        (ALL, sum(|_| true)),
        (HOST_SCRIPT, host),
        (STUDIO, studio(dist)?),
    ] {
        let Budget { name, bar, aim } = budget;
        println!("{bytes:>9}  {name} (bar {bar}, aim {aim})");
        if bytes > bar {
            println!("           MISSED by {} bytes", bytes - bar);
            missed.push(format!("{name}: {bytes} bytes, {} too many", bytes - bar));
        }
    }
    for language in languages(dist)? {
        println!("{language}");
    }
    println!("{:>9}  pages that the service worker keeps beside the quiz", beside(dist)?);
    let exchange = starting_with(dist, "exchange-")?;
    println!(
        "{exchange:>9}  what reads and writes files of other programs, when an author asks for it"
    );
    let publish = starting_with(dist, "publish-")?;
    println!("{publish:>9}  what makes a whole site, likewise");
    let OneFile { bytes, holds } = OneFile::of(dist)?;
    println!("\nBytes as they are:\n{holds:>9}  the page of the quiz and all it loads");
    let hundredths = (bytes * 100).checked_div(holds).unwrap_or(u64::MAX);
    let (times, hundredths) = (hundredths / 100, hundredths % 100);
    println!("{bytes:>9}  career-quiz.html, {times}.{hundredths:02} times that (bar 1.40)");
    if bytes * 10 > holds * ONE_FILE {
        missed.push(format!("career-quiz.html: {bytes} bytes, more than 1.4 times {holds}"));
    }
    if missed.is_empty() { Ok(()) } else { Err(Error::TooLarge(missed.join("; "))) }
}

/// What takes part in taking the quiz: how the names of its files begin, and whether they are loaded
/// before the first explanation. Not needed, and not loaded before a result: further questions, the bonus
/// round and the share panel. What the service worker fetches of the quiz at once counts as well.
const PARTS: [(&str, bool); 3] = [("index.html", true), ("app-", true), ("details-", false)];

/// A packed file.
struct Part {
    name: String,
    bytes: u64,
    is_first: bool,
}

fn parts(dist: &Path) -> Result<Vec<Part>, Error> {
    let at_once = kept_by_worker(dist, "HASHED")?;
    let mut parts = Vec::new();
    for entry in fs::read_dir(dist).map_err(Error::files("read", dist))? {
        let entry = entry.map_err(Error::files("read", dist))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(plain) = name.strip_suffix(".br") else { continue };
        let known = PARTS.iter().find(|(start, _)| name.starts_with(start));
        if known.is_some() || at_once.iter().any(|kept| kept == plain) {
            let bytes = entry.metadata().map_err(Error::files("read", entry.path()))?.len();
            parts.push(Part {
                name,
                bytes,
                is_first: known.is_some_and(|(_, is_first)| *is_first),
            });
        }
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(parts)
}

/// The packed bytes of the studio; the quizzes that a draft can begin with, and the page that is filled,
/// come only when they are asked for.
fn studio(dist: &Path) -> Result<u64, Error> {
    let mut bytes = 0;
    for page in ["make/index.html.br", "make/preview/index.html.br"] {
        let path = dist.join(page);
        bytes += fs::metadata(&path).map_err(Error::files("read", &path))?.len();
    }
    Ok(bytes + starting_with(dist, "studio-")?)
}

/// The packed bytes of the files whose names begin so.
fn starting_with(dist: &Path, start: &str) -> Result<u64, Error> {
    let mut bytes = 0;
    for entry in fs::read_dir(dist).map_err(Error::files("read", dist))? {
        let entry = entry.map_err(Error::files("read", dist))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && ends_in(&name, &["br"]) {
            bytes += entry.metadata().map_err(Error::files("read", entry.path()))?.len();
        }
    }
    Ok(bytes)
}

fn ends_in(name: &str, endings: &[&str]) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.contains(&ending))
}

/// The page up to the end of its first question, compressed like the rest.
fn before_first_question(dist: &Path) -> Result<u64, Error> {
    let path = dist.join("index.html");
    let page = fs::read(&path).map_err(Error::files("read", &path))?;
    let end = b"</main>";
    let place = page.windows(end.len()).position(|bytes| bytes == end).unwrap_or(page.len());
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &page[..place], &mut packed, &parameters)
        .map_err(Error::files("compress", &path))?;
    Ok(u64::try_from(packed.len()).unwrap_or(u64::MAX))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn built(module: usize) -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        for (name, bytes) in [
            ("index.html", 10),
            ("index.html.br", 40_000),
            ("app-1.js.br", 3_000),
            ("app-1_bg.wasm.br", module),
            ("embed.js.br", 1_999),
            ("bonus-1.json.br", 90_000),
            ("bonus-1.json", 70),
            ("share-1_bg.wasm", 20),
            ("guide/index.html.br", 8_000),
            ("icon.svg.br", 200),
            ("card.png", 1_000),
            ("career-quiz.html", 140),
            ("make/index.html.br", 20_000),
            ("make/preview/index.html.br", 10_000),
            ("studio-1_bg.wasm.br", 420_000),
        ] {
            let file = dist.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x".repeat(bytes)).unwrap();
        }
        worker_keeps(dist.path(), r#"["./app-1.js","./app-1_bg.wasm"]"#);
        dist
    }

    #[test]
    fn no_size_grows_over_what_it_may_be() {
        kept(built(57_000).path()).unwrap();
        let error = kept(built(57_001).path()).unwrap_err().to_string();
        assert!(error.contains("up to the first explanation: 100001 bytes, 1 too many"), "{error}");
        let error = kept(built(82_001).path()).unwrap_err().to_string();
        assert!(error.contains("five questions and a result: 125001 bytes, 1 too many"), "{error}");
    }

    fn worker_keeps(dist: &Path, hashed: &str) {
        let worker = format!(
            "const PAGES = [\"./guide/\",\"./\"];\nconst HASHED = {hashed};\nconst OTHERS = [\"./icon.svg\"];\n"
        );
        fs::write(dist.join("sw.js"), worker).unwrap();
    }

    #[test]
    fn what_the_worker_fetches_of_the_quiz_at_once_counts() {
        let dist = built(1);
        assert_eq!(parts(dist.path()).unwrap().len(), 3);
        worker_keeps(dist.path(), r#"["./app-1.js","./bonus-1.json"]"#);
        let bonus = parts(dist.path()).unwrap().into_iter().find(|it| it.name == "bonus-1.json.br");
        assert_eq!(bonus.map(|it| (it.bytes, it.is_first)), Some((90_000, false)));
        assert_eq!(beside(dist.path()).unwrap(), 8_200);
    }

    #[test]
    fn the_script_for_host_pages_stays_below_its_bar() {
        let dist = built(1);
        fs::write(dist.path().join("embed.js.br"), "x".repeat(2_501)).unwrap();
        let error = kept(dist.path()).unwrap_err().to_string();
        assert!(error.contains("embed.js, for host pages: 2501 bytes, 1 too many"), "{error}");
    }

    #[test]
    fn the_studio_is_its_pages_and_its_bundle() {
        let dist = built(1);
        fs::write(dist.path().join("studio-1.js.br"), "x").unwrap();
        let error = kept(dist.path()).unwrap_err().to_string();
        assert!(error.contains("make/, the studio: 450001 bytes, 1 too many"), "{error}");
    }

    #[test]
    fn one_file_is_measured_by_what_it_holds() {
        let dist = built(1);
        kept(dist.path()).unwrap();
        fs::write(dist.path().join("career-quiz.html"), "x".repeat(141)).unwrap();
        let error = kept(dist.path()).unwrap_err().to_string();
        assert!(error.contains("career-quiz.html: 141 bytes, more than 1.4 times 100"), "{error}");
    }

    #[test]
    fn the_first_question_ends_with_its_main_part() {
        let dist = built(1);
        let page = format!("<main>{}</main>{}", "question ".repeat(9), "x".repeat(100_000));
        fs::write(dist.path().join("index.html"), page).unwrap();
        assert!(before_first_question(dist.path()).unwrap() < 60);
    }
}
