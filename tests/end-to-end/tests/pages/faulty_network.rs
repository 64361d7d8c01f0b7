//! A network that goes while the quiz is taken, and a host that has gone over to another build.

use end_to_end::quiz::{Attempt, Certainty, Pick};
use end_to_end::test_server::OTHER_ENGINE;
use end_to_end::{Failure, Scenario, Screen, Session, scenario};
use serde_json::json;

use crate::offline::settled;

/// A worker of an older build has files that the host has not any more, and lacks those that the
/// host has: page and engine come from one build all the same.
async fn a_worker_of_an_older_build_lets_the_new_one_through(
    session: &Session,
) -> Result<(), Failure> {
    let mut host = session.test_server()?;
    let quiz = session.quiz_at(host.address());
    quiz.open().await?;
    let first = settled(&quiz).await?;

    host.publish_other_engine()?;
    quiz.open().await?;
    let loaded = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes(arguments[0])).length > 0";
    assert_eq!(quiz.script(loaded, vec![json!(OTHER_ENGINE)]).await?, json!(true));
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.until_script("the new build and no other", "return await caches.keys()", |builds| {
        builds.as_array().is_some_and(|builds| builds.len() == 1 && builds[0] != first)
    })
    .await?;

    host.go_away();
    quiz.open().await?;
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Explanation).await?;
    quiz.go_on().await.map(|_| ())
}

/// On a first visit, at each step; before the engine has come, see `faulty_loading`.
async fn a_network_pulled_at_any_step_loses_no_answer(session: &Session) -> Result<(), Failure> {
    for step in 0..6 {
        let mut host = session.test_server()?;
        let quiz = session.quiz_at(host.address());
        quiz.open().await?;
        for question in 0..5 {
            if question == step {
                host.go_away();
            }
            quiz.answer(Pick::Right, Certainty::Certain).await?;
            quiz.go_on().await?;
        }
        host.go_away();
        quiz.advise().await?;
        quiz.click("button[name=history]").await?;
        let seen = quiz.arrives(Screen::History).await?;
        assert_eq!(seen.attempts, [Attempt { right: 5, total: 5 }], "from step {step}");
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Workers are the engine's own.
        scenario!(a_worker_of_an_older_build_lets_the_new_one_through),
        // A page that has come asks for nothing more, whatever the engine. Six quizzes; every day a network
        // that goes in the middle of one is in `offline`.
        scenario!(a_network_pulled_at_any_step_loses_no_answer).alike().rare().takes(20),
    ]
}
