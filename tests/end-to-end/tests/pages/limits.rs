//! How much each screen asks of who reads it, on a telephone of 360 × 740 pixels. In Chromium alone, the
//! one engine whose driver sets the width of the page; `cargo xtask screens` prints the figures of every
//! state.

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::returning::Taken;
use end_to_end::{Engine, Failure, Scenario, Screen, Session, Site, scenario, states};
use quiz_model::OptionId;

const WIDTH: u32 = 360;
const HEIGHT: u32 = 740;

/// Answers, in turn, as they ask most of the reader: sure of wrong ones, and guesses between.
const ANSWERS: [(Pick, Certainty); 5] = [
    (Pick::Wrong, Certainty::Certain),
    (Pick::Right, Certainty::Certain),
    (Pick::Wrong, Certainty::FairlySure),
    (Pick::Wrong, Certainty::NoIdea),
    (Pick::Right, Certainty::Guessing),
];

async fn no_screen_asks_more_than_it_may(session: &Session) -> Result<(), Failure> {
    let words = the_way_asks(session, ANSWERS).await?;
    // What the studio promises of a quiz as well: `crates/studio/src/publish/facts.rs`.
    let seconds = words * 60 / 238 + 7 * 8;
    let promised = ["about ", &seconds.div_ceil(60).to_string(), " minutes"].concat();
    let quiz = session.serve(Site::plain()).await?;
    quiz.open().await?;
    let opening = quiz.script("return document.querySelector('.opening').textContent", vec![]);
    let opening = opening.await?.as_str().unwrap_or_default().to_owned();
    assert!(opening.contains(&promised), "{words} words take {promised}, and it says: {opening}");
    Ok(())
}

/// Whoever is wrong every time reads most.
async fn the_longest_way_asks_no_more_than_it_may(session: &Session) -> Result<(), Failure> {
    for certainty in [Certainty::Certain, Certainty::FairlySure] {
        the_way_asks(session, [(Pick::Wrong, certainty); 5]).await?;
    }
    Ok(())
}

/// How many words there are to read from the first question to the result, with nothing unfolded that is
/// folded.
async fn the_way_asks(session: &Session, answers: [(Pick, Certainty); 5]) -> Result<u32, Failure> {
    let quiz = session.serve(Site::plain()).await?;
    session.resize(WIDTH, HEIGHT).await?;
    quiz.open().await?;
    let mut words = 0;
    let mut places = Vec::new();
    for (pick, certainty) in answers {
        let asked = quiz.measured().await?;
        assert!(asked.scale_end <= 800, "the scale ends at {}", asked.scale_end);
        words += asked.words;
        quiz.answer(pick, certainty).await?;
        quiz.details_come().await?;
        let explained = quiz.measured().await?;
        assert!(explained.next_end <= 740, "Next ends at {}", explained.next_end);
        places.push(explained.next_end);
        let most = if (pick, certainty) == (Pick::Right, Certainty::Certain) { 70 } else { 200 };
        assert!(
            explained.new_words <= most,
            "{pick:?} and {certainty:?}: {} words, of {most}",
            explained.new_words
        );
        words += explained.words;
        quiz.go_on().await?;
    }
    places.dedup();
    assert_eq!(places.len(), 1, "Next stands at one place: {places:?}");
    while quiz.seen().await?.screen == Some(Screen::AboutYou) {
        words += quiz.measured().await?.words;
        let about = quiz.seen().await?.about;
        quiz.click(".about-you label").await?;
        quiz.when("another screen", |seen| seen.about != about).await?;
    }
    quiz.arrives(Screen::Result).await?;
    words += quiz.measured().await?.words;
    assert!(words <= 2_000, "{words} words from the first question to the result");
    Ok(words)
}

async fn a_closed_result_fits_two_screens(session: &Session) -> Result<(), Failure> {
    for name in
        ["result-typical", "result-all-right", "result-all-wrong", "result-skipped-about-you"]
    {
        let state = states::named(name).expect("a state of that name");
        let quiz = state.reach(session).await?;
        session.resize(WIDTH, HEIGHT).await?;
        let result = quiz.measured().await?;
        assert!(result.words <= 350, "{name}: {} words", result.words);
        assert!(result.page_height <= 1_500, "{name}: {} px", result.page_height);
    }
    Ok(())
}

/// Whatever is said of oneself, after five questions and after all, and with the line that says what a chip
/// has changed. On the screen are the most questions that can be missed.
async fn a_closed_result_fits_for_every_start(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    session.resize(WIDTH, HEIGHT).await?;
    let (starts, moves) =
        (quiz.keys().options("starting-point"), quiz.keys().options("commitment"));
    let and_none = |options: &[OptionId]| -> Vec<String> {
        options.iter().map(ToString::to_string).chain([String::new()]).collect()
    };
    for all in [false, true] {
        let taken = if all { Taken::all } else { Taken::core };
        let taken = taken(Pick::Wrong, Certainty::Certain).finished();
        quiz.go_on_with(taken, Screen::Result).await?;
        quiz.details_come().await?;
        for start in and_none(&starts) {
            quiz.change("starting-point", &start).await?;
            for wanted in and_none(&moves) {
                quiz.change("commitment", &wanted).await?;
                let result = quiz.measured().await?;
                let what = format!("{start:?}, {wanted:?}, all: {all}");
                assert!(result.words <= 350, "{what}: {} words", result.words);
                assert!(result.page_height <= 1_500, "{what}: {} px", result.page_height);
            }
        }
    }
    Ok(())
}

/// Every question of the quiz fits, not only the first five.
async fn every_question_and_its_scale_fit_one_screen(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    session.resize(WIDTH, HEIGHT).await?;
    quiz.open().await?;
    loop {
        let asked = quiz.measured().await?;
        let question = quiz.seen().await?.question;
        assert!(asked.scale_end <= 800, "{question:?}: the scale ends at {}", asked.scale_end);
        let explained = quiz.answer(Pick::Wrong, Certainty::Guessing).await?;
        if explained.offers("more") {
            quiz.click("button[name=more]").await?;
            quiz.next_question(&explained).await?;
        } else if quiz.go_on().await?.screen == Some(Screen::AboutYou) {
            return Ok(());
        }
    }
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let one = |scenario: Scenario| scenario.only(&[Engine::Chromium]);
    vec![
        one(scenario!(no_screen_asks_more_than_it_may)).takes(5),
        one(scenario!(the_longest_way_asks_no_more_than_it_may)).takes(10),
        one(scenario!(a_closed_result_fits_two_screens)),
        one(scenario!(a_closed_result_fits_for_every_start)).takes(8),
        one(scenario!(every_question_and_its_scale_fit_one_screen)).takes(12),
    ]
}
