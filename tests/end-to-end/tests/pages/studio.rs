//! The studio: from opening it to playing a question of one's own, and that no letter that was typed is
//! lost, whatever the browser does with what it keeps.

use std::fs;

use end_to_end::axe::Axe;
use end_to_end::one_file::{FAULTS, OneFile};
use end_to_end::quiz::Key;
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};
use tempfile::TempDir;

const PAGE: &str = "make/";
const DRAFTS: &str = "career-quiz-studio/draft/";

/// What has been written by hand: a field of a question, and its text.
pub(crate) const WRITTEN: [(&str, &str); 5] = [
    ("title", "My first quiz"),
    ("questions[0].ask", "What is two and two?"),
    ("questions[0].choices[0].text", "Four"),
    ("questions[0].choices[1].text", "Five"),
    ("questions[0].fact", "Count on your fingers."),
];

pub(crate) async fn opened(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(PAGE).await?;
    let ready = "return performance.getEntriesByName('studio-ready').length";
    quiz.until_script("the studio", ready, |ready| *ready == 1).await.map(|_| ())
}

/// Types into the field of a place, as far as a page can tell.
pub(crate) async fn write(quiz: &Quiz, place: &str, text: &str) -> Result<(), Failure> {
    let find = format!("return !!document.querySelector('[data-place=\"{place}\"]')");
    quiz.until_script("the field", &find, |found| *found == true).await?;
    let write = "const field = document.querySelector(`[data-place=\"${arguments[0]}\"]`);
        field.focus();
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    quiz.script(write, vec![json!(place), json!(text)]).await.map(|_| ())
}

async fn written(quiz: &Quiz, place: &str) -> Result<Value, Failure> {
    let read = "return document.querySelector(`[data-place=\"${arguments[0]}\"]`)?.value ?? null";
    quiz.script(read, vec![json!(place)]).await
}

/// Waits until a script in the preview returns this.
async fn preview_shows(quiz: &Quiz, script: &str, expected: &str) -> Result<(), Failure> {
    let script = format!(
        "const page = document.getElementById('preview')?.contentDocument;
         const one = (selector) => page?.querySelector(selector);
         {script}"
    );
    quiz.until_script(expected, &script, |shown| *shown == expected).await.map(|_| ())
}

const ASKED: &str = "return one('.choices legend')?.textContent.trim()";

/// Three presses besides typing: an empty quiz, the choice, how sure one is. On a narrow screen the view
/// is one more.
async fn an_own_question_is_played_with_its_explanation(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=empty]").await?;
    for (place, text) in WRITTEN {
        write(quiz, place, text).await?;
    }
    preview_shows(quiz, ASKED, "What is two and two?").await?;
    quiz.until_script(
        "no mistake",
        "return document.querySelector('.studio-counts').dataset.mistakes",
        |mistakes| *mistakes == "0",
    )
    .await?;
    // A screen that has just come takes no press, so it may take several tries.
    let answer = "one('input[name=choice]')?.click();
        one('button[name=certainty][value=\"3\"]')?.click();
        return one('main').dataset.screen";
    preview_shows(quiz, answer, "explanation").await?;
    let told = "return one('main').textContent.includes('Count on your fingers.') ? 'told' : 'not'";
    preview_shows(quiz, told, "told").await
}

/// The same texts, after a reload and from the list of drafts.
async fn a_reload_keeps_every_letter(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=empty]").await?;
    for (place, text) in WRITTEN {
        write(quiz, place, text).await?;
    }
    opened(quiz).await?;
    quiz.click("button[name=draft]").await?;
    for (place, text) in WRITTEN {
        let found = "the text";
        let read = format!("return document.querySelector('[data-place=\"{place}\"]')?.value");
        quiz.until_script(found, &read, |value| *value == text).await?;
    }
    let saved = "return document.querySelector('.studio-status').dataset.saved";
    quiz.until_script("it to be saved", saved, |saved| *saved == "saved").await.map(|_| ())
}

