//! The quiz by pointer, from a question to the result.

use serde_json::json;

use super::{Pick, Quiz, Screen, Seen};
use crate::Failure;

/// More than any quiz asks, so that a page that goes in circles is noticed.
pub(super) const MOST_QUESTIONS: usize = 30;

/// How sure the visitor is; `NoIdea` needs no choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// No idea.
    NoIdea,
    /// Guessing.
    Guessing,
    /// Fairly sure.
    FairlySure,
    /// Certain.
    Certain,
}

impl Certainty {
    /// The button that sends the answer with this certainty.
    pub fn selector(self) -> String {
        format!("button[name=certainty][value=\"{}\"]", self as u8)
    }
}

impl Quiz {
    /// Answers the question on the screen with the pointer, and waits for the explanation.
    ///
    /// # Errors
    /// When there is no such choice, or no explanation comes.
    pub async fn answer(&self, pick: Pick, certainty: Certainty) -> Result<Seen, Failure> {
        self.give(pick, certainty).await?;
        self.arrives(Screen::Explanation).await
    }

    /// Answers the question on the screen with the pointer, and waits for nothing.
    ///
    /// # Errors
    /// When there is no such choice.
    pub async fn give(&self, pick: Pick, certainty: Certainty) -> Result<(), Failure> {
        let seen = self.seen().await?;
        let question = seen.question.as_deref().unwrap_or_default();
        let Some(choice) = self.keys.pick(pick, question, &seen.choices) else {
            let what = format!("a choice to pick for {question:?}");
            return Err(Failure::Waited { what, seconds: 0, last: format!("{seen:?}") });
        };
        self.click(&format!("input[name=choice][value={}]", json!(choice))).await?;
        self.click(&certainty.selector()).await
    }

    /// From the explanation on the screen to the next question, or to the page about the visitor
    /// when there is no other; returns that screen.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn go_on(&self) -> Result<Seen, Failure> {
        let before = self.seen().await?;
        if before.offers("path") {
            self.click("button[name=path]").await?;
            self.when("another screen", |seen| seen.screen != before.screen).await?;
            let next = self.seen().await?.screen.unwrap_or(Screen::AboutYou);
            return self.arrives(next).await;
        }
        self.click("button[name=next]").await?;
        self.next_question(&before).await
    }

    /// From the question on the screen to the result with the pointer, answering all questions
    /// that are left in the same way and nothing about the visitor.
    ///
    /// # Errors
    /// When the result does not come.
    pub async fn finish(&self, pick: Pick, certainty: Certainty) -> Result<Seen, Failure> {
        for _ in 0..MOST_QUESTIONS {
            self.answer(pick, certainty).await?;
            match self.go_on().await?.screen {
                Some(Screen::AboutYou) => return self.advise().await,
                Some(Screen::Verdict) => {
                    self.click("button[name=path]").await?;
                    self.arrives(Screen::AboutYou).await?;
                    return self.advise().await;
                }
                _ => {}
            }
        }
        let last = format!("{:?}", self.seen().await?);
        Err(Failure::Waited { what: "the last question".to_owned(), seconds: 0, last })
    }

    /// From the first question to the result of the questions of both decks.
    ///
    /// # Errors
    /// When the result does not come.
    pub async fn finish_all(&self, pick: Pick, certainty: Certainty) -> Result<Seen, Failure> {
        for _ in 0..MOST_QUESTIONS {
            let explained = self.answer(pick, certainty).await?;
            if explained.offers("more") {
                self.click("button[name=more]").await?;
                self.next_question(&explained).await?;
            } else if self.go_on().await?.screen == Some(Screen::AboutYou) {
                return self.advise().await;
            }
        }
        let last = format!("{:?}", self.seen().await?);
        Err(Failure::Waited { what: "the last question".to_owned(), seconds: 0, last })
    }

    /// From a question about the visitor to the result, with nothing told.
    ///
    /// # Errors
    /// When the result does not come.
    pub async fn advise(&self) -> Result<Seen, Failure> {
        loop {
            let about = self.seen().await?.about;
            self.click("button[name=advise]").await?;
            let next = self.when("another screen", |seen| seen.about != about).await?;
            if next.screen == Some(Screen::Result) {
                return self.arrives(Screen::Result).await;
            }
        }
    }

    /// Taps an answer of the question about the visitor on the screen, which goes on.
    ///
    /// # Errors
    /// When there is none of that name, or nothing comes.
    pub async fn tell(&self, option: &str) -> Result<Seen, Failure> {
        let about = self.seen().await?.about;
        self.click(&format!(".about-you input[value={}]", json!(option))).await?;
        self.when("another screen", |seen| seen.about != about).await
    }

    /// Chooses an answer about the visitor on the result.
    ///
    /// # Errors
    /// When there is none of that name.
    pub async fn change(&self, question: &str, option: &str) -> Result<(), Failure> {
        let chip = "const chip = document.querySelector(`select[data-about=${arguments[0]}]`);
            chip.value = arguments[1];
            chip.dispatchEvent(new Event('change', { bubbles: true }));";
        self.script(chip, vec![json!(question), json!(option)]).await.map(|_| ())
    }
}
