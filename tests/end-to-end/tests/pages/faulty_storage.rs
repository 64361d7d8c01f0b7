//! A browser's storage that fails in any way it can: no answer is lost while the page is open, what
//! can be read is never overwritten, and a sentence says what is the matter.

mod tabs;

use end_to_end::quiz::{Attempt, Certainty, Pick, RECORD, Seen};
use end_to_end::site::with_first_script;
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

use tabs::{
    a_page_that_is_killed_finds_its_place_again,
    a_partitioned_frame_and_the_page_keep_their_places,
    a_tab_that_ends_after_an_answer_has_kept_it,
    a_tab_that_ends_between_two_writes_leaves_one_copy,
    answers_that_another_tab_wrote_over_are_written_again,
    two_tabs_that_answer_in_turn_keep_both_attempts,
    what_another_tab_clears_is_gone_but_for_the_attempt_on_the_screen,
};

/// One sentence, and no other.
fn only_says(seen: &Seen, notice: &str) -> bool {
    seen.notices == [notice]
}

/// The answers of all attempts that are kept, by attempt.
async fn kept_answers(quiz: &Quiz) -> Result<Vec<usize>, Failure> {
    let text = quiz.stored(RECORD).await?.unwrap_or_default();
    let record: Value = serde_json::from_str(&text)?;
    let attempts = record["attempts"].as_array().cloned().unwrap_or_default();
    Ok(attempts.iter().filter_map(|one| Some(one["responses"].as_array()?.len())).collect())
}

/// What the history shows.
async fn history(quiz: &Quiz) -> Result<Vec<Attempt>, Failure> {
    quiz.click("button[name=history]").await?;
    Ok(quiz.arrives(Screen::History).await?.attempts)
}

/// As an origin without storage: asking for it throws, from the first moment on.
async fn a_getter_that_throws_is_told_and_nothing_is_lost(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.when("a word about it", |seen| only_says(seen, "storage-blocked")).await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert_eq!(history(quiz).await?, [Attempt { right: 5, total: 5 }]);
    Ok(())
}

/// Fills the storage of the origin to the last letter.
const FILL: &str = "let size = 2 ** 24;
    for (let number = 0; size; ) {
        try {
            localStorage.setItem('fill-' + number, 'x'.repeat(size));
            number += 1;
        } catch {
            size >>= 1;
        }
    }";
const MAKE_ROOM: &str = "Object.keys(localStorage).filter((key) => key.startsWith('fill-')).forEach((key) => localStorage.removeItem(key))";

/// With the browser's own limit. What was kept before stays as it was, and all comes with the next
/// answer for which there is room.
async fn a_quota_that_is_full_midway_loses_no_answer(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.go_on().await?;
    let before = quiz.stored(RECORD).await?;
    quiz.script(FILL, vec![]).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.when("a word about it", |seen| only_says(seen, "storage-failed")).await?;
    assert_eq!(quiz.stored(RECORD).await?, before, "not cut, and not gone");
    quiz.go_on().await?;

    quiz.script(MAKE_ROOM, vec![]).await?;
    let third = quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(third.notices, Vec::<String>::new(), "it is over");
    assert_eq!(kept_answers(quiz).await?, [3]);
    Ok(())
}

const READ_ONLY: &str = "for (const name of ['setItem', 'removeItem', 'clear'])
    Storage.prototype[name] = () => { throw new DOMException('', 'NoModificationAllowedError'); };";

/// A profile on a medium that takes nothing: what is there can be read, for as long as it is there.
async fn a_read_only_store_is_told_and_stays_as_it_is(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::with_script(|page| {
        let script = format!("if (localStorage.readOnly) {{ {READ_ONLY} }}");
        with_first_script(page, &script)
    }));
    let quiz = quiz.await?;
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.store("readOnly", "1").await?;
    let before = quiz.stored(RECORD).await?;
    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Explanation).await?;
    quiz.when("a word about it", |seen| only_says(seen, "storage-failed")).await?;
    quiz.go_on().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert_eq!(history(&quiz).await?, [Attempt { right: 5, total: 5 }]);
    assert_eq!(quiz.stored(RECORD).await?, before);
    Ok(())
}

