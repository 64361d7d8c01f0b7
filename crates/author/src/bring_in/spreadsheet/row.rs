//! From a row to a question.

use super::Column;
use super::columns::Columns;
use super::key::meant;
use crate::bring_in::Remark;
use crate::bring_in::report::Log;
use crate::bring_in::text::TextReader;
use crate::exchange::{Choice, Passage, Question};

/// Reads a row into the log.
pub(super) fn read(number: usize, cells: &[String], columns: &Columns, log: &mut Log) {
    let place = format!("row {number}");
    let of = |wanted: Column| -> Vec<&str> {
        columns
            .of_row(cells)
            .filter(|(column, cell)| **column == wanted && !cell.is_empty())
            .map(|(_, cell)| cell)
            .collect()
    };
    let joined = |wanted: Column| of(wanted).join("\n");
    let mut reader = TextReader::new();
    let prompt = reader.html_or_plain(&joined(Column::Question));
    let rights = of(Column::Right);
    let offered = offered(columns, cells);
    let mut choices = if columns.count(&Column::Choice) > 0 {
        match marked(&offered, &rights, &of(Column::Wrong)) {
            Ok(choices) => choices,
            Err(remark) => return log.leave_out(place, &prompt.text.plain(), remark, Vec::new()),
        }
    } else {
        right_and_wrong(&rights, &of(Column::Wrong))
    };
    let choices = choices
        .drain(..)
        .map(|(at, text, is_right)| Choice {
            text: text_of(text, &mut reader),
            is_right,
            feedback: reader.html_or_plain(&joined(Column::Feedback(at))),
            weight: None,
        })
        .collect();
    let word = |wanted| Some(joined(wanted)).filter(|text| !text.is_empty());
    let tags = joined(Column::Tags);
    let question = Question {
        name: word(Column::Name),
        prompt,
        choices,
        fact: reader.html_or_plain(&joined(Column::Explanation)),
        tags: tags
            .split([',', ';'])
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect(),
        category: word(Column::Category),
    };
    log.take(place, question, reader.remarks());
}

fn text_of(text: &str, reader: &mut TextReader<'_>) -> Passage {
    match text.to_ascii_uppercase().as_str() {
        // What sheets make of “true”.
        "TRUE" => reader.plain("True"),
        "FALSE" => reader.plain("False"),
        _ => reader.html_or_plain(text),
    }
}

/// A choice: its number among the columns of choices, its text, whether it is right.
type Offered<'a> = (usize, &'a str, bool);

/// The choices of a row, in which a leading `*` marks a right one.
fn offered<'a>(columns: &'a Columns, cells: &'a [String]) -> Vec<Offered<'a>> {
    let choices = columns.of_row(cells).filter(|(column, _)| **column == Column::Choice);
    let choices = choices.enumerate().filter(|(_, (_, cell))| !cell.is_empty());
    choices
        .map(|(at, (_, cell))| match cell.strip_prefix('*') {
            Some(text) if !text.trim().is_empty() => (at, text.trim(), true),
            _ => (at, cell, false),
        })
        .collect()
}

/// Marks the right ones by the key, or leaves them as stars have marked them. A key that is none of the
/// choices is one more of them.
fn marked<'a>(
    offered: &[Offered<'a>],
    rights: &[&'a str],
    wrongs: &[&'a str],
) -> Result<Vec<Offered<'a>>, Remark> {
    let mut choices = offered.to_vec();
    let texts: Vec<&str> = choices.iter().map(|(_, text, _)| *text).collect();
    let mut more = Vec::new();
    for key in rights {
        let right = meant(key, &texts);
        if right.is_empty() && wrongs.is_empty() {
            let key = crate::bring_in::report::shortened(key);
            return Err(Remark::Broken(format!("its key “{key}” is none of the choices")));
        }
        for at in &right {
            choices[*at].2 = true;
        }
        if right.is_empty() {
            more.insert(0, (usize::MAX, *key, true));
        }
    }
    // Only after all keys: they name choices by their places.
    choices.splice(0..0, more);
    choices.extend(wrongs.iter().map(|text| (usize::MAX, *text, false)));
    Ok(choices)
}

/// Choices from columns that say themselves whether they are right. A wrong one alone may be several on
/// lines of their own; a right one alone may be “true” or “false”.
fn right_and_wrong<'a>(rights: &[&'a str], wrongs: &[&'a str]) -> Vec<Offered<'a>> {
    if let (&[key], []) = (rights, wrongs) {
        let is_true = match key.to_ascii_lowercase().as_str() {
            "true" | "t" => Some(true),
            "false" | "f" => Some(false),
            _ => None,
        };
        if let Some(is_true) = is_true {
            return vec![(0, "True", is_true), (1, "False", !is_true)];
        }
    }
    let lines = |cells: &[&'a str]| -> Vec<&'a str> {
        match cells {
            [one] => {
                one.split(['\n', '|']).map(str::trim).filter(|line| !line.is_empty()).collect()
            }
            several => several.to_vec(),
        }
    };
    let right = lines(rights).into_iter().map(|text| (text, true));
    let all = right.chain(lines(wrongs).into_iter().map(|text| (text, false)));
    all.enumerate().map(|(at, (text, is_right))| (at, text, is_right)).collect()
}
