//! Cells with a sign between them: CSV, and what is pasted from a sheet.

use csv::ReaderBuilder;

use super::Sheet;
use crate::bring_in::limits;

/// Reads cells with that sign between them.
pub(super) fn read(text: &str, delimiter: u8) -> Sheet {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut sheet = Sheet::default();
    for (at, record) in reader.records().take(limits::ROWS).enumerate() {
        let Ok(record) = record else { continue };
        let line =
            record.position().map(csv::Position::line).and_then(|line| usize::try_from(line).ok());
        sheet.push(line.unwrap_or(at + 1), record.iter().map(str::to_owned).collect());
    }
    sheet
}

/// The readings of a file whose sign is not known, the one with most columns first.
pub(super) fn candidates(text: &str) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> =
        [b',', b';', b'\t', b'|'].map(|delimiter| read(text, delimiter)).into();
    let width =
        |sheet: &Sheet| sheet.rows.iter().take(5).map(|(_, cells)| cells.len()).max().unwrap_or(0);
    sheets.sort_by_key(|sheet| std::cmp::Reverse(width(sheet)));
    sheets
}