/// Forms and text are one draft: what is typed in one stands in the other, and undo takes it back.
async fn both_views_are_one_draft(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    write(quiz, "questions[0].ask", "Bee or wasp?").await?;
    quiz.click("button[name=tab-text]").await?;
    let read = "return document.getElementById('text')?.value.includes('ask = \"Bee or wasp?\"')";
    quiz.until_script("the text", read, |has| *has == true).await?;
    let change = "const field = document.getElementById('text');
        field.value = field.value.replace('Bee or wasp?', 'Wasp or bee?');
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    quiz.script(change, vec![]).await?;
    quiz.click("button[name=tab-form]").await?;
    let ask = "return document.querySelector('[data-place=\"questions[0].ask\"]')?.value";
    quiz.until_script("the field", ask, |value| *value == "Wasp or bee?").await?;
    preview_shows(quiz, ASKED, "Wasp or bee?").await?;
    quiz.click("button[name=undo]").await?;
    quiz.until_script("the change undone", ask, |value| *value == "Bee or wasp?").await.map(|_| ())
}

/// What was deleted comes back, and an entry goes up by its button.
async fn questions_are_moved_copied_and_deleted(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    let names = "return [...document.querySelectorAll('ol .studio-name')]
        .map((name) => name.textContent.split(' ')[0]).join()";
    quiz.until_script("the questions", names, |names| *names == "What,Which,Why").await?;
    quiz.click("button[name=down]").await?;
    quiz.until_script("it below", names, |names| *names == "Which,What,Why").await?;
    quiz.click("button[name=delete]").await?;
    quiz.until_script("it gone", names, |names| *names == "Which,Why").await?;
    quiz.click("button[name=undo-delete]").await?;
    quiz.until_script("it back", names, |names| *names == "Which,What,Why").await.map(|_| ())
}

/// The studio says at once that nothing is kept, and warns before the page is closed until there is
/// a file.
async fn blocked_storage_is_said(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    let said = "return !!document.querySelector('[data-notice=blocked]')";
    quiz.until_script("it to be said", said, |said| *said == true).await?;
    quiz.click("button[name=empty]").await?;
    write(quiz, "title", "Lost?").await?;
    let saved = "return document.querySelector('.studio-status').dataset.saved";
    quiz.until_script("it to be said", saved, |saved| *saved == "blocked").await?;
    let guarded = "return !!window.onbeforeunload";
    quiz.until_script("a warning", guarded, |guarded| *guarded == true).await?;
    // As browsers without places to save to: the file is a download.
    quiz.script("window.showSaveFilePicker = undefined", vec![]).await?;
    quiz.click("button[name=save-file]").await?;
    quiz.until_script("no warning", guarded, |guarded| *guarded == false).await.map(|_| ())
}

/// A full browser: what was saved before stays, what is typed is said not to be saved.
async fn a_full_storage_is_said(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=empty]").await?;
    write(quiz, "title", "Before").await?;
    quiz.have_the_store_refuse().await?;
    write(quiz, "title", "After").await?;
    let saved = "return document.querySelector('.studio-status').dataset.saved";
    quiz.until_script("it to be said", saved, |saved| *saved == "full").await?;
    assert!(quiz.stored_under(DRAFTS).await?[0].contains("Before"));
    quiz.have_the_store_accept().await?;
    write(quiz, "title", "Again").await?;
    quiz.until_script("it to be saved", saved, |saved| *saved == "saved").await?;
    // A warning would stop what comes next.
    let guarded = "return !!window.onbeforeunload";
    quiz.until_script("no warning", guarded, |guarded| *guarded == false).await.map(|_| ())
}

/// Another tab has written: what is typed here becomes a draft of its own.
async fn two_tabs_keep_both(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    opened(&quiz).await?;
    quiz.click("button[name=empty]").await?;
    write(&quiz, "title", "From here").await?;
    // As the other tab would, in the moment before this one hears of it.
    let elsewhere =
        "const key = Object.keys(localStorage).find((key) => key.startsWith(arguments[0]));
        const draft = JSON.parse(localStorage.getItem(key));
        draft.stamp = { tab: 1, count: 1 };
        draft.title = 'From there';
        localStorage.setItem(key, JSON.stringify(draft))";
    quiz.script(elsewhere, vec![json!(DRAFTS)]).await?;
    write(&quiz, "title", "From here still").await?;
    let said = "return document.querySelector('[data-notice=apart]') && 'said'";
    quiz.until_script("it to be said", said, |said| *said == "said").await?;
    let mut kept = quiz.stored_under(DRAFTS).await?;
    kept.sort();
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(kept.iter().any(|draft| draft.contains("\"From there\"")), "{kept:?}");
    assert!(kept.iter().any(|draft| draft.contains("From here still")), "{kept:?}");
    Ok(())
}

