//! Workbooks of Excel, as much as cells need (ECMA-376, part 1, 18).
//!
//! Read by hand on the XML reader: what a cell says of its place is taken as a bound, never as a size to
//! reserve, so that no workbook asks for more memory than its own bytes.

use roxmltree::Node;

use super::Sheet;
use super::numbers::Shown;
use crate::bring_in::archive::{Archive, resolved};
use crate::bring_in::xml::{child, children, parse, text_of};
use crate::bring_in::{CannotBringIn, encoding, limits};

const WORKBOOK: &str = "xl/workbook.xml";

/// Reads the sheets of a workbook, in their order.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, CannotBringIn> {
    let archive = Archive::open(bytes, |name| {
        let (_, ending) = name.rsplit_once('.').unwrap_or_default();
        name.starts_with("xl/") && matches!(ending, "xml" | "rels")
    })?;
    let strings = part(&archive, "xl/sharedStrings.xml", strings)?.unwrap_or_default();
    let formats = part(&archive, "xl/styles.xml", formats)?.unwrap_or_default();
    let mut sheets = Vec::new();
    for name in names(&archive)? {
        let read = |root: Node<'_, '_>| sheet(root, &strings, &formats);
        sheets.extend(part(&archive, &name, read)?);
    }
    Ok(sheets)
}

/// Reads a part of a workbook, if it is there.
fn part<T>(
    archive: &Archive,
    name: &str,
    read: impl FnOnce(Node<'_, '_>) -> T,
) -> Result<Option<T>, CannotBringIn> {
    let Some(bytes) = archive.file(name) else { return Ok(None) };
    let text = encoding::decode_xml(bytes)?;
    Ok(Some(read(parse(&text)?.root_element())))
}

/// The files of the sheets, in the order of the workbook.
fn names(archive: &Archive) -> Result<Vec<String>, CannotBringIn> {
    const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
    let targets = part(archive, RELATIONS, |root| {
        let relation = |relation: Node<'_, '_>| {
            Some((relation.attribute("Id")?.to_owned(), relation.attribute("Target")?.to_owned()))
        };
        children(root, "Relationship").filter_map(relation).collect::<Vec<_>>()
    })?;
    let targets = targets.unwrap_or_default();
    let of_sheet = |sheet: Node<'_, '_>| {
        let id = sheet.attributes().find(|attribute| attribute.name() == "id")?.value();
        let (_, target) = targets.iter().find(|(there, _)| there == id)?;
        Some(match target.strip_prefix('/') {
            Some(from_root) => from_root.to_owned(),
            None => resolved(WORKBOOK, target),
        })
    };
    let names = part(archive, WORKBOOK, |root| {
        let sheets = child(root, "sheets");
        sheets.map(|sheets| {
            children(sheets, "sheet").filter_map(of_sheet).take(50).collect::<Vec<_>>()
        })
    })?;
    names.flatten().ok_or_else(|| CannotBringIn::Missing(WORKBOOK.to_owned()))
}

/// Texts that cells share.
fn strings(root: Node<'_, '_>) -> Vec<String> {
    children(root, "si").map(rich_text).collect()
}

/// A text in runs, without the reading aids of Japanese.
fn rich_text(node: Node<'_, '_>) -> String {
    let runs =
        node.children().filter(|part| part.has_tag_name_of("t") || part.has_tag_name_of("r"));
    runs.map(|run| {
        if run.has_tag_name_of("r") {
            child(run, "t").map(text_of).unwrap_or_default()
        } else {
            text_of(run)
        }
    })
    .collect()
}

/// Names without their name spaces, of which there are two for the same elements.
trait LocalName {
    fn has_tag_name_of(&self, name: &str) -> bool;
}

impl LocalName for Node<'_, '_> {
    fn has_tag_name_of(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

/// How each style shows numbers.
fn formats(root: Node<'_, '_>) -> Vec<Shown> {
    let own: Vec<(u32, Shown)> = child(root, "numFmts")
        .map(|formats| {
            let format = |format: Node<'_, '_>| {
                let number = format.attribute("numFmtId")?.parse().ok()?;
                Some((number, Shown::of_code(format.attribute("formatCode")?)))
            };
            children(formats, "numFmt").filter_map(format).take(1_000).collect()
        })
        .unwrap_or_default();
    let shown = |style: Node<'_, '_>| {
        let number =
            style.attribute("numFmtId").and_then(|number| number.parse().ok()).unwrap_or(0);
        let of_own = own.iter().find(|(there, _)| *there == number).map(|(_, shown)| *shown);
        of_own.unwrap_or_else(|| Shown::of_number(number))
    };
    child(root, "cellXfs")
        .map(|styles| children(styles, "xf").map(shown).take(10_000).collect())
        .unwrap_or_default()
}

fn sheet(root: Node<'_, '_>, strings: &[String], formats: &[Shown]) -> Sheet {
    let mut sheet = Sheet::default();
    // Cells may share one text: what they come to is counted, or a small file would ask for any memory.
    let mut left = limits::UNPACKED;
    let Some(data) = child(root, "sheetData") else { return sheet };
    for (at, row) in children(data, "row").take(limits::ROWS).enumerate() {
        let mut cells: Vec<String> = Vec::new();
        for cell in children(row, "c").take(limits::COLUMNS) {
            let column = cell.attribute("r").and_then(column_of).unwrap_or(cells.len());
            if column >= limits::COLUMNS {
                continue;
            }
            if column >= cells.len() {
                cells.resize(column + 1, String::new());
            }
            let mut shown = text(cell, strings, formats);
            shown.truncate(shown.floor_char_boundary(limits::TEXT));
            left = left.saturating_sub(shown.len());
            if left > 0 {
                cells[column] = shown;
            }
        }
        let number = row.attribute("r").and_then(|number| number.parse().ok());
        sheet.push(number.unwrap_or(at + 1), cells);
    }
    sheet
}

/// What a cell shows. Of a formula, the value that it had when the workbook was saved.
fn text(cell: Node<'_, '_>, strings: &[String], formats: &[Shown]) -> String {
    let value = child(cell, "v").map(text_of).unwrap_or_default();
    match cell.attribute("t") {
        Some("s") => value
            .trim()
            .parse()
            .ok()
            .and_then(|at: usize| strings.get(at))
            .cloned()
            .unwrap_or_default(),
        Some("inlineStr") => child(cell, "is").map(rich_text).unwrap_or_default(),
        Some("b") => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
        Some("e") => String::new(),
        Some("str" | "d") => value,
        _ => {
            let style = cell.attribute("s").and_then(|style| style.parse::<usize>().ok());
            style.and_then(|style| formats.get(style)).copied().unwrap_or_default().text(&value)
        }
    }
}

/// The column of a reference such as `AB12`, from 0.
fn column_of(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase).take(4);
    let number = letters.fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1);
    number.checked_sub(1)
}
