//! The first question before the engine: it can be read and answered as soon as its HTML is there,
//! and when the engine arrives nothing is seen to change and nothing done is lost.

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario};

/// Waits for the first question, which no engine has made.
async fn early(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit().await?;
    let seen = quiz.when("the first question", |seen| !seen.choices.is_empty()).await?;
    assert!(!seen.ready, "the engine is held back: {seen:?}");
    assert_eq!(seen.choices.len(), 3);
    Ok(())
}

async fn takes_over_without_a_visible_change(quiz: &Quiz) -> Result<(), Failure> {
    early(quiz).await?;
    let before = quiz.looks().await?;
    quiz.turn_later_styles(false).await?;
    assert_eq!(quiz.looks().await?, before, "the question needs nothing that comes behind it");
    quiz.turn_later_styles(true).await?;
    quiz.release_engine().await?;
    quiz.when("the engine", |seen| seen.ready).await?;
    assert_eq!(quiz.looks().await?, before);
    Ok(())
}

/// Choice, focus, and what was unfolded stay; the choice can then be sent.
async fn keeps_what_was_done_before_the_engine(quiz: &Quiz) -> Result<(), Failure> {
    early(quiz).await?;
    let choice = quiz.seen().await?.choices[1].clone();
    quiz.click(&format!("input[name=choice][value=\"{choice}\"]")).await?;
    quiz.click("details.about summary").await?;
    quiz.focus(&format!("input[name=choice][value=\"{choice}\"]")).await?;
    quiz.release_engine().await?;
    let seen = quiz.when("the engine", |seen| seen.ready).await?;
    assert_eq!(seen.chosen.as_deref(), Some(choice.as_str()));
    assert!(seen.focus.checked && seen.focus.value == choice, "{:?}", seen.focus);
    assert!(quiz.is_unfolded("details.about").await?);
    quiz.click(&Certainty::Certain.selector()).await?;
    let explained = quiz.arrives(Screen::Explanation).await?;
    assert!(explained.offers("next"), "the choice counts: {explained:?}");
    Ok(())
}

/// A certainty pressed early sends the answer when the engine arrives, and the quiz goes on to its
/// end from there.
async fn an_answer_given_before_the_engine_counts(quiz: &Quiz) -> Result<(), Failure> {
    early(quiz).await?;
    quiz.click(&Certainty::Certain.selector()).await?;
    quiz.when("that a choice is missing", |seen| seen.says("choose-first")).await?;
    let question = quiz.seen().await?.question;
    quiz.give(Pick::Right, Certainty::Certain).await?;
    quiz.when("that it is noted", |seen| seen.says("noted")).await?;
    quiz.release_engine().await?;
    let explained = quiz.arrives(Screen::Explanation).await?;
    assert_eq!(explained.question, question);
    assert_eq!(quiz.outcome().await?.as_deref(), Some("right-certain"));
    quiz.go_on().await?;
    let result = quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert!(result.path.is_some());
    Ok(())
}

/// A friend's challenge, as it stands in a link.
const SENT: &str = "v2.gAMRg80CAwsKTGVuYQ";

/// Chromium alone measures it: an element that moves while it is seen, without the visitor's doing.
async fn nothing_moves(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::with_engine_delayed()).await?;
    early(&quiz).await?;
    quiz.release_engine().await?;
    quiz.when("the engine", |seen| seen.ready).await?;
    assert_eq!(quiz.moves().await?, Vec::<String>::new(), "on a first visit");

    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.reload().await?;
    quiz.when("the offer to resume", |seen| seen.offers("resume")).await?;
    assert_eq!(quiz.moves().await?, Vec::<String>::new(), "on return");

    for page in ["?sent", "c/3-5/", "c/17-17/"] {
        quiz.visit_page(&format!("{page}#{SENT}")).await?;
        quiz.when("a word about the link", |seen| seen.says("challenge") && seen.ready).await?;
        assert_eq!(quiz.moves().await?, Vec::<String>::new(), "by a link to {page}");
    }

    quiz.push_down().await?;
    assert_ne!(quiz.moves().await?, Vec::<String>::new(), "a move is noticed");
    Ok(())
}

/// In a frame without scripts nothing leads on by itself either, so there is a link.
async fn can_be_read_without_script(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit().await?;
    let text = quiz.text().await?;
    for said in ["needs JavaScript", "What should Amina put first in her application?"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    quiz.click("a[href=\"read/#no-script\"]").await?;
    quiz.until_at("read/#no-script").await?;
    let text = quiz.text().await?;
    for said in
        ["needs JavaScript", "What should Amina put first in her application?", "See what’s true"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!quiz.is_unfolded(".reading details").await?, "explanations are folded");
    quiz.click(".reading details summary").await?;
    assert!(quiz.is_unfolded(".reading details").await?, "one can be opened");
    Ok(())
}

/// Chromium alone can be told to turn JavaScript off while it is driven.
async fn who_has_turned_javascript_off_is_led_to_the_quiz_to_read(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    let off = serde_json::json!({ "value": true });
    session.devtools("Emulation.setScriptExecutionDisabled", off).await?;
    quiz.visit().await?;
    quiz.until_at("read/#no-script").await
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Layout, focus and what is typed early are the engine's own.
        scenario!(takes_over_without_a_visible_change, Site::with_engine_delayed()),
        scenario!(keeps_what_was_done_before_the_engine, Site::with_engine_delayed()),
        scenario!(an_answer_given_before_the_engine_counts, Site::with_engine_delayed()).takes(5),
        scenario!(can_be_read_without_script, Site::without_script()),
        // Chromium alone says what has moved.
        scenario!(nothing_moves).only(&[Engine::Chromium]),
        // Chromium alone turns JavaScript off while it is driven, for all that comes after.
        scenario!(who_has_turned_javascript_off_is_led_to_the_quiz_to_read)
            .only(&[Engine::Chromium])
            .fresh(),
    ]
}
