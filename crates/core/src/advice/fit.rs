//! How well each path fits, why, and which single answers decide it.

use quiz_model::{AboutAnswers, AboutOption, AboutQuestion, Path, Quiz, Role, Weight, sort_by_key};

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

impl Fit<'_> {
    /// Whether an answer speaks for it.
    fn is_supported(&self) -> bool {
        self.reasons.iter().any(|reason| reason.weight > 0)
    }
}

/// Every path by its fit, best first; equal ones in the order of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'a>(pub Vec<Fit<'a>>);

impl<'a> Ranking<'a> {
    /// The best path, or each of them in a tie.
    pub fn best(&self) -> impl Iterator<Item = &Fit<'a>> {
        let most = self.0.first().map(|fit| fit.points);
        self.0.iter().take_while(move |fit| Some(fit.points) == most)
    }

    /// The best path that was not recommended, or each of them in a tie. One that no answer speaks for is
    /// passed over: where it stands says nothing.
    pub fn runners_up(&self) -> impl Iterator<Item = &Fit<'a>> {
        let others = || self.0.iter().skip(self.best().count()).filter(|fit| fit.is_supported());
        let most = others().next().map(|fit| fit.points);
        others().take_while(move |fit| Some(fit.points) == most)
    }

    /// How far the recommended path is ahead.
    pub fn lead(&self) -> Lead {
        if !self.best().any(Fit::is_supported) {
            return Lead::Unknown;
        }
        if self.best().nth(1).is_some() {
            return Lead::Tie;
        }
        let points = |fit: Option<&Fit<'_>>| fit.map(|fit| fit.points);
        match (points(self.0.first()), points(self.runners_up().next())) {
            (Some(best), Some(next)) if best - next <= CLOSE => Lead::Close,
            _ => Lead::Clear,
        }
    }
}

/// How far the path recommended is ahead of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// No answer speaks for it: it comes first because none speaks more for another.
    Unknown,
    /// Several fit equally well.
    Tie,
    /// Another is less than one strong answer behind.
    Close,
    /// No other comes near.
    Clear,
}

/// Points apart up to which a choice is called a close one: less than one strong answer.
const CLOSE: i32 = 3;

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
            Fit { path, points, reasons }
        })
        .collect();
    // A stable sort: equal paths stay in the order of the content.
    sort_by_key(&mut fits, |fit| std::cmp::Reverse(fit.points));
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
            other.insert(question.id, option.id);
            let paths = best_paths(quiz, &other);
            // By their ids: to compare whole paths takes code for each of their parts.
            if !paths.iter().map(|path| path.id).eq(now.iter().map(|path| path.id)) {
                changes.push(Change { question, option, paths });
            }
        }
    }
    changes
}

/// The roles with the most points above 0, each with what speaks for it.
pub(super) fn wishes<'a>(quiz: &'a Quiz, about: &AboutAnswers) -> Vec<(&'a Role, Vec<Reason<'a>>)> {
    let weighed: Vec<_> =
        quiz.roles.iter().map(|role| (role, reasons(quiz, &role.weights, about))).collect();
    let most = weighed.iter().map(|(_, reasons)| total(reasons)).max().unwrap_or(0);
    weighed.into_iter().filter(|(_, reasons)| most > 0 && total(reasons) == most).collect()
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
            Some(Reason { question, option, weight: weight.weight, text: &weight.reason })
        })
        .collect();
    sort_by_key(&mut reasons, |reason| std::cmp::Reverse(reason.weight.abs()));
    reasons
}

