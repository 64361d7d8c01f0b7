//! Fits a text into a frame: as large as it can be, on as few lines as that allows, of about equal
//! length. Nothing is ever cut: a text that is too long gets smaller, and a word that is too long
//! for a whole line is broken where no letter loses its accents.
//!
//! Words are measured once, in sizes of the font; only the lines of a size that could do are measured
//! again as they would be drawn. System fonts space small letters more widely than large ones, and a
//! font that stands in for another has a blank of its own.

use super::Measure;

/// From one line to the next, in sizes of the font.
pub(super) const LINE: f32 = 1.2;
/// From the top of a line to the feet of its letters, in sizes of the font.
pub(super) const ASCENT: f32 = 0.92;
/// Sizes are tried in steps of so many pixels.
const STEP: usize = 2;
/// What is left free of a line for the little by which it may be wider than the sum of its words.
const SLACK: f32 = 0.99;

/// The size in pixels that words are measured at.
const EM: u16 = 100;

/// A place for a text, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    /// The size of the font for a text that is short enough.
    pub(super) largest: u16,
    /// Above this size a word that is too long makes the text smaller; from here on it is broken.
    pub(super) breaking: u16,
}

/// No text is smaller than this: who scrolls past would not see that there is one.
const SMALLEST: u16 = 12;

/// A text as it is set: a size in pixels, and what stands on each line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) size: u16,
    pub(super) lines: Vec<String>,
}

/// A piece of a line with its width in sizes of the font.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    width: f32,
}

/// Fits it. Nothing when it is too long even for the smallest size.
pub(super) fn fit(text: &str, frame: Frame, weight: u16, measure: &dyn Measure) -> Option<Fitted> {
    let width = |text: &str| measure.width(text, EM, weight) / f32::from(EM);
    let measured = |text: &str| Word { text: text.to_owned(), width: width(text) };
    let words: Vec<Word> = text.split_whitespace().map(measured).collect();
    // A blank alone has no ink to measure.
    let blank = width("n n") - width("nn");
    let mut broken = None;
    (SMALLEST..=frame.largest).rev().step_by(STEP).find_map(|size| {
        let room = frame.width * SLACK / f32::from(size);
        let too_wide = words.iter().any(|word| word.width > room);
        let words = if !too_wide {
            &words
        } else if size <= frame.breaking {
            broken = Some(pieces(&words, room, measure, &measured));
            broken.as_ref()?
        } else {
            return None;
        };
        let lines = balance(words, blank, room);
        let height = f32::from(u16::try_from(lines.len()).ok()?) * LINE * f32::from(size);
        let fits = |line: &String| measure.width(line, size, weight) <= frame.width;
        (height <= frame.height && lines.iter().all(fits)).then_some(Fitted { size, lines })
    })
}

/// The words, those broken that are wider than the room.
fn pieces(
    words: &[Word],
    room: f32,
    measure: &dyn Measure,
    measured: &dyn Fn(&str) -> Word,
) -> Vec<Word> {
    let mut all = Vec::new();
    for word in words {
        if word.width <= room {
            all.push(word.clone());
            continue;
        }
        let letters: Vec<Word> =
            measure.letters(&word.text).iter().map(|one| measured(one)).collect();
        all.extend(wrap(&letters, 0.0, room).into_iter().map(|piece| measured(&piece)));
    }
    all
}

/// Puts words on lines, as many on each as fit.
fn wrap(words: &[Word], blank: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = f32::INFINITY;
    for word in words {
        let longer = used + blank + word.width;
        if let Some(line) = lines.last_mut().filter(|_| longer <= room) {
            if blank > 0.0 {
                line.push(' ');
            }
            line.push_str(&word.text);
            used = longer;
        } else {
            lines.push(word.text.clone());
            used = word.width;
        }
    }
    lines
}

/// Puts words on as few lines as the room allows, and these into the narrowest column that holds
/// them.
fn balance(words: &[Word], blank: f32, room: f32) -> Vec<String> {
    const PARTS: u16 = 40;
    let lines = wrap(words, blank, room);
    let widest = words.iter().map(|word| word.width).fold(0.0, f32::max);
    (1..PARTS)
        .map(|part| room * f32::from(part) / f32::from(PARTS))
        .filter(|narrower| *narrower >= widest)
        .map(|narrower| wrap(words, blank, narrower))
        .find(|narrow| narrow.len() == lines.len())
        .unwrap_or(lines)
}

#[cfg(test)]
mod tests {
    use super::super::tests::Half;
    use super::*;

    const FRAME: Frame =
        Frame { left: 0.0, top: 0.0, width: 400.0, height: 150.0, largest: 40, breaking: 20 };

    fn fitted(text: &str) -> (u16, Vec<String>) {
        let Fitted { size, lines } = fit(text, FRAME, 400, &Half).unwrap();
        (size, lines)
    }

    #[test]
    fn a_short_text_is_large_and_on_one_line() {
        assert_eq!(fitted("Try first"), (40, vec!["Try first".to_owned()]));
    }

    #[test]
    fn lines_are_of_about_equal_length() {
        let (size, lines) = fitted("one two three four five");
        assert_eq!((size, lines.join("|").as_str()), (40, "one two three|four five"));
    }

    #[test]
    fn a_longer_text_is_smaller_and_whole() {
        let text = "word ".repeat(40);
        let (size, lines) = fitted(&text);
        assert!((12..40).contains(&size), "{size}");
        assert_eq!(lines.join(" "), text.trim());
    }

    #[test]
    fn a_long_word_makes_the_text_smaller_before_it_is_broken() {
        let (size, lines) = fitted(&"a".repeat(30));
        assert_eq!((size, lines.len()), (26, 1));
        let word = "a".repeat(60);
        let (size, lines) = fitted(&word);
        assert_eq!((size, lines.len()), (20, 2));
        assert_eq!(lines.concat(), word);
    }

    #[test]
    fn no_letter_loses_its_accents() {
        let (_, lines) = fitted(&"e\u{301}".repeat(60));
        assert!(lines.len() > 1 && lines.iter().all(|line| line.starts_with('e')), "{lines:?}");
    }

    #[test]
    fn what_is_too_long_even_for_the_smallest_size_is_not_cut() {
        assert_eq!(fit(&"word ".repeat(1000), FRAME, 400, &Half), None);
    }
}
