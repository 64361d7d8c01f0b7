//! Several tabs or frames of one origin, and tabs that end.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick, RECORD};
use end_to_end::site::with_first_script;
use end_to_end::{Failure, Quiz, Screen, Session, Site};
use serde_json::json;

use super::{history, kept_answers};
use crate::embedded::{FRAME, SCRIPT};

/// Question by question in turn, in two tabs of one browser.
pub(super) async fn two_tabs_that_answer_in_turn_keep_both_attempts(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.open().await?;
    let one = session.tab().await?;
    session.open_tab().await?;
    quiz.open().await?;
    let other = session.tab().await?;
    for _ in 0..4 {
        for tab in [&one, &other] {
            session.go_to_tab(tab).await?;
            quiz.answer(Pick::Right, Certainty::Certain).await?;
            quiz.go_on().await?;
        }
    }
    for (tab, pick) in [(&one, Pick::Wrong), (&other, Pick::Right)] {
        session.go_to_tab(tab).await?;
        quiz.finish(pick, Certainty::Certain).await?;
    }
    quiz.reload().await?;
    let mut rights: Vec<_> = history(&quiz).await?.iter().map(|one| one.right).collect();
    rights.sort_unstable();
    assert_eq!(rights, [4, 5]);
    Ok(())
}

/// Two tabs that save at one moment do not see each other's text. Here the other one, a frame of the
/// same origin, writes as if it had not seen ours: ours is added to it.
pub(super) async fn answers_that_another_tab_wrote_over_are_written_again(
    quiz: &Quiz,
) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    let other = quiz.stored(RECORD).await?.unwrap_or_default();
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    quiz.click("button[name=clear]").await?;
    quiz.click("button[name=clear-confirm]").await?;
    quiz.when("that it is gone", |seen| seen.says("record-cleared")).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;

    let write = "const tab = document.body.appendChild(document.createElement('iframe'));
        tab.contentWindow.localStorage.setItem(arguments[0], arguments[1]); tab.remove();";
    quiz.script(write, vec![json!(RECORD), json!(other)]).await?;
    let both = format!(
        "return JSON.parse(localStorage.getItem('{RECORD}')).attempts
        .map(({{ responses }}) => responses.length)"
    );
    quiz.until_script("the answers of both", &both, |found| *found == json!([5, 1])).await?;
    Ok(())
}

/// Between the copy and the removal of what cannot be read: both are there, and the next visit keeps
/// no second copy.
pub(super) async fn a_tab_that_ends_between_two_writes_leaves_one_copy(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = session.serve(Site::with_script(|page| {
        let end =
            "if (sessionStorage.ends) Storage.prototype.removeItem = () => { throw 'ended'; }";
        with_first_script(page, end)
    }));
    let quiz = quiz.await?;
    quiz.open().await?;
    quiz.store(RECORD, "{rubbish").await?;
    quiz.script("sessionStorage.ends = 1", vec![]).await?;
    quiz.reload().await?;
    quiz.when("a word about it", |seen| seen.says("record-unreadable")).await?;
    assert_eq!(quiz.stored_under(RECORD).await?, ["{rubbish", "{rubbish"]);
    let ended = session.tab().await?;
    session.open_tab().await?;
    let next = session.tab().await?;
    session.go_to_tab(&ended).await?;
    session.close_tab(next).await?;

    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(quiz.stored_under(&format!("{RECORD}/")).await?, ["{rubbish"]);
    assert_eq!(kept_answers(&quiz).await?, [1]);
    Ok(())
}

/// Closed in the moment after the press: what was answered was saved within it.
pub(super) async fn a_tab_that_ends_after_an_answer_has_kept_it(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let next = quiz.go_on().await?;
    let first = session.tab().await?;
    session.open_tab().await?;
    let second = session.tab().await?;
    session.go_to_tab(&first).await?;
    quiz.give(Pick::Right, Certainty::Certain).await?;
    session.close_tab(second).await?;
    quiz.open().await?;
    quiz.click("button[name=resume]").await?;
    let resumed = quiz.arrives(Screen::Explanation).await?;
    assert_eq!(resumed.question, next.question);
    Ok(())
}

/// Somebody clears in another tab, and means it: only the attempt on the screen stays.
pub(super) async fn what_another_tab_clears_is_gone_but_for_the_attempt_on_the_screen(
    quiz: &Quiz,
) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    quiz.click("button[name=retake]").await?;
    quiz.arrives(Screen::Question).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(kept_answers(quiz).await?, [5, 1]);
    let clear = "const tab = document.body.appendChild(document.createElement('iframe'));
        const told = new Promise((resolve) => addEventListener('storage', resolve));
        tab.contentWindow.localStorage.clear(); return told.then(() => tab.remove());";
    quiz.script(clear, vec![]).await?;
    quiz.go_on().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(kept_answers(quiz).await?, [2]);
    Ok(())
}

/// What a frame keeps is kept for its article. Neither it nor the quiz's own page loses anything by
/// the other, and each finds its place again.
pub(super) async fn a_partitioned_frame_and_the_page_keep_their_places(
    session: &Session,
) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.quiz.go_on().await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.leave().await?;

    let own = session.quiz_at(blog.quiz.address());
    own.open().await?;
    assert_eq!(own.stored(RECORD).await?, None, "they are kept apart");
    own.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(kept_answers(&own).await?, [1]);

    blog.visit("").await?;
    blog.enter(0).await?;
    let seen = blog.quiz.when("an offer to go on", |seen| seen.offers("resume")).await?;
    assert_eq!(seen.notices, Vec::<String>::new());
    assert_eq!(kept_answers(&blog.quiz).await?, [2]);
    Ok(())
}

/// Chromium alone can be told to end the process of a page, as a system does that lacks memory.
pub(super) async fn a_page_that_is_killed_finds_its_place_again(
    session: &Session,
) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.open().await?;
    let first = session.tab().await?;
    session.open_tab().await?;
    let second = session.tab().await?;
    session.go_to_tab(&first).await?;
    let answered = quiz.answer(Pick::Right, Certainty::Certain).await?;
    // It never answers: who should has ended.
    let _ = session.devtools("Page.crash", json!({})).await;
    session.go_to_tab(&second).await?;
    quiz.open().await?;
    quiz.click("button[name=resume]").await?;
    assert_eq!(quiz.arrives(Screen::Explanation).await?.question, answered.question);
    Ok(())
}
