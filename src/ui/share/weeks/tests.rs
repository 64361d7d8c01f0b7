//! Entries of a small plan, written down, and of anybody's answers to the shipped quiz.

use std::collections::BTreeSet;
use std::path::Path as FilePath;

use proptest::prelude::*;
use quiz_site::{BuildShell, read_site};

use super::*;
use quiz_core::advice::{advise, plan};
use quiz_core::quiz::{Certainty, LocalTime, Moment, Response};
use quiz_model::{AboutAnswers, Content, Quiz, sample};

thread_local! {
    static SHIPPED: Content = {
        let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("content");
        read_site(&folder, "ai-project-manager").unwrap().content
    };
}

/// 23 November 2026.
fn monday() -> Day {
    Day::of(LocalTime { year: 2026, month: 11, day: 21, hour: 9, minute: 0 }).next_monday()
}

/// These questions of the quiz, answered wrongly and surely.
fn missed<'a>(quiz: &'a Quiz, numbers: impl IntoIterator<Item = usize> + 'a) -> Vec<Response> {
    let questions = numbers.into_iter().filter_map(|number| quiz.questions.get(number));
    questions
        .map(|question| Response {
            question: question.id,
            choice: question
                .choices
                .iter()
                .find(|choice| !choice.right)
                .map(|choice| choice.id.into()),
            certainty: Certainty::Certain,
            right: false,
            at: Moment(0),
        })
        .collect()
}

/// The entries of a plan, with the words of the shipped quiz.
fn made(quiz: &Quiz, path: &Path, plan: &Plan<'_>) -> Vec<Entry> {
    SHIPPED.with(|shipped| {
        let shell = BuildShell::new("en");
        let phrases = Phrases::new(&shipped.words, &shell);
        let source = Source {
            id: quiz.id,
            title: &quiz.title,
            unchecked: None,
            address: Some("https://quiz.example/"),
        };
        plan_entries(path, plan, monday(), &source, &phrases)
    })
}

#[test]
fn a_week_says_what_to_do_before_which_week_it_is() {
    let quiz = sample::quiz();
    let path = &quiz.paths[0];
    let about: AboutAnswers = [("hours".into(), "two".into())].into_iter().collect();
    let entries = made(&quiz, path, &plan(&quiz, path, &about, &missed(&quiz, [0])));
    let told: Vec<_> = entries
        .iter()
        .map(|entry| [entry.name.as_str(), &entry.day.digits(), &entry.title].join(" | "))
        .collect();
    assert_eq!(
        told,
        [
            "sample-week-1 | 20261123 | Unlearn 1 belief + Learn (week 1 of 6)",
            "sample-week-2 | 20261130 | Learn, continued (week 2 of 6)",
            "sample-week-3 | 20261207 | Learn, continued (week 3 of 6)",
            "sample-week-4 | 20261214 | Learn, continued + Lead (week 4 of 6)",
            "sample-week-5 | 20261221 | Lead, continued (week 5 of 6)",
            "sample-week-6 | 20261228 | Lead, continued (week 6 of 6)",
        ]
    );
}

#[test]
fn an_entry_says_what_to_do_what_to_show_and_what_to_learn_from() {
    let quiz = sample::quiz();
    let path = &quiz.paths[0];
    let about: AboutAnswers = [("hours".into(), "two".into())].into_iter().collect();
    let entries = made(&quiz, path, &plan(&quiz, path, &about, &missed(&quiz, [0])));
    let first = "About 2 hours this week.

First, unlearn this

You believed: “degree misconception”
degree practice

Learn · about 1 hour
You’ll continue with this next week.
Read.
What you’ll have: A page.
Learn from one or more of these (our first choice comes first):
- paid-course (Provider, under 100 US dollars): https://example.org/course
- free-course (Provider, free): https://example.org/course

managing title
Sample
https://quiz.example/";
    let last = "About 2 hours this week.

Lead · about 2 hours
You began this in an earlier week.
Lead.
What you’ll have: A plan.

This is the last week of your plan. If later weeks of an earlier plan are still in your calendar, \
                you can delete them.

managing title
Sample
https://quiz.example/";
    assert_eq!(entries[0].text, first);
    assert_eq!(entries[5].text, last);
}

/// The hours that a text names behind a step: “Learn · about 2 hours”.
fn hours_of(text: &str, title: &str) -> u32 {
    let start = format!("{title} · about ");
    let found = text.lines().find_map(|line| line.strip_prefix(&*start));
    found.and_then(|rest| rest.split(' ').next()?.parse().ok()).unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Whatever was answered: one entry a week, none over another, every step and every hour in them;
    /// and the plan of another attempt has the same names, so that a calendar changes its weeks.
    #[test]
    fn the_weeks_of_anybodys_plan_hold_all_of_it_and_keep_their_names(
        picked in prop::collection::vec(0_usize..7, 20),
        wrong in prop::collection::btree_set(0_usize..22, 0..12),
        others in prop::collection::vec(0_usize..7, 20),
    ) {
        SHIPPED.with(|content| {
            let quiz = &content.quiz;
            let about = |picked: &[usize]| -> AboutAnswers {
                let answers = quiz.about_you.iter().zip(picked).filter_map(|(question, picked)| {
                    Some((question.id, question.options.get(*picked)?.id))
                });
                answers.collect()
            };
            let responses = missed(quiz, wrong);
            let mut names = Vec::new();
            for about in [about(&picked), about(&others)] {
                for (path, plan) in &advise(quiz, &about, &responses).plans {
                    let entries = made(quiz, path, plan);
                    prop_assert_eq!(entries.len(), usize::try_from(plan.weeks()).unwrap());
                    let days: BTreeSet<_> = entries.iter().map(|entry| entry.day).collect();
                    prop_assert_eq!(days.len(), entries.len());
                    let mut hours = u32::try_from(plan.unlearn.len()).unwrap();
                    for planned in &plan.steps {
                        let step = planned.step;
                        let named =
                            entries.iter().filter(|entry| entry.title.contains(&step.title)).count();
                        let weeks = planned.to_week - planned.from_week + 1;
                        prop_assert_eq!(named, usize::try_from(weeks).unwrap(), "{}", step.title);
                        let of_step: u32 =
                            entries.iter().map(|entry| hours_of(&entry.text, &step.title)).sum();
                        prop_assert_eq!(of_step, u32::from(step.hours), "{}", step.title);
                        hours += of_step;
                    }
                    prop_assert_eq!(hours, plan.hours());
                    for held in &plan.unlearn {
                        let misconception = &held.question.misconception;
                        let named = entries.iter().filter(|entry| entry.text.contains(misconception));
                        prop_assert_eq!(named.count(), 1);
                    }
                    names.push(entries.into_iter().map(|entry| entry.name).collect::<Vec<_>>());
                }
            }
            names.sort_by_key(Vec::len);
            for pair in names.windows(2) {
                prop_assert!(pair[1].starts_with(&pair[0]));
            }
            Ok(())
        })?;
    }
}
