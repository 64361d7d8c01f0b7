//! The ways to the states: by pointer, as a visitor goes them, and by what the browser keeps where the
//! state is what matters. Scenarios in `tests/pages/` go those ways step by step.

use crate::quiz::{Certainty, Pick, RECORD, Seen};
use crate::returning::Taken;
use crate::waiting::{Look, until};
use crate::{Failure, Quiz, Screen};

pub(super) type Done = Result<(), Failure>;

/// A page that says something as soon as it is there.
pub(super) async fn notice(quiz: &Quiz, name: &str) -> Done {
    quiz.visit().await?;
    quiz.when(&format!("a word about {name}"), |seen| seen.says(name)).await.map(|_| ())
}

/// The page as its HTML makes it.
pub(super) async fn loading(quiz: &Quiz) -> Done {
    quiz.visit().await?;
    let early = |seen: &Seen| seen.screen == Some(Screen::Question) && !seen.ready;
    quiz.when("the first question", early).await.map(|_| ())
}

pub(super) async fn loading_choose(quiz: &Quiz) -> Done {
    loading(quiz).await?;
    quiz.click(&Certainty::Certain.selector()).await?;
    quiz.when("what is missing", |seen| seen.says("choose-first")).await.map(|_| ())
}

pub(super) async fn loading_noted(quiz: &Quiz) -> Done {
    loading(quiz).await?;
    quiz.click("input[name=choice]").await?;
    quiz.click(&Certainty::FairlySure.selector()).await?;
    quiz.when("that it is noted", |seen| seen.says("noted")).await.map(|_| ())
}

pub(super) async fn loading_return(quiz: &Quiz) -> Done {
    loading(quiz).await?;
    quiz.store(RECORD, "{}").await?;
    notice(quiz, "loading").await
}

pub(super) async fn link_broken(quiz: &Quiz) -> Done {
    quiz.visit_page("#v1.broken").await?;
    quiz.when("a word about the link", |seen| seen.says("link-broken")).await.map(|_| ())
}

/// The event that a browser sends when its connection goes.
pub(super) async fn offline(quiz: &Quiz) -> Done {
    quiz.open().await?;
    quiz.script("dispatchEvent(new Event('offline'))", vec![]).await?;
    quiz.when("a word about it", |seen| seen.says("offline")).await.map(|_| ())
}

/// A page that finds this text where its record should be.
pub(super) async fn kept(quiz: &Quiz, text: &str, said: &str) -> Done {
    quiz.open().await?;
    quiz.store(RECORD, text).await?;
    notice(quiz, said).await
}

pub(super) async fn storage_failed(quiz: &Quiz) -> Done {
    quiz.open().await?;
    let full =
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }";
    quiz.script(full, vec![]).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.when("a word about it", |seen| seen.says("storage-failed")).await.map(|_| ())
}

/// A frame of the same origin stands in for the other tab.
pub(super) async fn nothing_kept(quiz: &Quiz) -> Done {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.go_on().await?;
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    let other_tab = "const tab = document.body.appendChild(document.createElement('iframe'));
        tab.contentWindow.localStorage.clear(); tab.remove();";
    quiz.script(other_tab, vec![]).await?;
    let empty = |seen: &Seen| seen.screen == Some(Screen::History) && seen.attempts.is_empty();
    quiz.when("an empty list of scores", empty).await.map(|_| ())
}

pub(super) async fn resume_offered(quiz: &Quiz) -> Done {
    quiz.come_back(&[Taken::core(Pick::Right, Certainty::Certain).stopped_after(2)]).await
}

pub(super) async fn last_result_offered(quiz: &Quiz) -> Done {
    quiz.come_back(&[Taken::core(Pick::Right, Certainty::Certain).finished()]).await
}

/// The quiz had a question then that it does not have now.
pub(super) async fn quiz_changed(quiz: &Quiz) -> Done {
    quiz.open().await?;
    let first = quiz.seen().await?.question.unwrap_or_default();
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.go_on().await?;
    let record = quiz.stored(RECORD).await?.unwrap_or_default();
    quiz.store(RECORD, &record.replace(&first, "a-question-of-yesterday")).await?;
    quiz.reload().await?;
    quiz.click("button[name=resume]").await?;
    quiz.when("a word about it", |seen| seen.says("quiz-changed")).await.map(|_| ())
}

pub(super) async fn first_question(quiz: &Quiz) -> Done {
    quiz.open().await.map(|_| ())
}

