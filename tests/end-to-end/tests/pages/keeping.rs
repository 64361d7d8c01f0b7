//! What the browser keeps: between two visits, and when what it kept is no longer readable.

use end_to_end::quiz::{Attempt, Certainty, Pick, RECORD};
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};

/// The page in the middle of the quiz comes back as it was left.
async fn resumes_after_a_reload(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    for _ in 0..2 {
        quiz.answer(Pick::Right, Certainty::FairlySure).await?;
        quiz.go_on().await?;
    }
    let third = quiz.seen().await?;

    quiz.reload().await?;
    quiz.when("the offer to resume", |seen| seen.offers("resume") && seen.offers("restart"))
        .await?;
    quiz.click("button[name=resume]").await?;
    let resumed = quiz.arrives(Screen::Question).await?;
    assert_eq!(resumed.question, third.question);
    assert_eq!(resumed.progress, third.progress);
    assert_eq!(resumed.choices, third.choices, "the same order");

    quiz.finish(Pick::Wrong, Certainty::FairlySure).await?;
    quiz.click("button[name=history]").await?;
    let history = quiz.arrives(Screen::History).await?;
    // The two right answers are those from before the reload.
    assert_eq!(history.attempts, [Attempt { right: 2, total: 5 }]);
    Ok(())
}

/// Who wants to begin again may, and loses the place but not the page.
async fn starts_again_after_a_reload(quiz: &Quiz) -> Result<(), Failure> {
    let first = quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::FairlySure).await?;
    quiz.go_on().await?;

    quiz.reload().await?;
    quiz.click("button[name=restart]").await?;
    let again = quiz
        .when("the first question again", |seen| {
            seen.screen == Some(Screen::Question) && seen.progress == first.progress
        })
        .await?;
    assert!(!again.offers("resume"), "{again:?}");
    Ok(())
}

/// The score is there after a reload, and is what the answers deserve.
async fn keeps_the_score_in_the_history(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    for _ in 0..3 {
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        quiz.go_on().await?;
    }
    quiz.finish(Pick::Wrong, Certainty::Guessing).await?;

    quiz.reload().await?;
    quiz.click("button[name=history]").await?;
    let history = quiz.arrives(Screen::History).await?;
    assert_eq!(history.attempts, [Attempt { right: 3, total: 5 }]);
    Ok(())
}

/// Who has come often sees the latest scores one by one, and the others added up.
async fn adds_up_the_scores_of_many_attempts(quiz: &Quiz) -> Result<(), Failure> {
    let line = |number| format!("{}-7,,full,3,5,-1,,try-first", 1_760_000_000_000_u64 + number);
    let lines = (0..150).map(line).collect::<Vec<_>>().join(";");
    quiz.open().await?;
    let record = format!(r#"{{"format":1,"revision":1,"folded":"{lines}"}}"#);
    quiz.store(RECORD, &record).await?;

    quiz.reload().await?;
    quiz.finish(Pick::Right, Certainty::FairlySure).await?;
    quiz.click("button[name=history]").await?;
    let history = quiz.arrives(Screen::History).await?;
    let mut expected = vec![Attempt { right: 5, total: 5 }];
    expected.resize(100, Attempt { right: 3, total: 5 });
    assert_eq!(history.attempts, expected);
    let buttons = history.buttons.iter().filter(|name| *name == "attempt").count();
    assert_eq!(buttons, 1, "only the new one can be opened");
    let earlier =
        quiz.script("return document.querySelector('[data-earlier]').textContent", vec![]);
    assert_eq!(earlier.await?, "And 51 earlier attempts: 153 of 255 answers right.");

    let stored = quiz.stored(RECORD).await?.unwrap_or_default();
    assert!(stored.contains(&lines), "nothing is lost: {stored}");
    Ok(())
}

/// A record that cannot be read may be worth something to somebody: it is put aside, not lost.
async fn puts_an_unreadable_record_aside(quiz: &Quiz) -> Result<(), Failure> {
    const RUBBISH: &str = "{rubbish";
    let first = quiz.open().await?;
    quiz.store(RECORD, RUBBISH).await?;

    quiz.reload().await?;
    let seen = quiz.when("a word about it", |seen| seen.says("record-unreadable")).await?;
    assert_eq!(seen.screen, Some(Screen::Question));
    assert_eq!(seen.progress, first.progress);

    let question = seen.question.unwrap_or_default();
    quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    let aside = quiz.stored_under(&format!("{RECORD}/unreadable")).await?;
    assert!(aside.iter().any(|text| text == RUBBISH), "{aside:?}");
    let record = quiz.stored(RECORD).await?.unwrap_or_default();
    assert!(record.contains(&question), "a fresh record: {record}");
    Ok(())
}

/// Nothing stays behind of somebody who wants to leave nothing behind.
async fn forgets_everything_when_told(quiz: &Quiz) -> Result<(), Failure> {
    let first = quiz.open().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    quiz.click("button[name=clear]").await?;
    quiz.click("button[name=clear-confirm]").await?;
    quiz.when("a word that it is gone", |seen| seen.says("record-cleared")).await?;
    assert_eq!(quiz.stored_under(RECORD).await?, Vec::<String>::new());

    let again = quiz.reload().await?;
    assert_eq!(again.screen, first.screen);
    assert_eq!(again.progress, first.progress);
    assert!(!again.offers("history") && !again.offers("resume"), "{again:?}");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What a page is after a reload: Firefox fills forms in again, say.
        scenario!(resumes_after_a_reload, Site::plain()),
        // What the app makes of the record; that engines keep it is seen above, in `taking` and in
        // `faulty_storage`.
        scenario!(starts_again_after_a_reload, Site::plain()).alike(),
        scenario!(keeps_the_score_in_the_history, Site::plain()).alike(),
        scenario!(adds_up_the_scores_of_many_attempts, Site::plain()).alike(),
        scenario!(puts_an_unreadable_record_aside, Site::plain()).alike(),
        scenario!(forgets_everything_when_told, Site::plain()).alike(),
    ]
}
