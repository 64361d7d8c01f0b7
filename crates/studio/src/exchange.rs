//! Questions from and for other programs: what the studio and the bundle that reads and writes such files
//! tell each other. They are two programs, for what reads all the formats is as large as the studio, and
//! most drafts need none of it; so what passes between them is text.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use quiz_author::bring_in::{self, CannotBringIn, Columns};
use quiz_author::{ImageFile, SourceFile};
use serde::{Deserialize, Serialize};

mod leaving;

pub use leaving::{InLink, Leaving, Taken};

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Questions, though perhaps not all of them.
    Brought(Brought),
    /// Nothing can be read.
    Refused {
        /// Why, and what to do.
        why: String,
        /// The first row of a sheet whose columns have no names that are known.
        first_row: Option<Vec<String>>,
    },
}

/// A draft of what was read, and what became of each question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// The files of the draft.
    pub packed: Packed,
    /// What became of it.
    pub report: Report,
}

/// Files of a quiz as a text can hold them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// The name and the text of each.
    files: Vec<(String, String)>,
    /// The name of each picture, and what is in it as base64.
    images: Vec<(String, String)>,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Each question of the file.
    pub lines: Vec<Line>,
    /// What is to be said of the file as a whole.
    pub remarks: Vec<String>,
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Where it stands in the file.
    pub place: String,
    /// How it begins.
    pub about: String,
    /// Whether it was taken.
    pub outcome: Outcome,
    /// What was changed, or why it was left out.
    pub remarks: Vec<String>,
}

/// Whether a question was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// As it was.
    Kept,
    /// With something changed.
    Changed,
    /// Not taken.
    LeftOut,
}

impl Answer {
    /// Reads a file: `id` is that of the new quiz, `name` the name of the file, or nothing for what was
    /// pasted, and `columns` says what those of a sheet hold, where its first row does not.
    pub fn of(id: &str, bytes: &[u8], name: &str, columns: Option<&str>) -> Self {
        let columns = columns.map(Columns::named);
        let brought = match bring_in::bring_in(bytes, name, columns.as_ref()) {
            Ok(brought) => brought,
            Err(error) => {
                let first_row = match &error {
                    CannotBringIn::NoHeads(heads) => Some(heads.first_row.clone()),
                    _ => None,
                };
                return Self::Refused { why: error.to_string(), first_row };
            }
        };
        match bring_in::draft(id, brought) {
            Ok(bring_in::Draft { files, report }) => Self::Brought(Brought::of(files, &report)),
            Err(error) => Self::Refused { why: error.to_string(), first_row: None },
        }
    }

    /// The answer as a text.
    pub fn write(&self) -> String {
        // Texts alone: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The answer that a text holds; none where it is of another build.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl Brought {
    fn of(files: Vec<(String, Vec<u8>)>, report: &bring_in::Report) -> Self {
        let mut packed = Packed::default();
        for (name, bytes) in files {
            match String::from_utf8(bytes) {
                Ok(text) if !ImageFile::is_named_so(&name) => packed.files.push((name, text)),
                Ok(text) => packed.images.push((name, BASE64_STANDARD.encode(text))),
                Err(error) => {
                    packed.images.push((name, BASE64_STANDARD.encode(error.as_bytes())));
                }
            }
        }
        Self { packed, report: Report::of(report) }
    }
}

impl Packed {
    /// Packs files.
    pub fn new(files: &[SourceFile], images: &[ImageFile]) -> Self {
        let packed = |image: &ImageFile| (image.name.clone(), BASE64_STANDARD.encode(&image.bytes));
        Self {
            files: files.iter().map(|file| (file.name.clone(), file.text.clone())).collect(),
            images: images.iter().map(packed).collect(),
        }
    }

    /// As a text.
    pub fn write(&self) -> String {
        // Texts alone: nothing in it can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Its files.
    pub fn files(&self) -> Vec<SourceFile> {
        let files = self.files.iter().cloned();
        files.map(|(name, text)| SourceFile { name, text }).collect()
    }

    /// Its pictures.
    pub fn images(&self) -> Vec<ImageFile> {
        let image = |(name, packed): &(String, String)| {
            let bytes = BASE64_STANDARD.decode(packed).ok()?;
            Some(ImageFile { name: name.clone(), bytes })
        };
        self.images.iter().filter_map(image).collect()
    }
}

impl Report {
    fn of(report: &bring_in::Report) -> Self {
        let said = |remarks: &[bring_in::Remark]| remarks.iter().map(ToString::to_string).collect();
        let line = |entry: &bring_in::Entry| Line {
            place: entry.place.clone(),
            about: entry.about.clone(),
            outcome: match entry.outcome {
                bring_in::Outcome::Kept => Outcome::Kept,
                bring_in::Outcome::Changed => Outcome::Changed,
                bring_in::Outcome::LeftOut => Outcome::LeftOut,
            },
            remarks: said(&entry.remarks),
        };
        Self { lines: report.entries.iter().map(line).collect(), remarks: said(&report.remarks) }
    }

    /// How many questions had this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::start;

    #[test]
    fn what_can_be_read_becomes_a_draft_and_each_question_is_told() {
        let pasted = "::one:: What? {=a ~b}\n\nAnd why? {}";
        let answer = Answer::of("mine", pasted.as_bytes(), "", None);
        let Some(Answer::Brought(brought)) = Answer::read(&answer.write()) else { panic!() };
        let names: Vec<_> = brought.packed.files().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["quiz.toml", "questions.toml"]);
        let told: Vec<_> =
            brought.report.lines.iter().map(|line| (&*line.about, line.outcome)).collect();
        assert_eq!(told, [("What?", Outcome::Kept), ("And why?", Outcome::LeftOut)]);
        assert_eq!(brought.report.lines[1].remarks, ["an essay question has no place here"]);
    }

    #[test]
    fn a_sheet_without_heads_is_refused_with_its_first_row_and_read_with_their_names() {
        let sheet = b"How much?\tFour\tFive\n";
        let Answer::Refused { first_row, .. } = Answer::of("mine", sheet, "", None) else {
            panic!()
        };
        assert_eq!(first_row.unwrap(), ["How much?", "Four", "Five"]);
        let columns = Some("question, right, wrong");
        let Answer::Brought(brought) = Answer::of("mine", sheet, "", columns) else { panic!() };
        assert_eq!(brought.report.count(Outcome::Kept), 1);
    }

    #[test]
    fn a_draft_goes_into_a_link() {
        let example = start::files(start::Templates::default().example("en", 7));
        let leaving = Leaving::new("link", &example, &[]).write();
        let made = InLink::of(&leaving).unwrap();
        let InLink::Fragment(fragment) = &made else { panic!("{made:?}") };
        assert!(fragment.len() < 3_000, "{} letters", fragment.len());
        assert_eq!(InLink::read(&made.write()), Some(made.clone()));
        assert_eq!(InLink::of(&Leaving::new("link", &[], &[]).write()), None);
    }

    #[test]
    fn a_draft_is_taken_out_in_both_formats() {
        let files = start::files(start::Templates::default().example("en", 7));
        for (format, extension, part) in
            [("gift", "gift", "{"), ("moodle-xml", "xml", "<question type=\"multichoice\">")]
        {
            let taken = Leaving::taken_out(&Leaving::new(format, &files, &[]).write()).unwrap();
            assert_eq!(taken.extension, extension);
            assert!(taken.text.contains(part), "{}", taken.text);
        }
        assert_eq!(Leaving::taken_out(&Leaving::new("docx", &files, &[]).write()), None);
    }
}
