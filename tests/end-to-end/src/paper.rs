//! A page as it comes out of a printer.

use fantoccini::wd::{PrintConfiguration, PrintSize};
use serde_json::json;

use crate::axe::Fault;
use crate::readable::Language;
use crate::{Failure, Quiz, Session};

/// What a result on the screen says that is to be on its sheet: the path, why, what to do first, and
/// each thing to do with its task and what to show for it. In runs that nothing is printed
/// between: after a link stands its address.
const PROMISED: &str = "
const runs = [];
const told = document.querySelectorAll(`[data-screen=result] h1, .card .one-line, .card .first-week,
  .line .title, .line details > p:not(.hint, .guide-link)`);
for (const element of told) {
  runs.push('');
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, link = text.parentElement.closest('a');
    if (text.parentElement.closest('.visually-hidden, .reason-from')) continue;
    runs.push(runs.pop() + text.data);
    if (link) runs.push('');
  }
}
return runs.map(run => run.trim()).filter(run => run !== '');
";

/// A size of paper, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// How wide its printed part is in CSS pixels, between the margins of `styles/print.css`.
    fn measure(self) -> u32 {
        match self {
            // (210 − 2 × 14) mm, (215.9 − 2 × 14) mm, at 96 pixels to 25.4 mm.
            Self::A4 => 688,
            Self::Letter => 710,
        }
    }

    fn size(self) -> PrintSize {
        match self {
            Self::A4 => PrintSize::A4,
            Self::Letter => PrintSize::US_LETTER,
        }
    }
}

impl Quiz {
    /// The page on the screen as a PDF, printed as a browser prints by default: with margins of a
    /// centimetre where the style sheet names no others, and without backgrounds.
    ///
    /// # Errors
    /// When the browser does not print.
    pub async fn print(&self, paper: Paper) -> Result<Vec<u8>, Failure> {
        let wanted = PrintConfiguration::builder().size(paper.size()).build();
        Ok(self.client.print(wanted.map_err(Failure::Print)?).await?)
    }

    /// What the result on the screen promises to be on its sheet, in runs of text.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn promised_on_paper(&self) -> Result<Vec<String>, Failure> {
        Ok(serde_json::from_value(self.script(PROMISED, vec![]).await?)?)
    }

    /// Every text of the page on the screen that could not be read whole once it is laid out for
    /// paper, leaving aside where its pages begin and end.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn unreadable_on(
        &self,
        session: &Session,
        paper: Paper,
    ) -> Result<Vec<Fault>, Failure> {
        session.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        session.resize(paper.measure(), 1_000).await?;
        let faults = self.unreadable(Language::Own).await?;
        session.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        Ok(faults)
    }
}
