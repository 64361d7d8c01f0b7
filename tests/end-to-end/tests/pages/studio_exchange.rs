//! What goes into the studio and out of it in files: questions of other programs, pictures, a site.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use end_to_end::one_file::{FAULTS, OneFile};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, any_shape, scenario};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Opens the studio. What it offers as a download is kept as base64 in `saved`.
async fn opened(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page("make/").await?;
    let ready = "return performance.getEntriesByName('studio-ready').length";
    quiz.until_script("the studio", ready, |ready| *ready == 1).await?;
    let keep = "window.saved = [];
        const named = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          const reader = new FileReader();
          reader.onload = () => window.saved.push(reader.result.split(',')[1]);
          reader.readAsDataURL(blob);
          return named.call(URL, blob);
        }";
    quiz.script(keep, vec![]).await.map(|_| ())
}

async fn write(quiz: &Quiz, selector: &str, text: &str) -> Result<(), Failure> {
    let write = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    quiz.script(write, vec![json!(selector), json!(text)]).await.map(|_| ())
}

/// Chooses a file of these letters in a field.
async fn choose(quiz: &Quiz, selector: &str, name: &str, text: &str) -> Result<(), Failure> {
    let choose = "const [selector, name, text] = arguments;
        const field = document.querySelector(selector);
        const files = new DataTransfer();
        files.items.add(new File([text], name));
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    quiz.script(choose, vec![json!(selector), json!(name), json!(text)]).await.map(|_| ())
}

async fn saved(quiz: &Quiz) -> Result<Vec<u8>, Failure> {
    let last = "return window.saved.at(-1) ?? null";
    let packed = quiz.until_script("a download", last, Value::is_string).await?;
    Ok(base64(packed.as_str().unwrap_or_default()))
}

/// Reads base64, which no crate of these tests does.
fn base64(packed: &str) -> Vec<u8> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for value in packed.chars().filter_map(|letter| LETTERS.find(letter)) {
        bits = bits << 6 | u32::try_from(value).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap());
        }
    }
    bytes
}

const OUTCOMES: &str = "return [...document.querySelectorAll('[data-outcome]')]
    .map((line) => line.dataset.outcome).join()";

async fn pasted_questions_become_a_draft_with_a_report(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    write(quiz, "#paste", "::one:: What is two and two? {=Four ~Five}\n\nWhy? {}").await?;
    let send = "document.querySelector('.studio-more').open = true";
    quiz.script(send, vec![]).await?;
    quiz.click("button[name=paste-send]").await?;
    quiz.until_script("the report", OUTCOMES, |told| *told == "kept,left-out").await?;
    quiz.click("button[name=brought-open]").await?;
    let ask = "return document.querySelector('[data-place=\"questions[0].ask\"]')?.value";
    quiz.until_script("the question", ask, |ask| *ask == "What is two and two?").await.map(|_| ())
}

async fn a_file_is_added_to_the_draft_that_is_open(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    quiz.click("button[name=bring]").await?;
    let sheet = "How much?\tFour\tFive\n";
    choose(quiz, "input[name=file]", "sheet.tsv", sheet).await?;
    let asked = "return !!document.getElementById('columns')";
    quiz.until_script("the columns", asked, |asked| *asked == true).await?;
    write(quiz, "#columns", "question, right, wrong").await?;
    quiz.click("button[name=columns-send]").await?;
    quiz.until_script("the report", OUTCOMES, |told| *told == "kept").await?;
    let entries = "return document.querySelectorAll('ol .studio-entry').length";
    quiz.until_script("a fourth question", entries, |count| *count == 4).await?;
    quiz.click("button[name=undo]").await?;
    quiz.until_script("it gone", entries, |count| *count == 3).await.map(|_| ())
}

async fn a_quiz_goes_to_a_course(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    quiz.click("button[name=publish]").await?;
    quiz.click("button[name=gift]").await?;
    let gift = String::from_utf8(saved(quiz).await?).unwrap_or_default();
    assert!(gift.contains("most likely?"), "{gift}");
    Ok(())
}

