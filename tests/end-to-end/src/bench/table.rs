//! A report as tables: Markdown whose columns stand in line, so that the terminal and
//! `docs/performance.md` show the same.

use super::lighthouse::{Audited, CATEGORIES};
use super::report::{Bar, Largest, Line, Machine, Report, StartUp, Taps, Verdict};
use crate::Failure;

/// The whole report.
pub fn report(report: &Report) -> String {
    let Machine { browser, processors, system, slowed } = &report.machine;
    let mut parts = vec![
        format!("{browser}, {system}, {processors} processors; {slowed}"),
        bars(&report.bars),
        loading(&report.loading),
        largest(&report.largest),
        taps(&report.taps),
        start_up(&report.start_up),
        lighthouse(&report.lighthouse),
    ];
    parts.extend(failed(&report.lighthouse));
    parts.join("\n\n")
}

/// A document with these tables between the two marks of this name, `<!-- name -->` and `<!-- /name -->`, in
/// place of what stood there.
///
/// # Errors
/// When it has no such marks.
pub fn with_tables(document: &str, name: &str, tables: &str) -> Result<String, Failure> {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let unmarked = || {
        let (start, end) = (start.trim_end(), end.trim_end());
        Failure::Unmeasured(format!("the document has no lines {start} and {end}"))
    };
    let (before, rest) = document.split_once(&start).ok_or_else(unmarked)?;
    let (_, after) = rest.split_once(&end).ok_or_else(unmarked)?;
    Ok(format!("{before}{start}{tables}\n{end}{after}"))
}

fn bars(bars: &[Bar]) -> String {
    let rows = bars.iter().map(|bar| {
        let verdict = match bar.verdict {
            Verdict::AimMet => "aim met",
            Verdict::BarMet => "met",
            Verdict::Missed => "MISSED",
            Verdict::Unknown => "not measured",
        };
        let value = bar.value.map_or_else(missing, plain);
        vec![bar.what.clone(), value, plain(bar.bar), plain(bar.aim), verdict.to_owned()]
    });
    table(["budget", "measured", "bar", "aim", ""], rows)
}

fn loading(lines: &[Line]) -> String {
    let rows = lines.iter().map(|line| {
        let named = line.name.replace('_', " ");
        let named = if line.unit.is_empty() { named } else { format!("{named}, {}", line.unit) };
        let bare = line.bare.map_or_else(missing, plain);
        vec![named, plain(line.quiz), bare, line.ratio.map_or_else(missing, times)]
    });
    table(["first visit", "quiz", "bare page", "ratio"], rows)
}

fn largest(largest: &Largest) -> String {
    let name = |found: &Option<String>| found.clone().unwrap_or_else(|| "gone by now".to_owned());
    let (quiz, bare) = (name(&largest.quiz), name(&largest.bare));
    format!("Painted largest: `{quiz}` on the quiz, `{bare}` on the bare page.")
}

fn taps(taps: &[Taps]) -> String {
    let rows = taps.iter().map(|line| {
        let times = line.ratio.map_or_else(missing, times);
        let Taps { case, typical, slowest_98, slowest, .. } = line;
        let count = line.taps.to_string();
        vec![case.clone(), count, plain(*typical), plain(*slowest_98), plain(*slowest), times]
    });
    let head = ["tap to next paint, ms", "taps", "median", "98 %", "slowest", "98 % to bare"];
    table(head, rows)
}

fn start_up(lines: &[StartUp]) -> String {
    let rows = lines.iter().map(|line| {
        let saved = plain_count(line.saved_characters);
        let times = line.ratio.map_or_else(missing, times);
        vec![line.case.clone(), saved, plain(line.ready), plain(line.free), times]
    });
    table(["start-up", "characters saved", "ready, ms", "free, ms", "ratio"], rows)
}

fn lighthouse(audited: &[Audited]) -> String {
    let rows = audited.iter().map(|audited| {
        let mut row = vec![audited.page.clone()];
        row.extend(match audited.scores {
            Some(scores) => scores.map(plain),
            None => CATEGORIES.map(|_| "no such page yet".to_owned()),
        });
        row
    });
    let [performance, accessibility, practices, seo] = CATEGORIES;
    table(["Lighthouse", performance, accessibility, practices, seo], rows)
}

/// Nothing when every audit passed.
fn failed(audited: &[Audited]) -> Option<String> {
    let rows: Vec<_> = audited
        .iter()
        .flat_map(|audited| audited.failed.iter().map(|failed| (&audited.page, failed)))
        .map(|(page, failed)| {
            let score = plain(failed.score);
            vec![page.clone(), failed.id.clone(), score, failed.title.clone(), failed.found.clone()]
        })
        .collect();
    (!rows.is_empty())
        .then(|| table(["Lighthouse found on", "audit", "score", "it asks for", "found"], rows))
}

fn missing() -> String {
    "–".to_owned()
}

fn times(ratio: f64) -> String {
    format!("{ratio:.2}")
}

