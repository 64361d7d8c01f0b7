//! Whatever is brought in, what is taken of it is a draft without a mistake, which can be taken out and
//! brought in again; and whatever is not taken is said.

use std::io::{Cursor, Write};

use quiz_author::bring_in::{
    BroughtIn, CannotBringIn, Format, Outcome, bring_in, bring_in_as, draft, limits,
};
use quiz_author::take_out::{Format as Out, take_out};
use quiz_author::{ImageFile, SourceFile, read_authored, read_quiz};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Cells of a sheet.
pub(crate) fn sheet(input: &[u8]) {
    check(bring_in_as(Format::Tsv, input, None));
    check(bring_in_as(Format::Csv, input, None));
}

/// The XML of a sheet, in the archives that hold one.
pub(crate) fn workbook(input: &[u8]) {
    const RELATIONS: &[u8] =
        b"<Relationships><Relationship Id='r' Target='sheet.xml'/></Relationships>";
    const WORKBOOK: &[u8] = b"<workbook xmlns:r='o'><sheets><sheet r:id='r'/></sheets></workbook>";
    let workbook = zipped(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sheet.xml", input),
        ("xl/sharedStrings.xml", input),
        ("xl/styles.xml", input),
    ]);
    check(bring_in_as(Format::Xlsx, &workbook, None));
    check(bring_in_as(Format::Ods, &zipped(&[("content.xml", input)]), None));
}

/// GIFT.
pub(crate) fn gift(input: &[u8]) {
    check(bring_in_as(Format::Gift, input, None));
}

/// Moodle XML.
pub(crate) fn moodle_xml(input: &[u8]) {
    check(bring_in_as(Format::MoodleXml, input, None));
}

/// Aiken.
pub(crate) fn aiken(input: &[u8]) {
    check(bring_in_as(Format::Aiken, input, None));
}

/// quizdown's Markdown.
pub(crate) fn quizdown(input: &[u8]) {
    check(bring_in_as(Format::Quizdown, input, None));
}

/// The content of a package of H5P.
pub(crate) fn h5p(input: &[u8]) {
    for library in ["H5P.QuestionSet", "H5P.MultiChoice", "H5P.SingleChoiceSet", "H5P.TrueFalse"] {
        let description = format!("{{\"mainLibrary\": \"{library}\"}}");
        let package =
            zipped(&[("h5p.json", description.as_bytes()), ("content/content.json", input)]);
        check(bring_in_as(Format::H5p, &package, None));
    }
}

/// An item of QTI.
pub(crate) fn qti(input: &[u8]) {
    check(bring_in_as(Format::Qti, input, None));
}

/// A file of any kind.
pub(crate) fn archive(input: &[u8]) {
    check(bring_in(input, "", None));
    for format in [Format::Xlsx, Format::Ods, Format::H5p, Format::Qti] {
        check(bring_in_as(format, input, None));
    }
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn check(read: Result<BroughtIn, CannotBringIn>) {
    let read = match read {
        Ok(read) => read,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let taken: Vec<usize> = read.report.entries.iter().filter_map(|entry| entry.question).collect();
    assert_eq!(taken, (0..read.quiz.questions.len()).collect::<Vec<_>>(), "an entry for each");
    assert!((1..=limits::QUESTIONS).contains(&read.report.entries.len()));
    for entry in &read.report.entries {
        let is_said = entry.outcome == Outcome::Kept || !entry.remarks.is_empty();
        assert!(is_said && entry.remarks.len() <= limits::REMARKS + 1, "{entry}");
        assert_eq!(entry.outcome == Outcome::LeftOut, entry.question.is_none(), "{entry}");
    }
    is_a_sound_draft(read);
}

fn is_a_sound_draft(read: BroughtIn) {
    let draft = draft("any", read).unwrap();
    let (mut sources, mut images) = (Vec::new(), Vec::new());
    for (name, bytes) in draft.files {
        match String::from_utf8(bytes) {
            Ok(text) if !name.starts_with("pictures/") => sources.push(SourceFile { name, text }),
            Ok(text) => images.push(ImageFile { name, bytes: text.into_bytes() }),
            Err(error) => images.push(ImageFile { name, bytes: error.into_bytes() }),
        }
    }
    if draft.report.count(Outcome::LeftOut) == draft.report.entries.len() {
        return;
    }
    if let Err(faults) = read_quiz("content/any", &sources, &images) {
        panic!("{}", quiz_author::report(&faults));
    }
    let quiz = read_authored("content/any", &sources).unwrap();
    for (out, back) in [(Out::Gift, Format::Gift), (Out::MoodleXml, Format::MoodleXml)] {
        let text = take_out(&quiz, &images, out).text;
        let again = bring_in_as(back, text.as_bytes(), None).unwrap();
        assert_eq!(again.quiz.questions.len(), quiz.questions.len(), "{text}");
    }
}