/// A record cut anywhere, and texts that are no record of ours: each is put aside as it is, once,
/// beside those that lie there already.
async fn what_cannot_be_read_is_put_aside_as_it_is(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let record = quiz.stored(RECORD).await?.unwrap_or_default();
    let texts = [
        &record[..1],
        &record[..record.len() / 2],
        &record[..record.len() - 1],
        "",
        "null",
        r#"{"format":"a","revision":{}}"#,
        r#"[{"score":5,"name":"another quiz"}]"#,
    ];
    for (number, text) in (1..).zip(texts) {
        quiz.store(RECORD, text).await?;
        for _ in 0..2 {
            // The second time there is nothing left to put aside.
            quiz.reload().await?;
        }
        let aside = format!("{RECORD}/unreadable-{number}");
        assert_eq!(quiz.stored(&aside).await?.as_deref(), Some(text));
        assert_eq!(quiz.stored(RECORD).await?, None, "{text}");
    }
    quiz.store(RECORD, texts[1]).await?;
    quiz.reload().await?;
    quiz.when("a word about it", |seen| only_says(seen, "record-unreadable")).await?;
    assert_eq!(quiz.stored_under(&format!("{RECORD}/unreadable")).await?.len(), texts.len());
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(kept_answers(quiz).await?, [1]);
    Ok(())
}

/// Only that version knows what it means, so it stays where that version looks for it.
async fn a_record_of_a_later_version_stays_as_it_is(quiz: &Quiz) -> Result<(), Failure> {
    const LATER: &str = r#"{"format":2,"revision":9,"attempts":"elsewhere"}"#;
    quiz.open().await?;
    quiz.store(RECORD, LATER).await?;
    quiz.reload().await?;
    quiz.when("a word about it", |seen| only_says(seen, "record-from-later")).await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert_eq!(history(quiz).await?, [Attempt { right: 5, total: 5 }]);
    assert_eq!(quiz.stored_under("career-quiz").await?, [LATER]);
    Ok(())
}

/// Puts a record with 200 archived attempts, all that it may have, and as many letters more as the browser keeps, in steps of
/// 16,000, less so many; returns how many letters it has.
const LONG_RECORD: &str = "
    const lines = Array.from({ length: 200 }, (_, number) =>
        (1.6e12 + number) + '-7,,full,3,5,-1,,try-first').join(';');
    const record = (more) => `{\"format\":1,\"revision\":1,\"later\":\"${'x'.repeat(more)}\",\"folded\":\"${lines}\"}`;
    let [fits, not] = [0, 2 ** 23];
    while (not - fits > 1000) {
        const more = Math.floor((fits + not) / 2);
        try { localStorage.setItem(arguments[0], record(more)); fits = more; } catch { not = more; }
    }
    const text = record(Math.max(fits - arguments[1], 0));
    localStorage.setItem(arguments[0], text);
    return text.length";

/// The longest record that a browser keeps: some five million letters, or half of that.
async fn a_record_of_5_mb_is_read_and_kept(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    for (room, said) in [(20_000, None), (0, Some("storage-failed"))] {
        let length = quiz.script(LONG_RECORD, vec![json!(RECORD), json!(room)]).await?;
        assert!(length.as_u64() > Some(2_500_000), "{length}");
        let before = quiz.stored(RECORD).await?;
        quiz.reload().await?;
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        let seen = quiz
            .when("the end of the save", |seen| seen.notices.len() == usize::from(said.is_some()));
        let seen = seen.await?;
        assert_eq!(seen.notices.first().map(String::as_str), said);
        let after = quiz.stored(RECORD).await?.unwrap_or_default();
        if said.is_none() {
            assert_eq!(kept_answers(quiz).await?, [1]);
            assert_eq!(after.matches(",full,").count(), 200);
        } else {
            assert_eq!(Some(after), before);
        }
    }
    Ok(())
}

/// By the browser's own settings, which tell the page nothing: the next answer brings all back that
/// the page still knows.
async fn what_is_cleared_while_the_page_is_open_comes_back_with_the_next_answer(
    quiz: &Quiz,
) -> Result<(), Failure> {
    quiz.open().await?;
    for _ in 0..2 {
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        quiz.go_on().await?;
    }
    quiz.script("localStorage.clear()", vec![]).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    assert_eq!(kept_answers(quiz).await?, [3]);
    Ok(())
}

