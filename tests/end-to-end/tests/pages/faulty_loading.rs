//! Parts of the page that do not come, come damaged, or fail while it is used: the first question
//! stays to be read, a sentence says what to do, and nothing that was answered is lost.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick, RECORD, Seen};
use end_to_end::site::with_first_script;
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::json;

use crate::embedded::{FRAME, SCRIPT};
use crate::share_sheet::KEEP_FILES;

/// A device that has not even the memory for an engine.
const NO_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming'])
    WebAssembly[name] = () => Promise.reject(new RangeError('out of memory'));";

fn is_told(seen: &Seen) -> bool {
    seen.says("stopped") && seen.offers("go-on")
}

/// For each way in which the engine may be missing.
async fn without_an_engine_the_question_stays_and_a_way_on_is_told(
    session: &Session,
) -> Result<(), Failure> {
    for (fault, site) in [
        ("404", Site::without_engine()),
        ("cut", Site::with_engine_cut()),
        ("a blocked script", Site::without_engine_script()),
        ("no memory", Site::with_script(|page| with_first_script(page, NO_MEMORY))),
    ] {
        let quiz = session.serve(site).await?;
        quiz.visit().await?;
        let seen = quiz.when(&format!("a word about {fault}"), is_told).await?;
        assert!(!seen.ready && seen.choices.len() == 3, "{fault}: {seen:?}");
        assert_eq!(seen.focus.tag, "body", "{fault}: who reads is not called away");
        quiz.click("#stopped summary").await?;
        quiz.click("#stopped a[href=\"read/\"]").await?;
        quiz.until_at("read/").await?;
    }
    Ok(())
}

/// An upload has taken away what this page asks for. It loads itself again once the host has another page,
/// and never where the host has the same one.
async fn a_page_of_the_last_build_loads_the_new_one(session: &Session) -> Result<(), Failure> {
    let last = std::fs::read_to_string(session.dist().join("index.html")).unwrap();
    let host = session.test_server()?;
    host.publish_other_engine()?;
    let quiz = session.quiz_at(host.address());
    quiz.visit_page("privacy/").await?;
    let page = "return fetch('../').then((answer) => answer.text())";
    let new: String = serde_json::from_value(quiz.script(page, vec![]).await?).unwrap();
    assert_ne!(new, last);
    host.upload("index.html", &last)?;
    quiz.visit().await?;
    let seen = quiz.when("a word about it", is_told).await?;
    assert!(!seen.ready && seen.choices.len() == 3, "{seen:?}");
    host.upload("index.html", &new)?;
    quiz.click("button[name=go-on]").await?;
    quiz.when("the new page", |seen| seen.ready).await?;
    Ok(())
}

/// What was answered meanwhile counts when it comes at last.
async fn an_engine_that_comes_when_asked_again_takes_the_answer(
    quiz: &Quiz,
) -> Result<(), Failure> {
    quiz.visit().await?;
    quiz.when("a word about it", is_told).await?;
    quiz.give(Pick::Right, Certainty::Certain).await?;
    quiz.when("that it is noted", |seen| seen.says("noted")).await?;
    let question = quiz.seen().await?.question;
    quiz.click("button[name=go-on]").await?;
    let seen = quiz.when("a word about it again", is_told).await?;
    assert_eq!(seen.focus.tag, "h2", "who waits for an answer is called");

    quiz.release_engine().await?;
    quiz.click("button[name=go-on]").await?;
    let explained = quiz.arrives(Screen::Explanation).await?;
    assert_eq!(explained.question, question);
    assert!(!explained.says("stopped"), "{explained:?}");
    assert_eq!(quiz.outcome().await?.as_deref(), Some("right-certain"));
    Ok(())
}

/// Browsers compile no such file as it arrives; the engine is compiled after it has come.
async fn an_engine_of_another_type_runs(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await.map(|_| ())
}

async fn a_damaged_page_leads_to_the_quiz_to_read(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit().await?;
    quiz.until_at("read/#content-broken").await?;
    quiz.when("a word about it", |seen| seen.says("content-broken")).await.map(|_| ())
}

