//! Copies of the record: saved as a file, and taken in again here or elsewhere.

use end_to_end::quiz::RECORD;
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};
use serde_json::{Value, json};

use crate::share_sheet::{KEEP_FILES, open_keep};

/// Puts a file into the field for one.
async fn pick(quiz: &Quiz, text: &str) -> Result<(), Failure> {
    let script = "const field = document.querySelector('input[name=copy]');
        const picked = new DataTransfer();
        picked.items.add(new File([arguments[0].padEnd(arguments[1])], 'copy.json'));
        field.files = picked.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    let least = if text == "too large" { 50_000_000 } else { 0 };
    quiz.script(script, vec![json!(text), json!(least)]).await?;
    Ok(())
}

/// The sentence about a file, after it was another one.
async fn told_after(quiz: &Quiz, before: &str) -> Result<String, Failure> {
    let script = "return document.querySelector('.copy .told').textContent";
    let told = quiz
        .until_script("a word about the file", script, |told| *told != "" && *told != before)
        .await?;
    Ok(serde_json::from_value(told)?)
}

/// A copy is merged with what is here; what is none is refused, and nothing here changes.
async fn takes_a_copy_in(quiz: &Quiz) -> Result<(), Failure> {
    open_keep(quiz).await?;
    quiz.script(KEEP_FILES, vec![]).await?;
    quiz.click("button[name=save-copy]").await?;
    let script = "return window.files[0]?.text() ?? null";
    let copy = quiz.until_script("the copy", script, |text| !text.is_null()).await?;
    let copy: String = serde_json::from_value(copy)?;
    let before = quiz.stored(RECORD).await?;

    // Each is refused in other words than the one before, so that a sentence is seen to come.
    let mut said = String::new();
    for (file, reason) in [
        ("too large", "too large"),
        ("GIF89a", "a copy of your answers, or is only part of one"),
        (&copy.replace("ai-project-manager", "gardener"), "a different quiz"),
        (&copy[..copy.len() / 2], "a copy of your answers, or is only part of one"),
        (&copy.replace("{\"careerQuiz\":1", "{\"careerQuiz\":2"), "newer version"),
    ] {
        pick(quiz, file).await?;
        said = told_after(quiz, &said).await?;
        assert!(said.contains(reason), "{reason}: {said}");
        assert_eq!(quiz.stored(RECORD).await?, before, "{reason}");
    }

    // An attempt from elsewhere, with a field that this version does not know.
    let mut brought: Value = serde_json::from_str(&copy)?;
    let attempt = &mut brought["record"]["attempts"][0];
    attempt["id"] = json!("1000-7");
    attempt["started"] = json!(1000);
    attempt["mood"] = json!("calm");
    pick(quiz, &brought.to_string()).await?;
    told_after(quiz, &said).await?;
    let stored = quiz.stored(RECORD).await?.unwrap_or_default();
    let stored: Value = serde_json::from_str(&stored)?;
    let attempts = stored["attempts"].as_array().map_or(0, Vec::len);
    assert_eq!(attempts, 2, "{stored}");
    assert_eq!(stored["attempts"][0]["mood"], "calm");
    assert_eq!(quiz.seen().await?.screen, Some(Screen::Result), "the page stays where it was");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What the app makes of a file; that files come and go is seen in `share_sheet`.
        scenario!(takes_a_copy_in, Site::plain()).alike(),
    ]
}
