//! What `docs/embedding.md` says of blogs is tried with: WordPress with its database, and Hugo. Found,
//! installed where somebody has agreed, and handed to the tests by environment variables, as the
//! browsers are. The tests start a database of their own, so the package is the one without a service.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::steps::Steps;
use crate::system::{self, Needed, found, missing, on_path};

/// The file in its folder that starts it.
const WORDPRESS: Needed = Needed {
    names: &["wp-load.php"],
    package: "wordpress",
    elsewhere: &["/usr/share/wordpress", "/usr/share/webapps/wordpress"],
};
const MARIADB: Needed = Needed {
    names: &["mariadbd"],
    package: "mariadb-server-core",
    elsewhere: &["/usr/sbin", "/usr/local/sbin", "/usr/libexec"],
};
const MARIADB_INSTALL: Needed = on_path(&["mariadb-install-db"], "mariadb-server-core");
const PHP: Needed = on_path(&["php"], "php-cli");
/// PHP's part that speaks with the database.
const PHP_MYSQL: Needed = Needed {
    names: &["mysqli.so"],
    package: "php-mysql",
    elsewhere: &["/usr/lib/php/*/", "/usr/lib64/php/modules", "/usr/lib/php/modules"],
};
const HUGO: Needed = on_path(&["hugo"], "hugo");
pub(crate) const ALL: [Needed; 6] = [WORDPRESS, MARIADB, MARIADB_INSTALL, PHP, PHP_MYSQL, HUGO];

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

    /// Finds every program, and installs what is missing where somebody has agreed.
    ///
    /// # Errors
    /// When something is missing that may not or could not be installed; the message says what.
    pub fn provide(steps: &mut Steps) -> Result<Self, Error> {
        system::provide(&ALL, steps)?;
        Self::all_found().ok_or_else(|| Error::programs_missing(&missing(&ALL, found)))
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
}
