//! A calendar file (iCalendar, RFC 5545): whole days, which block no time of the visitor's.

use ics::components::{Parameter, Property};
use ics::properties::{Description, LastModified, Sequence, Summary, Transp, Trigger, URL};
use ics::{Alarm, Event, ICalendar, escape_text};

use super::Day;
use crate::quiz::{Moment, breaks_lines};

/// One entry of a calendar: a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Tells it from others, and stays the same when the file is made again, so that a calendar
    /// changes the entry it has ([`super::week_name`]). Only its letters of ASCII, digits and `-` are
    /// written.
    pub name: String,
    /// Its day.
    pub day: Day,
    /// What stands in the calendar.
    pub title: String,
    /// What stands below it.
    pub text: String,
}

/// The text of a calendar file with these entries; `now` is when it was made. Each is reminded of at
/// nine in the morning of its day if `remind` says so, and else never.
///
/// Calendars that know an entry's name keep the one with the higher number in `SEQUENCE`, so it rises
/// with the clock, and a file that was made later wins.
pub fn calendar(entries: &[Entry], link: &str, now: Moment, remind: bool) -> String {
    let made = stamp(now);
    let mut calendar = ICalendar::new("2.0", "-//Career Quiz//Career Quiz 1//EN");
    for entry in entries {
        let mut event = Event::new(format!("{}@career-quiz", plain(&entry.name)), made.clone());
        event.push(LastModified::new(made.clone()));
        event.push(Sequence::new(sequence(now).to_string()));
        event.push(day("DTSTART", entry.day));
        // The first day that is no longer part of it.
        event.push(day("DTEND", entry.day.plus(1)));
        event.push(Summary::new(escape_text(text(&entry.title))));
        event.push(Description::new(escape_text(text(&entry.text))));
        event.push(Transp::transparent());
        // An address has none; what has is none, and would be taken for lines of the file.
        if !link.is_empty() && !link.contains(breaks_lines) {
            event.push(URL::new(link));
        }
        if remind {
            // Nine hours after the day has begun.
            let alarm = Alarm::display(
                Trigger::new("PT9H"),
                Description::new(escape_text(text(&entry.title))),
            );
            event.add_alarm(alarm);
        }
        calendar.add_event(event);
    }
    calendar.to_string()
}

/// Seconds since the start of 2020, which a number of the standard, up to 2,147,483,647, can hold until
/// 2088.
fn sequence(now: Moment) -> u64 {
    (now.0 / 1_000).saturating_sub(1_577_836_800).min(2_147_483_647)
}

/// What may stand in a name: the library writes it as it is.
fn plain(name: &str) -> String {
    name.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
}

/// A text without control characters. The library writes line breaks as signs of their own.
fn text(said: &str) -> String {
    said.replace(|sign: char| sign.is_control() && sign != '\n', "")
}

/// A date without a time.
fn day(name: &'static str, day: Day) -> Property<'static> {
    let mut property = Property::new(name, day.digits());
    property.add(Parameter::new("VALUE", "DATE"));
    property
}

/// A moment as calendar files write it, in UTC: `20261121T074500Z`.
fn stamp(moment: Moment) -> String {
    let seconds = i64::try_from(moment.0 / 1_000).unwrap_or(0);
    let (day, second) = (Day::since_1970(seconds / 86_400), seconds % 86_400);
    format!("{}T{:02}{:02}{:02}Z", day.digits(), second / 3_600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests;
