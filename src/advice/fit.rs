//! How well each path fits, why, and which single answers decide it.

use crate::content::{AboutAnswers, AboutOption, AboutQuestion, Path, Quiz, Role, Weight};

/// One answer that speaks for a path or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What was asked.
    pub question: &'a AboutQuestion,
    /// What was answered.
    pub option: &'a AboutOption,
    /// How much it adds to the fit.
    pub weight: i32,
    /// Why, as the visitor reads it.
    pub text: &'a str,
}

/// How well a path fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The path.
    pub path: &'a Path,
    /// Its base and the weights of all answers, added up.
    pub points: i32,
    /// The answers that made it, weightiest first.
    pub reasons: Vec<Reason<'a>>,
}

/// Every path by its fit, best first; equal ones in the order of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'a>(pub Vec<Fit<'a>>);

impl<'a> Ranking<'a> {
    /// The best path, or each of them in a tie.
    pub fn best(&self) -> impl Iterator<Item = &Fit<'a>> {
        let most = self.0.first().map(|fit| fit.points);
        self.0
            .iter()
            .take_while(move |fit| Some(fit.points) == most)
    }

    /// The best path that was not recommended.
    pub fn runner_up(&self) -> Option<&Fit<'a>> {
        self.0.get(self.best().count())
    }

    /// Points between the recommended path and the runner-up.
    pub fn margin(&self) -> Option<i32> {
        Some(self.0.first()?.points - self.runner_up()?.points)
    }
}

/// An answer that, given otherwise, would change the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The question.
    pub question: &'a AboutQuestion,
    /// The answer it would take.
    pub option: &'a AboutOption,
    /// The path it would lead to, or each of them in a tie.
    pub paths: Vec<&'a Path>,
}

/// Ranks every path for these answers.
pub fn rank<'a>(quiz: &'a Quiz, about: &AboutAnswers) -> Ranking<'a> {
    let mut fits: Vec<_> = quiz
        .paths
        .iter()
        .map(|path| {
            let reasons = reasons(quiz, &path.weights, about);
            let points = path.base + total(&reasons);
            Fit {
                path,
                points,
                reasons,
            }
        })
        .collect();
    // A stable sort: equal paths stay in the order of the content.
    fits.sort_by_key(|fit| std::cmp::Reverse(fit.points));
    Ranking(fits)
}

/// Every single answer, given or skipped, whose change would change the set of best paths.
pub(super) fn changes<'a>(quiz: &'a Quiz, about: &AboutAnswers) -> Vec<Change<'a>> {
    let now = best_paths(quiz, about);
    let mut changes = Vec::new();
    for question in &quiz.about_you {
        for option in &question.options {
            if about.get(&question.id) == Some(&option.id) {
                continue;
            }
            let mut other = about.clone();
            other.insert(question.id.clone(), option.id.clone());
            let paths = best_paths(quiz, &other);
            if paths != now {
                changes.push(Change {
                    question,
                    option,
                    paths,
                });
            }
        }
    }
    changes
}

/// The roles with the most points above 0, each with what speaks for it.
pub(super) fn wishes<'a>(quiz: &'a Quiz, about: &AboutAnswers) -> Vec<(&'a Role, Vec<Reason<'a>>)> {
    let weighed: Vec<_> = quiz
        .roles
        .iter()
        .map(|role| (role, reasons(quiz, &role.weights, about)))
        .collect();
    let most = weighed
        .iter()
        .map(|(_, reasons)| total(reasons))
        .max()
        .unwrap_or(0);
    weighed
        .into_iter()
        .filter(|(_, reasons)| most > 0 && total(reasons) == most)
        .collect()
}

fn best_paths<'a>(quiz: &'a Quiz, about: &AboutAnswers) -> Vec<&'a Path> {
    let points: Vec<i32> = quiz
        .paths
        .iter()
        .map(|path| {
            let gained: i32 = path
                .weights
                .iter()
                .filter(|weight| applies(weight, about))
                .map(|weight| weight.weight)
                .sum();
            path.base + gained
        })
        .collect();
    let most = points.iter().max().copied();
    quiz.paths
        .iter()
        .zip(points)
        .filter(|(_, points)| Some(*points) == most)
        .map(|(path, _)| path)
        .collect()
}

fn applies(weight: &Weight, about: &AboutAnswers) -> bool {
    about.get(&weight.question) == Some(&weight.option)
}

fn reasons<'a>(quiz: &'a Quiz, weights: &'a [Weight], about: &AboutAnswers) -> Vec<Reason<'a>> {
    let mut reasons: Vec<_> = weights
        .iter()
        .filter(|weight| applies(weight, about))
        .filter_map(|weight| {
            let question = quiz.about(&weight.question)?;
            let option = question.option(&weight.option)?;
            Some(Reason {
                question,
                option,
                weight: weight.weight,
                text: &weight.reason,
            })
        })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight.abs()));
    reasons
}

fn total(reasons: &[Reason<'_>]) -> i32 {
    reasons.iter().map(|reason| reason.weight).sum()
}
