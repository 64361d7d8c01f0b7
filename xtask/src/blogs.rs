//! What `docs/embedding.md` says of blogs is tried with: WordPress with its database, and Hugo. Found,
//! installed where that is allowed, and handed to the tests by environment variables, as the
//! [`web_servers`] are.
//!
//! On a machine with systemd, Debian starts the database and the web server that come with WordPress;
//! `systemctl disable --now mariadb apache2` stops them. The tests start a database of their own.
//!
//! [`web_servers`]: crate::web_servers

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::browsers::{Needed, found, missing, on_path, packages_of};
use crate::steps::Steps;
use crate::web_servers::install_missing;

/// The file in its folder that starts it.
const WORDPRESS: Needed = Needed {
    names: &["wp-load.php"],
    package: "wordpress",
    elsewhere: &["/usr/share/wordpress", "/usr/share/webapps/wordpress"],
};
const MARIADB: Needed = Needed {
    names: &["mariadbd"],
    package: "mariadb-server",
    elsewhere: &["/usr/sbin", "/usr/local/sbin", "/usr/libexec"],
};
const MARIADB_INSTALL: Needed = on_path(&["mariadb-install-db"], "mariadb-server");
const PHP: Needed = on_path(&["php"], "php-cli");
/// PHP's part that speaks with the database.
const PHP_MYSQL: Needed = Needed {
    names: &["mysqli.so"],
    package: "php-mysql",
    elsewhere: &["/usr/lib/php/*/", "/usr/lib64/php/modules", "/usr/lib/php/modules"],
};
const HUGO: Needed = on_path(&["hugo"], "hugo");
const ALL: [Needed; 6] = [WORDPRESS, MARIADB, MARIADB_INSTALL, PHP, PHP_MYSQL, HUGO];

/// Where each program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blogs {
    /// The file `wp-load.php` in the folder of WordPress.
    pub wordpress: PathBuf,
    /// The database.
    pub mariadb: PathBuf,
    /// What makes the folder of a new database.
    pub mariadb_install: PathBuf,
    /// PHP for the command line.
    pub php: PathBuf,
    /// Hugo.
    pub hugo: PathBuf,
}

impl Blogs {
    /// The environment variables that tell the tests where the programs are.
    pub fn variables(&self) -> [(&'static str, &Path); 5] {
        [
            ("CAREER_QUIZ_WORDPRESS", &self.wordpress),
            ("CAREER_QUIZ_MARIADB", &self.mariadb),
            ("CAREER_QUIZ_MARIADB_INSTALL", &self.mariadb_install),
            ("CAREER_QUIZ_PHP", &self.php),
            ("CAREER_QUIZ_HUGO", &self.hugo),
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
            wordpress: path("CAREER_QUIZ_WORDPRESS")?,
            mariadb: path("CAREER_QUIZ_MARIADB")?,
            mariadb_install: path("CAREER_QUIZ_MARIADB_INSTALL")?,
            php: path("CAREER_QUIZ_PHP")?,
            hugo: path("CAREER_QUIZ_HUGO")?,
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
        found(&PHP_MYSQL)?;
        Some(Self {
            wordpress: found(&WORDPRESS)?,
            mariadb: found(&MARIADB)?,
            mariadb_install: found(&MARIADB_INSTALL)?,
            php: found(&PHP)?,
            hugo: found(&HUGO)?,
        })
    }
}

fn refusal(missing: &[Needed]) -> Error {
    let names: Vec<_> = missing.iter().map(|needed| needed.names[0]).collect();
    Error::BlogsMissing { missing: names.join(", "), packages: packages_of(missing).join(" ") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_tests_read_back_what_they_were_told() {
        let blogs = Blogs::from_variables(|name| Some(name.into())).unwrap();
        for (name, path) in blogs.variables() {
            assert_eq!(Path::new(name), path);
        }
        assert_eq!(Blogs::from_variables(|_| None), Err("CAREER_QUIZ_WORDPRESS"));
    }

    #[test]
    fn what_may_not_be_installed_is_said_in_one_line() {
        let line = refusal(&ALL).to_string();
        assert!(
            line.contains("missing: wp-load.php, mariadbd, mariadb-install-db, php,"),
            "{line}"
        );
        assert!(line.ends_with("wordpress mariadb-server php-cli php-mysql hugo"), "{line}");
    }
}
