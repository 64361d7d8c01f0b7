//! Installs packages of Debian's or Ubuntu's, where somebody has agreed, and starts none of the services
//! that come with them: not now, and not when the machine starts the next time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;
use crate::steps::{Steps, output_of};
use crate::system::{Needed, names_of, packages_of};

/// Services that come with what the tests need, which start their own instances.
const SERVICES: [&str; 2] = ["nginx", "caddy"];

/// Asks, where somebody can answer, whether what is missing may be installed.
pub(crate) fn may_install(missing: &[Needed], steps: &Steps) -> bool {
    let is_root = output_of(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let has_apt = output_of(Command::new("apt-get").arg("--version")).is_some();
    if !is_root || !has_apt {
        return false;
    }
    let question = format!(
        "Missing: {}. Install these packages of the system's: {}?",
        names_of(missing),
        packages_of(missing).join(" ")
    );
    steps.consent().to(&question)
}

/// Installs these packages.
pub(crate) fn install(packages: &[&str], steps: &mut Steps) -> Result<(), Error> {
    let before: Vec<_> = SERVICES.into_iter().filter(|name| has_service(name)).collect();
    let policy = NoServices::begin(Path::new("/usr/sbin/policy-rc.d"))
        .map_err(Error::files("write", "/usr/sbin/policy-rc.d"))?;
    let mut apt = |name: &str, about: &str, arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        steps.run(name, about, &mut command)
    };
    apt("Read the list of packages", "about 10 seconds", &["update", "--quiet=2"])?;
    let mut arguments = vec!["install", "--quiet=2", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&format!("Install {}", packages.join(", ")), "about 2 minutes, once", &arguments)?;
    drop(policy);
    for service in SERVICES {
        if !before.contains(&service) && has_service(service) {
            // Where there is no systemd, nothing would start it.
            let _ = output_of(Command::new("systemctl").args(["disable", "--quiet", service]));
        }
    }
    Ok(())
}

fn has_service(name: &str) -> bool {
    ["/lib/systemd/system", "/usr/lib/systemd/system"]
        .iter()
        .any(|folder| Path::new(folder).join(format!("{name}.service")).exists())
}

/// As long as it lives, packages start no services: each asks the program at this place whether it may,
/// and 101 means no.
struct NoServices {
    place: PathBuf,
    kept: Option<PathBuf>,
}

impl NoServices {
    const PROGRAM: &str =
        "#!/bin/sh\n# By `cargo xtask setup`, for as long as it installs.\nexit 101\n";

    fn begin(place: &Path) -> io::Result<Self> {
        let is_ours = fs::read_to_string(place).is_ok_and(|text| text == Self::PROGRAM);
        let kept = (place.exists() && !is_ours).then(|| place.with_extension("d.kept"));
        if let Some(kept) = &kept {
            fs::rename(place, kept)?;
        }
        let policy = Self { place: place.to_owned(), kept };
        fs::write(place, Self::PROGRAM)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(place, fs::Permissions::from_mode(0o755))?;
        }
        Ok(policy)
    }
}

impl Drop for NoServices {
    fn drop(&mut self) {
        let _ = match &self.kept {
            Some(kept) => fs::rename(kept, &self.place),
            None => fs::remove_file(&self.place),
        };
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn services_are_refused_only_while_something_is_installed() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("policy-rc.d");
        let policy = NoServices::begin(&place).unwrap();
        assert!(fs::read_to_string(&place).unwrap().ends_with("exit 101\n"));
        drop(policy);
        assert!(!place.exists());
    }

    #[test]
    fn the_policy_of_the_machine_comes_back_and_what_was_left_of_ours_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("policy-rc.d");
        for (before, after) in [("#!/bin/sh\nexit 0\n", true), (NoServices::PROGRAM, false)] {
            fs::write(&place, before).unwrap();
            let policy = NoServices::begin(&place).unwrap();
            assert_eq!(fs::read_to_string(&place).unwrap(), NoServices::PROGRAM);
            drop(policy);
            assert_eq!(place.exists(), after);
            if after {
                assert_eq!(fs::read_to_string(&place).unwrap(), before);
            }
        }
    }
}
