//! Without a network, after a new build, at a wrong address, and as an app of its own. The quiz lies
//! in a folder of its host, as on a blog.

use end_to_end::quiz::{Attempt, Certainty, Pick};
use end_to_end::{Browsers, Engine, Failure, Quiz, Scenario, Screen, Session, scenario};
use serde_json::json;

/// Waits until one worker is in charge and no other is on its way, and returns the build it keeps.
pub(crate) async fn settled(quiz: &Quiz) -> Result<String, Failure> {
    let script = "
        const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.active?.state, registration?.installing === null,
          registration?.waiting === null, await caches.keys()]";
    let found = quiz
        .until_script("a worker in charge and no other on its way", script, |found| {
            found[0] == "activated"
                && found[1] == true
                && found[2] == true
                && found[3].as_array().is_some_and(|builds| builds.len() == 1)
        })
        .await?;
    Ok(found[3][0].as_str().unwrap_or_default().to_owned())
}

/// Which further rounds the worker keeps.
const ROUNDS: &str = "
    const cache = await caches.open((await caches.keys())[0]);
    const names = (await cache.keys()).map(({ url }) => /(further|bonus)-[0-9a-f]{16}\\.json$/.exec(url)?.[1]);
    return names.filter(Boolean).sort()";

async fn title(quiz: &Quiz) -> Result<String, Failure> {
    Ok(serde_json::from_value(quiz.script("return document.title", vec![]).await?)?)
}

async fn runs_without_a_network(session: &Session) -> Result<(), Failure> {
    let mut host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let build = settled(&quiz).await?;
    assert!(build.starts_with("career-quiz /some/blog/quiz/ ai-project-manager "), "{build}");

    // What nobody needs before a result is not fetched while the first questions are answered.
    quiz.until_script("no further round to be kept", ROUNDS, |kept| *kept == json!([])).await?;

    host.go_away();
    let reached = "return fetch('404.html').then(() => true, () => false)";
    assert_eq!(quiz.script(reached, vec![]).await?, json!(false), "there is no network");
    quiz.reload_by_itself().await?;
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Explanation).await?;
    quiz.go_on().await?;
    quiz.finish(Pick::Wrong, Certainty::Guessing).await?;

    // Another visit, by a link that carries a query, and what was answered is there.
    quiz.visit_page("index.html?theme=dark").await?;
    quiz.when("the quiz", |seen| seen.ready).await?;
    quiz.click("button[name=history]").await?;
    let history = quiz.arrives(Screen::History).await?;
    assert_eq!(history.attempts, [Attempt { right: 1, total: 5 }]);

    quiz.visit_page("guide/").await?;
    let headings = "return document.querySelectorAll('.guide h2').length > 1";
    assert_eq!(quiz.script(headings, vec![]).await?, json!(true), "the guide is there too");
    Ok(())
}

/// Whoever sees a result may answer further questions, and get to the bonus round, without a network.
async fn keeps_further_rounds_once_a_result_is_shown(session: &Session) -> Result<(), Failure> {
    let mut host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    settled(&quiz).await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    let both = json!(["bonus", "further"]);
    quiz.until_script("further rounds to be kept", ROUNDS, |kept| *kept == both).await?;

    host.go_away();
    quiz.reload_by_itself().await?;
    quiz.when("the result", |seen| seen.screen == Some(Screen::Result)).await?;
    quiz.click("button[name=more]").await?;
    quiz.arrives(Screen::Question).await?;
    Ok(())
}

/// The next visit has the new pages from the network, and the one after it has them without.
async fn runs_a_new_build_at_the_next_visit_but_one(session: &Session) -> Result<(), Failure> {
    let mut host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    let first = settled(&quiz).await?;

    host.publish("A new build")?;
    quiz.open().await?;
    quiz.until_script("the new build and nothing else", "return await caches.keys()", |builds| {
        builds.as_array().is_some_and(|builds| builds.len() == 1 && builds[0] != first)
    })
    .await?;
    settled(&quiz).await?;

    host.go_away();
    quiz.open().await?;
    assert_eq!(title(&quiz).await?, "A new build");
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    Ok(())
}

/// What an open page was loaded from stays until it is closed.
async fn an_open_page_keeps_its_build(session: &Session) -> Result<(), Failure> {
    let host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    let first = settled(&quiz).await?;

    host.publish("A new build")?;
    let tab = session.tab().await?;
    session.open_tab().await?;
    quiz.open().await?;
    let script = "const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.waiting?.state, await caches.keys()]";
    let found = quiz
        .until_script("the new worker to wait", script, |found| found[0] == "installed")
        .await?;
    assert!(found[1].as_array().is_some_and(|builds| builds.contains(&json!(first))), "{found}");

    session.close_tab(tab).await?;
    quiz.open().await?;
    assert_ne!(settled(&quiz).await?, first, "the page that is left may go over");
    Ok(())
}