/// The new attempt is “older” than the one before; both stay, and the place is found again.
async fn a_clock_set_back_a_year_loses_nothing(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::with_script(|page| {
        let back = "if (localStorage.back) {
            const now = Date.now; Date.now = () => now() - 365 * 86400000; }";
        with_first_script(page, back)
    }));
    let quiz = quiz.await?;
    quiz.open().await?;
    quiz.finish(Pick::Wrong, Certainty::Certain).await?;
    quiz.store("back", "1").await?;
    quiz.open().await?;
    quiz.click("button[name=restart]").await?;
    quiz.arrives(Screen::Question).await?;
    for _ in 0..2 {
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        quiz.go_on().await?;
    }
    let third = quiz.seen().await?;
    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    assert_eq!(quiz.arrives(Screen::Question).await?.question, third.question);
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    quiz.reload().await?;
    let mut rights: Vec<_> = history(&quiz).await?.iter().map(|one| one.right).collect();
    rights.sort_unstable();
    assert_eq!(rights, [0, 5]);
    Ok(())
}

/// At each step the store begins to refuse; what was answered before and after is in the result, and
/// is all kept once it accepts again.
async fn a_store_pulled_at_any_step_loses_no_answer(session: &Session) -> Result<(), Failure> {
    for step in 0..6 {
        let quiz = session.serve(Site::plain()).await?;
        quiz.open().await?;
        for question in 0..5 {
            if question == step {
                quiz.have_the_store_refuse().await?;
            }
            quiz.answer(Pick::Right, Certainty::Certain).await?;
            quiz.go_on().await?;
        }
        if step == 5 {
            quiz.have_the_store_refuse().await?;
        }
        quiz.advise().await?;
        quiz.when("a word about it", |seen| only_says(seen, "storage-failed")).await?;
        quiz.have_the_store_accept().await?;
        quiz.click("button[name=retake]").await?;
        quiz.arrives(Screen::Question).await?;
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        assert_eq!(kept_answers(&quiz).await?, [5, 1], "from step {step}");
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Limits, events between tabs, the end of a tab and partitions are the engine's own.
        scenario!(two_tabs_that_answer_in_turn_keep_both_attempts).takes(8),
        scenario!(answers_that_another_tab_wrote_over_are_written_again, Site::plain()),
        scenario!(a_tab_that_ends_after_an_answer_has_kept_it),
        scenario!(what_another_tab_clears_is_gone_but_for_the_attempt_on_the_screen, Site::plain()),
        scenario!(a_partitioned_frame_and_the_page_keep_their_places),
        // The same, in browsers of their own: what all sites of a machine keep together has a limit too.
        scenario!(a_quota_that_is_full_midway_loses_no_answer, Site::plain()).fresh(),
        scenario!(a_record_of_5_mb_is_read_and_kept, Site::plain()).fresh().takes(8),
        // Storage or clock as a script of ours has them, and texts that our engine reads or not.
        scenario!(a_getter_that_throws_is_told_and_nothing_is_lost, Site::with_storage_blocked())
            .alike(),
        scenario!(a_read_only_store_is_told_and_stays_as_it_is).alike().takes(4),
        scenario!(what_cannot_be_read_is_put_aside_as_it_is, Site::plain()).alike().takes(5),
        scenario!(a_record_of_a_later_version_stays_as_it_is, Site::plain()).alike(),
        scenario!(a_tab_that_ends_between_two_writes_leaves_one_copy).alike(),
        scenario!(
            what_is_cleared_while_the_page_is_open_comes_back_with_the_next_answer,
            Site::plain()
        )
        .alike(),
        scenario!(a_clock_set_back_a_year_loses_nothing).alike().takes(5),
        // Six quizzes; every day a store that fails in the middle of one is above.
        scenario!(a_store_pulled_at_any_step_loses_no_answer).alike().rare().takes(20),
        // Chromium alone ends the process of a page when it is told to.
        scenario!(a_page_that_is_killed_finds_its_place_again).only(&[Engine::Chromium]).fresh(),
    ]
}