/// The page that is published holds the quiz, its first question as HTML, and runs by itself.
async fn one_file_is_published(session: &Session) -> Result<(), Failure> {
    let quiz = &session.serve(Site::plain()).await?;
    opened(quiz).await?;
    quiz.script(
        "window.copied = '';
         Object.defineProperty(navigator, 'clipboard', {
           value: { writeText: async (text) => { window.copied = text } }, configurable: true })",
        vec![],
    )
    .await?;
    quiz.click("button[name=example]").await?;
    preview_shows(quiz, ASKED, "What was it, most likely?").await?;
    quiz.click("button[name=publish]").await?;
    quiz.click("button[name=copy]").await?;
    let page = quiz
        .until_script("the page", "return window.copied", |page| {
            page.as_str().is_some_and(|it| !it.is_empty())
        })
        .await?;
    let page = page.as_str().unwrap();
    for part in [
        "<title>Three things people believe about bees</title>",
        "most likely?",
        "data-quiz=\"quiz-",
    ] {
        assert!(page.contains(part), "{part} is missing");
    }
    assert!(!page.contains("{{"), "a place is left");

    let folder = TempDir::with_prefix("career-quiz-studio-")
        .map_err(Failure::system("create a folder for what was published"))?;
    fs::write(folder.path().join("career-quiz.html"), page)
        .map_err(Failure::system("write what was published"))?;
    let file = OneFile::of(folder.path())?;
    let own = session.quiz_at(&file.address()?);
    own.open().await?;
    own.click("input[name=choice]").await?;
    own.click("button[name=certainty][value='3']").await?;
    own.arrives(Screen::Explanation).await?;
    assert_eq!(own.script(FAULTS, vec![]).await?, json!([]));
    Ok(())
}

/// A shipped quiz is what a draft can begin with, and has no mistake.
async fn a_shipped_quiz_opens(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=shipped]").await?;
    let files = "return document.querySelectorAll('ol .studio-entry').length";
    quiz.until_script("its questions", files, |count| count.as_u64() > Some(4)).await?;
    let mistakes = "return document.querySelector('.studio-counts').dataset.mistakes";
    quiz.until_script("its check", mistakes, |mistakes| *mistakes == "0").await.map(|_| ())
}

/// By keyboard alone from the first screen to the first field.
async fn it_is_used_by_keyboard(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.tab_to("an empty quiz", |focus| focus.is_button("empty", None)).await?;
    quiz.press(Key::Enter).await?;
    let heading = "return document.activeElement.localName";
    quiz.until_script("the heading in focus", heading, |name| *name == "h1").await?;
    assert_eq!(written(quiz, "questions[0].ask").await?, json!(""));
    quiz.tab_to("the title", |focus| focus.kind == "text" || focus.kind == "textarea").await?;
    Ok(())
}

/// Axe finds nothing in any of the views.
async fn the_views_are_accessible(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    Axe::read()?.inject(quiz).await?;
    assert_eq!(quiz.faults().await?, []);
    quiz.click("button[name=empty]").await?;
    preview_shows(quiz, ASKED, "…").await?;
    assert_eq!(quiz.faults().await?, []);
    quiz.click("button[name=tab-text]").await?;
    quiz.until_script("the text", "return !!document.getElementById('text')", |it| *it == true)
        .await?;
    assert_eq!(quiz.faults().await?, []);
    quiz.click("button[name=publish]").await?;
    assert_eq!(quiz.faults().await?, []);
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(an_own_question_is_played_with_its_explanation, Site::plain()),
        scenario!(a_reload_keeps_every_letter, Site::plain()),
        scenario!(both_views_are_one_draft, Site::plain()),
        scenario!(questions_are_moved_copied_and_deleted, Site::plain()),
        scenario!(blocked_storage_is_said, Site::with_storage_blocked()),
        scenario!(a_full_storage_is_said, Site::plain()),
        scenario!(two_tabs_keep_both),
        // A file from a disk, which WebKit opens surely in a browser of its own alone.
        scenario!(one_file_is_published).fresh(),
        scenario!(a_shipped_quiz_opens, Site::plain()),
        scenario!(it_is_used_by_keyboard, Site::plain()),
        scenario!(the_views_are_accessible, Site::plain()).alike(),
    ]
}