/// A picture that is far too large is drawn again, and asked to be said in words.
async fn a_picture_is_made_small_enough(quiz: &Quiz) -> Result<(), Failure> {
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    // What follows is done once: on a busy machine the draft opens later than the picture is made.
    let field = "return !!document.querySelector('.studio-picture input[type=file]')";
    quiz.until_script("the field for a picture", field, |there| *there == true).await?;
    let choose = "const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1000;
        const context = canvas.getContext('2d');
        for (let at = 0; at < 60000; at += 1) {
          context.fillStyle = `rgb(${at % 256}, ${at * 7 % 256}, ${at * 13 % 256})`;
          context.fillRect(at * 97 % 1000, at * 31 % 1000, 9, 9);
        }
        canvas.toBlob((blob) => {
          const files = new DataTransfer();
          files.items.add(new File([blob], 'My Desk.png'));
          const field = document.querySelector('.studio-picture input[type=file]');
          field.files = files.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        })";
    quiz.script(choose, vec![]).await?;
    let named =
        "return document.querySelector('.studio-picture')?.textContent.match(/my-desk.*KB/)?.[0]";
    quiz.until_script("the picture", named, Value::is_string).await?;
    let counted = "return document.querySelector('.studio-counts').dataset.mistakes";
    quiz.until_script("what it shows", counted, |mistakes| *mistakes == "1").await?;
    write(quiz, "[data-place=\"questions[0].image.alt\"]", "A desk").await?;
    quiz.until_script("no mistake", counted, |mistakes| *mistakes == "0").await?;
    let shown = "return document.getElementById('preview').contentDocument
        ?.querySelector('img')?.naturalWidth > 0";
    quiz.until_script("it in the preview", shown, |shown| *shown == true).await.map(|_| ())
}

/// Puts what is in a zip into a folder.
fn unpack(zip: Vec<u8>, folder: &Path) -> Result<(), Failure> {
    let failed = || Failure::system("unpack a zip");
    let mut unpacked = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    for at in 0..unpacked.len() {
        let mut file = unpacked.by_index(at).unwrap();
        let path = folder.join(&*file.name().unwrap());
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(failed())?;
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed())?;
        fs::write(path, bytes).map_err(failed())?;
    }
    Ok(())
}

/// Every file in a folder and below, by its name in it.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let failed = || Failure::system(format!("read {}", folder.display()));
    let (mut found, mut left) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(&next).map_err(failed())? {
            let path = entry.map_err(failed())?.path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy();
                found.insert(name.into_owned(), fs::read(&path).map_err(failed())?);
            }
        }
    }
    Ok(found)
}

/// The site that is published is the one that is built of its folder among the quizzes of this one, file by
/// file and letter by letter. What differs:
/// * `*.br` and `*.gz` are not in it: hosts pack what they send, and what packs as well is too much to load;
/// * `card.png`, the pictures of links, are drawn by the browser, in its fonts.
async fn a_site_is_published(session: &Session) -> Result<(), Failure> {
    let quiz = &session.serve(Site::plain()).await?;
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    quiz.click("button[name=publish]").await?;
    let ready = "return document.querySelector('[data-page]')?.dataset.page";
    quiz.until_script("the page", ready, |ready| *ready == "ready").await?;
    write(quiz, "#site-address", "quiz.example/bees").await?;
    quiz.click("button[name=site]").await?;
    let folder = tempfile::tempdir().map_err(Failure::system("create a folder for a site"))?;
    unpack(saved(quiz).await?, folder.path())?;

    quiz.script("window.saved = []", vec![]).await?;
    quiz.click("button[name=zip]").await?;
    let content = tempfile::tempdir().map_err(Failure::system("create a folder for content"))?;
    unpack(saved(quiz).await?, content.path())?;
    let own = fs::read_dir(content.path()).map_err(Failure::system("read the content"))?;
    let own = own.flatten().next().unwrap().file_name().to_string_lossy().into_owned();
    any_shape::add_shipped(content.path())?;
    let address = Some("https://quiz.example/bees/");
    let built = any_shape::made(session.dist(), content.path(), &own, address)?;
    let built = files(built.path())?;
    let published = files(folder.path())?;
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&published), names(&built));
    for (name, bytes) in &published {
        let is_card = name.ends_with("card.png");
        assert!(is_card || built[name] == *bytes, "{name} is another than the one that is built");
    }

    let own = session.quiz_at(&Site::plain().serve(folder.path())?);
    for page in ["c/2-3/", ""] {
        own.visit_page(page).await?;
        let ready = "return performance.getEntriesByName('quiz-ready').length";
        own.until_script("the quiz", ready, |ready| *ready == 1).await?;
    }
    own.visit_page("make/").await?;
    let ready = "return performance.getEntriesByName('studio-ready').length";
    own.until_script("the studio of the site", ready, |ready| *ready == 1).await.map(|_| ())
}

