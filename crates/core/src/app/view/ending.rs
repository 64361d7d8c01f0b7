//! What the screens at the end of a round show: the result, and how a round of missed questions went.

use super::{Dot, FriendView};
use crate::advice::Advice;
use crate::quiz::{Calibration, Certainty, Moment, Round, Score, Taken};
use crate::record::Ticks;
use quiz_model::{AboutAnswers, AboutQuestion, Band, Choice, Cost, Path, Question};

/// A wrong answer beside the sound one.
#[derive(Clone, Debug, PartialEq)]
pub struct MissedView<'a> {
    /// The question.
    pub question: &'a Question,
    /// The choices taken; none for “no idea”.
    pub taken: Option<Taken>,
    /// How sure the visitor was.
    pub certainty: Certainty,
}

impl<'a> MissedView<'a> {
    /// The choices taken, as far as the question still has them.
    pub fn taken(&self) -> impl Iterator<Item = &'a Choice> + use<'a> {
        let taken = self.taken;
        let is_taken = move |choice: &&Choice| taken.is_some_and(|taken| taken.has(&choice.id));
        self.question.choices.iter().filter(is_taken)
    }
}

/// The path and all that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultView<'a> {
    /// What the attempt asked.
    pub round: Round,
    /// The advice; the bonus round has none, nor has a quiz without paths.
    pub advice: Option<Advice<'a>>,
    /// The questions about the visitor.
    pub about: &'a [AboutQuestion],
    /// What they answered.
    pub answers: &'a AboutAnswers,
    /// What the last answer changed, on this screen.
    pub changed: Option<ChangedView<'a>>,
    /// What of the plans is done.
    pub ticks: &'a Ticks,
    /// One for each question answered.
    pub dots: Vec<Dot>,
    /// When it was first reached.
    pub finished: Option<Moment>,
    /// How the round went.
    pub score: Score,
    /// Its neutral name.
    pub band: Option<&'a Band>,
    /// How it went for somebody whose link led here; only beside as many questions.
    pub friend: Option<FriendView<'a>>,
    /// Where a link leads that has others try to beat this, from the folder of the quiz on.
    pub challenge_address: String,
    /// Certainty against being right.
    pub calibration: Calibration,
    /// Wrong answers, the most confident first.
    pub missed: Vec<MissedView<'a>>,
    /// Right answers that were guesses.
    pub guessed_right: Vec<&'a Question>,
    /// Whether there is a whole quiz to go to from here: not from itself.
    pub has_whole: bool,
    /// The days on which some of its questions are asked again, and how many each has.
    pub next_looks: Vec<(Moment, usize)>,
    /// How far the plan and the certificates are.
    pub details: DetailsView,
    /// How many more questions there are to add.
    pub more: usize,
    /// How many questions the bonus round has; only once all decks are answered.
    pub bonus: usize,
}

/// What an answer about the visitor has changed on the result.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedView<'a> {
    /// The paths recommended now, if they are others.
    pub paths: Vec<&'a Path>,
    /// Whether hours, weeks or costs are others.
    pub plan: bool,
    /// Hours now.
    pub hours: u32,
    /// Weeks now.
    pub weeks: u32,
    /// The price band now.
    pub money: Cost,
}

/// How a round of missed questions went.
#[derive(Clone, Debug, PartialEq)]
pub struct RetestView<'a> {
    /// Each question asked, with how its last answer before this round went, and how this one.
    pub rows: Vec<(&'a Question, Dot, Dot)>,
    /// How many that were missed before are right now.
    pub repaired: usize,
    /// How many of the whole quiz last taken the visitor holds now, and of how many; none without one.
    pub held: Option<(usize, usize)>,
    /// The days on which some of its questions are asked again, and how many each has.
    pub next_looks: Vec<(Moment, usize)>,
    /// Whether some were missed again.
    pub has_missed: bool,
    /// Whether there is a whole quiz to go to from here.
    pub has_whole: bool,
}

/// How far what comes after the page is: what explanations fold away, plans and certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailsView {
    /// It is here.
    Here,
    /// It is on its way.
    OnTheWay,
    /// It did not come.
    Missing,
}
