//! The guide: old links into it, and its topics without a network.

use end_to_end::{Failure, Quiz, Scenario, Session, Site, scenario};
use serde_json::json;

use super::offline::settled;

/// `guide/#<block>` was the address of a block while the guide was one page.
async fn an_old_link_finds_its_topic(quiz: &Quiz) -> Result<(), Failure> {
    let last = "return [...document.querySelectorAll('.topics span')].at(-1)?.id ?? null";
    quiz.visit_page("guide/").await?;
    let block = quiz.script(last, vec![]).await?;
    let block = block.as_str().unwrap_or_default();
    quiz.visit_page("privacy/").await?;
    quiz.visit_page(&format!("guide/#{block}")).await?;
    let line = "return document.querySelectorAll('.topics li:has(:target)').length";
    assert_eq!(quiz.script(line, vec![]).await?, json!(1), "the line of {block} is marked");
    quiz.click(".topics li:has(:target) a").await?;
    let there = "return !!document.querySelector('main[data-topic]')";
    quiz.until_script("the topic", there, |there| *there == true).await?;
    let has_block = "return !!document.getElementById(arguments[0])?.closest('details.article')";
    assert_eq!(quiz.script(has_block, vec![json!(block)]).await?, json!(true), "{block}");
    Ok(())
}

/// A topic of the guide that has been read is there without a network. Of the others the index has
/// the truth in a sentence, and each leads to its own.
async fn keeps_the_topics_that_were_read(session: &Session) -> Result<(), Failure> {
    let mut host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    settled(&quiz).await?;
    let read = quiz.keys().topic();
    quiz.visit_page(&read).await?;
    let kept = "const cache = await caches.open((await caches.keys())[0]);
        return (await cache.keys()).some(({ url }) => url === location.href)";
    quiz.until_script("the topic to be kept", kept, |there| *there == true).await?;

    quiz.visit_page("guide/").await?;
    let other = "return [...document.querySelectorAll('.topics a')].map((link) => link.href)
        .find((address) => !address.endsWith(arguments[0]))";
    let other = quiz.script(other, vec![json!(read)]).await?;
    host.go_away();
    quiz.visit_page(&read).await?;
    let topic = "return document.querySelector('main').dataset.topic ?? null";
    let name = read.trim_start_matches("guide/").trim_end_matches('/');
    assert_eq!(quiz.script(topic, vec![]).await?, json!(name));

    let other = other.as_str().unwrap_or_default();
    quiz.visit_page(other.strip_prefix(host.address()).unwrap_or_default()).await?;
    let line = "return document.querySelector('.topics :target a')?.href ?? null";
    assert_eq!(quiz.script(line, vec![]).await?, json!(other), "the line of the topic is marked");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Links and markup alone.
        scenario!(an_old_link_finds_its_topic, Site::plain()).alike(),
        // Workers and caches are the engine's own.
        scenario!(keeps_the_topics_that_were_read),
    ]
}
