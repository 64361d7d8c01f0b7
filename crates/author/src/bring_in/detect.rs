//! What kind of file it is: by its bytes, and by its name where these leave it open.

use thiserror::Error;

use super::archive::Archive;
use super::encoding;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A sheet with commas or semicolons between its cells.
    Csv,
    /// Cells that were copied from a sheet, with tabs between them.
    Tsv,
    /// A workbook of Excel.
    Xlsx,
    /// A sheet of `LibreOffice`.
    Ods,
    /// Moodle's GIFT.
    Gift,
    /// Moodle's XML.
    MoodleXml,
    /// Aiken.
    Aiken,
    /// quizdown's Markdown.
    Quizdown,
    /// A package of H5P.
    H5p,
    /// An item of QTI 2.1 or 3.0, or a package of them.
    Qti,
}

impl Format {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Tsv => "cells of a sheet",
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
            Self::Gift => "GIFT",
            Self::MoodleXml => "Moodle XML",
            Self::Aiken => "Aiken",
            Self::Quizdown => "quizdown",
            Self::H5p => "H5P",
            Self::Qti => "QTI",
        }
    }
}

/// What a file is instead, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unknown {
    /// Nothing stands in it.
    #[error("the file is empty")]
    Empty,
    /// An old workbook or document.
    #[error("this is a file of an old office program: save it as XLSX, ODS or CSV")]
    OldOffice,
    /// A text document.
    #[error(
        "this is a text document: put its questions into a sheet, or save it as plain text in Aiken's form"
    )]
    Document,
    /// A PDF.
    #[error(
        "this is a PDF, from which questions cannot be read: use the file that it was made from"
    )]
    Pdf,
    /// A picture.
    #[error("this is a picture: questions come from a sheet, or from a file of a course")]
    Picture,
    /// A course backup of Moodle.
    #[error(
        "this is a packed backup: export the questions instead, in Moodle by Question bank, Export, Moodle XML"
    )]
    Backup,
    /// QTI before 2.
    #[error("this is QTI 1.2, which is not read: export it as QTI 2.1 or 3.0")]
    OldQti,
    /// Some other archive.
    #[error("this archive holds neither a sheet nor a package of H5P or QTI")]
    Archive,
    /// Some other XML.
    #[error("this is XML whose root is `{0}`: Moodle XML and QTI 2.1 or 3.0 are read")]
    Xml(String),
    /// Something that is no text.
    #[error(
        "this is no text and no format that is known: a sheet, GIFT, Moodle XML, Aiken, quizdown, H5P and QTI are read"
    )]
    Binary,
    /// Text of no known form.
    #[error(
        "this text has none of the forms that are known: a sheet with a row of heads, GIFT (`question {{=right ~wrong}}`), \
         Aiken (`A.` before choices, `ANSWER: A` below them) or quizdown (`- [x]` before choices)"
    )]
    Text,
}

/// Says what kind of file it is. `name` may be empty.
///
/// # Errors
/// What it is instead, and what to do.
pub fn detect(bytes: &[u8], name: &str) -> Result<Format, Unknown> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unknown::Empty);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => return of_archive(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(Unknown::OldOffice),
        [b'%', b'P', b'D', b'F', ..] => return Err(Unknown::Pdf),
        [0x1f, 0x8b, ..] => return Err(Unknown::Backup),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            return Err(Unknown::Picture);
        }
        _ => {}
    }
    let head = &bytes[..bytes.len().min(SEEN)];
    let text = encoding::decode(head);
    if text.contains('\0') {
        return Err(Unknown::Binary);
    }
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\t']);
    if text.starts_with("<?xml") || text.starts_with("<!--") || root(text).is_some_and(is_of_xml) {
        return of_xml(text);
    }
    of_text(text, name)
}

/// Bytes of a text that are looked at.
const SEEN: usize = 200_000;

