//! The ways to what is shared.

use serde_json::json;

use crate::quiz::{Certainty, Pick};
use crate::{Failure, Quiz, Screen};

type Done = Result<(), Failure>;

/// Lena's challenge: 3 of 5 right.
const CHALLENGE: &str = "c/3-5/#v2.gAMRg80CAwsKTGVuYQ";
/// A result: 3 of 5 right, on the path of those who try first.
const RESULT: &str = "r/try-first/#v2.q16yg80CAwp0cnktZmlyc3Q";

pub(super) async fn followed(quiz: &Quiz) -> Done {
    quiz.visit_page(CHALLENGE).await?;
    quiz.when("a word about the link", |seen| seen.ready && seen.says("challenge"))
        .await
        .map(|_| ())
}

pub(super) async fn both(quiz: &Quiz) -> Done {
    followed(quiz).await?;
    quiz.finish(Pick::Right, Certainty::FairlySure).await.map(|_| ())
}

async fn open(quiz: &Quiz) -> Done {
    quiz.open_at_result(Pick::Right, Certainty::FairlySure).await?;
    quiz.click("button[name=share]").await
}

pub(super) async fn sheet(quiz: &Quiz) -> Done {
    open(quiz).await?;
    let script = "const code = document.querySelector('.code'); if (code) code.open = true;
        return !!code";
    quiz.until_script("the sheet", script, |there| *there == true).await.map(|_| ())
}

/// Who did better, and the link sent back.
pub(super) async fn verdict(quiz: &Quiz) -> Done {
    followed(quiz).await?;
    while quiz.seen().await?.screen != Some(Screen::Verdict) {
        quiz.answer(Pick::Right, Certainty::FairlySure).await?;
        quiz.go_on().await?;
    }
    quiz.click("button[name=send-back]").await?;
    let told = "return !!document.querySelector('.sending p')";
    quiz.until_script("what came of it", told, |there| *there == true).await.map(|_| ())
}

/// What there is to keep.
pub(super) async fn keep(quiz: &Quiz) -> Done {
    quiz.open_at_result(Pick::Right, Certainty::FairlySure).await?;
    quiz.click("button[name=keep]").await?;
    let there = "return !!document.querySelector('#keep-panel .sheet')";
    quiz.until_script("the panel", there, |there| *there == true).await.map(|_| ())
}

pub(super) async fn refused(quiz: &Quiz) -> Done {
    keep(quiz).await?;
    let script = "const field = document.querySelector('input[name=copy]');
        const picked = new DataTransfer();
        picked.items.add(new File(['{'], 'copy.json'));
        field.files = picked.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    quiz.script(script, vec![]).await?;
    let script = "return document.querySelector('.copy .told').textContent";
    quiz.until_script("a word about it", script, |told| *told != json!("")).await.map(|_| ())
}

pub(super) async fn missing(quiz: &Quiz) -> Done {
    open(quiz).await?;
    quiz.when("a word about it", |seen| seen.says("share-missing")).await.map(|_| ())
}

pub(super) async fn sent(quiz: &Quiz) -> Done {
    quiz.visit_page(RESULT).await?;
    let script = "return !!document.querySelector('[data-sent=result]')";
    quiz.until_script("the result", script, |there| *there == true).await.map(|_| ())
}
