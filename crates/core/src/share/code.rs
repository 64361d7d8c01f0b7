//! A link as a QR code (ISO/IEC 18004), as the outline of its dark squares.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// A code to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Squares on each side, with the four of margin that the standard asks for.
    pub side: i32,
    /// The dark squares, as the data of an SVG path.
    pub path: String,
}

/// Squares of margin.
const MARGIN: i32 = 4;

/// The code of a link; none when it is longer than a code can hold (2,300 bytes).
pub fn code(link: &str) -> Option<Code> {
    // Readable with 15 per cent of it dirty or in glare: what is photographed off a screen or paper.
    let drawn = QrCode::encode_text(link, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for row in 0..drawn.size() {
        let mut column = 0;
        while column < drawn.size() {
            let start = column;
            while drawn.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let (x, y, width) = (start + MARGIN, row + MARGIN, column - start);
                // Writing to a text cannot fail.
                let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
            }
            column += 1;
        }
    }
    Some(Code { side: drawn.size() + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path, ten pixels a square, and has it read by a reader of another's making.
    fn read(code: &Code) -> String {
        let side = usize::try_from(code.side).unwrap() * 10;
        let mut dark = vec![false; side * side];
        for run in code.path.split('z').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> = run
                .split(|sign: char| !sign.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, ..] = numbers[..] else { panic!("{run}") };
            for row in y * 10..(y + 1) * 10 {
                dark[row * side..][x * 10..(x + width) * 10].fill(true);
            }
        }
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y * side + x] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_reader_of_anothers_making_reads_the_link() {
        for link in [
            "https://example.org/",
            "https://example.org/some/blog/quiz/r/project-manager-adds-ai/#v1.n0RY9GFpLXByb2plY3QtbWFuYWdlciAzIDQgNSA4MCByIGRvbWFpbi1leHBlcnQ",
        ] {
            assert_eq!(read(&code(link).unwrap()), link);
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(code(&"x".repeat(3_000)), None);
    }
}
