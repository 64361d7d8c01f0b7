//! Which version of which tool. Trunk and geckodriver are pinned here; wasm-bindgen's version is
//! read from `Cargo.lock`, because the program must match the library to the last digit.

use std::fs;

use crate::Error;
use crate::workspace::Workspace;

/// A program to be installed from crates.io.
#[derive(Clone, Debug)]
pub struct Tool {
    /// The package on crates.io.
    pub package: &'static str,
    /// The program it holds.
    pub program: &'static str,
    /// The one version that fits.
    pub version: String,
    /// About how long it takes to compile, measured on two cores.
    pub about: &'static str,
}

impl Tool {
    /// Whether what the program prints about its version names this one.
    pub(super) fn matches(&self, printed: &str) -> bool {
        printed
            .lines()
            .next()
            .is_some_and(|line| line.split_whitespace().any(|word| word == self.version))
    }
}

/// Builds and bundles the pages. 0.22 needs a newer Rust than this project's.
pub fn trunk() -> Tool {
    Tool {
        package: "trunk",
        program: "trunk",
        version: "0.21.14".to_owned(),
        about: "about 2 minutes, once",
    }
}

/// Firefox's driver, for the end-to-end tests. Debian has no package of it.
pub fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".to_owned(),
        about: "about half a minute, once",
    }
}

/// Says what fills the engine, for `cargo xtask size`.
pub fn twiggy() -> Tool {
    Tool {
        package: "twiggy",
        program: "twiggy",
        version: "0.8.0".to_owned(),
        about: "about half a minute, once",
    }
}

/// Looks at licences, sources and known faults of everything that is built in.
pub fn cargo_deny() -> Tool {
    Tool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2".to_owned(),
        about: "about a minute, once",
    }
}

/// Builds and runs fuzz targets, for `cargo xtask fuzz`.
pub fn cargo_fuzz() -> Tool {
    Tool {
        package: "cargo-fuzz",
        program: "cargo-fuzz",
        version: "0.13.2".to_owned(),
        about: "about half a minute, once",
    }
}

/// Makes the JavaScript beside the WebAssembly.
///
/// # Errors
/// When `Cargo.lock` cannot be read or names no version.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<Tool, Error> {
    let lock = workspace.root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(Error::files("read", &lock))?;
    let version = locked_version(&text, "wasm-bindgen").ok_or(Error::NotLocked("wasm-bindgen"))?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.to_owned(),
        about: "about 40 seconds, once",
    })
}

/// The version of a package in `Cargo.lock`, where cargo always writes it on the line after the
/// name: a TOML parser would be one more dependency to compile before anything happens.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.100"

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
source = "registry+https://github.com/rust-lang/crates.io-index"
"#;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn a_version_matches_as_a_whole_word_of_the_first_line() {
        for (printed, fits) in [
            ("trunk 0.21.14\n", true),
            ("trunk 0.21.14 (abc 2025-01-01)", true),
            ("trunk 0.21.140", false),
            ("trunk 0.21.1", false),
            ("trunk\n0.21.14", false),
            ("", false),
        ] {
            assert_eq!(trunk().matches(printed), fits, "{printed:?}");
        }
    }
}
