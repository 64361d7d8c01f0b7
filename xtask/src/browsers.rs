//! The browsers, drivers and fonts that the end-to-end tests need: found, installed where somebody has
//! agreed, and handed to the tests by environment variables.
//!
//! Both ends of that hand-over are here, [`Programs::variables`] and [`Programs::from_variables`],
//! so that they cannot disagree.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::steps::Steps;
use crate::system::{self, Needed, found, on_path};
use crate::tools::{Toolbox, geckodriver};
use crate::workspace::Workspace;

const CHROMIUM: Needed = on_path(&["chromium", "chromium-browser", "google-chrome"], "chromium");
/// The same engine without windows: a third less work for the processors in every scenario.
const CHROMIUM_SHELL: Needed = Needed {
    names: &["chromium-headless-shell", "chrome-headless-shell", "headless_shell"],
    package: "chromium-headless-shell",
    elsewhere: &["/usr/lib64/chromium-browser"],
};
const CHROMEDRIVER: Needed = on_path(&["chromedriver"], "chromium-driver");
const FIREFOX: Needed = on_path(&["firefox-esr", "firefox"], "firefox-esr");
const WEBKIT_DRIVER: Needed = on_path(&["WebKitWebDriver"], "webkit2gtk-driver");
const XVFB: Needed = on_path(&["Xvfb"], "xvfb");
/// `WebKitGTK`'s own browser, which every distribution hides in another folder.
const MINI_BROWSER: Needed = Needed {
    names: &["MiniBrowser"],
    package: "webkit2gtk-driver",
    elsewhere: &[
        "/usr/lib/*/webkit2gtk-4.1",
        "/usr/lib/*/webkit2gtk-4.0",
        "/usr/lib/*/webkitgtk-6.0",
        "/usr/lib/webkit2gtk-4.1",
        "/usr/libexec/webkit2gtk-4.1",
        "/usr/libexec/webkitgtk-6.0",
    ],
};
/// No browser, but got in the same way: it says what is printed on the pages of a PDF, and where.
const PDF_TO_TEXT: Needed = on_path(&["pdftotext"], "poppler-utils");
/// The fonts that pages are shown in, whatever others there are.
const FONT: Needed = Needed {
    names: &["DejaVuSans.ttf"],
    package: "fonts-dejavu-core",
    elsewhere: &[
        "/usr/share/fonts/truetype/dejavu",
        "/usr/share/fonts/TTF",
        "/usr/share/fonts/dejavu-sans-fonts",
    ],
};
/// Others, to see whether pages are right with higher lines and wider letters too.
const OTHER_FONT: Needed = Needed {
    names: &["NotoSans-Regular.ttf"],
    package: "fonts-noto-core",
    elsewhere: &["/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto"],
};
/// What every scenario in a browser may need.
pub(crate) const ALL: [Needed; 9] = [
    CHROMIUM,
    CHROMIUM_SHELL,
    CHROMEDRIVER,
    FIREFOX,
    WEBKIT_DRIVER,
    MINI_BROWSER,
    XVFB,
    PDF_TO_TEXT,
    FONT,
];
/// What `--all` needs besides.
pub(crate) const RARE: [Needed; 1] = [OTHER_FONT];

/// Where each program is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// The same engine without windows.
    pub chromium_shell: PathBuf,
    /// Chromium's driver.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// Firefox's driver.
    pub geckodriver: PathBuf,
    /// `WebKitGTK`'s browser.
    pub mini_browser: PathBuf,
    /// `WebKitGTK`'s driver.
    pub webkit_driver: PathBuf,
    /// The display without a screen that `WebKitGTK`'s browser draws on.
    pub xvfb: PathBuf,
    /// Poppler's program that says which words a PDF has, and where.
    pub pdf_to_text: PathBuf,
    /// A font of the family that pages are shown in.
    pub font: PathBuf,
}

