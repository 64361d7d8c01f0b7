//! Sheets of `LibreOffice`, as much as cells need (`OpenDocument` 1.3, part 3, 9).

use roxmltree::Node;

use super::Sheet;
use crate::bring_in::archive::Archive;
use crate::bring_in::xml::{child, children, parse};
use crate::bring_in::{CannotBringIn, encoding, limits};

const CONTENT: &str = "content.xml";

/// Reads the tables of a document, in their order.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, CannotBringIn> {
    let archive = Archive::open(bytes, |name| name == CONTENT)?;
    let text = encoding::decode_xml(archive.needed(CONTENT)?)?;
    let document = parse(&text)?;
    let body = child(document.root_element(), "body").and_then(|body| child(body, "spreadsheet"));
    let tables = body.map(|body| children(body, "table").take(50).map(sheet).collect());
    tables.ok_or_else(|| CannotBringIn::Missing("office:spreadsheet".to_owned()))
}

fn sheet(table: Node<'_, '_>) -> Sheet {
    let mut sheet = Sheet::default();
    let mut number = 1_usize;
    // Rows may stand in groups and in a header.
    let rows = table.descendants().filter(|node| is(*node, "table-row"));
    for row in rows.take(limits::ROWS) {
        let repeated = repeated(row, "number-rows-repeated");
        sheet.push(number, cells(row));
        number = number.saturating_add(repeated);
    }
    sheet
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// How often a cell or a row stands there. A row that is repeated is read once: a question asked twice
/// would not be asked.
fn repeated(node: Node<'_, '_>, name: &str) -> usize {
    let written = node.attributes().find(|attribute| attribute.name() == name);
    written.and_then(|written| written.value().parse().ok()).unwrap_or(1)
}

fn cells(row: Node<'_, '_>) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for cell in
        row.children().filter(|cell| is(*cell, "table-cell") || is(*cell, "covered-table-cell"))
    {
        let room = limits::COLUMNS.saturating_sub(cells.len());
        if room == 0 {
            break;
        }
        let text = text(cell);
        let count = repeated(cell, "number-columns-repeated").min(room);
        // Copies of a long text would add up.
        let count = if text.is_empty() { count } else { count.min(10) };
        cells.extend(std::iter::repeat_n(text, count));
    }
    cells
}

/// What a cell shows, its paragraphs on lines of their own. Notes beside it are no part of it.
fn text(cell: Node<'_, '_>) -> String {
    let paragraphs: Vec<String> = children(cell, "p").map(paragraph).collect();
    paragraphs.join("\n")
}

fn paragraph(node: Node<'_, '_>) -> String {
    let mut written = String::new();
    for part in node.descendants() {
        match part.text().filter(|_| part.is_text()) {
            Some(text) => written.push_str(text),
            None if is(part, "s") || is(part, "tab") => written.push(' '),
            None if is(part, "line-break") => written.push('\n'),
            None => {}
        }
    }
    written
}