/// An extension may block what stands in the page too, without telling the page that there is no
/// script.
async fn without_its_own_scripts_the_page_links_to_the_quiz_to_read(
    quiz: &Quiz,
) -> Result<(), Failure> {
    quiz.visit().await?;
    let text = quiz.text().await?;
    for said in ["needs JavaScript", "What should Amina put first in her application?"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    quiz.click("a[href=\"read/#no-script\"]").await?;
    quiz.until_at("read/#no-script").await
}

/// The engine has kept the answer before it comes to show what it cannot.
async fn a_panic_leads_back_to_what_was_answered(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let first = quiz.seen().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.go_on().await?;
    quiz.have_the_engine_fail().await?;
    quiz.give(Pick::Right, Certainty::FairlySure).await?;
    let stopped = quiz.when("a word about it", is_told).await?;
    assert!(!stopped.offers("certainty"), "nothing can be pressed in vain");
    assert!(stopped.focus.is_heading, "{:?}", stopped.focus);

    quiz.click("button[name=go-on]").await?;
    quiz.when("the offer to go on", |seen| seen.ready && seen.offers("resume")).await?;
    quiz.click("button[name=resume]").await?;
    let second = quiz.arrives(Screen::Explanation).await?;
    assert_ne!(second.question, first.question);
    assert_eq!(quiz.outcome().await?.as_deref(), Some("right-fairly-sure"));
    quiz.go_on().await.map(|_| ())
}

/// An error of the browser's that passes through the engine, before it has taken the answer in.
async fn an_error_within_the_engine_leads_back_to_the_question(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    // A function of the browser's own that throws: what a driver's script throws, no page is told.
    quiz.script("window.Date.now = window.Symbol.prototype.valueOf", vec![]).await?;
    quiz.click("button[name=next]").await?;
    quiz.when("a word about it", is_told).await?;
    quiz.click("button[name=go-on]").await?;
    quiz.when("the offer to go on", |seen| seen.ready && seen.offers("resume")).await.map(|_| ())
}

/// Errors of others, an extension's, say, are none of the quiz's.
async fn an_error_of_another_script_stops_nothing(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let fail = "dispatchEvent(new ErrorEvent('error', { error: new Error('not ours') }));
        dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));";
    quiz.script(fail, vec![]).await?;
    assert!(!quiz.seen().await?.says("stopped"));
    quiz.answer(Pick::Right, Certainty::Certain).await.map(|_| ())
}

/// A record that takes more memory than there is. Loading the page again would fail again, so who
/// wants can begin anew; what was kept goes into a file, and aside.
async fn a_panic_on_what_is_kept_does_not_go_round_in_circles(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let record = quiz.stored(RECORD).await?.unwrap_or_default();
    let long = record.replacen('{', &format!("{{\"later\":\"{}\",", "x".repeat(1_500_000)), 1);
    quiz.store(RECORD, &long).await?;
    quiz.visit().await?;
    for _ in 0..2 {
        quiz.when("a word about it", is_told).await?;
        quiz.click("button[name=go-on]").await?;
    }
    quiz.when("a word about it", is_told).await?;

    quiz.click("#stopped summary").await?;
    // The page's policy lets no script read the file by its address, so it is made once more.
    quiz.script(KEEP_FILES, vec![]).await?;
    let saved = "const error = Object.assign(new Error(), { stack: 'wasm-function[1]' });
        dispatchEvent(new ErrorEvent('error', { error }));
        return window.files[0].text().then(JSON.parse)
            .then(({ careerQuiz, quiz, record }) => [careerQuiz, quiz, record.attempts.length])";
    assert_eq!(quiz.script(saved, vec![]).await?, json!([1, "ai-project-manager", 1]));
    let aside = |number| format!("{RECORD}/unreadable-{number}");
    // Beside what lies there already, in the order of its numbers.
    quiz.store(&aside(1), "earlier").await?;
    quiz.store(&aside(2), "").await?;
    quiz.click("button[name=anew]").await?;
    quiz.when("the first question", |seen| seen.ready).await?;
    assert_eq!(quiz.stored(&aside(3)).await?.as_deref(), Some(&*long));
    assert_eq!(quiz.stored_under(&format!("{RECORD}/unreadable")).await?.len(), 3);
    quiz.answer(Pick::Wrong, Certainty::Guessing).await?;
    assert!(quiz.stored(RECORD).await?.is_some());
    Ok(())
}

/// In a frame as on a page of its own; the frame is as high as what it says.
async fn a_panic_in_a_frame_leads_back_too(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    let quiz = &blog.quiz;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.have_the_engine_fail().await?;
    quiz.click("button[name=next]").await?;
    quiz.when("a word about it", is_told).await?;
    blog.fits(0).await?;
    quiz.click("button[name=go-on]").await?;
    blog.step_in(0).await?;
    quiz.when("the offer to go on", |seen| seen.ready && seen.offers("resume")).await?;
    blog.fits(0).await.map(|_| ())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // How a script or an engine that does not come, or that fails, is told to the page differs.
        scenario!(without_an_engine_the_question_stays_and_a_way_on_is_told).takes(5),
        scenario!(
            an_engine_that_comes_when_asked_again_takes_the_answer,
            Site::without_engine_at_first()
        ),
        scenario!(a_page_of_the_last_build_loads_the_new_one),
        scenario!(an_engine_of_another_type_runs, Site::with_engine_of_another_type()),
        scenario!(
            without_its_own_scripts_the_page_links_to_the_quiz_to_read,
            Site::under_policy("script-src 'none'")
        ),
        scenario!(a_panic_leads_back_to_what_was_answered, Site::plain()),
        scenario!(an_error_within_the_engine_leads_back_to_the_question, Site::plain()),
        scenario!(an_error_of_another_script_stops_nothing, Site::plain()),
        scenario!(a_panic_on_what_is_kept_does_not_go_round_in_circles, Site::with_little_memory()),
        // A text that our engine cannot read, and a panic as above, in a frame.
        scenario!(a_damaged_page_leads_to_the_quiz_to_read, Site::with_broken_content()).alike(),
        scenario!(a_panic_in_a_frame_leads_back_too).alike(),
    ]
}
