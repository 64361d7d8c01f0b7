//! Asks axe-core what is wrong with a page. It comes from npm, locked in `tests/`, and is put into
//! the page by the driver: the pages that are published never hold it.

use std::fs;

use serde::Deserialize;
use serde_json::json;

use crate::session::told;
use crate::{Failure, Quiz};

/// Rules by the success criteria of WCAG 2.0 to 2.2 at A and AA, and those of good practice.
const TAGS: [&str; 7] =
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/// Runs it, and keeps what a message needs.
///
/// Axe takes the colour of a text from `-webkit-text-fill-color`. Under forced colours Chromium
/// paints that in the visitor's colour but reports it in the author's, so there the colour that is
/// painted is written down as long as axe runs.
const RUN: &str = "
const [tags, done] = arguments;
const painted = matchMedia('(forced-colors: active)').matches
  ? [...document.body.querySelectorAll('*')].filter(element => element.style)
      .map(element => [element, element.getAttribute('style'), getComputedStyle(element).color])
  : [];
painted.forEach(([element, , colour]) => { element.style.webkitTextFillColor = colour });
const finish = answer => {
  painted.forEach(([element, style]) => style === null
    ? element.removeAttribute('style') : (element.style.cssText = style));
  done(answer);
};
axe.run(document, {
  runOnly: tags,
  resultTypes: ['violations'],
}).then(
  ({ violations }) => finish(violations.flatMap(({ id, nodes }) => nodes.map(node => ({
    rule: id,
    selector: node.target.flat().join(' '),
    summary: node.failureSummary.replace(/\\s+/g, ' '),
  })))),
  error => finish(String(error)),
);
";

/// Something that is wrong with a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Fault {
    /// The rule of axe's that it breaks.
    pub rule: String,
    /// What breaks it.
    pub selector: String,
    /// What to do about it.
    pub summary: String,
}

/// The program text of axe-core.
#[derive(Clone, Debug)]
pub struct Axe(String);

impl Axe {
    /// Reads it from where `cargo xtask test` has put it.
    ///
    /// # Errors
    /// When it is not there.
    pub fn read() -> Result<Self, Failure> {
        let path = told("CAREER_QUIZ_AXE")?;
        let text = fs::read_to_string(&path)
            .map_err(Failure::system(format!("read {}", path.display())))?;
        Ok(Self(text))
    }

    /// Puts it into the page on the screen, for as long as that page stays.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub async fn inject(&self, quiz: &Quiz) -> Result<(), Failure> {
        quiz.script(&self.0, vec![]).await.map(|_| ())
    }
}

impl Quiz {
    /// Everything that axe finds wrong with the page as it is shown now; [`Axe::inject`] first.
    ///
    /// # Errors
    /// When axe does not run to its end.
    pub async fn faults(&self) -> Result<Vec<Fault>, Failure> {
        self.faults_of(&TAGS).await
    }

    /// What it finds wrong by these rules of axe's, or by all rules with these tags.
    ///
    /// # Errors
    /// When axe does not run to its end.
    pub async fn faults_of(&self, rules: &[&str]) -> Result<Vec<Fault>, Failure> {
        let found = self.client.execute_async(RUN, vec![json!(rules)]).await?;
        Ok(serde_json::from_value(found)?)
    }
}