/// Twenty questions as a spreadsheet gives them to the clipboard.
fn sheet() -> String {
    let row = |number: usize| {
        format!("What is {number} and {number}?\t{}\t{}\t{}\n", 2 * number, 2 * number + 1, number)
    };
    ["Question\tRight\tWrong\tWrong\n".to_owned()].into_iter().chain((1..=20).map(row)).collect()
}

/// From cells on the clipboard to a file of its own, in which all twenty questions are answered.
async fn twenty_pasted_rows_become_a_file_that_is_played(session: &Session) -> Result<(), Failure> {
    let quiz = &session.serve(Site::plain()).await?;
    opened(quiz).await?;
    write(quiz, "#paste", &sheet()).await?;
    let more = "document.querySelector('.studio-more').open = true";
    quiz.script(more, vec![]).await?;
    quiz.click("button[name=paste-send]").await?;
    let all_kept = ["kept"; 20].join(",");
    quiz.until_script("the report", OUTCOMES, |told| *told == all_kept).await?;
    quiz.click("button[name=brought-open]").await?;
    let mistakes = "return document.querySelector('.studio-counts')?.dataset.mistakes";
    quiz.until_script("no mistake", mistakes, |count| *count == "0").await?;
    quiz.click("button[name=publish]").await?;
    let ready = "return document.querySelector('[data-page]')?.dataset.page";
    quiz.until_script("the page", ready, |ready| *ready == "ready").await?;
    let listen = "window.copied = null;
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => { window.copied = text } }, configurable: true })";
    quiz.script(listen, vec![]).await?;
    quiz.click("button[name=copy]").await?;
    let page = quiz.until_script("the file", "return window.copied", Value::is_string).await?;
    let page = page.as_str().unwrap_or_default();
    assert!(page.contains("What is 20 and 20?"), "all of it is in the file");

    let folder = TempDir::with_prefix("career-quiz-pasted-")
        .map_err(Failure::system("create a folder for what was published"))?;
    fs::write(folder.path().join("career-quiz.html"), page)
        .map_err(Failure::system("write what was published"))?;
    let file = OneFile::of(folder.path())?;
    let own = session.quiz_at(&file.address()?);
    own.open().await?;
    for number in 1..=20 {
        if number > 1 {
            own.arrives(Screen::Question).await?;
        }
        own.click("input[name=choice]").await?;
        own.click("button[name=certainty][value='3']").await?;
        own.arrives(Screen::Explanation).await?;
        own.click(if number < 20 { "button[name=next]" } else { "button[name=path]" }).await?;
    }
    own.arrives(Screen::Result).await?;
    assert_eq!(own.script(FAULTS, vec![]).await?, json!([]));
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(pasted_questions_become_a_draft_with_a_report, Site::plain()),
        scenario!(a_file_is_added_to_the_draft_that_is_open, Site::plain()),
        scenario!(a_quiz_goes_to_a_course, Site::plain())
            .only(&[Engine::Chromium, Engine::Firefox]),
        // Files that a script puts in, or from a disk: WebKit takes them surely in a browser of its own alone.
        scenario!(a_picture_is_made_small_enough, Site::plain()).fresh(),
        scenario!(twenty_pasted_rows_become_a_file_that_is_played).fresh().takes(20),
        scenario!(a_site_is_published).only(&[Engine::Chromium, Engine::Firefox]),
    ]
}