fn total(reasons: &[Reason<'_>]) -> i32 {
    reasons.iter().map(|reason| reason.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::sample;

    fn about(given: &[(&str, &str)]) -> AboutAnswers {
        given.iter().map(|(question, option)| ((*question).into(), (*option).into())).collect()
    }

    fn points(quiz: &Quiz, given: &[(&str, &str)]) -> Vec<(String, i32)> {
        rank(quiz, &about(given))
            .0
            .iter()
            .map(|fit| (fit.path.id.to_string(), fit.points))
            .collect()
    }

    fn named(points: &[(&str, i32)]) -> Vec<(String, i32)> {
        points.iter().map(|(path, points)| ((*path).to_owned(), *points)).collect()
    }

    #[test]
    fn ranks_by_weights_and_base() {
        let quiz = sample::quiz();
        for (given, expected) in [
            (&[][..], [("trying", 1), ("managing", 0), ("building", 0)]),
            (&[("start", "manager")][..], [("managing", 10), ("trying", 1), ("building", 0)]),
            (
                &[("start", "engineer"), ("sure", "no")][..],
                [("trying", 10), ("building", 9), ("managing", 0)],
            ),
        ] {
            assert_eq!(points(&quiz, given), named(&expected), "{given:?}");
        }
    }

    #[test]
    fn a_tie_is_a_tie() {
        let quiz = sample::quiz();
        let ranking = rank(&quiz, &about(&[("start", "manager"), ("sure", "no")]));
        let best: Vec<_> = ranking.best().map(|fit| fit.path.id.as_str()).collect();
        assert_eq!(best, ["managing", "trying"]);
        let next: Vec<_> = ranking.runners_up().map(|fit| fit.path.id.as_str()).collect();
        assert_eq!((next, ranking.lead()), (vec![], Lead::Tie), "nothing speaks for building");
    }

    #[test]
    fn without_an_answer_that_speaks_for_it_the_lead_is_unknown() {
        let quiz = sample::quiz();
        for (given, lead) in [
            (&[][..], Lead::Unknown),
            (&[("start", "manager")][..], Lead::Clear),
            (&[("start", "engineer"), ("sure", "no")][..], Lead::Close),
        ] {
            assert_eq!(rank(&quiz, &about(given)).lead(), lead, "{given:?}");
        }
    }

    #[test]
    fn who_comes_next_with_equal_points_is_named_together() {
        let quiz = sample::quiz();
        let mut ranking = rank(&quiz, &about(&[("start", "manager")]));
        assert_eq!(ranking.lead(), Lead::Clear);
        ranking.0[1].points = 7;
        ranking.0[2].points = 7;
        assert_eq!((ranking.runners_up().count(), ranking.lead()), (0, Lead::Clear));
        let said = ranking.0[0].reasons.clone();
        ranking.0[1].reasons.clone_from(&said);
        ranking.0[2].reasons = said;
        let next: Vec<_> = ranking.runners_up().map(|fit| fit.path.id.as_str()).collect();
        assert_eq!((next, ranking.lead()), (vec!["trying", "building"], Lead::Close));
        ranking.0[1].points = 6;
        ranking.0.truncate(2);
        assert_eq!(ranking.lead(), Lead::Clear);
        ranking.0.truncate(1);
        assert_eq!((ranking.runners_up().count(), ranking.lead()), (0, Lead::Clear));
    }

    #[test]
    fn reasons_name_the_answers_that_speak_for_and_against() {
        let quiz = sample::quiz();
        let ranking = rank(&quiz, &about(&[("sure", "no"), ("start", "engineer")]));
        let building = ranking.0.iter().find(|fit| fit.path.id.as_str() == "building").unwrap();
        let reasons: Vec<_> =
            building.reasons.iter().map(|reason| (reason.text, reason.weight)).collect();
        assert_eq!(reasons, [("start engineer 10", 10), ("sure no -1", -1)]);
        assert_eq!(building.reasons[0].option.text, "start engineer");
    }

    #[test]
    fn finds_every_single_answer_that_changes_the_path() {
        let quiz = sample::quiz();
        let changes: Vec<_> = changes(&quiz, &about(&[("start", "manager")]))
            .into_iter()
            .map(|change| {
                let paths: Vec<_> = change.paths.iter().map(|path| path.id.to_string()).collect();
                (change.option.id.to_string(), paths.join(" "))
            })
            .collect();
        let expected = [("engineer", "building"), ("no", "managing trying")];
        assert_eq!(changes, expected.map(|(option, paths)| (option.to_owned(), paths.to_owned())));
    }

    #[test]
    fn wishes_point_only_where_something_speaks_for_it() {
        let quiz = sample::quiz();
        assert!(wishes(&quiz, &about(&[("start", "manager")])).is_empty());
        let wishes = wishes(&quiz, &about(&[("start", "engineer")]));
        assert_eq!(wishes[0].0.id.as_str(), "product");
    }
}
