//! A link as a QR code (ISO/IEC 18004), as the outline of its dark squares.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// A code to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Squares on each side, with the margin. It divides 120 wherever the code is small enough, so
    /// that at 120 pixels, and at multiples of them, each square is a whole number of pixels: where
    /// it is not, squares differ in width, and of three readers two gave up at some sizes.
    pub side: i32,
    /// The dark squares, as the data of an SVG path.
    pub path: String,
}

/// Squares of margin that the standard asks for, at least.
const MARGIN: i32 = 4;

/// Sides that divide 120. Codes of more than some 150 letters have more squares.
const SIDES: [i32; 2] = [40, 60];

/// The code of a link; none when it is longer than a code can hold (2,300 bytes).
pub fn code(link: &str) -> Option<Code> {
    // Readable with 15 per cent of it dirty or in glare: what is photographed off a screen or paper.
    let drawn = QrCode::encode_text(link, QrCodeEcc::Medium).ok()?;
    let least = drawn.size() + 2 * MARGIN;
    let side = SIDES.into_iter().find(|side| *side >= least).unwrap_or(least);
    let margin = (side - drawn.size()) / 2;
    let mut path = String::new();
    for row in 0..drawn.size() {
        let mut column = 0;
        while column < drawn.size() {
            let start = column;
            while drawn.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let (x, y, width) = (start + margin, row + margin, column - start);
                // Writing to a text cannot fail.
                let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
            }
            column += 1;
        }
    }
    Some(Code { side, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture in grey: its side in pixels, and each pixel's light.
    struct Picture(usize, Vec<u8>);

    /// The code as a browser draws it with crisp edges, so many pixels wide, in the middle of a dark
    /// page: a pixel has the colour of the square that its centre lies in.
    fn drawn(code: &Code, pixels: usize) -> Picture {
        let side = usize::try_from(code.side).unwrap();
        let mut dark = vec![false; side * side];
        for run in code.path.split('z').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> = run
                .split(|sign: char| !sign.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, ..] = numbers[..] else { panic!("{run}") };
            dark[y * side + x..][..width].fill(true);
        }
        let (page, around) = (pixels + 40, 20);
        let mut picture = vec![0x14; page * page];
        for y in 0..pixels {
            for x in 0..pixels {
                let [column, row] = [x, y].map(|at| (2 * at + 1) * side / (2 * pixels));
                let is_dark = dark[row * side + column];
                picture[(y + around) * page + x + around] = if is_dark { 0 } else { 255 };
            }
        }
        Picture(page, picture)
    }

    fn rqrr(Picture(side, light): &Picture) -> Option<String> {
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(*side, *side, |x, y| light[y * side + x]);
        let read = image.detect_grids().first()?.decode().ok()?;
        Some(read.1)
    }

    fn quircs(Picture(side, light): &Picture) -> Option<String> {
        let mut reader = quircs::Quirc::default();
        let found: Vec<_> = reader.identify(*side, *side, light).collect();
        let read = found.into_iter().find_map(|code| code.ok()?.decode().ok())?;
        String::from_utf8(read.payload).ok()
    }

    fn rxing(Picture(side, light): &Picture) -> Option<String> {
        let side = u32::try_from(*side).unwrap();
        let format = Some(rxing::BarcodeFormat::QR_CODE);
        let read = rxing::helpers::detect_in_luma_slice(light, side, side, format).ok()?;
        Some(read.getText().to_owned())
    }

    /// A link of so many letters.
    fn link(letters: usize) -> String {
        let start = "https://quiz.example.org/c/13-15/#v2.";
        let signs = b"QZ7kd_W0n-xGhT4aLpR9sVbM2yEcU";
        let rest = (start.len()..letters).map(|at| char::from(signs[at * at % signs.len()]));
        start.chars().chain(rest).collect()
    }

    #[test]
    fn three_readers_read_it_at_120_pixels_and_at_the_size_of_the_page() {
        let links = [20, 60, 90, 100, 110, 120, 135, 150].map(|letters| match letters {
            20 => "https://example.org/".to_owned(),
            letters => link(letters),
        });
        for link in links {
            let code = code(&link).unwrap();
            for pixels in [120, 180, 240, 360] {
                let picture = drawn(&code, pixels);
                for (reader, read) in [
                    ("rqrr", rqrr(&picture)),
                    ("quircs", quircs(&picture)),
                    ("rxing", rxing(&picture)),
                ] {
                    assert_eq!(read.as_deref(), Some(&*link), "{reader} at {pixels}");
                }
            }
        }
    }

    #[test]
    fn squares_are_whole_pixels_and_the_margin_is_that_of_the_standard() {
        for (letters, side) in [(37, 40), (60, 60), (120, 60), (152, 60), (153, 61), (400, 85)] {
            let code = code(&link(letters)).unwrap();
            assert_eq!(code.side, side, "{letters}");
            let first = code.path.trim_start_matches('M').split(' ').next().unwrap();
            assert!(first.parse::<i32>().unwrap() >= 4, "{letters}: {first}");
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(code(&"x".repeat(3_000)), None);
    }
}
