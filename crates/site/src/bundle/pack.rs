//! Making a bundle's two files smaller than wasm-bindgen leaves them, with wasm-opt and terser.

use std::path::Path;
use std::process::Command;

use super::names::renamed;
use crate::SiteError;
use crate::files::{read, text_of, write};

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
/// Traps stay: each is a panic, behind which the app would go on with what it must not touch.
const OPTIMISE: [&str; 5] =
    ["--low-memory-unused", "-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// For what every visitor loads: code is taken apart and its jumps are put together anew, before all passes, and
/// each of those is repeated until nothing gets smaller. That takes seconds and saves 1.4 %; for a bundle of four
/// times the size that few load it would take minutes.
const THOROUGHLY: [&str; 4] = ["--flatten", "--rereloop", "-Oz", "--converge"];

/// What is done once more with what came of both, read anew: 219 bytes less, compressed, of 79,366. Between the two
/// it saved 13.
const ONCE_MORE: [&str; 2] = ["--low-memory-unused", "-Os"];

/// How long a bundle is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    /// Each pass once.
    Once,
    /// Until nothing gets smaller.
    All,
}

/// Gives short names to all that passes between the module and its script, and prints them. Not in
/// one run with the above, which repeats each pass until nothing gets smaller.
const RENAME: [&str; 1] = ["--minify-imports-and-exports-and-modules"];

/// Both files of a bundle, as they are served.
pub(super) fn packed(
    script: &Path,
    module: &Path,
    packages: &Path,
    effort: Effort,
) -> Result<(String, Vec<u8>), SiteError> {
    let passes = match effort {
        Effort::Once => OPTIMISE.to_vec(),
        Effort::All => [THOROUGHLY.as_slice(), &OPTIMISE].concat(),
    };
    let place = script.with_extension("smaller.wasm");
    let (small, _) = wasm_opt(&read(module)?, &place, packages, &passes)?;
    let (mut module, names) = wasm_opt(&small, &place, packages, &RENAME)?;
    if effort == Effort::All {
        (module, _) = wasm_opt(&module, &place, packages, &ONCE_MORE)?;
    }
    let short = renamed(&text_of(script)?, &names)?;
    let place = script.with_extension("short.js");
    write(&place, short)?;
    let script = minified(&place, packages, &["--module"])?;
    std::fs::remove_file(&place).map_err(|error| SiteError::Write(place, error))?;
    Ok((script, module))
}

/// The script, as small as terser makes it; `kind` is `--module`, or nothing for a plain one.
pub(crate) fn minified(script: &Path, packages: &Path, kind: &[&str]) -> Result<String, SiteError> {
    let mut terser = Command::new("node");
    terser.arg(packages.join("terser/bin/terser")).arg(script).args(kind).args([
        "--toplevel",
        "--compress",
        "passes=3",
        "--mangle",
    ]);
    output_of("terser", &mut terser)
}

/// The module after these passes, and what wasm-opt has printed. `place` is a file that is free for
/// the time being.
fn wasm_opt(
    module: &[u8],
    place: &Path,
    packages: &Path,
    passes: &[&str],
) -> Result<(Vec<u8>, String), SiteError> {
    write(place, module)?;
    let mut wasm_opt = Command::new("node");
    wasm_opt
        .arg(packages.join("binaryen/bin/wasm-opt"))
        .arg(place)
        .args(passes)
        .args(FEATURES)
        .arg("--output")
        .arg(place);
    let printed = output_of("wasm-opt", &mut wasm_opt)?;
    let bytes = read(place)?;
    std::fs::remove_file(place).map_err(|error| SiteError::Write(place.to_owned(), error))?;
    Ok((bytes, printed))
}

fn output_of(program: &'static str, command: &mut Command) -> Result<String, SiteError> {
    let failed = |said: String| SiteError::Program { program, said };
    let output = command.output().map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(error.to_string()))
}
