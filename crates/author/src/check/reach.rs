//! Paths that no answers lead to.
//!
//! A path is reached when some combination of answers makes it the best, alone or in a tie. Every
//! combination of the questions that bear on any path is tried, up to a number that takes a second.

use super::{Mistakes, Place, message};
use crate::authored::{AboutQuestion, Path};

/// More combinations than this are not tried; a quiz that has them gets no verdict on its paths.
const MAX_COMBINATIONS: usize = 2_000_000;

impl Mistakes<'_> {
    pub(super) fn unreachable_paths(&mut self) {
        let paths = &self.quiz.paths;
        let bears = |question: &&AboutQuestion| {
            paths.iter().flat_map(|path| &path.weights).any(|weight| weight.question == question.id)
        };
        let questions: Vec<_> = self.quiz.about_you.iter().filter(bears).collect();
        let combinations = questions
            .iter()
            .try_fold(1_usize, |product, question| product.checked_mul(question.options.len() + 1));
        if combinations.is_none_or(|count| count > MAX_COMBINATIONS) {
            return;
        }
        let mut reached = vec![false; paths.len()];
        let points: Vec<i32> = paths.iter().map(|path| path.base).collect();
        walk(&questions, paths, &points, &mut reached);
        for (at, path) in paths.iter().enumerate().filter(|(at, _)| !reached[*at]) {
            self.add(Place::of("paths", at), message!(Unreachable, path.id));
        }
    }
}

fn walk(questions: &[&AboutQuestion], paths: &[Path], points: &[i32], reached: &mut [bool]) {
    let Some((question, rest)) = questions.split_first() else {
        let most = points.iter().max();
        for (reached, points) in reached.iter_mut().zip(points) {
            *reached |= Some(points) == most;
        }
        return;
    };
    walk(rest, paths, points, reached);
    for option in &question.options {
        let points: Vec<i32> = paths
            .iter()
            .zip(points)
            .map(|(path, points)| points + gained(path, &question.id, &option.id))
            .collect();
        walk(rest, paths, &points, reached);
    }
}

fn gained(path: &Path, question: &str, option: &str) -> i32 {
    path.weights
        .iter()
        .filter(|weight| weight.question == question && weight.option == option)
        .map(|weight| weight.weight)
        .sum()
}
