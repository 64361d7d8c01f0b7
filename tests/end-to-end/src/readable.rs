//! Whether every text that a page shows can be read as it stands: nothing cut off, nothing outside
//! of its box or of the page, no text upon another.
//!
//! It is measured by the lines that the browser has set, not by the boxes of elements. Left out is
//! what no eye sees (`.visually-hidden`, closed parts), and regions that scroll for themselves may
//! hold more than they show.

use serde::Deserialize;
use serde_json::json;

use crate::axe::Fault;
use crate::{Failure, Quiz};

const SCRIPT: &str = include_str!("readable.js");

/// What WCAG 2.2 lets a visitor ask for (1.4.12). Important, so that it holds in every layer.
const SPACED: &str = "
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
";

/// The language that a page is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Its own.
    Own,
    /// That of [`crate::Site::in_pseudo_language`], in which no English word is left.
    Pseudo,
}

#[derive(Deserialize)]
struct Answer {
    lines: usize,
    faults: Vec<Fault>,
}

impl Quiz {
    /// Every text on the page that cannot be read as it is shown now.
    ///
    /// # Errors
    /// When the browser does not say, or when it shows no text at all.
    pub async fn unreadable(&self, language: Language) -> Result<Vec<Fault>, Failure> {
        let pseudo = json!(language == Language::Pseudo);
        let answer: Answer = serde_json::from_value(self.script(SCRIPT, vec![pseudo]).await?)?;
        if answer.lines == 0 {
            let what = "a text on the page".to_owned();
            return Err(Failure::Waited { what, seconds: 0, last: "none".to_owned() });
        }
        Ok(answer.faults)
    }

    /// Sets the page on the screen in wide spaces, for as long as that page stays.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn space_out(&self) -> Result<(), Failure> {
        self.script(SPACED, vec![]).await.map(|_| ())
    }

    /// Sets the page on the screen from the left (`ltr`) or from the right (`rtl`).
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn turn(&self, direction: &str) -> Result<(), Failure> {
        let script = "document.documentElement.dir = arguments[0]";
        self.script(script, vec![json!(direction)]).await.map(|_| ())
    }
}
