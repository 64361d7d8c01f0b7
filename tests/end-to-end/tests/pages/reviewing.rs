//! Coming back when something that was missed is due for another look.

use end_to_end::quiz::{Attempt, Certainty, Pick, RECORD};
use end_to_end::returning::{missed, missed_and_stopped};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::Value;

/// Opens the page as somebody of whom the browser keeps this.
async fn come_back(quiz: &Quiz, record: &str) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.store(RECORD, record).await?;
    quiz.reload().await?;
    quiz.when("the offer", |seen| seen.offers("resume")).await.map(|_| ())
}

/// The buttons of the offer above the first question, in their order.
async fn offered(quiz: &Quiz) -> Result<Vec<String>, Failure> {
    let script = "return [...document.querySelectorAll('.offer button')].map(one => one.name)";
    Ok(serde_json::from_value(quiz.script(script, vec![]).await?)?)
}

/// From the first question of the re-test to its result; returns the questions in order.
async fn retest(quiz: &Quiz, pick: Pick) -> Result<Vec<String>, Failure> {
    quiz.click("button[name=retest]").await?;
    quiz.arrives(Screen::Question).await?;
    let mut asked = Vec::new();
    loop {
        asked.extend(quiz.seen().await?.question);
        if quiz.answer(pick, Certainty::FairlySure).await?.offers("path") {
            break;
        }
        quiz.go_on().await?;
    }
    quiz.click("button[name=path]").await?;
    quiz.arrives(Screen::Result).await?;
    Ok(asked)
}

/// What the page says of the next look.
async fn next_look(quiz: &Quiz) -> Result<String, Failure> {
    let script = "return document.querySelector('[data-next-look]').textContent";
    Ok(quiz.script(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

/// The day so many days from now, as the page says it: by the browser's own calendar.
async fn day(quiz: &Quiz, days: u64) -> Result<String, Failure> {
    let script = "const day = new Date(Date.now() + arguments[0] * 86400000);
        return `${day.getDate()} ${day.toLocaleString('en', { month: 'long' })} ${day.getFullYear()}`";
    Ok(quiz.script(script, vec![days.into()]).await?.as_str().unwrap_or_default().to_owned())
}

async fn history(quiz: &Quiz) -> Result<Vec<Attempt>, Failure> {
    quiz.click("button[name=history]").await?;
    Ok(quiz.arrives(Screen::History).await?.attempts)
}

/// The miss that was certain comes first. Answered rightly, both come again after a month, and the
/// first attempt has the score that it had.
async fn asks_again_after_a_week(quiz: &Quiz) -> Result<(), Failure> {
    come_back(quiz, &missed(8)).await?;
    assert_eq!(offered(quiz).await?, ["retest", "resume", "restart"]);

    let asked = retest(quiz, Pick::Right).await?;
    let held = "const one = (name) => document.querySelector(`[data-${name}]`).dataset[name];
        return [one('repaired'), one('held')]";
    assert_eq!(quiz.script(held, vec![]).await?, serde_json::json!(["2", "5"]));
    assert_eq!(asked, ["advanced-coding", "computer-science-degree"]);
    let said = next_look(quiz).await?;
    assert_eq!(said, format!("2 questions to try again on {}.", day(quiz, 30).await?));
    let first = Attempt { right: 3, total: 5 };
    assert_eq!(history(quiz).await?, [Attempt { right: 2, total: 2 }, first]);

    let again = quiz.open().await?;
    assert!(again.offers("resume") && !again.offers("retest"), "{again:?}");
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Result).await?;
    let score = "return document.querySelector('.score').dataset.right";
    assert_eq!(quiz.script(score, vec![]).await?, "3", "the last whole quiz");
    Ok(())
}

/// What is wrong again comes again a week later.
async fn a_wrong_answer_starts_anew(quiz: &Quiz) -> Result<(), Failure> {
    come_back(quiz, &missed(8)).await?;
    retest(quiz, Pick::Wrong).await?;
    let said = next_look(quiz).await?;
    assert_eq!(said, format!("2 questions to try again on {}.", day(quiz, 7).await?));
    Ok(())
}

/// Before the week is over, only the last result is offered; its page says when the week is over.
async fn offers_nothing_before_a_week_is_over(quiz: &Quiz) -> Result<(), Failure> {
    come_back(quiz, &missed(6)).await?;
    let seen = quiz.seen().await?;
    assert!(!seen.offers("retest"), "{seen:?}");
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Result).await?;
    assert_eq!(
        next_look(quiz).await?,
        format!("2 questions to try again on {}.", day(quiz, 1).await?)
    );
    Ok(())
}

/// Who stopped in the middle is offered both: first what is due, then their place.
async fn offers_the_place_beside_what_is_due(quiz: &Quiz) -> Result<(), Failure> {
    come_back(quiz, &missed_and_stopped(8)).await?;
    assert_eq!(offered(quiz).await?, ["retest", "resume", "restart"]);
    retest(quiz, Pick::Right).await?;
    quiz.click("button[name=whole]").await?;
    let place = quiz.arrives(Screen::Explanation).await?;
    assert_eq!(place.question.as_deref(), Some("computer-science-degree"));

    // A re-test that is stopped itself is what there is to go back to, and is offered once.
    quiz.store(RECORD, &missed_and_stopped(8)).await?;
    quiz.reload().await?;
    quiz.click("button[name=retest]").await?;
    quiz.arrives(Screen::Question).await?;
    quiz.answer(Pick::Right, Certainty::FairlySure).await?;
    quiz.reload().await?;
    quiz.when("the offer", |seen| seen.offers("resume")).await?;
    assert_eq!(offered(quiz).await?, ["resume", "restart"]);
    Ok(())
}

/// One tab takes the re-test, and the other, which offered it too, goes on from there.
async fn nothing_is_lost_between_two_tabs(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    come_back(&quiz, &missed(8)).await?;
    let first_tab = session.tab().await?;

    session.open_tab().await?;
    quiz.open().await?;
    retest(&quiz, Pick::Right).await?;
    session.close_tab(first_tab).await?;

    let seen = quiz.when("the offer to go", |seen| !seen.offers("retest")).await?;
    assert!(seen.offers("resume"), "{seen:?}");
    quiz.click("button[name=restart]").await?;
    quiz.arrives(Screen::Question).await?;
    quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    let stored = quiz.stored(RECORD).await?.unwrap_or_default();
    let record: Value = serde_json::from_str(&stored)?;
    assert_eq!(record["attempts"].as_array().map(Vec::len), Some(3));
    let mut reviews = record["reviews"].as_array().cloned().unwrap_or_default();
    reviews.sort_by_key(|review| review["question"].to_string());
    let looks: Vec<_> =
        reviews.iter().map(|review| (&review["question"], &review["looks"])).collect();
    let (one, zero) = (&Value::from(1), &Value::from(0));
    let ids = [&Value::from("advanced-coding"), &Value::from("computer-science-degree")];
    assert_eq!(looks, [(ids[0], one), (ids[1], zero)]);
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What the app makes of the record, and days that it counts itself.
        scenario!(asks_again_after_a_week, Site::plain()).alike(),
        scenario!(a_wrong_answer_starts_anew, Site::plain()).alike(),
        scenario!(offers_nothing_before_a_week_is_over, Site::plain()).alike(),
        scenario!(offers_the_place_beside_what_is_due, Site::plain()).alike(),
        // The same in two tabs. Tabs of other engines are in `faulty_storage`.
        scenario!(nothing_is_lost_between_two_tabs).only(&[Engine::Chromium]),
    ]
}
