//! Files as the standard wants them, and what other programs make of them.

use icalendar::Component as _;

use super::*;

fn entry() -> Entry {
    Entry {
        name: "frame-week-7".to_owned(),
        day: Day::since_1970(20_780),
        title: "Plan: read, write; think".to_owned(),
        text: "One line\nand a very long other one that has to be folded since no line of a \
               calendar file may be longer than seventy-five bytes, \u{e9}\u{e9}\u{e9}"
            .to_owned(),
    }
}

#[test]
fn a_file_is_what_the_standard_asks_for() {
    let file = calendar(&[entry()], "https://example.org/quiz/", Moment(1_795_246_500_000), false);
    let lines: Vec<_> = file.split("\r\n").collect();
    assert_eq!(lines[0], "BEGIN:VCALENDAR");
    for line in [
        "UID:frame-week-7@career-quiz",
        "DTSTAMP:20261121T073500Z",
        "LAST-MODIFIED:20261121T073500Z",
        "SEQUENCE:217409700",
        "DTSTART;VALUE=DATE:20261123",
        "DTEND;VALUE=DATE:20261124",
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

/// What a program makes of an entry: name, title, whether it is busy, first day, and the end as it
/// says it.
type Read = (String, String, bool, String, String);

/// The end is the day after, at midnight of no time zone: who shows it has to take a day off.
fn by_icalendar(file: &str) -> Vec<Read> {
    use icalendar::Component as _;
    let read: icalendar::Calendar = file.parse().unwrap();
    let events = read.components.iter().filter_map(|part| part.as_event());
    let day = |day: icalendar::DatePerhapsTime| match day {
        icalendar::DatePerhapsTime::Date(day) => day.to_string(),
        icalendar::DatePerhapsTime::DateTime(time) => panic!("{time:?} has a time"),
    };
    events
        .map(|event| {
            (
                event.get_uid().unwrap().to_owned(),
                event.get_summary().unwrap().to_owned(),
                event.property_value("TRANSP") != Some("TRANSPARENT"),
                day(event.get_start().unwrap()),
                day(event.get_end().unwrap()),
            )
        })
        .collect()
}

/// It counts in seconds: 24 hours from midnight.
fn by_calcard(file: &str) -> Vec<Read> {
    use calcard::common::timezone::Tz;
    use calcard::icalendar::{ICalendar, ICalendarProperty, ICalendarTransparency};
    let read = ICalendar::parse(file).unwrap();
    let spans = read.expand_dates(Tz::UTC, 100);
    assert!(spans.errors.is_empty(), "{:?}", spans.errors);
    let spans = spans.events.into_iter().filter_map(|event| {
        let part = read.component_by_id(event.comp_id)?;
        let title = part.property(&ICalendarProperty::Summary)?.values.first()?.as_text()?;
        let is_busy = part.transparency() != Some(&ICalendarTransparency::Transparent);
        let event = event.try_into_date_time()?;
        let name = part.uid()?.to_owned();
        Some((name, title.to_owned(), is_busy, event.start.to_rfc3339(), event.end.to_rfc3339()))
    });
    spans.collect()
}

/// It says what the file says, once it has checked all of it against the standard, strictly.
fn by_ical(file: &str) -> Vec<Read> {
    use ical::value::IcalValue;
    let read = ical::tree::cst::IcalCst::parse(file).unwrap().decode().into_owned();
    let read = read.validate().unwrap();
    let events = read.components.iter().map(|event| {
        let value = |name: &str| {
            let value = event.props.iter().find(|prop| &*prop.name == name).map(|prop| &prop.value);
            match value {
                Some(IcalValue::Text(text)) => text.0.to_string(),
                Some(IcalValue::Date(date)) => date.0.to_string(),
                other => panic!("{name} is {other:?}"),
            }
        };
        let is_busy = value("TRANSP") != "TRANSPARENT";
        (value("UID"), value("SUMMARY"), is_busy, value("DTSTART"), value("DTEND"))
    });
    events.collect()
}

#[test]
fn three_other_programs_read_one_day_that_ends_where_the_next_begins() {
    let file = calendar(&[entry()], "https://example.org/", Moment(0), true);
    let read = |from: &str, to: &str| {
        let (name, title) = ("frame-week-7@career-quiz", "Plan: read, write; think");
        vec![(name.to_owned(), title.to_owned(), false, from.to_owned(), to.to_owned())]
    };
    assert_eq!(by_icalendar(&file), read("2026-11-23", "2026-11-24"));
    let midnights = ["2026-11-23T00:00:00+00:00", "2026-11-24T00:00:00+00:00"];
    assert_eq!(by_calcard(&file), read(midnights[0], midnights[1]));
    assert_eq!(by_ical(&file), read("20261123", "20261124"));
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
        let hostile =
            Entry { name: name.to_owned(), title: "a\rX-INJECTED:1\u{0}".to_owned(), ..entry() };
        let file = calendar(&[hostile], "https://example.org/\r\nX-INJECTED:1", Moment(0), true);
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
