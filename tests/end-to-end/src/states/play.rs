//! The ways to the states of `play/`.

use super::walks::Done;
use crate::Quiz;

/// Five questions, as the first version put them into a link.
const LINK: &str = include_str!("../../../fixtures/play-link-1.txt");

pub(super) async fn opened(quiz: &Quiz) -> Done {
    quiz.visit_page(&["play/#", LINK.trim_end()].concat()).await?;
    quiz.when("the first question of the link", |seen| seen.ready).await.map(|_| ())
}

pub(super) async fn cut_off(quiz: &Quiz) -> Done {
    quiz.visit_page("play/#q1.AA").await?;
    quiz.when("what is wrong with it", |seen| seen.says("cut-off")).await.map(|_| ())
}
