//! A round of what was missed ends in a screen of its own, and the list of scores says what each round was.

use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::returning::{Taken, missed};
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};
use serde_json::{Value, json};

/// How many are repaired, how many of how many are held, and each question with the words beside its dots.
const RETEST: &str = "const retest = document.querySelector('article.retest');
    const { held, total } = document.querySelector('[data-held]').dataset;
    return [retest.dataset.repaired, held, total,
        [...retest.querySelectorAll('[data-retest]')].map((row) =>
            [row.dataset.retest, ...[...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())])]";

/// Two were missed of five, eight days ago; one of them is right now.
async fn says_before_and_after(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.store(RECORD, &missed(8)).await?;
    quiz.reload().await?;
    quiz.click("button[name=retest]").await?;
    let first = quiz.arrives(Screen::Question).await?.question;
    quiz.answer(Pick::Right, Certainty::FairlySure).await?;
    let second = quiz.go_on().await?.question;
    quiz.click(&Certainty::NoIdea.selector()).await?;
    quiz.arrives(Screen::Explanation).await?;
    quiz.click("button[name=path]").await?;
    let seen = quiz.arrives(Screen::Result).await?;
    assert_eq!(seen.path, None, "it recommends nothing");
    let rows = json!([[first, "Wrong", "Right"], [second, "Wrong", "No idea"]]);
    assert_eq!(quiz.script(RETEST, vec![]).await?, json!(["1", "4", "5", rows]));
    let told = quiz.script("return document.querySelector('main').textContent", vec![]).await?;
    let told = told.as_str().unwrap_or_default();
    for said in ["1 put right.", "You now have 4 of 5 right."] {
        assert!(told.contains(said), "{said}: {told}");
    }
    Ok(())
}

/// Of the latest first: what kind of round, and how many dots of each sort.
const HISTORY: &str = "return [...document.querySelectorAll('[data-attempt]')].map((row) =>
    [row.querySelector('.kind').textContent, row.querySelectorAll('.dots i').length,
        row.querySelectorAll('.dots .right').length])";

async fn the_scores_say_what_each_round_was(quiz: &Quiz) -> Result<(), Failure> {
    let (pick, certainty) = (Pick::Right, Certainty::FairlySure);
    let whole = Taken::core(pick, certainty).starting_with(&[(Pick::Wrong, Certainty::Certain)]);
    let again = Taken::core(pick, certainty).of_what_was_missed().finished();
    quiz.come_back(&[whole.finished(), again, Taken::all(pick, certainty).finished()]).await?;
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    let all = quiz.script(HISTORY, vec![]).await?;
    let kinds: Vec<_> = all.as_array().into_iter().flatten().map(|row| row[0].clone()).collect();
    assert_eq!(kinds[1..], [json!("Another look"), json!("5 questions")], "{all}");
    assert!(all[0][0].as_str().is_some_and(|kind| kind.ends_with(" questions")), "{all}");
    assert_eq!((&all[2][1], &all[2][2]), (&json!(5), &json!(4)), "a dot for each answer");
    assert_eq!(all[0][1], all[0][2], "all right");
    let line = "return document.querySelectorAll('.trend polyline').length";
    assert_eq!(quiz.script(line, vec![]).await?, Value::from(1), "two whole rounds make a line");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What the app makes of the record.
        scenario!(says_before_and_after, Site::plain()).alike(),
        scenario!(the_scores_say_what_each_round_was, Site::plain()).alike(),
    ]
}
