//! A calendar file (iCalendar, RFC 5545): whole days, which block no time of the visitor's.

use ics::components::{Parameter, Property};
use ics::properties::{Description, Summary, Transp, Trigger, URL};
use ics::{Alarm, Event, ICalendar, escape_text};

use super::Day;
use crate::quiz::{Moment, breaks_lines};

/// One entry of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Tells it from others of the same quiz and attempt, so that a calendar that gets the file
    /// again replaces it. Only its letters of ASCII, digits and `-` are written.
    pub name: String,
    /// Its first day.
    pub from: Day,
    /// How many days it takes, at least 1.
    pub days: i64,
    /// What stands in the calendar.
    pub title: String,
    /// What stands below it.
    pub text: String,
}

/// The text of a calendar file with these entries; `now` is when it was made. Each is reminded of
/// on its first day at nine if `remind` says so, and else never.
pub fn calendar(entries: &[Entry], link: &str, now: Moment, remind: bool) -> String {
    let made = stamp(now);
    let mut calendar = ICalendar::new("2.0", "-//Career Quiz//Career Quiz 1//EN");
    for entry in entries {
        let mut event = Event::new(format!("{}@career-quiz", plain(&entry.name)), made.clone());
        event.push(day("DTSTART", entry.from));
        // The day after the last one.
        event.push(day("DTEND", entry.from.plus(entry.days.max(1))));
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
mod tests {
    use icalendar::Component as _;

    use super::*;

    fn entry() -> Entry {
        Entry {
            name: "frame-1700000000000-7".to_owned(),
            from: Day::since_1970(20_780),
            days: 7,
            title: "Plan: read, write; think".to_owned(),
            text: "One line\nand a very long other one that has to be folded since no line of a \
                   calendar file may be longer than seventy-five bytes, \u{e9}\u{e9}\u{e9}"
                .to_owned(),
        }
    }

    #[test]
    fn a_file_is_what_the_standard_asks_for() {
        let file =
            calendar(&[entry()], "https://example.org/quiz/", Moment(1_795_246_500_000), false);
        let lines: Vec<_> = file.split("\r\n").collect();
        assert_eq!(lines[0], "BEGIN:VCALENDAR");
        for line in [
            "UID:frame-1700000000000-7@career-quiz",
            "DTSTAMP:20261121T073500Z",
            "DTSTART;VALUE=DATE:20261123",
            "DTEND;VALUE=DATE:20261130",
            "SUMMARY:Plan: read\\, write\\; think",
            "TRANSP:TRANSPARENT",
            "URL:https://example.org/quiz/",
        ] {
            assert!(lines.contains(&line), "{line} is missing in\n{file}");
        }
        assert!(lines.iter().all(|line| line.len() <= 75), "{file}");
        assert!(!file.contains("VALARM"));
        assert!(file.replace("\r\n", "").find('\n').is_none(), "{file}");
        assert!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
    }

    #[test]
    fn a_reminder_comes_only_when_it_is_wanted() {
        let file = calendar(&[entry()], "", Moment(0), true);
        assert_eq!(file.matches("BEGIN:VALARM").count(), 1);
        assert!(file.contains("TRIGGER:PT9H") && !file.contains("URL"), "{file}");
    }

    #[test]
    fn another_reader_understands_it() {
        let text = calendar(&[entry(), entry()], "https://example.org/", Moment(0), true);
        let read: icalendar::Calendar = text.parse().unwrap();
        let events: Vec<_> = read.components.iter().filter_map(|part| part.as_event()).collect();
        assert_eq!(events.len(), 2);
        assert_eq!(events[0].get_summary(), Some("Plan: read, write; think"));
        assert!(events[0].get_description().unwrap().ends_with("\u{e9}\u{e9}\u{e9}"));
        assert_eq!(events[0].get_url(), Some("https://example.org/"));
        let start = events[0].get_start().unwrap().date_naive().to_string();
        assert_eq!(start, "2026-11-23");
    }

    #[test]
    fn a_text_stays_in_its_entry_whatever_is_in_it() {
        let title = "a\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT\\;,\u{202e}\u{200b}\u{1f469}\u{200d}\u{1f4bb}";
        let text = "\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}w".repeat(20_000);
        let hostile = Entry { title: title.to_owned(), text: text.clone(), ..entry() };
        let file = calendar(&[hostile], "https://example.org/", Moment(0), true);
        let longest = file.split("\r\n").max_by_key(|line| line.len()).unwrap();
        // The library ends a line behind the sign that crosses its end; the standard says "should".
        assert!(longest.len() <= 75 + 3, "{longest}");
        let read: icalendar::Calendar = file.parse().unwrap();
        assert_eq!(read.components.len(), 1);
        let event = read.components[0].as_event().unwrap();
        assert_eq!(event.get_description(), Some(&*text));
        assert_eq!(event.property_value("ATTENDEE"), None);
        let title = title.replace("\r\n", "\n");
        assert_eq!(event.get_summary(), Some(&*title));
    }

    #[test]
    fn a_name_and_a_link_stay_on_their_lines_whatever_is_in_them() {
        for (name, uid) in [
            ("frame-1-1\r\nX-INJECTED:1", "frame-1-1X-INJECTED1"),
            ("a;b,c\u{85}d\u{2028}e:\u{e9}", "abcde"),
        ] {
            let hostile = Entry {
                name: name.to_owned(),
                title: "a\rX-INJECTED:1\u{0}".to_owned(),
                ..entry()
            };
            let file =
                calendar(&[hostile], "https://example.org/\r\nX-INJECTED:1", Moment(0), true);
            let lines: Vec<_> = file.split(['\r', '\n']).collect();
            assert!(lines.contains(&&*format!("UID:{uid}@career-quiz")), "{file}");
            assert!(lines.iter().all(|line| !line.starts_with("X-INJECTED")), "{file}");
            assert!(!file.contains('\u{0}') && !file.contains("URL"), "{file}");
        }
    }

    #[test]
    fn an_attempt_of_a_prepared_copy_adds_no_line() {
        let attempt = r#"{"id":"1-1\r\nX-INJECTED:1","round":"full","seed":1,"revision":1,"started":1,
            "position":"result","questions":[],"responses":[]}"#;
        let file = format!(
            r#"{{"careerQuiz":1,"quiz":"sample","record":{{"format":1,"revision":1,"attempts":[{attempt}]}}}}"#
        );
        let record = crate::share::read_copy(&file, &"sample".into()).unwrap();
        let hostile = Entry { name: format!("path-step-{}", record.attempts[0].id), ..entry() };
        let file = calendar(&[hostile], "", Moment(0), false);
        assert!(!file.lines().any(|line| line.starts_with("X-INJECTED")), "{file}");
    }
}
