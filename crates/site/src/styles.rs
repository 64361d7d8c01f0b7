//! The style sheets of the pages, which `styles/` has by what they are for.
//!
//! A page of the quiz has them in two places: in its head what the first question needs, and behind
//! the question the rest, so that the question can be shown before that has come. Layers are ordered
//! by the first sheet, so it does not matter which rule comes when.

use std::path::Path;

use super::SiteError;
use super::files::text_of;
use super::template::with_unix_lines;

/// What the first question needs, in the order of their layers.
const FIRST: [&str; 4] = ["tokens", "base", "parts", "question"];
/// What the screens behind it need besides.
const LATER: [&str; 4] = ["tables", "parts-later", "pages", "print"];
/// The studio, which is no result to take home on paper: its preview is a page of its own.
const STUDIO: [&str; 4] = ["tables", "parts-later", "pages", "studio"];
/// What static pages need besides.
const PLAIN: &str = "plain";

/// The style sheets of a page of the quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Styles {
    /// What the first question needs.
    pub first: String,
    /// What only other screens need.
    pub later: String,
}

/// The style sheets of all pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageStyles {
    /// Those of the quiz.
    pub quiz: Styles,
    /// Those of the quiz in a frame.
    pub frame: Styles,
    /// Those of static pages.
    pub plain: String,
    /// Those of the page that has code to copy.
    pub with_code: String,
    /// Those of a quiz that came in a link.
    pub play: Styles,
    /// Those of the studio.
    pub studio: String,
}

impl PageStyles {
    /// Reads them from the folder of style sheets.
    ///
    /// # Errors
    /// [`SiteError::Read`] when one cannot be read.
    pub fn read(folder: &Path) -> Result<Self, SiteError> {
        let quiz = Styles::read(folder)?;
        let plain = quiz.plain(folder)?;
        Ok(Self {
            frame: quiz.with_first(folder, "embed")?,
            play: quiz.with_first(folder, "play")?,
            with_code: plain.clone() + &sheets(folder, &["add"])?,
            studio: quiz.first.clone() + &sheets(folder, &STUDIO)?,
            plain,
            quiz,
        })
    }
}

impl Styles {
    /// Reads them from the folder of style sheets.
    ///
    /// # Errors
    /// [`SiteError::Read`] when one cannot be read.
    pub fn read(folder: &Path) -> Result<Self, SiteError> {
        Ok(Self { first: sheets(folder, &FIRST)?, later: sheets(folder, &LATER)? })
    }

    /// The same with a sheet that the first question needs in some page.
    fn with_first(&self, folder: &Path, name: &str) -> Result<Self, SiteError> {
        let first = self.first.clone() + &sheets(folder, &[name])?;
        Ok(Self { first, later: self.later.clone() })
    }

    /// All in one, for static pages.
    fn plain(&self, folder: &Path) -> Result<String, SiteError> {
        Ok([&*self.first, &self.later, &sheets(folder, &[PLAIN])?].concat())
    }
}

/// These style sheets, one after the other.
fn sheets(folder: &Path, names: &[&str]) -> Result<String, SiteError> {
    let sheet = |name: &&str| {
        let path = folder.join(name).with_extension("css");
        Ok(with_unix_lines(&text_of(&path)?))
    };
    names.iter().map(sheet).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::fs;

    use super::*;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../styles");

    /// The sheets that only one page has, each with another.
    const BESIDES: [&str; 4] = ["add", "embed", "play", "studio"];

    #[test]
    fn every_sheet_of_the_folder_is_in_some_page() {
        let folder = Path::new(FOLDER);
        let mut named: Vec<_> = [&FIRST[..], &LATER, &[PLAIN], &BESIDES].concat();
        named.sort_unstable();
        let mut there: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_owned())
            .collect();
        there.sort();
        assert_eq!(there, named);
    }

    #[test]
    fn the_order_of_the_layers_stands_before_every_rule() {
        let styles = Styles::read(Path::new(FOLDER)).unwrap();
        let order = styles.first.find("@layer tokens, base, parts, pages, print;").unwrap();
        assert!(order < styles.first.find('{').unwrap());
        assert!(!styles.later.contains("@layer tokens"));
    }

    #[test]
    fn a_sheet_that_is_missing_is_named() {
        let error = sheets(Path::new(FOLDER), &["tokens", "tokns"]).unwrap_err();
        assert!(error.to_string().contains("tokns.css"), "{error}");
    }
}
