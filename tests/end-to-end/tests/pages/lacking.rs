//! Browsers that lack something: the page says so in words and does what it still can.

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::site::with_first_script;
use end_to_end::{Engine, Failure, Quiz, Scenario, Site, scenario};
use serde_json::json;

/// Everything that the site needs, and no WebAssembly.
const NO_WEB_ASSEMBLY: &str = "default-src 'self'; script-src 'self' 'unsafe-inline'; \
    style-src 'unsafe-inline'";

/// As in browsers that know no cascade layers, but for the layers themselves.
const NO_LAYERS: &str = "delete window.CSSLayerBlockRule;";

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

async fn says_that_a_policy_forbids_it(quiz: &Quiz) -> Result<(), Failure> {
    says_that_the_browser_cannot_run_it(quiz).await
}

/// The style sheets stand there a second time, allowed by the policy, each as one block.
async fn style_sheets_stand_there_without_layers(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let sheets = "return [...document.styleSheets].map(({ cssRules: [first] }) =>
        [first.constructor.name, first.conditionText, [...first.cssRules].length > 1,
         first.cssText.includes('@layer')])";
    let expected = json!(["CSSMediaRule", "all", true, false]);
    assert_eq!(quiz.script(sheets, vec![]).await?, json!([expected, expected]));
    let result = quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert!(result.path.is_some(), "the quiz can be taken all the same");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // In a sandbox as in `share_sheet`, where each engine takes the quiz.
        scenario!(says_that_nothing_will_be_kept, Site::without_storage()).alike(),
        // A script of ours takes WebAssembly away.
        scenario!(says_that_the_browser_cannot_run_it, Site::without_web_assembly()).alike(),
        // WebKitGTK runs it under such a policy all the same.
        scenario!(says_that_a_policy_forbids_it, Site::under_policy(NO_WEB_ASSEMBLY))
            .only(&[Engine::Chromium, Engine::Firefox]),
        // Whether a policy keeps a rule from being put in differs.
        scenario!(
            style_sheets_stand_there_without_layers,
            Site::with_script(|page| with_first_script(page, NO_LAYERS))
        ),
    ]
}
