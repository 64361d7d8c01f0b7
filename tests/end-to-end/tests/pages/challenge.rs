//! A friend's challenge: from the link to the verdict, and back to the friend.

use end_to_end::quiz::{Certainty, Key, Pick, Seen};
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};
use quiz_core::link::{Followed, Reason, read};
use serde_json::json;

/// Lena's, who had 3 of 5 right.
const CHALLENGE: &str = "c/3-5/#v2.gAMRg80CAwsKTGVuYQ";

/// The challenge above the first question: what it says, and the score that it names.
const CARD: &str = "const card = document.querySelector('.challenge');
    return [card.textContent, card.dataset.right, card.dataset.total,
        card.querySelectorAll('.dots .right').length]";

/// The verdict: who won, and both scores.
const VERDICT: &str = "return [document.querySelector('.duel').dataset.winner,
    [...document.querySelectorAll('.both li')].map(({ dataset }) => [dataset.right, dataset.total])]";

async fn follow(quiz: &Quiz) -> Result<Seen, Failure> {
    quiz.visit_page(CHALLENGE).await?;
    quiz.when("the challenge", |seen| seen.ready && seen.says("challenge")).await
}

/// The score stands above the first question, and the question is right there.
async fn assert_challenged(quiz: &Quiz) -> Result<(), Failure> {
    let seen = follow(quiz).await?;
    assert_eq!(seen.screen, Some(Screen::Question));
    assert!(seen.progress.as_ref().is_some_and(|said| said.contains("1 of 5")), "{seen:?}");
    let card = quiz.script(CARD, vec![]).await?;
    assert!(card[0].as_str().is_some_and(|said| said.contains("Lena")), "{card}");
    assert_eq!(
        card.as_array().map(|card| &card[1..]),
        Some(&[json!("3"), json!("5"), json!(3)][..])
    );
    Ok(())
}

/// Answers all that is asked; the last explanation leads to the verdict by one press.
async fn to_the_verdict(quiz: &Quiz, pick: Pick) -> Result<Seen, Failure> {
    for _ in 0..5 {
        quiz.answer(pick, Certainty::FairlySure).await?;
        quiz.go_on().await?;
    }
    quiz.arrives(Screen::Verdict).await
}

async fn assert_verdict(quiz: &Quiz, winner: &str, own: &str) -> Result<(), Failure> {
    let verdict = quiz.script(VERDICT, vec![]).await?;
    assert_eq!(verdict, json!([winner, [[own, "5"], ["3", "5"]]]));
    Ok(())
}

async fn is_played_and_won_by_keyboard(quiz: &Quiz) -> Result<(), Failure> {
    assert_challenged(quiz).await?;
    for number in 0..5 {
        let seen = quiz.seen().await?;
        let question = seen.question.clone().unwrap_or_default();
        let key = quiz.keys().pick(Pick::Right, &question, &seen.choices);
        let place = seen.choices.iter().position(|choice| Some(choice) == key).unwrap_or(0);
        quiz.answer_by_keyboard(place, Certainty::Certain, Key::Enter).await?;
        if number < 4 {
            quiz.go_on_by_keyboard(Key::Enter).await?;
        }
    }
    quiz.tab_to("the way on", |focus| focus.is_button("path", None)).await?;
    quiz.press(Key::Enter).await?;
    let seen = quiz.arrives(Screen::Verdict).await?;
    assert!(seen.focus.is_heading, "the verdict is read out: {:?}", seen.focus);
    assert_verdict(quiz, "visitor", "5").await?;

    // Back to Lena: her link led here, this one leads her to the visitor's score.
    let sent = "document.execCommand = () => { window.copied = document.activeElement.value; return true; };
        Object.defineProperty(navigator, 'share', { value: undefined });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });";
    quiz.script(sent, vec![]).await?;
    quiz.tab_to("sending it back", |focus| focus.is_button("send-back", None)).await?;
    quiz.press(Key::Enter).await?;
    let copied = "return window.copied ?? null";
    let link = quiz.until_script("the link", copied, |copied| !copied.is_null()).await?;
    let link = link.as_str().unwrap_or_default().to_owned();
    assert!(link.contains("/c/5-5/#"), "{link}");
    let fragment = link.split_once('#').unwrap_or_default().1;
    let followed = read(fragment, &"ai-project-manager".into());
    let says = matches!(&followed, Followed::Shared(shared)
        if (shared.right, shared.total, shared.reason) == (5, 5, Reason::Challenge)
            && shared.name.is_none());
    assert!(says, "{followed:?}");

    // It stands before the button that has the focus.
    quiz.focus("button[name=path]").await?;
    quiz.press(Key::Space).await?;
    quiz.arrives(Screen::AboutYou).await?;
    // Back leads to the verdict once more, not out of the page.
    quiz.go_back().await?;
    quiz.arrives(Screen::Verdict).await.map(|_| ())
}

