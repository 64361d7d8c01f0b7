//! The ways to what a visitor sees who comes back when something is due.

use crate::quiz::{Certainty, Pick, RECORD};
use crate::{Failure, Quiz, Screen, returning};

/// The page that finds this record.
pub(super) async fn offered(quiz: &Quiz, record: String) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.store(RECORD, &record).await?;
    quiz.reload().await?;
    quiz.when("what is due", |seen| seen.offers("retest")).await.map(|_| ())
}

pub(super) async fn result(quiz: &Quiz) -> Result<(), Failure> {
    offered(quiz, returning::missed(8)).await?;
    quiz.click("button[name=retest]").await?;
    quiz.arrives(Screen::Question).await?;
    quiz.answer(Pick::Right, Certainty::FairlySure).await?;
    quiz.go_on().await?;
    quiz.answer(Pick::Wrong, Certainty::Guessing).await?;
    quiz.click("button[name=path]").await?;
    quiz.arrives(Screen::Result).await.map(|_| ())
}
