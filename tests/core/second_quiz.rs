//! Every quiz in the content folder is sound, and the engine knows nothing of the first one.

use std::fs;

use quiz_core::app::{Model, Msg, Stored, View, update, view};
use quiz_core::quiz::Certainty;

use super::{root, shipped, site};

#[test]
fn every_quiz_in_the_folder_is_sound() {
    let mut quizzes = 0;
    for entry in fs::read_dir(root().join("content")).unwrap() {
        let folder = entry.unwrap().path();
        if folder.join("quiz.toml").is_file() {
            site(&folder.file_name().unwrap().to_string_lossy());
            quizzes += 1;
        }
    }
    assert!(quizzes >= 2);
}

#[test]
fn the_second_quiz_shares_nothing_with_the_first() {
    let (first, second) = (shipped(), site("web-accessibility-specialist").content.quiz);
    assert_eq!(second.questions.len(), 5);
    assert!(second.paths.iter().all(|path| first.path(&path.id).is_none()));
    assert!(second.questions.iter().all(|question| first.question(&question.id).is_none()));
    assert!(second.evidence.iter().all(|entry| first.evidence(&entry.id).is_none()));
}

#[test]
fn the_second_quiz_runs_to_a_path_without_a_change_in_rust() {
    let content = site("web-accessibility-specialist").content;
    let questions = content.quiz.questions.clone();
    let about = content.quiz.about_you.clone();
    let mut model = Model::new(Box::leak(Box::new(content)));
    update(&mut model, Msg::StoreRead(Stored::Nothing));
    for question in &questions {
        update(&mut model, Msg::ChoiceMarked(question.keys().next().unwrap().id));
        update(&mut model, Msg::CertaintyGiven(Certainty::Certain));
        update(&mut model, Msg::NextPressed);
    }
    update(&mut model, Msg::PathPressed);
    for question in &about {
        let option = question.options[0].id;
        update(&mut model, Msg::AboutAnswered(question.id, Some(option)));
    }
    for _ in about.iter().filter(|question| question.is_first) {
        update(&mut model, Msg::AdvisePressed);
    }
    let View::Result(result) = view(&model).view else { panic!("the result") };
    assert_eq!((result.score.right, result.score.answered), (5, 5));
    assert!(!result.advice.unwrap().plans[0].1.steps.is_empty());
}
