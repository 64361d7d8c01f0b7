//! Days of the calendar, without a date library: its bytes would reach the visitor's browser.

use crate::quiz::LocalTime;
use quiz_model::Date;

/// A day, counted from 1 January 1970 in the calendar of today (Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// The day of a time on the visitor's calendar.
    ///
    /// The count is that of Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”: years
    /// begin in March, so that the day that some years have more is the last one.
    pub fn of(time: LocalTime) -> Self {
        let (month, day) = (i64::from(time.month), i64::from(time.day));
        let year = i64::from(time.year) - i64::from(month <= 2);
        let (era, month) = (year.div_euclid(400), (month + 9) % 12);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * month + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// The day so many days after 1 January 1970.
    pub(super) const fn since_1970(days: i64) -> Self {
        Self(days)
    }

    /// So many days later.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// The first Monday after it.
    #[must_use]
    pub const fn next_monday(self) -> Self {
        // Day 0 was a Thursday.
        Self(self.0 + 7 - (self.0 + 3).rem_euclid(7))
    }

    /// The day as calendar files write it: `20261121`.
    pub fn digits(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}{month:02}{day:02}")
    }

    /// The day as the pages say days; none after the year 65535.
    pub fn date(self) -> Option<Date> {
        let (year, month, day) = self.civil();
        let (month, day) = (u8::try_from(month).ok(), u8::try_from(day).ok());
        Some(Date { year: u16::try_from(year).ok()?, month, day })
    }

    /// Year, month from 1 and day from 1.
    fn civil(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        (year, month, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: u16, month: u8, day: u8) -> Day {
        Day::of(LocalTime { year, month, day, hour: 0, minute: 0 })
    }

    #[test]
    fn days_are_counted_and_written() {
        for (found, expected) in [
            (day(1970, 1, 1), "19700101"),
            (day(2026, 11, 21), "20261121"),
            (day(2028, 2, 28).plus(1), "20280229"),
            (day(2028, 2, 29).plus(1), "20280301"),
            (day(2100, 2, 28).plus(1), "21000301"),
            (day(2026, 12, 31).plus(1), "20270101"),
            (day(2027, 1, 1).plus(-1), "20261231"),
        ] {
            assert_eq!(found.digits(), expected);
            let date = found.date().unwrap();
            assert_eq!(date.to_string().replace('-', ""), expected);
        }
        assert_eq!(day(1970, 1, 2), Day(1));
    }

    #[test]
    fn every_day_of_four_centuries_follows_the_last() {
        let mut expected = day(1999, 12, 31);
        for year in 2000..2400 {
            for month in 1..=12 {
                let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                let last = match month {
                    2 => 28 + u8::from(leap),
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                };
                for number in 1..=last {
                    expected = expected.plus(1);
                    assert_eq!(day(year, month, number), expected);
                    assert_eq!(expected.digits(), format!("{year}{month:02}{number:02}"));
                }
            }
        }
    }

    #[test]
    fn a_plan_starts_on_the_first_monday_after_today() {
        for (today, monday) in [
            (day(2026, 11, 21), "20261123"),
            (day(2026, 11, 22), "20261123"),
            (day(2026, 11, 23), "20261130"),
            (day(2026, 11, 24), "20261130"),
        ] {
            assert_eq!(today.next_monday().digits(), monday);
        }
    }
}
