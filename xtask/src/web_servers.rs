//! The web servers that the examples of `docs/deploying/` are tried with: found, installed where somebody
//! has agreed, and handed to the tests by environment variables, as the browsers are. The tests start
//! their own, at ports of their own.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::steps::Steps;
use crate::system::{self, Needed, found, missing, on_path};

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
pub(crate) const ALL: [Needed; 3] = [NGINX, NGINX_BROTLI, CADDY];

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

    /// Finds every program, and installs what is missing where somebody has agreed.
    ///
    /// # Errors
    /// When something is missing that may not or could not be installed; the message says what.
    pub fn provide(steps: &mut Steps) -> Result<Self, Error> {
        system::provide(&ALL, steps)?;
        Self::all_found().ok_or_else(|| Error::programs_missing(&missing(&ALL, found)))
    }

    fn all_found() -> Option<Self> {
        Some(Self {
            nginx: found(&NGINX)?,
            nginx_brotli: found(&NGINX_BROTLI)?,
            caddy: found(&CADDY)?,
        })
    }
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
}
