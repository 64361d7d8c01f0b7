//! Taking a quiz out, for courses that have their own way of asking.
//!
//! What a course cannot hold stays behind: sources, paths, what a visitor thinks of an own answer. Texts
//! are HTML, which every course reads; Markdown few do.

mod gift;
mod html;
mod moodle_xml;
mod question;

use crate::ImageFile;
use crate::authored::Quiz;
use crate::exchange;

/// The formats that a quiz can be taken out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GIFT, for Moodle and others: texts alone.
    Gift,
    /// Moodle XML: texts and pictures.
    MoodleXml,
}

impl Format {
    /// All of them, with the names that a command line knows them by.
    pub const ALL: [(&'static str, Self); 2] =
        [("gift", Self::Gift), ("moodle-xml", Self::MoodleXml)];

    /// How names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::MoodleXml => "xml",
        }
    }
}

/// A quiz as a course reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOut {
    /// The file.
    pub text: String,
    /// The ids of questions whose pictures the format cannot hold.
    pub without_pictures: Vec<String>,
}

/// The questions of a quiz as other programs know them: the scene and the question as one prompt, the
/// truth, the fact and what belongs to it as the fact. `images` are the files beside the quiz.
pub fn exchanged(quiz: &Quiz, images: &[ImageFile]) -> exchange::Quiz {
    exchange::Quiz {
        title: Some(quiz.title.clone()),
        questions: quiz.questions.iter().map(|asked| question::exchanged(asked, images)).collect(),
    }
}

/// Writes a quiz in a format of others. `images` are the files beside the quiz.
pub fn take_out(quiz: &Quiz, images: &[ImageFile], format: Format) -> TakenOut {
    let exchanged = exchanged(quiz, images);
    match format {
        Format::Gift => TakenOut {
            text: gift::written(&exchanged),
            without_pictures: with_pictures(&exchanged),
        },
        Format::MoodleXml => {
            TakenOut { text: moodle_xml::written(&exchanged), without_pictures: Vec::new() }
        }
    }
}

fn with_pictures(quiz: &exchange::Quiz) -> Vec<String> {
    let has_pictures = |question: &&exchange::Question| {
        let of_choices =
            question.choices.iter().flat_map(|choice| [&choice.text, &choice.feedback]);
        [&question.prompt, &question.fact]
            .into_iter()
            .chain(of_choices)
            .any(|text| !text.pictures.is_empty())
    };
    quiz.questions
        .iter()
        .filter(has_pictures)
        .filter_map(|question| question.name.clone())
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
