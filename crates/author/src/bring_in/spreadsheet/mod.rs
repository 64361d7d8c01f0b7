//! Sheets: a row for each question, columns known by their heads or assigned by hand.

mod columns;
mod delimited;
mod heads;
mod key;
mod numbers;
mod ods;
mod row;
mod xlsx;

use super::report::Log;
use super::{CannotBringIn, Format, Remark, encoding, limits};
pub use columns::{Column, Columns};

/// The first row of a sheet whose columns are not recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// Its cells, as a person knows them.
    pub first_row: Vec<String>,
}

/// A sheet: rows that have a cell with something in it, each with its number from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    rows: Vec<(usize, Vec<String>)>,
}

impl Sheet {
    /// Adds a row, unless it is empty or there are enough.
    fn push(&mut self, number: usize, mut cells: Vec<String>) {
        cells.truncate(limits::COLUMNS);
        // A row of commas alone is empty, whatever sign is taken to part cells.
        let is_empty =
            |cell: &String| cell.trim_matches([' ', '\t', '\n', ',', ';', '|']).is_empty();
        if self.rows.len() < limits::ROWS && !cells.iter().all(is_empty) {
            self.rows.push((number, cells));
        }
    }
}

/// Rows above the heads that are passed over: templates explain themselves there.
const PREAMBLE: usize = 20;

/// Reads a sheet. Of a workbook, the first sheet whose heads are recognised.
pub(super) fn read(
    format: Format,
    bytes: &[u8],
    columns: Option<&Columns>,
    log: &mut Log,
) -> Result<Option<String>, CannotBringIn> {
    let sheets = match format {
        Format::Xlsx => xlsx::read(bytes)?,
        Format::Ods => ods::read(bytes)?,
        Format::Tsv => vec![delimited::read(&encoding::decode(bytes), b'\t')],
        _ => delimited::candidates(&encoding::decode(bytes)),
    };
    let (sheet, start, columns) = match columns {
        Some(columns) => assigned(&sheets, columns)?,
        None => recognised(&sheets)?,
    };
    for unused in columns.unused() {
        log.remark(Remark::Column(unused.to_owned()));
    }
    for (number, cells) in &sheet.rows[start..] {
        if log.is_full() {
            break;
        }
        row::read(*number, cells, &columns, log);
    }
    Ok(None)
}

/// The sheet with most cells, all of its rows but a first one with heads.
fn assigned<'a>(
    sheets: &'a [Sheet],
    columns: &Columns,
) -> Result<(&'a Sheet, usize, Columns), CannotBringIn> {
    if !columns.can_ask() {
        return Err(CannotBringIn::Columns);
    }
    let width = |sheet: &&Sheet| sheet.rows.first().map_or(0, |(_, cells)| cells.len());
    let sheet = sheets.iter().rev().max_by_key(width).filter(|sheet| !sheet.rows.is_empty());
    let sheet = sheet.ok_or(CannotBringIn::EmptySheet)?;
    let has_heads = sheet.rows.first().is_some_and(|(_, cells)| Columns::of_heads(cells).can_ask());
    Ok((sheet, usize::from(has_heads), columns.clone()))
}

fn recognised(sheets: &[Sheet]) -> Result<(&Sheet, usize, Columns), CannotBringIn> {
    for sheet in sheets {
        for (at, (_, cells)) in sheet.rows.iter().take(PREAMBLE).enumerate() {
            let columns = Columns::of_heads(cells);
            if columns.can_ask() {
                return Ok((sheet, at + 1, columns));
            }
        }
    }
    let first =
        sheets.iter().find_map(|sheet| sheet.rows.first()).ok_or(CannotBringIn::EmptySheet)?;
    let shown = first.1.iter().take(12).map(|cell| super::report::shortened(cell));
    Err(CannotBringIn::NoHeads(Heads { first_row: shown.collect() }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