/// A number as short as it can be said: whole from 10 on, else with two or three places.
pub(super) fn plain(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    if value >= 10.0 {
        return plain_count(value.round() as usize);
    }
    let short = if value < 0.1 { format!("{value:.3}") } else { format!("{value:.2}") };
    short.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A whole number with its thousands apart.
pub(super) fn plain_count(value: usize) -> String {
    let digits = value.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Rows under a head: the first column to the left, the others to the right where they are numbers.
pub(super) fn table<const COLUMNS: usize>(
    head: [&str; COLUMNS],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> String {
    let rows: Vec<Vec<String>> = rows.into_iter().collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([head[column].chars().count(), 3]).max().unwrap_or(0)
    };
    let is_number = |column: usize| {
        let starts = |row: &Vec<String>| {
            row.get(column)
                .is_none_or(|cell| cell.starts_with(|c: char| c.is_ascii_digit() || c == '–'))
        };
        column > 0 && rows.iter().all(starts)
    };
    let columns: Vec<(usize, bool)> =
        (0..COLUMNS).map(|column| (width(column), is_number(column))).collect();
    let line = |cells: Vec<String>| {
        let padded = cells.into_iter().zip(&columns).map(|(cell, (width, number))| {
            if *number { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        format!("| {} |", padded.collect::<Vec<_>>().join(" | "))
    };
    let rule = columns.iter().map(|(width, number)| {
        if *number { format!("{}:", "-".repeat(width - 1)) } else { "-".repeat(*width) }
    });
    let mut lines = vec![line(head.map(str::to_owned).to_vec()), line(rule.collect())];
    lines.extend(rows.iter().cloned().map(line));
    lines.join("\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::bench::lighthouse::Failed;

    #[test]
    fn numbers_are_short_and_their_thousands_apart() {
        for (value, expected) in [
            (0.0, "0"),
            (0.0042, "0.004"),
            (1.1, "1.1"),
            (1.254, "1.25"),
            (9.996, "10"),
            (24.4, "24"),
            (1380.4, "1,380"),
            (5_242_880.0, "5,242,880"),
        ] {
            assert_eq!(plain(value), expected, "{value}");
        }
    }

    #[test]
    fn tables_replace_those_of_an_earlier_run() {
        let document = "a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n";
        let expected = "a\n<!-- bench -->\n| new |\n<!-- /bench -->\nb\n";
        assert_eq!(with_tables(document, "bench", "| new |").unwrap(), expected);
        assert!(with_tables("a\nb\n", "bench", "| new |").is_err());
    }

    #[test]
    fn figures_stand_beside_those_of_the_bare_page() {
        let lines = [
            Line::new("largest_paint", "ms", 1380.0, 208.0),
            Line::new("layout_shift", "", 0.0, 0.0),
            Line::alone("heap_at_the_result", "bytes", 1_372_904.0),
        ];
        let expected = "\
| first visit               |      quiz | bare page | ratio |
| ------------------------- | --------: | --------: | ----: |
| largest paint, ms         |     1,380 |       208 |  6.63 |
| layout shift              |         0 |         0 |     – |
| heap at the result, bytes | 1,372,904 |         – |     – |";
        assert_eq!(loading(&lines), expected);
    }

    #[test]
    fn a_bar_that_is_missed_is_told_in_capitals() {
        let bar = |value, verdict| Bar { what: "x".into(), value, bar: 1.25, aim: 1.1, verdict };
        let expected = "\
| budget | measured |  bar | aim |              |
| ------ | -------: | ---: | --: | ------------ |
| x      |     1.05 | 1.25 | 1.1 | aim met      |
| x      |      6.6 | 1.25 | 1.1 | MISSED       |
| x      |        – | 1.25 | 1.1 | not measured |";
        let lines = [
            bar(Some(1.05), Verdict::AimMet),
            bar(Some(6.6), Verdict::Missed),
            bar(None, Verdict::Unknown),
        ];
        assert_eq!(bars(&lines), expected);
    }

    #[test]
    fn a_page_that_is_not_there_has_no_scores() {
        let audited =
            |page: &str, scores, failed| Audited { page: page.to_owned(), scores, failed };
        let found = Failed {
            id: "label".to_owned(),
            title: "Labels".to_owned(),
            score: 0.0,
            found: String::new(),
        };
        let pages = [
            audited("/", Some([75.0, 100.0, 100.0, 90.0]), vec![found]),
            audited("/r/", None, Vec::new()),
        ];
        let lines: Vec<_> = lighthouse(&pages).lines().map(str::to_owned).collect();
        assert!(lines[2].starts_with("| /          | 75               | 100 "), "{}", lines[2]);
        assert!(lines[3].starts_with("| /r/        | no such page yet |"), "{}", lines[3]);
        let faults = "\
| Lighthouse found on | audit | score | it asks for | found |
| ------------------- | ----- | ----: | ----------- | ----- |
| /                   | label |     0 | Labels      |       |";
        assert_eq!(failed(&pages).as_deref(), Some(faults));
        assert_eq!(failed(&pages[1..]), None);
    }
}
