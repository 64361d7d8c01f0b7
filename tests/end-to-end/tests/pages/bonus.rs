//! The parts of the quiz that come in files of their own: the bonus questions when somebody wants them,
//! the details, the plans and the certificates once the first question answers.

use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::returning::Taken;
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};

/// How often the page has asked for the file.
const ASKED: &str = "return performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/bonus-')).length";

async fn asks_statistics_after_all_others_and_resumes_there(quiz: &Quiz) -> Result<(), Failure> {
    let all = Taken::all(Pick::Right, Certainty::FairlySure).finished();
    quiz.go_on_with(all, Screen::Result).await?;
    let result = quiz.seen().await?;
    assert!(result.offers("bonus"), "{result:?}");
    assert_eq!(quiz.script(ASKED, vec![]).await?, 0, "nobody has asked for it yet");

    quiz.click("button[name=bonus]").await?;
    let first = quiz.arrives(Screen::Question).await?;
    assert!(first.progress.is_some_and(|progress| progress.contains('5')), "of five");
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let second = quiz.go_on().await?;
    let saved = quiz.stored(RECORD).await?;

    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    let resumed =
        quiz.when("the bonus question again", |seen| seen.question == second.question).await?;
    assert_eq!(resumed.progress, second.progress);
    assert_eq!(resumed.choices, second.choices);
    assert_eq!(resumed.notices, Vec::<String>::new());
    assert_eq!(quiz.stored(RECORD).await?, saved, "nothing of it is lost");
    Ok(())
}

async fn without_its_questions_the_result_stays(quiz: &Quiz) -> Result<(), Failure> {
    let all = Taken::all(Pick::Right, Certainty::FairlySure).finished();
    quiz.go_on_with(all, Screen::Result).await?;
    let before = quiz.seen().await?;
    let saved = quiz.stored(RECORD).await?;
    for _ in 0..2 {
        quiz.click("button[name=bonus]").await?;
        let told = quiz.when("a word about it", |seen| seen.says("bonus-missing")).await?;
        assert_eq!((told.screen, &told.path), (Some(Screen::Result), &before.path));
        assert!(told.offers("bonus"), "it can be tried again: {told:?}");
    }
    assert_eq!(quiz.stored(RECORD).await?, saved);
    Ok(())
}

/// The way goes on to a path; what is missing is said, and can be asked for again.
async fn without_the_plan_the_result_says_so(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    let result = quiz.when("a word about it", |seen| seen.says("details")).await?;
    assert!(result.path.is_some(), "{result:?}");
    assert!(!result.says("details-missing"), "nobody has waited: {result:?}");
    let saved = quiz.stored(RECORD).await?;
    for button in ["share", "details"] {
        quiz.click(&format!("button[name={button}]")).await?;
        let told = quiz.when("the same result", |seen| {
            seen.says("details") && (button == "details" || seen.says("details-missing"))
        });
        assert_eq!(told.await?.path, result.path, "{button}");
    }
    assert_eq!(quiz.stored(RECORD).await?, saved);
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What the app decides; that a file comes is seen of the engine and of the share panel in each.
        scenario!(asks_statistics_after_all_others_and_resumes_there, Site::plain()).alike(),
        scenario!(without_its_questions_the_result_stays, Site::without_bonus()).alike(),
        scenario!(without_the_plan_the_result_says_so, Site::without_details()),
    ]
}
