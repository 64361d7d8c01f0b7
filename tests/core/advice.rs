//! Every combination of answers about the visitor, each skipped one included.

use std::collections::{BTreeMap, BTreeSet};

use quiz_core::advice::{Advice, Lead, advise};
use quiz_core::quiz::{Certainty, Moment, Response};
use quiz_model::{AboutAnswers, AboutQuestion, Deck, Quiz};

use super::shipped;

/// Walks every combination of answers to the questions, with each of them skipped too.
fn each_combination(questions: &[AboutQuestion], visit: &mut impl FnMut(&AboutAnswers)) {
    fn walk(
        questions: &[AboutQuestion],
        answers: &mut AboutAnswers,
        visit: &mut impl FnMut(&AboutAnswers),
    ) {
        let Some((question, rest)) = questions.split_first() else {
            return visit(answers);
        };
        walk(rest, answers, visit);
        for option in &question.options {
            answers.insert(question.id, option.id);
            walk(rest, answers, visit);
        }
        answers.remove(&question.id);
    }
    walk(questions, &mut AboutAnswers::new(), visit);
}

fn combinations(questions: &[AboutQuestion]) -> usize {
    questions.iter().map(|question| question.options.len() + 1).product()
}

#[test]
fn every_combination_gets_a_path_with_a_plan_and_each_path_is_reached() {
    let quiz = shipped();
    let mut reached: BTreeMap<&str, usize> = BTreeMap::new();
    let mut visited = 0;
    each_combination(&quiz.about_you, &mut |answers| {
        visited += 1;
        let advice = advise(&quiz, answers, &[]);
        assert!(!advice.plans.is_empty(), "{answers:?}");
        for (path, plan) in &advice.plans {
            assert!(!plan.steps.is_empty(), "{} {answers:?}", path.id);
            assert!(plan.weeks() >= 1, "{} {answers:?}", path.id);
            for planned in &plan.steps {
                let promised = !planned.step.resources.is_empty();
                assert_eq!(
                    !planned.resources.is_empty(),
                    promised,
                    "{} {answers:?}",
                    planned.step.id
                );
            }
        }
        assert_eq!(advice.certificates.len(), quiz.certificates.len(), "{answers:?}");
        if let [(path, _)] = advice.plans.as_slice() {
            *reached.entry(path.id.as_str()).or_default() += 1;
        }
    });
    assert_eq!(visited, combinations(&quiz.about_you));
    for path in &quiz.paths {
        assert!(reached.get(path.id.as_str()).is_some_and(|count| *count > 0), "{}", path.id);
    }
}

#[test]
fn who_skips_everything_is_sent_to_try_first() {
    let quiz = shipped();
    let advice = advise(&quiz, &AboutAnswers::new(), &[]);
    let paths: Vec<_> = advice.plans.iter().map(|(path, _)| path.id.as_str()).collect();
    assert_eq!(paths, ["try-first"]);
    assert_eq!(advice.skipped.len(), 8);
}

#[test]
fn each_starting_point_leads_to_its_path() {
    let quiz = shipped();
    let starting = quiz.about(&"starting-point".into()).unwrap();
    let mut paths = BTreeSet::new();
    for option in &starting.options {
        let answers = AboutAnswers::from([(starting.id, option.id)]);
        let advice = advise(&quiz, &answers, &[]);
        paths.insert(advice.plans[0].0.id.as_str());
    }
    assert_eq!(paths.len(), quiz.paths.len());
}

/// How sure the quiz is of the path, where only the two questions are answered that come before the result.
#[test]
fn without_a_start_nothing_is_known_of_the_path() {
    let quiz = shipped();
    for (start, commitment, lead, path) in [
        ("", "", Lead::Unknown, "try-first"),
        ("", "sure", Lead::Unknown, "try-first"),
        ("", "curious", Lead::Clear, "try-first"),
        ("project-manager", "sure", Lead::Clear, "project-manager-adds-ai"),
        ("student", "", Lead::Clear, "new-graduate"),
    ] {
        let mut answers = AboutAnswers::new();
        for (question, option) in [("starting-point", start), ("commitment", commitment)] {
            if !option.is_empty() {
                answers.insert(question.into(), option.into());
            }
        }
        let ranking = advise(&quiz, &answers, &[]).ranking;
        assert_eq!(ranking.lead(), lead, "{start:?}, {commitment:?}");
        assert_eq!(ranking.0[0].path.id.as_str(), path, "{start:?}, {commitment:?}");
        for next in ranking.runners_up() {
            assert!(next.reasons.iter().any(|reason| reason.weight > 0), "{}", next.path.id);
        }
    }
}

