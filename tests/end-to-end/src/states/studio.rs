//! The ways to the states of the studio.

use super::walks::Done;
use crate::{Failure, Quiz};

/// Opens the studio.
async fn opened(quiz: &Quiz) -> Done {
    quiz.visit_page("make/").await?;
    let ready = "return performance.getEntriesByName('studio-ready').length";
    quiz.until_script("the studio", ready, |ready| *ready == 1).await.map(|_| ())
}

/// Waits until the preview shows a question.
async fn shown(quiz: &Quiz) -> Result<(), Failure> {
    let asked = "return !!document.getElementById('preview')?.contentDocument
        .querySelector('.choices legend')";
    quiz.until_script("the preview", asked, |asked| *asked == true).await.map(|_| ())
}

pub(super) async fn form(quiz: &Quiz) -> Done {
    opened(quiz).await?;
    quiz.click("button[name=empty]").await?;
    shown(quiz).await
}

pub(super) async fn begun(quiz: &Quiz) -> Done {
    form(quiz).await?;
    quiz.click("button[name=leave]").await?;
    let kept = "return !!document.querySelector('button[name=draft]')";
    quiz.until_script("the draft", kept, |kept| *kept == true).await.map(|_| ())
}

pub(super) async fn text(quiz: &Quiz) -> Done {
    form(quiz).await?;
    quiz.click("button[name=tab-text]").await?;
    let text = "return !!document.getElementById('text')";
    quiz.until_script("the text", text, |text| *text == true).await.map(|_| ())
}

pub(super) async fn publish(quiz: &Quiz) -> Done {
    opened(quiz).await?;
    quiz.click("button[name=example]").await?;
    shown(quiz).await?;
    quiz.click("button[name=publish]").await?;
    let ready = "return document.querySelector('[data-page]')?.dataset.page";
    quiz.until_script("the page", ready, |ready| *ready == "ready").await.map(|_| ())
}
