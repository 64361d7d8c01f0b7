//! All of the quiz in one file: from a disk, from a host that has nothing else, and as the text of a
//! frame.

use end_to_end::blog::{Article, Blog};
use end_to_end::one_file::{FAULTS, OneFile};
use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::returning::Taken;
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::json;

async fn no_faults(quiz: &Quiz) -> Result<(), Failure> {
    assert_eq!(quiz.script(FAULTS, vec![]).await?, json!([]));
    Ok(())
}

async fn open_sheet(quiz: &Quiz) -> Result<(), Failure> {
    quiz.click("button[name=keep]").await?;
    let there = "return !!document.querySelector('.sheet button[name=calendar]')";
    quiz.until_script("the sheet", there, |there| *there == true).await?;
    Ok(())
}

/// The calendar is what the sheet would save as a file.
async fn saves_the_calendar(quiz: &Quiz) -> Result<(), Failure> {
    let keep = "window.files = []; const make = URL.createObjectURL;
        URL.createObjectURL = (file) => { window.files.push(file); return make.call(URL, file); };";
    quiz.script(keep, vec![]).await?;
    quiz.click("button[name=calendar]").await?;
    let script = "return window.files[0]?.text() ?? null";
    let text = quiz.until_script("the calendar", script, |text| !text.is_null()).await?;
    let text = text.as_str().unwrap_or_default().to_owned();
    assert!(text.contains("BEGIN:VEVENT") && !text.contains("file:"), "{text}");
    Ok(())
}

/// By a double click, with nothing beside it.
async fn runs_from_a_disk(session: &Session) -> Result<(), Failure> {
    let file = OneFile::of(session.dist())?;
    let quiz = session.quiz_at(&file.address()?);
    let opened = quiz.open().await?;
    assert_eq!(opened.notices, Vec::<String>::new(), "the place is kept here");
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let second = quiz.go_on().await?;
    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    quiz.when("the second question again", |seen| seen.question == second.question).await?;
    no_faults(&quiz).await?;

    let result = quiz.finish(Pick::Right, Certainty::FairlySure).await?;
    assert!(result.path.is_some(), "{result:?}");
    assert!(quiz.stored(RECORD).await?.is_some());
    // More questions are like these.
    quiz.keep(&[Taken::all(Pick::Right, Certainty::FairlySure).finished()]).await?;
    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Result).await?;
    open_sheet(&quiz).await?;
    saves_the_calendar(&quiz).await?;
    let leads =
        "return [...document.querySelectorAll('a[href]')]
        .filter((link) => getComputedStyle(link).display !== 'none').map((link) => link.getAttribute('href'))
        .filter((href) => !/^(#|https:)/.test(href))";
    assert_eq!(quiz.script(leads, vec![]).await?, json!([]), "no link leads to what is not there");

    quiz.click("button[name=bonus]").await?;
    quiz.arrives(Screen::Question).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    no_faults(&quiz).await
}

async fn asks_its_host_for_nothing(session: &Session) -> Result<(), Failure> {
    let (address, asked) = OneFile::of(session.dist())?.serve()?;
    let quiz = session.quiz_at(&address);
    quiz.open().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    open_sheet(&quiz).await?;
    no_faults(&quiz).await?;
    let asked = asked.lock().map(|asked| asked.clone()).unwrap_or_default();
    assert_eq!(asked, Vec::<String>::new());
    Ok(())
}

/// As the text of a sandboxed frame: nothing is kept, it says so, and a jump stays in the frame.
async fn runs_as_the_text_of_a_frame(session: &Session) -> Result<(), Failure> {
    let article = Article::of(
        "<iframe sandbox='allow-scripts' style='inline-size: 100%; block-size: 600px'></iframe>
        <script>fetch('QUIZcareer-quiz.html').then((file) => file.text())
            .then((text) => document.querySelector('iframe').srcdoc = text)</script>",
    );
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let set = "return !!document.querySelector('iframe').srcdoc";
    blog.until("the frame's text", set, json!(true)).await?;
    blog.enter(0).await?;
    let quiz = &blog.quiz;
    quiz.when("that nothing is kept", |seen| seen.says("storage-blocked")).await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=start]").await?;
    let focused = "return document.activeElement.parentElement.id";
    quiz.until_script("the plan", focused, |id| *id == "plan").await?;
    assert_eq!(quiz.seen().await?.screen, Some(Screen::Result));
    open_sheet(quiz).await
}

/// Where the engine cannot run, a sentence says why, and the first question stays to be read.
async fn says_why_it_does_not_run(session: &Session) -> Result<(), Failure> {
    let damages: [(&str, &str, &str); 3] = [
        ("no-engine", "<head>", "<head><script>delete window.WebAssembly</script>"),
        ("content-broken", "id=\"career-quiz-content\">", "id=\"career-quiz-content\">no JSON: "),
        ("engine-stopped", " id=\"app-module\">", " id=\"app-module\">AAAA"),
    ];
    for (reason, what, other) in damages {
        let file = OneFile::changed(session.dist(), |page| page.replacen(what, other, 1))?;
        let quiz = session.quiz_at(&file.address()?);
        quiz.visit().await?;
        let seen = quiz.when(reason, |seen| seen.says(reason)).await?;
        assert!(!seen.ready && seen.notices == [reason], "{seen:?}");
        assert!(
            quiz.text().await?.contains("What should Amina put first in her application?"),
            "{reason}"
        );
    }
    Ok(())
}

async fn says_that_it_needs_script(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page("career-quiz.html").await?;
    let text = quiz.text().await?;
    for said in ["needs JavaScript", "What should Amina put first in her application?"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What a file on a disk may do and keep differs. Browsers keep things for all files together.
        scenario!(runs_from_a_disk).fresh().takes(12),
        // How a file without others loads its parts differs.
        scenario!(asks_its_host_for_nothing).takes(5),
        scenario!(runs_as_the_text_of_a_frame).takes(5),
        // Sentences that stand in the page, and an engine that our script does not find.
        scenario!(says_why_it_does_not_run).alike().fresh(),
        // A sentence that stands in the page.
        scenario!(says_that_it_needs_script, Site::without_script()).alike(),
    ]
}
