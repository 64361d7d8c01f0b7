//! The day, month or year that a source bears.
//!
//! Sources are dated as exactly as they say: some give a day, some only a year. A date library
//! would pretend to a day, and its bytes would reach the visitor's browser.

use std::fmt;

use thiserror::Error;

/// A calendar date known to the year, the month or the day; written `2026`, `2026-07`, `2026-07-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Four digits, from 1900.
    pub year: u16,
    /// 1 to 12, if known.
    pub month: Option<u8>,
    /// 1 to 31, if known; never without a month.
    pub day: Option<u8>,
}

/// Why a text is not a [`Date`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a date: write a year, a month or a day as `2026`, `2026-07` or `2026-07-09`")]
pub struct DateError(String);

impl Date {
    /// Reads `2026`, `2026-07` or `2026-07-09`.
    ///
    /// # Errors
    /// [`DateError`] for anything else, or a day that its month does not have.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        Self::read(text).ok_or_else(|| DateError(text.to_owned()))
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|year| *year >= 1900)?;
        let month = match parts.next() {
            None => None,
            Some(part) => Some(digits(part, 2).filter(|month| (1..=12).contains(month))?),
        };
        let day = match (month, parts.next()) {
            (Some(month), Some(part)) => {
                let last = days_in(year, month);
                Some(digits(part, 2).filter(|day| (1..=last).contains(day))?)
            }
            (None, Some(_)) => return None,
            (_, None) => None,
        };
        if parts.next().is_some() {
            return None;
        }
        Some(Self {
            year,
            month: month.and_then(|month| u8::try_from(month).ok()),
            day: day.and_then(|day| u8::try_from(day).ok()),
        })
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| crate::whole(text))
        .flatten()
}

const fn days_in(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_much_as_is_known() {
        for text in ["2026", "2026-07", "2026-07-09", "2024-02-29"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "26",
            "2026-7",
            "2026-13",
            "2026-02-29",
            "2026-04-31",
            "2026-07-09-1",
            "1899",
            "2026-00",
            "2026--01",
            "July 2026",
            "+202",
            "2026-07-",
        ] {
            assert!(Date::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_wrong_date_says_how_to_write_one() {
        assert_eq!(
            Date::parse("9 July").unwrap_err().to_string(),
            "`9 July` is not a date: write a year, a month or a day as `2026`, `2026-07` or `2026-07-09`",
        );
    }
}
