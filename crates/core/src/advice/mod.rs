//! The path, its reasons, the plan and the certificates: a pure function of what was answered.

mod certificates;
mod fit;
mod plan;

use crate::quiz::Response;
use quiz_model::{AboutAnswers, AboutQuestion, Path, Quiz, Role};

pub use certificates::{CertificateAdvice, certificates};
pub use fit::{Change, Fit, Ranking, Reason, rank};
pub use plan::{DEFAULT_WEEKLY_HOURS, Plan, PlannedStep, Unlearn, plan};

/// Everything the result page says about where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice<'a> {
    /// The fit of every path, best first, and how clear the choice is.
    pub ranking: Ranking<'a>,
    /// Every single answer whose change would change the path.
    pub changes: Vec<Change<'a>>,
    /// Neighbouring roles that the wishes point to.
    pub wishes: Vec<(&'a Role, Vec<Reason<'a>>)>,
    /// One plan for each path recommended; more than one is a tie.
    pub plans: Vec<(&'a Path, Plan<'a>)>,
    /// What to do about each certificate, worth it first.
    pub certificates: Vec<CertificateAdvice<'a>>,
    /// Questions about the visitor that were skipped.
    pub skipped: Vec<&'a AboutQuestion>,
}

/// Advises somebody who gave these answers. The same answers always give the same advice.
pub fn advise<'a>(quiz: &'a Quiz, about: &AboutAnswers, responses: &[Response]) -> Advice<'a> {
    let ranking = rank(quiz, about);
    let best: Vec<_> = ranking.best().map(|fit| fit.path).collect();
    Advice {
        changes: fit::changes(quiz, about),
        wishes: fit::wishes(quiz, about),
        plans: best.iter().map(|path| (*path, plan(quiz, path, about, responses))).collect(),
        certificates: certificates(quiz, &best, about),
        skipped: quiz
            .about_you
            .iter()
            .filter(|question| about.get(&question.id).is_none())
            .collect(),
        ranking,
    }
}
