//! The browser's Back goes one screen back in the quiz's own page, and a reload stays where it was.

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};

async fn back_goes_screen_by_screen_and_out(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page("privacy/").await?;
    quiz.open().await?;
    let mut questions = Vec::new();
    for _ in 0..2 {
        questions.push(quiz.answer(Pick::Right, Certainty::Certain).await?.question);
        quiz.go_on().await?;
    }
    for question in questions.iter().rev() {
        quiz.go_back().await?;
        let seen = quiz.arrives(Screen::Explanation).await?;
        assert_eq!(seen.question, *question, "an answered question is not asked again");
    }
    quiz.go_back().await?;
    quiz.until_at("privacy/").await?;
    quiz.go_forward().await?;
    quiz.when("the quiz again", |seen| seen.ready).await?;
    Ok(())
}

async fn forward_goes_on_again(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let second = quiz.go_on().await?;
    quiz.go_back().await?;
    quiz.arrives(Screen::Explanation).await?;
    quiz.go_forward().await?;
    assert_eq!(quiz.arrives(Screen::Question).await?.question, second.question);
    Ok(())
}

async fn result_and_scores_have_an_address_and_survive_a_reload(
    quiz: &Quiz,
) -> Result<(), Failure> {
    quiz.open().await?;
    let result = quiz.finish(Pick::Right, Certainty::FairlySure).await?;
    assert_eq!(quiz.fragment().await?, "result");
    let again = quiz.reload().await?;
    assert_eq!((again.screen, again.path), (Some(Screen::Result), result.path));

    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    assert_eq!(quiz.fragment().await?, "scores");
    assert_eq!(quiz.reload().await?.screen, Some(Screen::History));
    quiz.go_back().await?;
    quiz.when("the result", |seen| seen.screen == Some(Screen::Result)).await?;
    quiz.click("button[name=back]").await?;
    quiz.when("about you", |seen| seen.screen == Some(Screen::AboutYou)).await?;
    assert_eq!(quiz.fragment().await?, "");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // The history of a tab is the engine's own.
        scenario!(back_goes_screen_by_screen_and_out, Site::plain()).takes(4),
        scenario!(forward_goes_on_again, Site::plain()),
        scenario!(result_and_scores_have_an_address_and_survive_a_reload, Site::plain()).takes(4),
    ]
}
