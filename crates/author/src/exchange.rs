//! What a quiz is to the formats of other programs: questions with choices, and nothing that only this
//! project knows.
//!
//! ```text
//! files of others ─ bring_in ─→ exchange::Quiz ─ draft ─→ TOML
//! authored::Quiz  ─ take_out ─→ exchange::Quiz ─────────→ files of others
//! ```
//!
//! Texts are [`Text`], so that no format's signs can be mistaken for another's.

use quiz_model::Text;

/// A quiz as other programs know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiz {
    /// What it is called, if its file says so.
    pub title: Option<String>,
    /// Its questions, in their order.
    pub questions: Vec<Question>,
}

/// A question with choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Its name among others; no visitor reads it.
    pub name: Option<String>,
    /// What is asked, with the situation before it.
    pub prompt: Passage,
    /// What can be chosen, in the author's order.
    pub choices: Vec<Choice>,
    /// What is said to everybody who has answered.
    pub fact: Passage,
    /// Words it is filed under.
    pub tags: Vec<String>,
    /// The folder it lies in, as its format writes it.
    pub category: Option<String>,
}

impl Question {
    /// How many choices are right.
    pub fn right_count(&self) -> usize {
        self.choices.iter().filter(|choice| choice.is_right).count()
    }
}

/// One answer offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Passage,
    /// Whether it belongs to the right answer.
    pub is_right: bool,
    /// What choosing it adds or takes away, where a format says more than right and wrong.
    pub weight: Option<Weight>,
    /// What is said to somebody who chose it.
    pub feedback: Passage,
}

/// A share of a question's marks, in thousandths of a per cent: −100,000 to 100,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(i32);

impl Weight {
    /// All marks of the question.
    pub const ALL: Self = Self(100_000);
    /// None of them.
    pub const NONE: Self = Self(0);

    /// From per cent, as formats write it: `100`, `33.33333`, `-50`. None outside of −100 to 100.
    pub fn of_percent(percent: &str) -> Option<Self> {
        let number: f64 = percent.trim().parse().ok()?;
        Self::of_share(number / 100.0)
    }

    /// From a share of one. None outside of −1 to 1.
    #[allow(clippy::cast_possible_truncation, reason = "within 100,000 by the check before")]
    pub fn of_share(share: f64) -> Option<Self> {
        (share.abs() <= 1.0).then(|| Self((share * 100_000.0).round() as i32))
    }

    /// `count` choices that are right together share the marks.
    #[allow(clippy::cast_precision_loss, reason = "a question has few choices")]
    pub fn shared_by(count: usize) -> Self {
        Self::of_share(1.0 / count.max(1) as f64).unwrap_or(Self::ALL)
    }

    /// Whether it adds marks.
    pub fn adds(self) -> bool {
        self > Self::NONE
    }

    /// In per cent, with as many places as it has: `33.333`.
    pub fn percent(self) -> String {
        let (whole, rest) = (self.0 / 1_000, self.0.abs() % 1_000);
        let sign = if self.0 < 0 && whole == 0 { "-" } else { "" };
        let places = format!("{rest:03}");
        match places.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            places => format!("{sign}{whole}.{places}"),
        }
    }
}

/// A text with the pictures that stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// What it says.
    pub text: Text,
    /// Its pictures, in their order.
    pub pictures: Vec<Picture>,
}

impl Passage {
    /// Whether it says and shows nothing.
    pub fn is_empty(&self) -> bool {
        self.text.blocks().is_empty() && self.pictures.is_empty()
    }
}

impl From<Text> for Passage {
    fn from(text: Text) -> Self {
        Self { text, pictures: Vec::new() }
    }
}

impl From<&str> for Passage {
    fn from(text: &str) -> Self {
        Text::from(text).into()
    }
}

/// A picture that was in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What kind it is, by its first bytes.
    pub kind: PictureKind,
    /// The file as it was.
    pub bytes: Vec<u8>,
    /// What it shows, for who does not see it. Empty where the file says nothing.
    pub alt: String,
}

/// The kinds of pictures that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
}

impl PictureKind {
    /// How names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_read_and_written_as_per_cent() {
        for (written, percent) in [
            ("100", "100"),
            ("33.33333", "33.333"),
            ("-50", "-50"),
            ("-0.5", "-0.5"),
            (" 0 ", "0"),
            ("12.5", "12.5"),
        ] {
            assert_eq!(Weight::of_percent(written).map(Weight::percent).as_deref(), Some(percent));
        }
        for none in ["101", "-101", "much", "", "NaN", "inf"] {
            assert_eq!(Weight::of_percent(none), None, "{none}");
        }
        assert_eq!(Weight::shared_by(3).percent(), "33.333");
        assert!(Weight::ALL.adds() && !Weight::NONE.adds());
    }
}