/// Caches belong to the origin, and so to both; each worker forgets only its own.
async fn leaves_another_quiz_of_the_origin_alone(session: &Session) -> Result<(), Failure> {
    let host = session.test_server()?;
    let above = session.quiz_at(&host.address_above());
    above.open().await?;
    // It gets the same uploads, and browsers look for them by themselves, so its build may change;
    // it may not be gone.
    let is_other = |build: &str| build.starts_with("career-quiz /some/blog/ ai-project-manager ");
    let other = settled(&above).await?;
    assert!(is_other(&other), "{other}");

    let quiz = session.quiz_at(host.address());
    let two_builds = async |gone: &str| {
        quiz.open().await?;
        let keys = "return (await caches.keys()).sort()";
        quiz.until_script("a build of each quiz", keys, |builds| {
            builds[0].as_str().is_some_and(is_other)
                && !builds[1].is_null()
                && builds[1] != gone
                && builds[2].is_null()
        })
        .await
    };
    let first = two_builds("").await?;
    host.publish("A new build")?;
    two_builds(first[1].as_str().unwrap_or_default()).await?;
    Ok(())
}

/// A network that takes a request and never answers is worse than none.
async fn does_not_wait_for_a_network_that_dawdles(session: &Session) -> Result<(), Failure> {
    let host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    settled(&quiz).await?;
    host.dawdle();
    quiz.open().await?;
    Ok(())
}

/// Says in the page whether a worker was asked for.
const NOTE: &str = "
    window.asked = false;
    const workers = window.ServiceWorkerContainer?.prototype;
    const register = workers?.register;
    if (workers) workers.register = function (...all) { window.asked = true; return register.apply(this, all); };";

/// Returns once everything that waits for the quiz to be ready has been called.
const AFTER_READY: &str = "
    await new Promise((resolve) => new PerformanceObserver((marks, observer) => {
        if (!marks.getEntriesByName('quiz-ready').length) return;
        observer.disconnect();
        resolve();
    }).observe({ type: 'mark', buffered: true }));
    return window.asked";

async fn asks_for_no_worker_in_a_frame(session: &Session) -> Result<(), Failure> {
    let host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    host.publish_with_script(NOTE)?;
    host.upload("blog.html", "<!doctype html><title>A blog</title><iframe src='./'></iframe>")?;

    quiz.visit_page("blog.html").await?;
    session.enter_frame().await?;
    quiz.when("the quiz in the frame", |seen| seen.ready).await?;
    quiz.until_script("no worker in a frame", AFTER_READY, |asked| *asked == false).await?;

    quiz.open().await?;
    quiz.until_script("a worker on a page of its own", AFTER_READY, |asked| *asked == true).await?;
    Ok(())
}

async fn can_be_installed() -> Result<(), Failure> {
    let browsers = Browsers::start_whole(Engine::Chromium).await?;
    let session = browsers.open(None).await?;
    let host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    let manifest = session.devtools("Page.getAppManifest", json!({})).await?;
    assert_eq!(manifest["url"], format!("{}manifest.webmanifest", host.address()));
    assert_eq!(manifest["errors"], json!([]));
    let errors = session.devtools("Page.getInstallabilityErrors", json!({})).await?;
    assert_eq!(errors["installabilityErrors"], json!([]));
    let app = session.devtools("Page.getAppId", json!({})).await?;
    assert_eq!(app["appId"], host.address(), "two quizzes of one origin are two apps");
    session.close().await;
    Ok(())
}

/// However deep a wrong address is, the page that stands there leads to the quiz and the guide.
async fn a_wrong_address_leads_to_the_quiz(session: &Session) -> Result<(), Failure> {
    let host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    for wrong in ["nothing", "guide/nothing/", "no/such/folder/at-all?x"] {
        quiz.visit_page(wrong).await?;
        let script =
            "return [...document.querySelectorAll('[data-not-found] a')].map((link) => link.href)";
        let expected = json!([host.address(), format!("{}guide/", host.address())]);
        quiz.until_script("links to quiz and guide", script, |links| *links == expected).await?;
    }
    quiz.click("[data-not-found] a").await?;
    quiz.when("the quiz", |seen| seen.ready).await?;
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Workers and caches are the engine's own.
        scenario!(runs_without_a_network).takes(6),
        scenario!(keeps_further_rounds_once_a_result_is_shown),
        scenario!(runs_a_new_build_at_the_next_visit_but_one),
        scenario!(an_open_page_keeps_its_build),
        scenario!(leaves_another_quiz_of_the_origin_alone),
        scenario!(does_not_wait_for_a_network_that_dawdles),
        // Whether the page asks for a worker at all, and a page without a script.
        scenario!(asks_for_no_worker_in_a_frame).alike(),
        scenario!(a_wrong_address_leads_to_the_quiz).alike(),
        // Chromium alone says what it thinks of a manifest, and only the whole of it.
        Scenario::alone(module_path!(), "can_be_installed", || Box::pin(can_be_installed())),
    ]
}
