//! A quiz of another shape than those that are shipped: the fixture `any-shape`, built with the bundles
//! of the pages that are there.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use quiz_site::{Making, SiteAddress, read_site, write_site};
use serde_json::Value;
use tempfile::TempDir;

use crate::Failure;

/// Its name, and that of its record in the browser.
pub const ID: &str = "any-shape";
/// Where its record is kept.
pub const RECORD: &str = "career-quiz/any-shape";

/// Builds its site into a folder that goes with what is returned.
///
/// # Errors
/// When the pages in `dist` lack a bundle, or something cannot be read or written.
pub fn built(dist: &Path) -> Result<TempDir, Failure> {
    built_of(dist, ID)
}

/// The same of the fixture of that name.
///
/// # Errors
/// As [`built`].
pub fn built_of(dist: &Path, id: &str) -> Result<TempDir, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let content = folder()?;
    copy(&root.join("tests/fixtures/content").join(id), &content.path().join(id))?;
    copy(&root.join("content/language"), &content.path().join("language"))?;
    made(dist, content.path(), id, None)
}

/// Builds the site of a quiz in a folder of content, with the bundles of the pages that are there, into a folder
/// that goes with what is returned. Nothing of it is packed.
///
/// # Errors
/// As for [`built`].
pub fn made(
    dist: &Path,
    content: &Path,
    id: &str,
    address: Option<&str>,
) -> Result<TempDir, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let staging = folder()?;
    for bundle in ["app", "share", "studio", "exchange", "publish", "play"] {
        for ending in [".js", "_bg.wasm"] {
            let from = bundle_file(dist, bundle, ending)?;
            copy(&from, &staging.path().join(format!("{bundle}{ending}")))?;
        }
    }
    if let Some(script) = embed_script(dist)? {
        fs::write(staging.path().join("embed.js"), script)
            .map_err(Failure::system("write embed.js"))?;
    }
    // Away from the runtime of a scenario: pages are rendered by one of their own.
    let made = thread::scope(|threads| {
        let make = || {
            let site = read_site(content, id)?;
            let address = address.map(SiteAddress::parse).transpose()?;
            write_site(&Making {
                site: &site,
                translations: &[],
                content,
                styles: &root.join("styles"),
                address: address.as_ref(),
                packages: None,
                staging: staging.path(),
            })
        };
        threads.spawn(make).join()
    });
    made.map_err(|_| {
        Failure::system("build a quiz of any shape")(std::io::ErrorKind::Other.into())
    })??;
    Ok(staging)
}

/// Puts the quizzes that are shipped, and the languages, into a folder of content.
///
/// # Errors
/// When something cannot be read or written.
pub fn add_shipped(content: &Path) -> Result<(), Failure> {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"), content)
}

fn folder() -> Result<TempDir, Failure> {
    TempDir::with_prefix("career-quiz-any-shape-")
        .map_err(Failure::system("create a folder for a quiz of any shape"))
}

/// The script for host pages as it is for any quiz, where the pages were built with what makes it small.
fn embed_script(dist: &Path) -> Result<Option<String>, Failure> {
    let folder = dist.join("make");
    let failed = || Failure::system(format!("read what {} is made of", folder.display()));
    for entry in fs::read_dir(&folder).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.starts_with("site-") || path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let kit: Value = serde_json::from_slice(&fs::read(&path).map_err(failed())?)?;
        let texts = kit["texts"].as_array().into_iter().flatten();
        let mut script = texts.filter(|text| text[0] == "dist/embed.js");
        return Ok(script.find_map(|text| text[1].as_str()).map(str::to_owned));
    }
    Ok(None)
}

/// A file of a bundle, under the name with its sum.
fn bundle_file(dist: &Path, bundle: &str, ending: &str) -> Result<PathBuf, Failure> {
    let failed = || Failure::system(format!("find the bundle {bundle} in {}", dist.display()));
    for entry in fs::read_dir(dist).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let sum =
            name.strip_prefix(&format!("{bundle}-")).and_then(|rest| rest.strip_suffix(ending));
        if sum.is_some_and(|sum| sum.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            return Ok(path);
        }
    }
    Err(failed()(std::io::ErrorKind::NotFound.into()))
}

/// A file, or a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let failed = || Failure::system(format!("copy {}", from.display()));
    if !from.is_dir() {
        return fs::copy(from, to).map(|_| ()).map_err(failed());
    }
    fs::create_dir_all(to).map_err(failed())?;
    for entry in fs::read_dir(from).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
