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
            return self.arrives(Screen::AboutYou).await;
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
            if self.go_on().await?.screen == Some(Screen::AboutYou) {
                self.click("button[name=advise]").await?;
                return self.arrives(Screen::Result).await;
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
                self.click("button[name=advise]").await?;
                return self.arrives(Screen::Result).await;
            }
        }
        let last = format!("{:?}", self.seen().await?);
        Err(Failure::Waited { what: "the last question".to_owned(), seconds: 0, last })
    }

    /// Selects an option of a question about the visitor.
    ///
    /// # Errors
    /// When there is none of that name.
    pub async fn tell(&self, question: &str, option: &str) -> Result<(), Failure> {
        let (question, option) = (json!(question), json!(option));
        self.click(&format!("input[name={question}][value={option}]")).await
    }
}