impl Programs {
    /// The environment variables that tell the end-to-end tests where the programs are.
    pub fn variables(&self) -> [(&'static str, &Path); 10] {
        [
            ("CAREER_QUIZ_CHROMIUM", &self.chromium),
            ("CAREER_QUIZ_CHROMIUM_SHELL", &self.chromium_shell),
            ("CAREER_QUIZ_CHROMEDRIVER", &self.chromedriver),
            ("CAREER_QUIZ_FIREFOX", &self.firefox),
            ("CAREER_QUIZ_GECKODRIVER", &self.geckodriver),
            ("CAREER_QUIZ_MINI_BROWSER", &self.mini_browser),
            ("CAREER_QUIZ_WEBKIT_DRIVER", &self.webkit_driver),
            ("CAREER_QUIZ_XVFB", &self.xvfb),
            ("CAREER_QUIZ_PDFTOTEXT", &self.pdf_to_text),
            ("CAREER_QUIZ_FONT", &self.font),
        ]
    }

    /// Reads them back, for instance with [`env::var_os`].
    ///
    /// # Errors
    /// The name of the first variable that is not set.
    pub fn from_variables(
        read: impl Fn(&'static str) -> Option<OsString>,
    ) -> Result<Self, &'static str> {
        let path = |name| read(name).map(PathBuf::from).ok_or(name);
        Ok(Self {
            chromium: path("CAREER_QUIZ_CHROMIUM")?,
            chromium_shell: path("CAREER_QUIZ_CHROMIUM_SHELL")?,
            chromedriver: path("CAREER_QUIZ_CHROMEDRIVER")?,
            firefox: path("CAREER_QUIZ_FIREFOX")?,
            geckodriver: path("CAREER_QUIZ_GECKODRIVER")?,
            mini_browser: path("CAREER_QUIZ_MINI_BROWSER")?,
            webkit_driver: path("CAREER_QUIZ_WEBKIT_DRIVER")?,
            xvfb: path("CAREER_QUIZ_XVFB")?,
            pdf_to_text: path("CAREER_QUIZ_PDFTOTEXT")?,
            font: path("CAREER_QUIZ_FONT")?,
        })
    }

    /// Finds every program, and installs what is missing where somebody has agreed.
    ///
    /// # Errors
    /// When something is missing that may not or could not be installed; the message says what.
    pub fn provide(workspace: &Workspace, steps: &mut Steps) -> Result<Self, Error> {
        let toolbox = Toolbox::of(workspace);
        system::provide(&ALL, steps)?;
        toolbox.provide(&[geckodriver()], steps)?;
        Self::all_found(toolbox.program("geckodriver"))
            .ok_or_else(|| Error::programs_missing(&system::missing(&ALL, found)))
    }

    /// The same with fonts of another family.
    ///
    /// # Errors
    /// When they are missing and may not or could not be installed.
    pub fn with_other_font(self, steps: &mut Steps) -> Result<Self, Error> {
        system::provide(&RARE, steps)?;
        let font = found(&OTHER_FONT).ok_or_else(|| Error::programs_missing(&RARE))?;
        Ok(Self { font, ..self })
    }

    fn all_found(geckodriver: PathBuf) -> Option<Self> {
        Some(Self {
            chromium: found(&CHROMIUM)?,
            chromium_shell: found(&CHROMIUM_SHELL)?,
            chromedriver: found(&CHROMEDRIVER)?,
            firefox: found(&FIREFOX)?,
            geckodriver,
            mini_browser: found(&MINI_BROWSER)?,
            webkit_driver: found(&WEBKIT_DRIVER)?,
            xvfb: found(&XVFB)?,
            pdf_to_text: found(&PDF_TO_TEXT)?,
            font: found(&FONT)?,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_tests_read_back_what_they_were_told() {
        let programs = Programs::from_variables(|name| Some(name.into())).unwrap();
        for (name, path) in programs.variables() {
            assert_eq!(Path::new(name), path);
        }
        assert_eq!(Programs::from_variables(|_| None), Err("CAREER_QUIZ_CHROMIUM"));
    }
}
