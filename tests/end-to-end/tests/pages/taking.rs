//! Taking the quiz, as a visitor does who has never been here.

use end_to_end::quiz::{Certainty, Key, Pick, RECORD};
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};

/// Every screen has the focus on its heading when it comes; `arrives` and `next_question` wait
/// for both.
async fn takes_the_quiz_by_keyboard(quiz: &Quiz) -> Result<(), Failure> {
    let first = quiz.open().await?;
    assert_eq!(first.screen, Some(Screen::Question));
    assert!(first.progress.is_some_and(|progress| progress.contains('5')), "says how far it goes");

    let certainties = [Certainty::Certain, Certainty::FairlySure, Certainty::Guessing];
    let mut questions = Vec::new();
    for number in 0..5 {
        let question = quiz.seen().await?;
        assert_eq!(question.choices.len(), 3, "three choices: {question:?}");
        questions.push(question.question);
        // Both keys press buttons, so each is used in turn.
        let (send, go_on) =
            if number % 2 == 0 { (Key::Enter, Key::Space) } else { (Key::Space, Key::Enter) };
        quiz.answer_by_keyboard(number % 3, certainties[number % 3], send).await?;
        let next = quiz.go_on_by_keyboard(go_on).await?;
        let expected = if number < 4 { Screen::Question } else { Screen::AboutYou };
        assert_eq!(next.screen, Some(expected), "after question {}", number + 1);
    }
    questions.sort();
    questions.dedup();
    assert_eq!(questions.len(), 5, "five different questions");

    let (result, told) = quiz.tell_about_you_by_keyboard().await?;
    assert!(told > 0, "something is asked about the visitor");
    assert!(result.path.is_some_and(|path| !path.is_empty()), "a path is recommended");
    Ok(())
}

/// A page made at build time shows an order of choices, and the engine has to show the same one;
/// so wasm and host shuffle alike.
async fn shows_the_choices_in_the_order_of_the_host(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    for expected in quiz.first_orders_of_the_host() {
        assert_eq!(quiz.seen().await?.choices, expected);
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        quiz.go_on().await?;
    }
    Ok(())
}

/// A tab may be closed at any moment; what was answered must not be lost with it.
async fn saves_each_answer_as_it_is_given(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let mut saved_before = quiz.stored(RECORD).await?;
    for number in 0..5 {
        let question = quiz.seen().await?.question.unwrap_or_default();
        quiz.answer(Pick::Right, Certainty::FairlySure).await?;
        let saved = quiz.stored(RECORD).await?;
        assert_ne!(saved, saved_before, "answer {} is saved", number + 1);
        let text = saved.clone().unwrap_or_default();
        assert!(text.contains(&question), "the record names {question}: {text}");
        saved_before = saved;
        quiz.go_on().await?;
    }
    Ok(())
}

/// Who has no idea says so without choosing anything.
async fn no_idea_needs_no_choice(quiz: &Quiz) -> Result<(), Failure> {
    let question = quiz.open().await?;
    assert_eq!(question.chosen, None);
    quiz.click(&Certainty::NoIdea.selector()).await?;
    let explanation = quiz.arrives(Screen::Explanation).await?;
    assert!(explanation.offers("next"));
    Ok(())
}

/// The outcome stands in the heading that gets the focus, so a screen reader says it at once and
/// says it once. A live region besides would say it twice.
async fn says_the_outcome_where_the_focus_goes(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let right = quiz.answer(Pick::Right, Certainty::Certain).await?.focus.text;
    quiz.go_on().await?;
    let wrong = quiz.answer(Pick::Wrong, Certainty::Certain).await?.focus.text;
    quiz.go_on().await?;
    let guessed = quiz.answer(Pick::Right, Certainty::Guessing).await?.focus.text;
    for heading in [&right, &wrong, &guessed] {
        assert!(!heading.is_empty());
    }
    assert_ne!(right, wrong);
    assert_ne!(right, guessed, "right but guessing is told apart from right and certain");
    Ok(())
}

/// From the result, only what was missed is asked again.
async fn retakes_only_what_was_missed(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    let mut missed = Vec::new();
    for number in 0..5 {
        let pick = if number < 2 { Pick::Right } else { Pick::Wrong };
        if pick == Pick::Wrong {
            missed.extend(quiz.seen().await?.question);
        }
        quiz.answer(pick, Certainty::Certain).await?;
        quiz.go_on().await?;
    }
    quiz.advise().await?;
    quiz.click("button[name=retake-missed]").await?;
    quiz.arrives(Screen::Question).await?;

    let mut asked = Vec::new();
    loop {
        asked.extend(quiz.seen().await?.question);
        if quiz.answer(Pick::Right, Certainty::Certain).await?.offers("path") {
            break;
        }
        quiz.go_on().await?;
    }
    missed.sort();
    asked.sort();
    assert_eq!(asked, missed);
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Keys, focus and storage are the engine's own.
        scenario!(takes_the_quiz_by_keyboard, Site::plain()).takes(10),
        scenario!(saves_each_answer_as_it_is_given, Site::plain()),
        scenario!(says_the_outcome_where_the_focus_goes, Site::plain()),
        // What the app decides, by the same WebAssembly.
        scenario!(shows_the_choices_in_the_order_of_the_host, Site::plain()).alike(),
        scenario!(no_idea_needs_no_choice, Site::plain()).alike(),
        scenario!(retakes_only_what_was_missed, Site::plain()).alike(),
    ]
}