async fn is_lost(quiz: &Quiz) -> Result<(), Failure> {
    assert_challenged(quiz).await?;
    to_the_verdict(quiz, Pick::Wrong).await?;
    assert_verdict(quiz, "friend", "0").await?;
    let said = quiz.text().await?;
    assert!(said.contains("Lena") && !said.contains("{name}"), "{said}");
    Ok(())
}

/// Somebody who has played is told at once, and sends their score back by one press.
async fn is_told_to_whom_has_played(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;
    follow(quiz).await?;
    let both = "const card = document.querySelector('.challenge');
        return [card.textContent.includes('5 of 5'), !!card.querySelector('[name=send-back]')]";
    assert_eq!(quiz.script(both, vec![]).await?, json!([true, true]));
    Ok(())
}

/// Where nothing is kept, there is nothing to compare with but this visit; the way is the same.
async fn is_played_where_nothing_is_kept(quiz: &Quiz) -> Result<(), Failure> {
    // On the quiz's own page, the one whose storage is blocked here.
    quiz.visit_page("./#v2.gAMRg80CAwsKTGVuYQ").await?;
    let told = |seen: &Seen| seen.says("challenge") && seen.says("storage-blocked");
    quiz.when("the challenge, and a word about the storage", told).await?;
    to_the_verdict(quiz, Pick::Right).await?;
    assert_verdict(quiz, "visitor", "5").await?;
    quiz.click("button[name=path]").await?;
    quiz.arrives(Screen::AboutYou).await.map(|_| ())
}

/// The page of a score is a challenge by itself: where the part behind the `#` is gone or cannot be
/// read, only the name is lost.
async fn the_page_of_a_score_needs_no_token(quiz: &Quiz) -> Result<(), Failure> {
    for (page, expected) in [
        ("c/3-5/", json!(["3", "friend"])),
        ("c/3-5/#v2.AAAA", json!(["3", "friend"])),
        ("c/3-5/#v3.AAAA", json!(["3", "friend"])),
        // Both say a score: the one that the friend's own link holds counts.
        ("c/0-5/#v2.gAMRg80CAwsKTGVuYQ", json!(["3", "Lena"])),
    ] {
        quiz.visit_page("404.html").await?;
        quiz.visit_page(page).await?;
        let seen = quiz.when(page, |seen| seen.ready && seen.says("challenge")).await?;
        assert_eq!((seen.screen, seen.notices.len()), (Some(Screen::Question), 1), "{page}");
        let who = "const card = document.querySelector('.challenge');
            return [card.dataset.right, card.textContent.includes('Lena') ? 'Lena' : 'friend']";
        assert_eq!(quiz.script(who, vec![]).await?, expected, "{page}");
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(is_played_and_won_by_keyboard, Site::plain()),
        scenario!(is_lost, Site::plain()),
        scenario!(is_told_to_whom_has_played, Site::plain()),
        scenario!(is_played_where_nothing_is_kept, Site::with_storage_blocked()),
        scenario!(the_page_of_a_score_needs_no_token, Site::plain()),
    ]
}
