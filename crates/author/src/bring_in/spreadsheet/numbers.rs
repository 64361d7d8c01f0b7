//! What a sheet shows for a number: dates and per cent are numbers with a format.

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    #[default]
    Plain,
    /// Times a hundred.
    Percent,
    /// As a day, counted from the end of 1899.
    Date,
}

impl Shown {
    /// By the number of a format that every workbook has (ECMA-376, part 1, 18.8.30).
    pub(super) fn of_number(number: u32) -> Self {
        match number {
            9 | 10 => Self::Percent,
            14..=17 | 22 => Self::Date,
            _ => Self::Plain,
        }
    }

    /// By the code of a format that a workbook makes itself, such as `dd/mm/yyyy`.
    pub(super) fn of_code(code: &str) -> Self {
        let mut bare = String::new();
        let mut quoted = None;
        for letter in code.chars().take(200) {
            match (quoted, letter) {
                (None, '"') => quoted = Some('"'),
                (None, '[') => quoted = Some(']'),
                (Some(end), letter) if letter == end => quoted = None,
                (Some(_), _) => {}
                (None, letter) => bare.push(letter.to_ascii_lowercase()),
            }
        }
        match () {
            () if bare.contains('%') => Self::Percent,
            () if bare.contains("yy") || bare.contains('d') && bare.contains('m') => Self::Date,
            () => Self::Plain,
        }
    }

    /// What is shown for a number, given as it stands in the file.
    pub(super) fn text(self, written: &str) -> String {
        let Ok(number) = written.trim().parse::<f64>() else { return written.to_owned() };
        match self {
            Self::Percent => format!("{}%", plain(number * 100.0)),
            Self::Date => date(number).unwrap_or_else(|| plain(number)),
            Self::Plain => plain(number),
        }
    }
}

/// With the fifteen digits that a sheet keeps, so that 0.1 + 0.2 is 0.3.
fn plain(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// Days since 30 December 1899, as year-month-day. Sheets have a 29 February 1900 that never was; no day
/// before March 1900 is given as a date.
#[allow(clippy::cast_possible_truncation, reason = "within the bounds of the check before")]
fn date(serial: f64) -> Option<String> {
    if !(61.0..2_958_466.0).contains(&serial) {
        return None;
    }
    // Days since 1 March of the year 0, in years that begin with March: leap days come last.
    let days = serial as i64 + 693_899;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    Some(format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_a_sheet_does() {
        for (shown, written, text) in [
            (Shown::Plain, "1914", "1914"),
            (Shown::Plain, "0.30000000000000004", "0.3"),
            (Shown::Plain, "1E3", "1000"),
            (Shown::Plain, "n/a", "n/a"),
            (Shown::Percent, "0.07", "7%"),
            (Shown::Percent, "0.125", "12.5%"),
            (Shown::Date, "61", "1900-03-01"),
            (Shown::Date, "36525", "1999-12-31"),
            (Shown::Date, "36526.5", "2000-01-01"),
            (Shown::Date, "45351", "2024-02-29"),
            (Shown::Date, "1e300", &plain(1e300)),
        ] {
            assert_eq!(shown.text(written), text, "{written}");
        }
    }

    #[test]
    fn formats_are_known_by_number_and_code() {
        assert_eq!(Shown::of_number(14), Shown::Date);
        assert_eq!(Shown::of_number(0), Shown::Plain);
        for (code, shown) in [
            ("dd/mm/yyyy", Shown::Date),
            ("[$-409]d mmm", Shown::Date),
            ("0.0%", Shown::Percent),
            ("0 \"days\"", Shown::Plain),
            ("#,##0.00", Shown::Plain),
        ] {
            assert_eq!(Shown::of_code(code), shown, "{code}");
        }
    }
}
