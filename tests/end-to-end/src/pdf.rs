//! Which lines are printed on the pages of a PDF, and where, as poppler's `pdftotext` reads it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Failure;
use crate::session::told;

/// A page. Its places are in points, 72 to the inch, from its upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
    /// Its lines of text, in the order of reading, whether something cuts them or not.
    pub lines: Vec<Line>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its words, with a space between them.
    pub text: String,
    /// As high as its font, so that half of a line sticks out where the other half is cut off.
    pub place: Place,
}

/// A box in points from the upper left corner of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Where it begins from the left.
    pub left: f64,
    /// Where it begins from above.
    pub top: f64,
    /// Where it ends from the left.
    pub right: f64,
    /// Where it ends from above.
    pub bottom: f64,
}

impl Place {
    /// Whether it holds the other one, give or take some points.
    pub fn holds(self, other: Self, give: f64) -> bool {
        other.left >= self.left - give
            && other.top >= self.top - give
            && other.right <= self.right + give
            && other.bottom <= self.bottom + give
    }
}

/// Reads all pages of a PDF.
///
/// # Errors
/// When `pdftotext` cannot be run, or what it answers is not understood.
pub fn read(pdf: &[u8]) -> Result<Vec<Page>, Failure> {
    let folder = tempfile::tempdir().map_err(Failure::system("make a folder for a PDF"))?;
    let printed = folder.path().join("printed.pdf");
    fs::write(&printed, pdf).map_err(Failure::system("write a PDF"))?;

    let program = told("CAREER_QUIZ_PDFTOTEXT")?;
    let output = Command::new(&program)
        .arg("-bbox-layout")
        .args([printed.as_path(), Path::new("-")])
        .output()
        .map_err(Failure::system(format!("start {}", program.display())))?;
    if !output.status.success() {
        return Err(Failure::Pdf(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let layout = String::from_utf8_lossy(&output.stdout);
    pages_of(&layout).ok_or_else(|| Failure::Pdf(format!("no pages, lines and words in\n{layout}")))
}

/// Reads what `pdftotext -bbox-layout` writes: one element to a line, always with the same
/// attributes. None where it is anything else.
fn pages_of(layout: &str) -> Option<Vec<Page>> {
    let mut pages: Vec<Page> = Vec::new();
    for row in layout.lines().map(str::trim_start) {
        if row.starts_with("<page ") {
            let (width, height) = (number(row, "width")?, number(row, "height")?);
            pages.push(Page { width, height, lines: Vec::new() });
        } else if row.starts_with("<line ") {
            let line = Line { text: String::new(), place: place(row)? };
            pages.last_mut()?.lines.push(line);
        } else if row.starts_with("<word ") {
            let word = row.split_once('>')?.1.strip_suffix("</word>")?;
            let text = &mut pages.last_mut()?.lines.last_mut()?.text;
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&unescaped(word));
        }
    }
    (!pages.is_empty()).then_some(pages)
}

fn place(row: &str) -> Option<Place> {
    Some(Place {
        left: number(row, "xMin")?,
        top: number(row, "yMin")?,
        right: number(row, "xMax")?,
        bottom: number(row, "yMax")?,
    })
}

fn number(row: &str, attribute: &str) -> Option<f64> {
    let (_, behind) = row.split_once(&format!(" {attribute}=\""))?;
    behind.split_once('"')?.0.parse().ok()
}

fn unescaped(text: &str) -> String {
    // The ampersand last, so that nothing is read twice.
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYOUT: &str = r#"<doc>
  <page width="595.920000" height="841.920000">
    <flow>
      <block xMin="39.750000" yMin="35.000000" xMax="100.000000" yMax="52.000000">
        <line xMin="39.750000" yMin="35.000000" xMax="100.000000" yMax="43.500000">
          <word xMin="39.750000" yMin="35.000000" xMax="60.000000" yMax="43.500000">Plan</word>
          <word xMin="63.000000" yMin="35.000000" xMax="100.000000" yMax="43.500000">R&amp;D</word>
        </line>
      </block>
    </flow>
  </page>
  <page width="595.920000" height="841.920000">
  </page>
</doc>"#;

    #[test]
    fn pages_lines_and_words_are_read() {
        let pages = pages_of(LAYOUT).unwrap();
        let place = Place { left: 39.75, top: 35.0, right: 100.0, bottom: 43.5 };
        let line = Line { text: "Plan R&D".to_owned(), place };
        let page = |lines| Page { width: 595.92, height: 841.92, lines };
        assert_eq!(pages, [page(vec![line]), page(vec![])]);
        for other in ["", "<word xMin=\"1\">no page</word>", "<page width=\"wide\">"] {
            assert_eq!(pages_of(other), None, "{other}");
        }
    }

    #[test]
    fn a_place_holds_what_does_not_stick_out() {
        let place = Place { left: 10.0, top: 10.0, right: 90.0, bottom: 90.0 };
        for (other, held) in [
            (place, true),
            (Place { left: 9.5, ..place }, true),
            (Place { left: 8.0, ..place }, false),
            (Place { top: 8.0, ..place }, false),
            (Place { right: 92.0, ..place }, false),
            (Place { bottom: 92.0, ..place }, false),
        ] {
            assert_eq!(place.holds(other, 1.0), held, "{other:?}");
        }
    }
}
