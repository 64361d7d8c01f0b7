//! Making the engine's two files smaller than trunk leaves them, and naming them anew by what is in
//! them. `cargo xtask build` says where the programs for it are; without them the files stay.

mod functions;
mod glue;
mod names;
mod order;
mod sheet;
mod unused;

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use self::glue::without_idle;
use self::names::shorten;
use self::order::named_in_order;
use self::unused::without_unused;
use super::SiteError;
use super::files::{is_hashed, names as files, read, write};

pub use sheet::{SheetFiles, finish_sheet};

/// Features of WebAssembly that every browser has had for years, and that rustc is told to use
/// (`xtask/src/dist.rs`). Named one by one: with all of them wasm-opt writes what browsers refuse.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// Rust puts the stack below all else, and it never reaches its last 1,024 bytes, so what is read
/// there need not be told from what is read through an overflow.
///
/// Traps stay: each is a panic, behind which the engine would go on with what it must not touch.
const OPTIMISE: [&str; 5] =
    ["--low-memory-unused", "-Oz", "--converge", "--strip-debug", "--strip-producers"];

/// Puts the functions in the order of the names that `order` gives them, and takes the names away.
const IN_ORDER: [&str; 2] = ["--reorder-functions-by-name", "--strip-debug"];

/// Makes the engine in `staging` smaller with the npm packages in `packages`, and returns the page
/// with the new names of its files in place of the old.
///
/// # Errors
/// When there is no engine, or one of the programs fails.
pub fn finish_engine(staging: &Path, page: &str, packages: &Path) -> Result<String, SiteError> {
    let (script_name, module_name) = engine_files(staging)?;
    let (script_path, module_path) = (staging.join(&script_name), staging.join(&module_name));
    let used = without_unused(&read(&module_path)?)?;
    let Finished { script, module } = finished(&script_path, &used, packages)?;
    let (new_script, new_module) = output_names("app", &script, &module);
    let page = page
        .replace(&integrity(&read(&script_path)?), &integrity(script.as_bytes()))
        // Chromium ignores the sum of a file that is loaded ahead, and says so on each visit.
        .replace(&format!(" integrity=\"{}\"", integrity(&read(&module_path)?)), "")
        .replace(&module_name, &new_module)
        .replace(&script_name, &new_script);
    for old in [script_path, module_path] {
        std::fs::remove_file(&old).map_err(|error| SiteError::Write(old, error))?;
    }
    write(&staging.join(new_script), script)?;
    write(&staging.join(new_module), module)?;
    Ok(page)
}

/// An engine as it is served.
pub(super) struct Finished {
    pub(super) script: String,
    pub(super) module: Vec<u8>,
}

impl Finished {
    fn read(script: &Path, module: &Path) -> Result<Self, SiteError> {
        let text = String::from_utf8(read(script)?);
        let text = text.map_err(|_| SiteError::Encoding(script.to_owned()))?;
        Ok(Self { script: text, module: read(module)? })
    }
}

/// The engine of the quiz as it lies in `dist`.
pub(super) fn engine_of(dist: &Path) -> Result<Finished, SiteError> {
    let (script, module) = engine_files(dist)?;
    Finished::read(&dist.join(script), &dist.join(module))
}

/// Both files as they are served: the script that is there, and a module.
fn finished(script: &Path, module: &[u8], packages: &Path) -> Result<Finished, SiteError> {
    let module = optimised(module, &script.with_extension("smaller.wasm"), packages)?;
    let whole = String::from_utf8(read(script)?);
    let whole = whole.map_err(|_| SiteError::Encoding(script.to_owned()))?;
    let asked = script.with_extension("asked.js");
    write(&asked, without_idle(&whole, &module)?)?;
    let script = minified(&asked, packages, &["--module"])?;
    std::fs::remove_file(&asked).map_err(|error| SiteError::Write(asked, error))?;
    let (script, module) = shorten(&script, &module)?;
    Ok(Finished { script, module })
}

/// Names for the two files of an engine, with a hash of both.
fn output_names(name: &str, script: &str, module: &[u8]) -> (String, String) {
    let hash = Sha256::new().chain_update(script).chain_update(module).finalize();
    let hash = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    (format!("{name}-{hash:016x}.js"), format!("{name}-{hash:016x}_bg.wasm"))
}

/// The names of the engine's JavaScript and its WebAssembly.
fn engine_files(staging: &Path) -> Result<(String, String), SiteError> {
    let names = files(staging)?;
    let is_module = |name: &&String| is_hashed(name) && name.ends_with("_bg.wasm");
    let module = names.iter().filter(is_module).find(|name| !name.starts_with("share-"));
    let found = module.and_then(|module| {
        let script = format!("{}.js", module.strip_suffix("_bg.wasm")?);
        names.contains(&script).then(|| (script, module.clone()))
    });
    found.ok_or_else(|| SiteError::NoEngine(staging.to_owned()))
}

/// The sum that a page gives of a file (Subresource Integrity).
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The script, as small as terser makes it; `kind` is `--module`, or nothing for a plain one.
pub(super) fn minified(script: &Path, packages: &Path, kind: &[&str]) -> Result<String, SiteError> {
    let mut terser = Command::new("node");
    terser.arg(packages.join("terser/bin/terser")).arg(script).args(kind).args([
        "--toplevel",
        "--compress",
        "passes=3",
        "--mangle",
    ]);
    let written = output_of("terser", &mut terser)?;
    String::from_utf8(written).map_err(|_| SiteError::Encoding(script.to_owned()))
}

/// `place` is a file that is free for the time being.
fn optimised(module: &[u8], place: &Path, packages: &Path) -> Result<Vec<u8>, SiteError> {
    let small = wasm_opt(module, place, packages, &OPTIMISE)?;
    wasm_opt(&named_in_order(&small)?, place, packages, &IN_ORDER)
}

fn wasm_opt(
    module: &[u8],
    place: &Path,
    packages: &Path,
    passes: &[&str],
) -> Result<Vec<u8>, SiteError> {
    write(place, module)?;
    let mut wasm_opt = Command::new("node");
    wasm_opt
        .arg(packages.join("binaryen/bin/wasm-opt"))
        .arg(place)
        .args(passes)
        .args(FEATURES)
        .arg("--output")
        .arg(place);
    output_of("wasm-opt", &mut wasm_opt)?;
    let bytes = read(place)?;
    std::fs::remove_file(place).map_err(|error| SiteError::Write(place.to_owned(), error))?;
    Ok(bytes)
}

fn output_of(program: &'static str, command: &mut Command) -> Result<Vec<u8>, SiteError> {
    let failed = |said: String| SiteError::Program { program, said };
    let output = command.output().map_err(|error| failed(error.to_string()))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_found_by_its_two_files() {
        let staging = tempfile::tempdir().unwrap();
        let file = |name: &str| write(&staging.path().join(name), "").unwrap();
        file("share-0123456789abcdef_bg.wasm");
        file("share-0123456789abcdef.js");
        file("app-6392b2aa40139df6_bg.wasm");
        let missing = engine_files(staging.path()).unwrap_err();
        assert!(missing.to_string().contains("has no engine"), "{missing}");
        file("app-6392b2aa40139df6.js");
        let found = engine_files(staging.path()).unwrap();
        assert_eq!(found.0, "app-6392b2aa40139df6.js");
        assert_eq!(found.1, "app-6392b2aa40139df6_bg.wasm");
    }

    #[test]
    fn a_sum_is_written_as_pages_write_it() {
        let sum = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), sum);
    }
}
