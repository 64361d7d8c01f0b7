//! A quiz of any shape: 2 to 6 choices, several right, pictures, no paths, nothing asked about the
//! visitor. Taken to its end by keyboard, on its site and as one file.

use end_to_end::any_shape::{RECORD, built};
use end_to_end::one_file::{FAULTS, OneFile};
use end_to_end::quiz::{Certainty, Key};
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

/// Headings without a text, texts that tell of a path, and pictures that did not come or have no size.
const AMISS: &str = "return [
    [...document.querySelectorAll('main :is(h1, h2, h3, summary, legend)')]
        .filter((heading) => heading.textContent.trim() === '').length,
    /\\b(path|paths|plan|plans)\\b/i.test(document.querySelector('main').innerText),
    [...document.images].filter(({ alt, width, height, complete, naturalWidth, loading }) =>
        !alt || !width || !height || (loading !== 'lazy' && !(complete && naturalWidth))).length,
]";

async fn nothing_is_amiss(quiz: &Quiz, screen: &str) -> Result<(), Failure> {
    let fine = json!([0, false, 0]);
    quiz.until_script(&format!("nothing to be amiss on {screen}"), AMISS, |found| *found == fine)
        .await?;
    Ok(())
}

/// Marks these choices, each by Space, and says how sure, by Tab and Enter.
async fn answer(quiz: &Quiz, choices: &[&str], certainty: Certainty) -> Result<(), Failure> {
    for choice in choices {
        quiz.tab_to(choice, |focus| focus.name == "choice" && focus.value == *choice).await?;
        quiz.press(Key::Space).await?;
        quiz.when("the choice to be marked", |seen| seen.marked.iter().any(|id| id == choice))
            .await?;
    }
    let value = (certainty as u8).to_string();
    quiz.tab_to("the certainty", |focus| focus.is_button("certainty", Some(&value))).await?;
    quiz.press(Key::Enter).await?;
    quiz.arrives(Screen::Explanation).await?;
    Ok(())
}

async fn press(quiz: &Quiz, button: &str) -> Result<(), Failure> {
    quiz.settles().await?;
    quiz.tab_to(button, |focus| focus.is_button(button, None)).await?;
    quiz.press(Key::Enter).await
}

async fn text_of(quiz: &Quiz, selector: &str) -> Result<Value, Failure> {
    let script = "return document.querySelector(arguments[0])?.innerText ?? null";
    quiz.script(script, vec![json!(selector)]).await
}

/// From the first question to the result: the first right, of the second two of three found, the third
/// by a picture.
async fn taken_by_keyboard(quiz: &Quiz) -> Result<(), Failure> {
    let first = quiz.open().await?;
    assert_eq!(first.choices.len(), 2);
    nothing_is_amiss(quiz, "the first question").await?;
    // A radio is the one that Tab leads to, so the arrows lead to the other.
    quiz.answer_by_keyboard(
        first.choices.iter().position(|id| id == "yes").unwrap_or(0),
        Certainty::Certain,
        Key::Enter,
    )
    .await?;
    nothing_is_amiss(quiz, "its explanation").await?;
    press(quiz, "next").await?;

    let second = quiz.arrives(Screen::Question).await?;
    assert_eq!(second.choices.len(), 6);
    nothing_is_amiss(quiz, "the question with several right choices").await?;
    answer(quiz, &["four-six", "five-five"], Certainty::FairlySure).await?;
    assert_eq!(text_of(quiz, ".found").await?, "You found 2 of the 3 right answers.");
    let marked = "return ['four-six', 'seven-three', 'nine-two'].map((id) =>
        document.querySelector(`[data-choice=${id}]`).className)";
    assert_eq!(quiz.script(marked, vec![]).await?, json!(["key", "key", ""]));
    nothing_is_amiss(quiz, "the explanation of several").await?;
    press(quiz, "next").await?;

    quiz.arrives(Screen::Question).await?;
    let shown = "return document.querySelectorAll('.choice img').length";
    assert_eq!(quiz.script(shown, vec![]).await?, 2);
    nothing_is_amiss(quiz, "the question with pictures").await?;
    let pictures = quiz.seen().await?;
    let blue = pictures.choices.iter().position(|id| id == "blue").unwrap_or(0);
    quiz.answer_by_keyboard(blue, Certainty::Guessing, Key::Enter).await?;
    nothing_is_amiss(quiz, "its explanation").await?;
    press(quiz, "path").await?;

    let result = quiz.arrives(Screen::Result).await?;
    assert_eq!(result.path.as_deref(), Some(""));
    assert_eq!(text_of(quiz, ".score strong").await?, "2 of 3 right.");
    assert_eq!(text_of(quiz, "main h1").await?, "Well on the way");
    for row in ["missed", "judging"] {
        let there = format!("return !!document.querySelector('[data-row={row}]')");
        quiz.until_script(row, &there, |there| *there == true).await?;
    }
    let others =
        "return [...document.querySelectorAll('[data-row]')].map((row) => row.dataset.row)";
    assert_eq!(quiz.script(others, vec![]).await?, json!(["missed", "judging"]));
    assert!(
        !result.offers("start") && result.offers("share") && result.offers("more"),
        "{result:?}"
    );
    nothing_is_amiss(quiz, "the result").await
}

async fn is_taken_to_its_end_by_keyboard(session: &Session) -> Result<(), Failure> {
    let site = built(session.dist())?;
    let quiz = session.quiz_at(&Site::plain().serve(site.path())?);
    taken_by_keyboard(&quiz).await?;
    let saved = quiz.stored(RECORD).await?.unwrap_or_default();
    assert!(saved.contains(r#""choice":["four-six","five-five"]"#), "{saved}");

    quiz.click("button[name=keep]").await?;
    let sheet = "return !!document.querySelector('.sheet button[name=save-copy]')";
    quiz.until_script("the panel", sheet, |there| *there == true).await?;
    nothing_is_amiss(&quiz, "the panel").await?;
    let plan = "return !!document.querySelector('[name=copy-plan], [data-plan]')";
    assert_eq!(quiz.script(plan, vec![]).await?, false);

    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    nothing_is_amiss(&quiz, "the history").await?;
    quiz.reload().await?;
    nothing_is_amiss(&quiz, "the history again").await?;
    quiz.visit_page("read/").await?;
    nothing_is_amiss(&quiz, "the quiz to read").await?;
    assert_eq!(quiz.script("return document.images.length", vec![]).await?, 4);
    Ok(())
}

async fn is_taken_as_one_file(session: &Session) -> Result<(), Failure> {
    let site = built(session.dist())?;
    let file = OneFile::of(site.path())?;
    let quiz = session.quiz_at(&file.address()?);
    taken_by_keyboard(&quiz).await?;
    assert_eq!(quiz.script(FAULTS, vec![]).await?, json!([]));
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(is_taken_to_its_end_by_keyboard).takes(20),
        scenario!(is_taken_as_one_file).alike().takes(20),
    ]
}
