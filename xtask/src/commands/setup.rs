//! `cargo xtask setup`: installs what builds and tests need, and says before what that is.

use crate::Error;
use crate::blogs;
use crate::browsers;
use crate::packages::{self, Packages, build_packages};
use crate::steps::Steps;
use crate::system::{self, Needed, found, missing, names_of};
use crate::tools::{
    Toolbox, cargo_deny, geckodriver, provide_rust_source, provide_wasm_target, trunk, wasm_bindgen,
};
use crate::web_servers;
use crate::workspace::Workspace;

/// Installs what is missing: into folders of the project without asking, into the system where somebody
/// has agreed. `all` is for what `cargo xtask test --all` needs too.
///
/// # Errors
/// When something may not or could not be installed; the message says what, and how to do it by hand.
pub fn setup(workspace: &Workspace, all: bool, steps: &mut Steps) -> Result<(), Error> {
    let needed = needed(all);
    let missing = missing(&needed, found);
    if missing.is_empty() {
        println!("Nothing of the system's is missing.");
    } else {
        println!("Missing on this machine: {}.", names_of(&missing));
    }
    system::provide(&needed, steps)?;
    own(workspace, steps)?;
    if all {
        Packages::previews(workspace, steps)?;
        Packages::old_browsers(workspace, steps)?;
    }
    println!("\n{}\n\nEverything is there.", steps.summary());
    Ok(())
}

/// What is installed into folders of the project, and what rustup adds to the Rust of the project.
pub(super) fn own(workspace: &Workspace, steps: &mut Steps) -> Result<(), Error> {
    provide_wasm_target(workspace, steps)?;
    provide_rust_source(workspace, steps)?;
    let tools = [wasm_bindgen(workspace)?, trunk(), geckodriver(), cargo_deny()];
    Toolbox::of(workspace).provide(&tools, steps)?;
    build_packages(workspace, steps)?;
    Packages::axe(workspace, steps).map(drop)
}

/// What tests need of the system. All at once, so that one question and one command do.
pub(super) fn needed(all: bool) -> Vec<Needed> {
    let mut needed = [&packages::ALL[..], &browsers::ALL].concat();
    if all {
        needed.extend([&browsers::RARE[..], &blogs::ALL, &web_servers::ALL].concat());
    }
    needed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::packages_of;

    #[test]
    fn only_what_everything_needs_has_a_database_and_web_servers() {
        let every_day = packages_of(&needed(false));
        assert_eq!(
            every_day,
            [
                "chromium",
                "chromium-driver",
                "chromium-headless-shell",
                "firefox-esr",
                "fonts-dejavu-core",
                "nodejs",
                "npm",
                "poppler-utils",
                "webkit2gtk-driver",
                "xvfb"
            ]
        );
        let all = packages_of(&needed(true));
        for package in ["wordpress", "mariadb-server-core", "hugo", "caddy", "fonts-noto-core"] {
            assert!(all.contains(&package) && !every_day.contains(&package), "{package}");
        }
        assert!(!all.contains(&"mariadb-server"), "that one brings a service");
    }
}
