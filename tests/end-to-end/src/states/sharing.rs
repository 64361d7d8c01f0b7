//! The ways to what is shared.

use serde_json::json;

use crate::quiz::{Certainty, Pick};
use crate::{Failure, Quiz};

type Done = Result<(), Failure>;

/// A challenge: 13 of 15 right, on the path of those who try first.
const LINK: &str = "#v1.OhmUBGFpLXByb2plY3QtbWFuYWdlciAyIDEzIDE1IDgwIGMgdHJ5LWZpcnN0";

pub(super) async fn followed(quiz: &Quiz) -> Done {
    quiz.visit_page(LINK).await?;
    quiz.when("a word about the link", |seen| seen.ready && seen.says("link-followed"))
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

pub(super) async fn refused(quiz: &Quiz) -> Done {
    sheet(quiz).await?;
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
    quiz.visit_page(&format!("r/try-first/{LINK}")).await?;
    let script = "return !!document.querySelector('[data-sent=result]')";
    quiz.until_script("the result", script, |there| *there == true).await.map(|_| ())
}
