//! The path, its reasons, the plan and the certificates: a pure function of what was answered.

mod certificates;
mod fit;
mod plan;

use crate::quiz::Response;
use quiz_model::{AboutAnswers, AboutQuestion, Cost, Path, PathId, Quiz, Role, Text};

pub use certificates::{CertificateAdvice, certificates};
pub use fit::{Change, Fit, Lead, Ranking, Reason, rank};
pub use plan::{DEFAULT_WEEKLY_HOURS, Plan, PlannedStep, UNLEARN_HOURS, Unlearn, plan};

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
    /// What the worth of the career comes to for this visitor.
    pub worth: Option<&'a Text>,
    /// Questions about the visitor that were skipped.
    pub skipped: Vec<&'a AboutQuestion>,
}

/// What of an advice is told when an answer about the visitor changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The paths recommended.
    pub paths: Vec<PathId>,
    /// Hours of the first plan.
    pub hours: u32,
    /// Its weeks.
    pub weeks: u32,
    /// What it costs.
    pub money: Cost,
}

impl Advice<'_> {
    /// What of it is told when an answer changes it.
    pub fn headline(&self) -> Headline {
        let plan = self.plans.first().map(|(_, plan)| plan);
        Headline {
            paths: self.plans.iter().map(|(path, _)| path.id).collect(),
            hours: plan.map_or(0, Plan::hours),
            weeks: plan.map_or(0, Plan::weeks),
            money: plan.map_or(Cost::Free, Plan::money),
        }
    }
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
        worth: quiz
            .worth_verdicts
            .iter()
            .find(|verdict| verdict.only_if.holds(about))
            .map(|verdict| &verdict.text),
        skipped: quiz
            .about_you
            .iter()
            .filter(|question| about.get(&question.id).is_none())
            .collect(),
        ranking,
    }
}
