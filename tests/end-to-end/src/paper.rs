//! A page as it comes out of a printer.

use fantoccini::wd::{PrintConfiguration, PrintSize};

use crate::{Failure, Quiz};

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
}

/// How many pages a PDF of Chromium's has.
///
/// Chromium writes each page as an object of its own that says `/Type /Page` in plain bytes, not
/// packed into a stream as PDF would allow; so counting them is enough. Should it ever pack them,
/// there are none, which no test takes for a page.
pub fn pages_in(pdf: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type /Page";
    pdf.windows(PAGE.len() + 1)
        .filter(|bytes| bytes.starts_with(PAGE) && !bytes.ends_with(b"s"))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_and_the_tree_that_holds_them_is_not() {
        for (pdf, pages) in [
            (&b"<</Type /Pages\n/Count 2>> <</Type /Page\n>> <</Type /Page /Parent>>"[..], 2),
            (b"<</Type /Pages>>", 0),
            (b"", 0),
        ] {
            assert_eq!(pages_in(pdf), pages);
        }
    }
}
