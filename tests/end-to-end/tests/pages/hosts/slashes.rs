//! The pages behind a host that takes the last slash of every folder away: every link leads where it should,
//! the quiz runs in a frame, and what is kept opens without a network.

use std::env;

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::web_server::{Program, WebServer};
use end_to_end::{Engine, Failure, Scenario, Session, scenario};
use serde_json::{Value, json};
use xtask::web_servers::WebServers;

use crate::offline::settled;

/// At the root of a host, and in a folder of it.
const PATHS: [&str; 2] = ["/", "/some/blog/quiz/"];

/// Pages of every depth.
const PAGES: [&str; 9] = [
    "",
    "guide",
    "read",
    "privacy",
    "add-to-your-site",
    "make",
    "play",
    "r/AI-PATH",
    "guide/TOPIC",
];

/// What the links of a page of this site lead to, where it is not found.
const LOST: &str =
    "const own = [...document.links].filter(({ origin }) => origin === location.origin);
    const addresses = new Set(own.map(({ href }) => href.replace(/#.*/, '')));
    const answers = await Promise.all([...addresses].map((href) => fetch(href)));
    return [addresses.size > 1, answers.filter(({ ok }) => !ok).map(({ url }) => url)]";

/// The quiz that a link holds.
const LINK: &str = include_str!("../../../../fixtures/play-link-1.txt");

/// What the frame in the studio asks: it is a page of its own, in a folder below.
const PREVIEW_ASKS: &str = "return !!document.getElementById('preview')?.contentDocument
    ?.querySelector('.choices legend')?.textContent.trim()";

/// The quiz in the preview of the page for site owners has told its height.
const PREVIEW_FOLLOWS: &str = "const frame = document.querySelector('#preview iframe');
    return frame.src.startsWith('BASE') && frame.style.height.endsWith('px')";

async fn every_link_holds_without_slashes(session: &Session) -> Result<(), Failure> {
    let programs = WebServers::from_variables(env::var_os).map_err(Failure::NotTold)?;
    for path in PATHS {
        let server =
            WebServer::start(Program::NginxWithoutSlashes, &programs, session.dist(), path).await?;
        let quiz = session.quiz_at(server.address());
        quiz.open().await?;
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        quiz.go_on().await?;
        for page in pages(session) {
            quiz.visit_page(&page).await?;
            let address = format!("{}{page}", server.address());
            let place = "return location.href";
            let with_slash = json!(format!("{}/", address.trim_end_matches('/')));
            quiz.until_script("the slash put back", place, |at| *at == with_slash).await?;
            let lost = quiz.script(LOST, vec![]).await?;
            assert_eq!(lost, json!([true, []]), "{path}{page}");
        }
        let is_true = |seen: &Value| *seen == json!(true);
        quiz.visit_page("add-to-your-site").await?;
        let shown = "return document.querySelector('[name=preview]').offsetWidth > 0";
        quiz.until_script("the button of the preview", shown, is_true).await?;
        quiz.click("button[name=preview]").await?;
        let follows = PREVIEW_FOLLOWS.replace("BASE", &format!("{}embed/", server.address()));
        quiz.until_script("the quiz in its preview", &follows, is_true).await?;
        quiz.visit_page("embed").await?;
        quiz.when("the quiz for frames", |seen| seen.ready && seen.offers("resume")).await?;

        quiz.visit_page("make").await?;
        quiz.click("button[name=example]").await?;
        quiz.until_script("the preview of the studio", PREVIEW_ASKS, is_true).await?;
        quiz.visit_page("make/preview").await?;
        let address = json!(format!("{}make/preview/", server.address()));
        quiz.until_script("the slash put back", "return location.href", |at| *at == address)
            .await?;
        let link = LINK.trim_end();
        quiz.visit_page(&format!("play#{link}")).await?;
        quiz.when("the quiz of the link", |seen| seen.ready).await?;
        let address = json!(format!("{}play/#{link}", server.address()));
        assert_eq!(quiz.script("return location.href", vec![]).await?, address);

        quiz.open().await?;
        settled(&quiz).await?;
        drop(server);
        let reached = "return fetch('404.html').then(() => true, () => false)";
        assert_eq!(quiz.script(reached, vec![]).await?, json!(false), "there is no network");
        for page in ["guide", "guide/", "read/", "privacy"] {
            quiz.visit_page(page).await?;
            let shown = "return document.querySelector('main h1')?.textContent.length > 0";
            quiz.until_script(&format!("{page} without a network"), shown, is_true).await?;
        }
    }
    Ok(())
}

/// The pages to visit, with a path and a topic that this site has.
fn pages(session: &Session) -> Vec<String> {
    let first = |folder: &str| {
        let entries = session.dist().join(folder).read_dir().unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        names.sort();
        names.remove(0)
    };
    let (path, topic) = (first("r"), first("guide"));
    PAGES.map(|page| page.replace("AI-PATH", &path).replace("TOPIC", &topic)).to_vec()
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Workers are turned off in the other engines' test profiles, or ask for https.
        scenario!(every_link_holds_without_slashes)
            .only(&[Engine::Chromium])
            .fresh()
            .with_hosts()
            .takes(20),
    ]
}