pub(super) async fn choice_marked(quiz: &Quiz) -> Done {
    quiz.open().await?;
    quiz.click("input[name=choice]").await?;
    quiz.when("the choice to be marked", |seen| seen.chosen.is_some()).await.map(|_| ())
}

pub(super) async fn choice_missing(quiz: &Quiz) -> Done {
    quiz.open().await?;
    quiz.click(&Certainty::Certain.selector()).await?;
    until("a word that a choice is missing", async || {
        let script = "return document.querySelector('#choice-missing').textContent.trim()";
        let said = quiz.script(script, vec![]).await?;
        let said = said.as_str().unwrap_or_default().to_owned();
        Ok(if said.is_empty() { Look::NotYet(said) } else { Look::There(()) })
    })
    .await
}

pub(super) async fn explained(quiz: &Quiz, pick: Pick, certainty: Certainty) -> Done {
    quiz.open().await?;
    if certainty != Certainty::NoIdea {
        return quiz.answer(pick, certainty).await.map(|_| ());
    }
    quiz.click(&certainty.selector()).await?;
    quiz.arrives(Screen::Explanation).await.map(|_| ())
}

pub(super) async fn explanation_unfolded(quiz: &Quiz) -> Done {
    explained(quiz, Pick::Wrong, Certainty::Certain).await?;
    quiz.details_come().await?;
    unfold(quiz).await
}

pub(super) async fn history(quiz: &Quiz) -> Done {
    let wrong = Taken::core(Pick::Wrong, Certainty::Certain).finished();
    let again = Taken::core(Pick::Right, Certainty::FairlySure).of_what_was_missed().finished();
    let stopped = Taken::core(Pick::Right, Certainty::Guessing).stopped_after(1);
    quiz.come_back(&[wrong, again, stopped]).await?;
    quiz.click("button[name=history]").await?;
    quiz.arrives(Screen::History).await?;
    quiz.when("three attempts", |seen| seen.attempts.len() == 3).await.map(|_| ())
}

pub(super) async fn clear_asked(quiz: &Quiz) -> Done {
    history(quiz).await?;
    quiz.click("button[name=clear]").await?;
    quiz.when("the question", |seen| seen.offers("clear-confirm")).await.map(|_| ())
}

pub(super) async fn cleared(quiz: &Quiz) -> Done {
    clear_asked(quiz).await?;
    quiz.click("button[name=clear-confirm]").await?;
    quiz.when("a word that it is gone", |seen| seen.says("record-cleared")).await.map(|_| ())
}

pub(super) async fn guide(quiz: &Quiz) -> Done {
    quiz.visit_page("guide/").await
}

pub(super) async fn privacy(quiz: &Quiz) -> Done {
    quiz.visit_page("privacy/").await
}

/// One way that opens closes the others, unless they have forgotten that they belong together.
pub(super) async fn add_to_your_site(quiz: &Quiz) -> Done {
    quiz.visit_page("add-to-your-site/").await?;
    let choose = "document.querySelectorAll('.way').forEach((way) => way.removeAttribute('name'));
        document.querySelectorAll('form :is([type=checkbox], [type=radio])')
            .forEach((choice) => choice.click())";
    quiz.script(choose, vec![]).await?;
    unfold(quiz).await
}

pub(super) async fn shared(quiz: &Quiz) -> Done {
    quiz.visit_page(&quiz.keys().shared()).await
}

/// By its own name, which is where a page in another language can be put in its place.
pub(super) async fn not_found(quiz: &Quiz) -> Done {
    quiz.visit_page("404.html").await
}

pub(super) async fn guide_topic(quiz: &Quiz) -> Done {
    quiz.visit_page(&quiz.keys().topic()).await
}

pub(super) async fn guide_topic_unfolded(quiz: &Quiz) -> Done {
    guide_topic(quiz).await?;
    unfold(quiz).await
}

/// After an answer that is kept: nothing new can be shown.
pub(super) async fn stopped(quiz: &Quiz) -> Done {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.have_the_engine_fail().await?;
    quiz.click("button[name=next]").await?;
    quiz.when("a word about it", |seen| seen.says("stopped")).await?;
    unfold(quiz).await
}

/// Opens everything that is folded.
pub(super) async fn unfold(quiz: &Quiz) -> Done {
    let script = "document.querySelectorAll('details').forEach(part => { part.open = true })";
    quiz.script(script, vec![]).await.map(|_| ())
}
