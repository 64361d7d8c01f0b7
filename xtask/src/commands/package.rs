//! `cargo xtask package`: the site tool and the files of the app as a package of npm, for who has Node.js
//! and no Rust. The tool is the one that builds `dist/`, as WebAssembly; the bundles are those of `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::dist::{self, Wanted};
use crate::host_tool;
use crate::packages::{build_packages, npm};
use crate::steps::Steps;
use crate::tools::{SYSTEM_TARGET, provide_system_target};
use crate::workspace::{DEFAULT_QUIZ, Workspace};

/// The bundles, by how the names of their files begin.
const BUNDLES: [&str; 6] = ["app", "share", "studio", "play", "exchange", "publish"];
/// What of the project is in the package as it is.
const PARTS: [&str; 4] = ["content", "styles", "LICENSE-APACHE", "LICENSE-MIT"];

/// Makes the package, and returns where it is.
///
/// # Errors
/// When a part of it cannot be built or written.
pub fn package(workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Error> {
    let wanted = Wanted { quiz: DEFAULT_QUIZ.to_owned(), site_url: None };
    dist::provide(workspace, &wanted, steps)?;
    let folder = workspace.work("package");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::files("remove", &folder))?;
    }
    copy(&workspace.root().join("xtask/package"), &folder)?;
    for part in PARTS {
        copy(&workspace.root().join(part), &folder.join(part))?;
    }
    bundles(&workspace.dist(), &folder.join("app"))?;
    let packages = build_packages(workspace, steps)?;
    host_tool::embed_template(workspace, &packages, &folder.join("app/embed.js"), steps)?;
    terser(&packages, &folder.join("node_modules"))?;
    copy(&tool(workspace, steps)?, &folder.join("site.wasm"))?;
    version(&folder.join("package.json"))?;
    let mut pack = npm();
    pack.args(["pack", "--silent", "--pack-destination"])
        .arg(workspace.work(""))
        .current_dir(&folder);
    steps.run("Pack it for npm", "seconds", &mut pack)?;
    Ok(workspace.work(&format!("career-quiz-{}.tgz", env!("CARGO_PKG_VERSION"))))
}

/// What makes the scripts of pages smaller, with all that it stands on: the package is used without a network.
/// npm packs of these what `package.json` bundles.
fn terser(packages: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to).map_err(Error::files("create", to))?;
    for entry in fs::read_dir(packages).map_err(Error::files("read", packages))? {
        let name = entry.map_err(Error::files("read", packages))?.file_name();
        let is_other = name == "binaryen" || name.to_string_lossy().starts_with('.');
        if !is_other {
            copy(&packages.join(&name), &to.join(&name))?;
        }
    }
    Ok(())
}

/// The site tool for a system that is Node.js: files and clock by WASI, and nothing else.
fn tool(workspace: &Workspace, steps: &mut Steps) -> Result<PathBuf, Error> {
    provide_system_target(workspace, steps)?;
    let folder = workspace.work("package-build");
    let mut build = Command::new("cargo");
    build
        .args(["build", "--quiet", "--release", "--locked", "--package", "quiz-site"])
        .args(["--bin", "site", "--target", SYSTEM_TARGET])
        .env("CARGO_TARGET_DIR", &folder)
        // It runs for seconds and is loaded from a disk: the profile of the bundles, which makes them small,
        // would make it slow.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .current_dir(workspace.root());
    steps.run("Compile the site tool as WebAssembly", "some minutes the first time", &mut build)?;
    Ok(folder.join(SYSTEM_TARGET).join("release/site.wasm"))
}

/// The bundles of the site, under the names that the site tool expects them by.
fn bundles(dist: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to).map_err(Error::files("create", to))?;
    for entry in fs::read_dir(dist).map_err(Error::files("read", dist))? {
        let entry = entry.map_err(Error::files("read", dist))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = unhashed(&name) {
            copy(&entry.path(), &to.join(name))?;
        }
    }
    Ok(())
}

/// `app.js` for `app-0123456789abcdef.js`; none for what is no file of a bundle.
fn unhashed(name: &str) -> Option<String> {
    let (bundle, rest) = name.split_once('-')?;
    let (hash, ending) = rest.split_at_checked(16)?;
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_known = BUNDLES.contains(&bundle) && [".js", "_bg.wasm"].contains(&ending);
    (is_hash && is_known).then(|| [bundle, ending].concat())
}

/// The version of the workspace, in the description of the package.
fn version(path: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(path).map_err(Error::files("read", path))?;
    let name = "\"name\": \"career-quiz\",";
    let version = format!("{name}\n  \"version\": \"{}\",", env!("CARGO_PKG_VERSION"));
    fs::write(path, text.replacen(name, &version, 1)).map_err(Error::files("write", path))
}

/// Copies a folder with all that is in it.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop).map_err(Error::files("copy", from));
    }
    fs::create_dir_all(to).map_err(Error::files("create", to))?;
    for entry in fs::read_dir(from).map_err(Error::files("read", from))? {
        let entry = entry.map_err(Error::files("read", from))?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Installs the package into an empty folder, writes, brings in, checks and builds quizzes there without a
/// network, and compares what is built with `dist/` of the same quiz.
///
/// # Errors
/// When a command of the package fails, or a byte differs.
pub fn package_test(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    let tarball = package(workspace, steps)?;
    let mut run = Command::new("node");
    run.arg(workspace.root().join("tests/package/run.mjs"))
        .args([&tarball, &workspace.dist()])
        .current_dir(workspace.root());
    let again = "cargo xtask package --test";
    steps.run_to_repeat_by(again, "Use the package in an empty folder", "minutes", &mut run)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both make the scripts of pages smaller, and have to do so alike.
    #[test]
    fn the_package_bundles_the_terser_of_the_build() {
        let pinned = |description: &str| {
            let start = description.find("\"terser\": \"")? + 11;
            description[start..].split('"').next().map(str::to_owned)
        };
        let package = pinned(include_str!("../../package/package.json"));
        assert!(package.is_some());
        assert_eq!(package, pinned(include_str!("../../npm/package.json")));
    }

    #[test]
    fn files_of_bundles_lose_their_hashes_and_no_others_are_taken() {
        for (name, taken) in [
            ("app-0123456789abcdef.js", Some("app.js")),
            ("play-0123456789abcdef_bg.wasm", Some("play_bg.wasm")),
            ("exchange-0123456789abcdef.js", Some("exchange.js")),
            ("app-0123456789abcdef.js.br", None),
            ("share-words-0123456789abcdef.json", None),
            ("details-0123456789abcdef.json", None),
            ("index.html", None),
        ] {
            assert_eq!(unhashed(name).as_deref(), taken, "{name}");
        }
    }
}