fn of_archive(bytes: &[u8]) -> Result<Format, Unknown> {
    let names = Archive::names(bytes).ok_or(Unknown::Archive)?;
    let has = |name: &str| names.iter().any(|there| there == name);
    let begins = |start: &str| names.iter().any(|there| there.starts_with(start));
    match () {
        () if has("h5p.json") => Ok(Format::H5p),
        () if has("imsmanifest.xml") => Ok(Format::Qti),
        () if begins("xl/") => Ok(Format::Xlsx),
        () if begins("word/") => Err(Unknown::Document),
        () if has("content.xml") && has("mimetype") => of_open_document(bytes),
        () if has("moodle_backup.xml") => Err(Unknown::Backup),
        () if names.iter().any(|there| is_xml_file(there)) => Ok(Format::Qti),
        () => Err(Unknown::Archive),
    }
}

fn is_xml_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("xml"))
}

fn of_open_document(bytes: &[u8]) -> Result<Format, Unknown> {
    let archive = Archive::open(bytes, |name| name == "mimetype").map_err(|_| Unknown::Archive)?;
    let kind = archive.file("mimetype").unwrap_or_default();
    let is_sheet = String::from_utf8_lossy(kind).contains("opendocument.spreadsheet");
    if is_sheet { Ok(Format::Ods) } else { Err(Unknown::Document) }
}

/// The name of the first element, without its prefix.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let (_, after) = rest.split_once('<')?;
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->")?.1;
        } else if after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let end =
                after.find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'))?;
            return after[..end].rsplit(':').next();
        }
    }
}

fn is_of_xml(root: &str) -> bool {
    root == "quiz" || root == "questestinterop" || is_of_qti(root)
}

fn is_of_qti(root: &str) -> bool {
    matches!(
        root,
        "assessmentItem"
            | "qti-assessment-item"
            | "assessmentTest"
            | "qti-assessment-test"
            | "assessmentSection"
            | "qti-assessment-section"
    )
}

fn of_xml(text: &str) -> Result<Format, Unknown> {
    match root(text).unwrap_or_default() {
        "quiz" => Ok(Format::MoodleXml),
        "questestinterop" => Err(Unknown::OldQti),
        root if is_of_qti(root) => Ok(Format::Qti),
        root => Err(Unknown::Xml(root.to_owned())),
    }
}

fn of_text(text: &str, name: &str) -> Result<Format, Unknown> {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("csv") => return Ok(Format::Csv),
        Some("tsv" | "tab") => return Ok(Format::Tsv),
        Some("gift") => return Ok(Format::Gift),
        Some("md" | "markdown") if has_task(text) => return Ok(Format::Quizdown),
        _ => {}
    }
    let count = |found: fn(&str) -> bool| text.lines().filter(|line| found(line)).count();
    match () {
        () if count(is_answer_of_aiken) > 0 => Ok(Format::Aiken),
        () if has_task(text) => Ok(Format::Quizdown),
        () if count(|line| line.contains('\t')) * 2 > count(|line| !line.trim().is_empty()) => {
            Ok(Format::Tsv)
        }
        () if has_braces(text) => Ok(Format::Gift),
        () if text.lines().next().is_some_and(|line| line.contains([',', ';', '\t'])) => {
            Ok(Format::Csv)
        }
        () => Err(Unknown::Text),
    }
}

fn is_answer_of_aiken(line: &str) -> bool {
    super::aiken::key_of(line).is_some()
}

/// Whether a line is a choice with a box: `- [x]`, `1. [ ]`.
fn has_task(text: &str) -> bool {
    text.lines().any(super::quizdown::is_choice)
}

/// Whether answers of GIFT stand in braces.
fn has_braces(text: &str) -> bool {
    text.split('{').skip(1).any(|after| {
        let inside = after.trim_start();
        after.contains('}') && inside.starts_with(['=', '~', '}', '#', 'T', 'F', '%'])
    })
}

#[cfg(test)]
mod tests;
