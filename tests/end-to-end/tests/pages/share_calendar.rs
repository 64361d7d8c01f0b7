//! The plan in a calendar: the file that the sheet saves.

use std::collections::BTreeSet;

use end_to_end::{Failure, Quiz, Scenario, Site, scenario};
use icalendar::Component as _;

use super::share_sheet::{KEEP_FILES, open_keep};

/// Saves the calendar, which is the file of that number on this page.
async fn saved(quiz: &Quiz, number: usize) -> Result<icalendar::Calendar, Failure> {
    quiz.click("button[name=calendar]").await?;
    let script = format!("return window.files[{number}]?.text() ?? null");
    let text = quiz.until_script("the calendar", &script, |text| !text.is_null()).await?;
    let text: String = serde_json::from_value(text)?;
    Ok(text.parse().expect("a calendar"))
}

/// One property of every entry.
fn every(calendar: &icalendar::Calendar, name: &str) -> Vec<String> {
    let events = calendar.components.iter().filter_map(|part| part.as_event());
    events.filter_map(|event| event.property_value(name).map(str::to_owned)).collect()
}

async fn takes_the_plan_into_a_calendar(quiz: &Quiz) -> Result<(), Failure> {
    open_keep(quiz).await?;
    quiz.script(KEEP_FILES, vec![]).await?;
    let calendar = saved(quiz, 0).await?;
    assert!(!calendar.to_string().contains("VALARM"), "no alarm unless it is wanted");
    let titles = every(&calendar, "SUMMARY");
    let steps = "return [...document.querySelectorAll('.plan .step .title')].map(
        title => title.textContent)";
    let steps: Vec<String> = serde_json::from_value(quiz.script(steps, vec![]).await?)?;
    for step in &steps {
        assert!(titles.iter().any(|title| title.contains(step)), "{step} is in {titles:?}");
    }
    let last = format!("(week {0} of {0})", titles.len());
    assert!(titles.last().is_some_and(|title| title.ends_with(&last)), "{last}: {titles:?}");
    let days: BTreeSet<_> = every(&calendar, "DTSTART").into_iter().collect();
    assert_eq!(days.len(), titles.len(), "no week lies over another: {days:?}");

    quiz.click("input[name=remind]").await?;
    let again = saved(quiz, 1).await?;
    assert_eq!(again.to_string().matches("BEGIN:VALARM").count(), titles.len());
    assert_eq!(every(&again, "UID"), every(&calendar, "UID"), "the same entries");
    let note = "return [...document.querySelectorAll('.take .hint')].map(
        hint => hint.textContent).join(' ')";
    let note = quiz.script(note, vec![]).await?;
    assert!(note.as_str().is_some_and(|note| note.contains("starting on Monday,")), "{note}");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    // Files are the engine's own.
    vec![scenario!(takes_the_plan_into_a_calendar, Site::plain())]
}
