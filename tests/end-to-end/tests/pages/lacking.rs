//! Browsers that lack something: the page says so in words and does what it still can.

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Quiz, Scenario, Site, scenario};

async fn says_that_nothing_will_be_kept(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.when("a word about it", |seen| seen.says("storage-blocked")).await?;
    let result = quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert!(result.path.is_some(), "the quiz can be taken all the same");
    Ok(())
}

async fn says_that_the_browser_cannot_run_it(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit().await?;
    let seen = quiz.when("a word about it", |seen| seen.says("no-engine")).await?;
    assert!(!seen.ready, "{seen:?}");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // In a sandbox as in `share_sheet`, where each engine takes the quiz.
        scenario!(says_that_nothing_will_be_kept, Site::without_storage()).alike(),
        // A script of ours takes WebAssembly away.
        scenario!(says_that_the_browser_cannot_run_it, Site::without_web_assembly()).alike(),
    ]
}