/// “They don’t change your path”: twelve further answers, all right, leave path, hours and weeks as they were.
#[test]
fn further_questions_do_not_change_the_path() {
    let quiz = shipped();
    let answered = |deck: Deck, right: bool| {
        let at = |number: usize| Moment(u64::try_from(number).unwrap());
        let responses = quiz.deck(deck).enumerate().map(move |(number, question)| {
            let taken = question.choices.iter().find(|choice| choice.right == right);
            let choice = taken.map(|choice| choice.id.into());
            let certainty = Certainty::Certain;
            Response { question: question.id, choice, certainty, right, at: at(number) }
        });
        responses.collect::<Vec<_>>()
    };
    for context in contexts(&quiz) {
        let five = answered(Deck::Core, false);
        let all = [five.clone(), answered(Deck::More, true)].concat();
        let (before, after) = (advise(&quiz, &context, &five), advise(&quiz, &context, &all));
        let told = |advice: &Advice<'_>| -> Vec<_> {
            let plans = advice.plans.iter();
            plans.map(|(path, plan)| (path.id, plan.hours(), plan.weeks())).collect()
        };
        assert_eq!(told(&before), told(&after));
    }
}

/// What a visitor would notice: everything but which questions were skipped.
fn noticed(advice: &Advice<'_>) -> String {
    let Advice { ranking, wishes, plans, certificates, .. } = advice;
    format!("{ranking:?} {wishes:?} {plans:?} {certificates:?}")
}

/// Each answer, given instead of skipped, changes the advice beside some other answers.
#[test]
fn no_answer_is_idle() {
    let quiz = shipped();
    for question in &quiz.about_you {
        for option in &question.options {
            let noticed_somewhere = contexts(&quiz).iter().any(|context| {
                let mut without = context.clone();
                without.remove(&question.id);
                let mut with = without.clone();
                with.insert(question.id, option.id);
                noticed(&advise(&quiz, &without, &[])) != noticed(&advise(&quiz, &with, &[]))
            });
            assert!(noticed_somewhere, "{} {}", question.id, option.id);
        }
    }
}

/// Nothing but one answer, and each pair of answers: enough to bring out every rule.
fn contexts(quiz: &Quiz) -> Vec<AboutAnswers> {
    let answers: Vec<_> = quiz
        .about_you
        .iter()
        .flat_map(|question| question.options.iter().map(|option| (&question.id, &option.id)))
        .collect();
    let mut contexts = vec![AboutAnswers::new()];
    for (at, one) in answers.iter().enumerate() {
        for other in &answers[at..] {
            contexts.push([one, other].map(|(question, option)| (*(*question), *(*option))).into());
        }
    }
    contexts
}

#[test]
fn the_changes_named_are_all_that_there_are() {
    let quiz = shipped();
    let starting = &quiz.about_you[0];
    for option in &starting.options {
        let answers = AboutAnswers::from([(starting.id, option.id)]);
        let advice = advise(&quiz, &answers, &[]);
        let best = |answers: &AboutAnswers| -> Vec<String> {
            let advice = advise(&quiz, answers, &[]);
            advice.plans.iter().map(|(path, _)| path.id.to_string()).collect()
        };
        let now = best(&answers);
        for question in &quiz.about_you {
            for other in &question.options {
                let mut changed = answers.clone();
                changed.insert(question.id, other.id);
                let named = advice.changes.iter().any(|change| {
                    change.question.id == question.id && change.option.id == other.id
                });
                assert_eq!(named, best(&changed) != now, "{} {}", question.id, other.id);
            }
        }
    }
}
