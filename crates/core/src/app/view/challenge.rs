//! What a friend's link says: before the first question, and how it went at the end.

use super::Dot;
use super::build::dot;
use crate::app::model::{Arrival, Model, Screen};
use crate::app::sharing::rival;
use crate::link::{RoundScore, SenderName, Shared};
use crate::quiz::{Attempt, Round, Score};
use quiz_model::{Path, Quiz};

/// What there is to beat.
#[derive(Clone, Debug, PartialEq)]
pub struct ChallengeView<'a> {
    /// Who sent the link, if they say.
    pub name: Option<&'a SenderName>,
    /// How their round went.
    pub score: RoundScore,
    /// Whether it was of another revision of the quiz.
    pub is_of_other_revision: bool,
    /// How the visitor's own last round of as many questions went, if there was one.
    pub own: Option<OwnRound>,
}

/// A round that the visitor took before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRound {
    /// Right answers.
    pub right: usize,
    /// Who did better.
    pub winner: Winner,
    /// Where a link to it leads, from the folder of the quiz on.
    pub address: String,
}

/// Who did better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Winner {
    /// The visitor.
    Visitor,
    /// The friend.
    Friend,
    /// Both did as well.
    Neither,
}

/// Who did better, and how both did.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictView<'a> {
    /// The friend's name, if they say.
    pub name: Option<&'a SenderName>,
    /// Who did better.
    pub winner: Winner,
    /// The visitor's answers.
    pub dots: Vec<Dot>,
    /// How many of them are right.
    pub score: Score,
    /// How many of the friend's are.
    pub friend: RoundScore,
    /// Where a link to the visitor's score leads, from the folder of the quiz on.
    pub address: String,
}

/// How it went for somebody whose link led here.
#[derive(Clone, Debug, PartialEq)]
pub struct FriendView<'a> {
    /// Their name, if they say.
    pub name: Option<&'a SenderName>,
    /// Right answers.
    pub right: u32,
    /// Questions answered.
    pub total: u32,
    /// The paths recommended, as far as the link says and the quiz has them.
    pub paths: Vec<&'a Path>,
}

/// What is shown of a friend's link until the visitor goes on.
pub(super) fn challenge(model: &Model) -> Option<ChallengeView<'_>> {
    let Arrival::Friend(friend) = &model.arrival else { return None };
    if !model.on_screen.tells_arrival || model.screen != Screen::Attempt {
        return None;
    }
    let quiz = model.quiz_ref();
    let own = model.record.attempts.iter().rev().find_map(|attempt| score_among(attempt, friend));
    let own = own.map(|score| {
        let address = own_address(quiz, score);
        OwnRound { right: score.right, winner: winner(score, friend), address }
    });
    Some(ChallengeView {
        name: friend.name.as_ref(),
        score: friend.score(),
        is_of_other_revision: friend.revision != quiz.revision,
        own,
    })
}

/// How an earlier round went among the questions that the friend was asked: the first ones of it, as
/// every whole round asks the first deck first.
fn score_among(attempt: &Attempt, friend: &Shared) -> Option<Score> {
    let asked = usize::try_from(friend.total).ok()?;
    let responses = attempt.responses.get(..asked).filter(|_| attempt.round == Round::Full);
    responses.map(Score::of)
}

/// Who did better.
pub(super) fn verdict(model: &Model) -> Option<VerdictView<'_>> {
    let friend = rival(model)?;
    let score = model.attempt.score();
    Some(VerdictView {
        name: friend.name.as_ref(),
        winner: winner(score, friend),
        dots: model.attempt.responses.iter().map(dot).collect(),
        score,
        friend: friend.score(),
        address: own_address(model.quiz_ref(), score),
    })
}

/// Beside as many questions only: another round asks others than the friend was asked.
pub(super) fn friend(model: &Model) -> Option<FriendView<'_>> {
    let friend = rival(model)?;
    Some(FriendView {
        name: friend.name.as_ref(),
        right: friend.right,
        total: friend.total,
        paths: friend.paths.iter().filter_map(|id| model.quiz_ref().path(id)).collect(),
    })
}

/// Where a link leads that has others try to beat a score, from the folder of the quiz on.
pub(super) fn own_address(quiz: &Quiz, score: Score) -> String {
    Shared::challenge(quiz, score.right, score.answered, None).address(quiz)
}

fn winner(own: Score, friend: &Shared) -> Winner {
    match u32::try_from(own.right).unwrap_or(u32::MAX).cmp(&friend.right) {
        std::cmp::Ordering::Less => Winner::Friend,
        std::cmp::Ordering::Equal => Winner::Neither,
        std::cmp::Ordering::Greater => Winner::Visitor,
    }
}
