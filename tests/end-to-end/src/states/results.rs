//! The ways to results, and to what comes just before them.

use super::walks::unfold;
use crate::quiz::{Certainty, Pick, RECORD};
use crate::returning::Taken;
use crate::{Failure, Quiz, Screen};

type Done = Result<(), Failure>;

pub(super) async fn last_explanation(quiz: &Quiz) -> Done {
    let taken = Taken::core(Pick::Right, Certainty::Certain).explained();
    quiz.go_on_with(taken, Screen::Explanation).await
}

pub(super) async fn about_you_empty(quiz: &Quiz) -> Done {
    quiz.go_on_with(Taken::core(Pick::Right, Certainty::Certain), Screen::AboutYou).await
}

pub(super) async fn about_you_second(quiz: &Quiz) -> Done {
    about_you_empty(quiz).await?;
    quiz.click("button[name=skip]").await?;
    quiz.arrives(Screen::AboutYou).await.map(|_| ())
}

/// The answer of an earlier visit stands there already.
pub(super) async fn about_you_filled(quiz: &Quiz) -> Done {
    let taken = Taken::core(Pick::Right, Certainty::Certain).telling(quiz.keys().first_options());
    quiz.go_on_with(taken, Screen::AboutYou).await
}

/// Two answers are wrong: one that was certain, one that was not.
pub(super) async fn result_typical(quiz: &Quiz) -> Done {
    let taken = Taken::core(Pick::Right, Certainty::FairlySure)
        .starting_with(&[(Pick::Wrong, Certainty::Certain), (Pick::Wrong, Certainty::Guessing)])
        .telling(quiz.keys().first_options());
    quiz.go_on_with(taken.finished(), Screen::Result).await
}

pub(super) async fn result_unfolded(quiz: &Quiz) -> Done {
    result_typical(quiz).await?;
    quiz.details_come().await?;
    unfold(quiz).await
}

/// Another answer about the visitor, on the result: the path is another, and it says so.
pub(super) async fn result_changed(quiz: &Quiz) -> Done {
    result_typical(quiz).await?;
    quiz.details_come().await?;
    let before = quiz.seen().await?.path;
    quiz.change("starting-point", "student").await?;
    quiz.when("another path", |seen| seen.path != before).await.map(|_| ())
}

pub(super) async fn result_all(quiz: &Quiz, pick: Pick) -> Done {
    let taken = Taken::core(pick, Certainty::Certain).telling(quiz.keys().first_options());
    quiz.go_on_with(taken.finished(), Screen::Result).await
}

pub(super) async fn result_skipped(quiz: &Quiz) -> Done {
    quiz.open_at_result(Pick::Right, Certainty::FairlySure).await
}

pub(super) async fn result_tie(quiz: &Quiz) -> Done {
    let answers = quiz.keys().tie().ok_or(Failure::NoTie)?;
    let taken = Taken::core(Pick::Right, Certainty::Certain).telling(answers);
    quiz.go_on_with(taken.finished(), Screen::Result).await
}

/// The result of both decks, and the bonus round that it offers then. Its questions come over the
/// network: until then the result stays.
pub(super) async fn result_bonus(quiz: &Quiz) -> Done {
    let taken = Taken::all(Pick::Right, Certainty::FairlySure).finished();
    quiz.go_on_with(taken, Screen::Result).await?;
    quiz.click("button[name=bonus]").await?;
    quiz.arrives(Screen::Question).await?;
    answer_all(quiz, Pick::Right, Certainty::FairlySure).await?;
    quiz.click("button[name=path]").await?;
    quiz.arrives(Screen::Result).await.map(|_| ())
}

/// A stopped bonus round, as a visitor's browser keeps it.
pub(super) async fn bonus_missing(quiz: &Quiz) -> Done {
    const STOPPED: &str = r#"{"format":1,"revision":1,"current":"1-1","attempts":[{"id":"1-1",
        "round":"bonus","seed":1,"revision":1,"started":1,"finished":null,"position":{"explanation":0},
        "questions":["asked","not-asked"],"responses":[{"question":"asked","choice":null,
        "certainty":0,"right":false,"at":1}],"about":{},"paths":[]}]}"#;
    quiz.open().await?;
    quiz.store(RECORD, STOPPED).await?;
    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    quiz.when("a word about it", |seen| seen.says("bonus-missing")).await.map(|_| ())
}

/// From a question to the explanation of the last one.
async fn answer_all(quiz: &Quiz, pick: Pick, certainty: Certainty) -> Done {
    while quiz.answer(pick, certainty).await?.offers("next") {
        quiz.go_on().await?;
    }
    Ok(())
}
