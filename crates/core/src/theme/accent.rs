//! One accent colour that a host page may set, made readable whatever it is.
//!
//! The colour is moved towards black on light pages, towards white on dark ones, no further than
//! its contrast needs. Contrast is that of WCAG 2.2 (success criterion 1.4.3): 4.5 for text.

use quiz_model::hexadecimal;

/// Contrast that text needs, with a little room for rounding to whole colours.
const FOR_TEXT: f32 = 4.6;

/// The colours of a page that an accent stands on; the style sheet has the same, a test compares.
struct Ground {
    page: Colour,
    sheet: Colour,
    /// Where the accent is moved for contrast.
    end: Colour,
    /// Share of the accent in a tinted ground, in per cent.
    tint: u16,
}

const LIGHT: Ground = Ground {
    page: Colour([0xfb, 0xfa, 0xf7]),
    sheet: Colour([0xff, 0xff, 0xff]),
    end: BLACK,
    tint: 10,
};
const DARK: Ground = Ground {
    page: Colour([0x14, 0x18, 0x1c]),
    sheet: Colour([0x1d, 0x22, 0x28]),
    end: WHITE,
    tint: 14,
};
const BLACK: Colour = Colour([0, 0, 0]);
const WHITE: Colour = Colour([0xff, 0xff, 0xff]);

/// Wishes that are hard to read somewhere: white, black, pale, grey, neon, and the page's own
/// colours. What is tested here by numbers is tested with the same ones on the pages.
pub const HOSTILE_ACCENTS: [&str; 12] = [
    "#ffffff", "#000000", "#ffff00", "#00ff00", "#00ffff", "#ff00ff", "#808080", "#fbfaf7",
    "#14181c", "#ffe4e1", "#777", "f90",
];

/// A colour of red, green and blue, as screens have them (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// What an accent becomes on a light or a dark page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// For links, borders, and the ground of the main buttons.
    pub accent: Colour,
    /// For text on that.
    pub text: Colour,
    /// A tint for grounds that the accent may stand on as text.
    pub ground: Colour,
}

/// What a host's accent becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accents {
    /// On light pages.
    pub light: Accent,
    /// On dark pages.
    pub dark: Accent,
}

impl Accents {
    /// Reads a colour as `#0af`, `#00aaff`, or either without `#`; anything else is none.
    pub fn read(text: &str) -> Option<Self> {
        let wish = Colour::read(text)?;
        Some(Self { light: Accent::on(&LIGHT, wish), dark: Accent::on(&DARK, wish) })
    }
}

impl Accent {
    fn on(ground: &Ground, wish: Colour) -> Self {
        let reads = |accent: &Self| {
            [ground.page, ground.sheet, accent.ground]
                .into_iter()
                .all(|under| accent.accent.contrast(under) >= FOR_TEXT)
                && accent.text.contrast(accent.accent) >= FOR_TEXT
        };
        // The last one is black or white itself, which always reads.
        (0..=20)
            .map(|step| {
                let accent = wish.mix(ground.end, step * 5);
                let text =
                    if WHITE.contrast(accent) >= BLACK.contrast(accent) { WHITE } else { BLACK };
                Self { accent, text, ground: ground.sheet.mix(accent, ground.tint) }
            })
            .find(reads)
            .unwrap_or(Self { accent: ground.end, text: ground.sheet, ground: ground.sheet })
    }
}

impl Colour {
    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let at = |from: usize, length: usize| quiz_model::byte(&digits[from..from + length]);
        match digits.len() {
            3 => Some(Self([at(0, 1)? * 17, at(1, 1)? * 17, at(2, 1)? * 17])),
            6 => Some(Self([at(0, 2)?, at(2, 2)?, at(4, 2)?])),
            _ => None,
        }
    }

    /// The colour as a style sheet writes it.
    pub fn css(self) -> String {
        let digits = self.0.into_iter().flat_map(hexadecimal);
        std::iter::once('#').chain(digits).collect()
    }

    /// This colour with so many per cent of another in it.
    fn mix(self, other: Self, per_cent: u16) -> Self {
        let mut mixed = self.0;
        for (part, other) in mixed.iter_mut().zip(other.0) {
            let sum = u16::from(*part) * (100 - per_cent) + u16::from(other) * per_cent;
            *part = u8::try_from(sum / 100).unwrap_or(u8::MAX);
        }
        Self(mixed)
    }

    /// Contrast as WCAG 2.2 defines it, from 1 to 21.
    fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// Relative luminance as WCAG 2.2 defines it, from 0 to 1.
    fn luminance(self) -> f32 {
        let [red, green, blue] = self.0.map(|part| {
            let share = f32::from(part) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { to_the_2_4th((share + 0.055) / 1.055) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// A number from 0.09 to 1, to the power of 2.4: its square times the fifth root of its square, by
/// Newton's method. The standard library's power for any two numbers is ten times the bytes.
fn to_the_2_4th(number: f32) -> f32 {
    let square = number * number;
    let better = |root: f32, _| (4.0 * root + square / (root * root * root * root)) / 5.0;
    square * (0..12).fold(1.0, better)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_power_is_that_of_the_standard_library() {
        for hundredths in 9_u8..=100 {
            let number = f32::from(hundredths) / 100.0;
            let (ours, theirs) = (to_the_2_4th(number), number.powf(2.4));
            assert!((ours - theirs).abs() < 1e-6, "{number}: {ours} {theirs}");
        }
    }

    fn assert_reads(accents: Accents, wish: &str) {
        for (accent, ground) in [(accents.light, &LIGHT), (accents.dark, &DARK)] {
            for under in [ground.page, ground.sheet, accent.ground] {
                let contrast = accent.accent.contrast(under);
                assert!(contrast >= 4.5, "{wish}: {accent:?} on {under:?} has {contrast}");
            }
            assert!(accent.text.contrast(accent.accent) >= 4.5, "{wish}: {accent:?}");
        }
    }

    #[test]
    fn twelve_hostile_accents_stay_readable() {
        for wish in HOSTILE_ACCENTS {
            assert_reads(Accents::read(wish).unwrap(), wish);
        }
    }

    #[test]
    fn a_readable_accent_stays_as_it_is() {
        let accents = Accents::read("#0b5a6e").unwrap();
        assert_eq!(accents.light.accent.css(), "#0b5a6e");
        assert_eq!(accents.light.text, WHITE);
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 0.01);
        let grey = Colour::read("#767676").unwrap();
        assert!((grey.contrast(WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#", "red", "#12", "#12345", "#1234567", "#ggg", "url(x)", "#00 ", "é12"]
        {
            assert_eq!(Accents::read(text), None, "{text}");
        }
    }

    /// The grounds here are those of the style sheet.
    #[test]
    fn the_style_sheet_has_the_same_grounds() {
        let tokens = include_str!("../../../../styles/tokens.css");
        for (name, colours) in
            [("--ground: ", [LIGHT.page, DARK.page]), ("--sheet: ", [LIGHT.sheet, DARK.sheet])]
        {
            for colour in colours {
                let short = colour.css();
                assert!(tokens.contains(&format!("{name}{short};")), "{name}{short}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_accent_stays_readable(red: u8, green: u8, blue: u8) {
            let wish = Colour([red, green, blue]).css();
            assert_reads(Accents::read(&wish).unwrap(), &wish);
        }

        #[test]
        fn reading_never_panics(text in ".{0,12}") {
            let _ = Accents::read(&text);
        }
    }
}
