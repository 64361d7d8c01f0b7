//! The web servers that the examples of `docs/deploying/` are tried with: found, installed where that
//! is allowed, and handed to the tests by environment variables, as the [`browsers`] are.
//!
//! On a machine with systemd, Debian starts the servers that it installs; `systemctl disable --now
//! nginx caddy` stops them. The tests start their own, at ports of their own.
//!
//! [`browsers`]: crate::browsers

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::browsers::{Needed, found, install, may_install, missing, on_path, packages_of};
use crate::steps::Steps;

const NGINX: Needed = Needed {
    names: &["nginx"],
    package: "nginx-light",
    // Not everybody has the folder of system programs on the path.
    elsewhere: &["/usr/sbin", "/usr/local/sbin"],
};
/// A part of nginx that its packages leave out.
const NGINX_BROTLI: Needed = Needed {
    names: &["ngx_http_brotli_static_module.so"],
    package: "libnginx-mod-http-brotli-static",
    elsewhere: &["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"],
};
const CADDY: Needed = on_path(&["caddy"], "caddy");
/// It asks a server for pages as fast as it answers.
const WRK: Needed = on_path(&["wrk"], "wrk");
const ALL: [Needed; 3] = [NGINX, NGINX_BROTLI, CADDY];

/// Where each program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebServers {
    /// nginx.
    pub nginx: PathBuf,
    /// Its module that sends files packed by brotli.
    pub nginx_brotli: PathBuf,
    /// Caddy.
    pub caddy: PathBuf,
}

impl WebServers {
    /// The environment variables that tell the tests where the programs are.
    pub fn variables(&self) -> [(&'static str, &Path); 3] {
        [
            ("CAREER_QUIZ_NGINX", &self.nginx),
            ("CAREER_QUIZ_NGINX_BROTLI", &self.nginx_brotli),
            ("CAREER_QUIZ_CADDY", &self.caddy),
        ]
    }

    /// Reads them back, for instance with [`std::env::var_os`].
    ///
    /// # Errors
    /// The name of the first variable that is not set.
    pub fn from_variables(
        read: impl Fn(&'static str) -> Option<OsString>,
    ) -> Result<Self, &'static str> {
        let path = |name| read(name).map(PathBuf::from).ok_or(name);
        Ok(Self {
            nginx: path("CAREER_QUIZ_NGINX")?,
            nginx_brotli: path("CAREER_QUIZ_NGINX_BROTLI")?,
            caddy: path("CAREER_QUIZ_CADDY")?,
        })
    }

    /// Finds every program, and installs what is missing where that is allowed: by apt-get, as root.
    ///
    /// # Errors
    /// When something is missing that may not or could not be installed; the message says what.
    pub fn provide(steps: &mut Steps) -> Result<Self, Error> {
        install_missing(&ALL, steps)?;
        Self::all_found().ok_or_else(|| refusal(&missing(&ALL, found)))
    }

    fn all_found() -> Option<Self> {
        Some(Self {
            nginx: found(&NGINX)?,
            nginx_brotli: found(&NGINX_BROTLI)?,
            caddy: found(&CADDY)?,
        })
    }
}

/// Finds wrk, or installs it in the same way.
///
/// # Errors
/// When it is missing and may not or could not be installed.
pub fn wrk(steps: &mut Steps) -> Result<PathBuf, Error> {
    install_missing(&[WRK], steps)?;
    found(&WRK).ok_or_else(|| refusal(&[WRK]))
}

/// Installs by apt-get what is not to be found, where that is allowed.
pub(crate) fn install_missing(needed: &[Needed], steps: &mut Steps) -> Result<(), Error> {
    let packages = packages_of(&missing(needed, found));
    if packages.is_empty() || !may_install() { Ok(()) } else { install(&packages, steps) }
}

fn refusal(missing: &[Needed]) -> Error {
    let names: Vec<_> = missing.iter().map(|needed| needed.names[0]).collect();
    Error::WebServersMissing { missing: names.join(", "), packages: packages_of(missing).join(" ") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_tests_read_back_what_they_were_told() {
        let servers = WebServers::from_variables(|name| Some(name.into())).unwrap();
        for (name, path) in servers.variables() {
            assert_eq!(Path::new(name), path);
        }
        assert_eq!(WebServers::from_variables(|_| None), Err("CAREER_QUIZ_NGINX"));
    }

    #[test]
    fn what_may_not_be_installed_is_said_in_one_line() {
        let line = refusal(&[NGINX_BROTLI, CADDY]).to_string();
        assert!(line.contains("missing: ngx_http_brotli_static_module.so, caddy."), "{line}");
        assert!(line.ends_with("libnginx-mod-http-brotli-static caddy"), "{line}");
    }
}
