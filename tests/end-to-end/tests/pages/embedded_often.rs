//! Many quizzes on one page: those that nobody has come to yet load no engine, and all others share one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use end_to_end::blog::{Article, Blog, TEXT};
use end_to_end::{Engine, Failure, Scenario, Session, Site, scenario};
use serde_json::json;

use crate::embedded::{FRAME, SCRIPT};

/// Comes to one after the other, and returns how often the engine was sent.
async fn engines_of_ten(session: &Session) -> Result<usize, Failure> {
    let sent = Arc::new(AtomicUsize::new(0));
    let article = Article::of(format!("{TEXT}{}{SCRIPT}", FRAME.repeat(10)));
    let blog = Blog::open(session, vec![Site::counting(&sent)], &article).await?;
    let ready = "return happened.filter(([name]) => name === 'ready').length";
    blog.until("ten quizzes", ready, json!(10)).await?;
    assert_eq!(sent.load(Ordering::Relaxed), 0, "nobody has come to any");
    for number in 0..10 {
        blog.enter(number).await?;
    }
    Ok(sent.load(Ordering::Relaxed))
}

async fn ten_load_one_engine(session: &Session) -> Result<(), Failure> {
    assert_eq!(engines_of_ten(session).await?, 1);
    Ok(())
}

/// A browser that is driven by the driver of `WebKit` keeps nothing that it has fetched, not even for the
/// same page, so here only those count that nobody has come to.
async fn ten_load_no_engine_before_somebody_comes(session: &Session) -> Result<(), Failure> {
    engines_of_ten(session).await.map(|_| ())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What a browser keeps of what it has fetched.
        scenario!(ten_load_one_engine).only(&[Engine::Chromium, Engine::Firefox]).takes(6),
        // The one that keeps nothing while it is driven.
        scenario!(ten_load_no_engine_before_somebody_comes).only(&[Engine::WebKit]).takes(6),
    ]
}
