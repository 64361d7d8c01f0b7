//! The quiz by keyboard alone: Tab, arrows, Space and Enter, pressed as a visitor presses them.
//! Nothing is clicked or focused from outside, so what Tab does not reach is not reached here.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::answering::MOST_QUESTIONS;
use super::{Certainty, Focus, Quiz, Screen, Seen};
use crate::Failure;

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// To the next choice of a group, selecting it.
    Down,
    /// To the choice before, selecting it.
    Up,
    /// Selects a choice, presses a button.
    Space,
    /// Presses a button.
    Enter,
}

impl Key {
    /// The character that stands for the key in WebDriver, section 17.4.2.
    fn code(self) -> char {
        match self {
            Self::Tab => '\u{E004}',
            Self::Down => '\u{E015}',
            Self::Up => '\u{E013}',
            Self::Space => ' ',
            Self::Enter => '\u{E007}',
        }
    }
}

/// More than any page has controls, so that focus going in circles is noticed.
const MOST_TABS: usize = 120;

impl Quiz {
    /// Presses and releases a key.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn press(&self, key: Key) -> Result<(), Failure> {
        let value = key.code();
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses Tab until the focus is where it should be.
    ///
    /// # Errors
    /// When Tab does not lead there.
    pub async fn tab_to(
        &self,
        what: &str,
        is_there: impl Fn(&Focus) -> bool,
    ) -> Result<(), Failure> {
        let mut on_the_way = Vec::new();
        for _ in 0..MOST_TABS {
            self.press(Key::Tab).await?;
            let focus = self.seen().await?.focus;
            if is_there(&focus) {
                return Ok(());
            }
            on_the_way.push(format!("{} {}={}", focus.tag, focus.name, focus.value));
        }
        let last = on_the_way.join(", ");
        Err(Failure::Waited { what: format!("Tab to lead to {what}"), seconds: 0, last })
    }

    /// Answers the question on the screen and waits for the explanation.
    ///
    /// # Errors
    /// When a key does not do what it should.
    ///
    /// # Panics
    /// When the arrows do not lead to the choice.
    pub async fn answer_by_keyboard(
        &self,
        place: usize,
        certainty: Certainty,
        send: Key,
    ) -> Result<Seen, Failure> {
        let choices = self.seen().await?.choices;
        self.tab_to("the choices", |focus| focus.name == "choice").await?;
        self.press(Key::Space).await?;
        self.when("Space to select a choice", |seen| seen.chosen.is_some()).await?;
        // Tab leads to the first choice in Chromium and Firefox, to any in other engines.
        for _ in 0..choices.len() {
            let chosen = self.seen().await?.chosen;
            if chosen.as_ref() == choices.get(place) {
                break;
            }
            self.press(Key::Down).await?;
            self.when("the arrow to select the next choice", |seen| seen.chosen != chosen).await?;
        }
        let chosen = self.seen().await?.chosen;
        assert_eq!(chosen.as_ref(), choices.get(place), "the arrows lead to every choice");

        let value = (certainty as u8).to_string();
        self.tab_to("the certainty", |focus| focus.is_button("certainty", Some(&value))).await?;
        self.press(send).await?;
        self.arrives(Screen::Explanation).await
    }

    /// From the explanation to the next question, or to the page about the visitor after the last.
    ///
    /// # Errors
    /// When a key does not do what it should.
    pub async fn go_on_by_keyboard(&self, press: Key) -> Result<Seen, Failure> {
        let before = self.seen().await?;
        let last = before.offers("path");
        let name = if last { "path" } else { "next" };
        self.tab_to(name, |focus| focus.is_button(name, None)).await?;
        self.press(press).await?;
        if last { self.arrives(Screen::AboutYou).await } else { self.next_question(&before).await }
    }

    /// Marks an answer to every question about the visitor that is asked before the result, the second
    /// one by the arrows, and goes on by the button. Returns the result and how many questions there
    /// were.
    ///
    /// # Errors
    /// When a key does not do what it should.
    pub async fn tell_about_you_by_keyboard(&self) -> Result<(Seen, usize), Failure> {
        for told in 1..MOST_QUESTIONS {
            let about = self.seen().await?.about;
            self.tab_to("the answers", |focus| focus.kind == "radio").await?;
            self.press(Key::Space).await?;
            self.when("an answer to be marked", |seen| seen.focus.checked).await?;
            let marked = self.seen().await?.focus.value;
            self.press(Key::Down).await?;
            let other = |seen: &Seen| seen.focus.checked && seen.focus.value != marked;
            let stays = |seen: &Seen| other(seen) && seen.about == about;
            self.when("the arrow to mark the next answer and lead nowhere", stays).await?;
            self.tab_to("the way on", |focus| focus.is_button("advise", None)).await?;
            self.press(Key::Enter).await?;
            let next = self.when("another screen", |seen| seen.about != about).await?;
            if next.screen == Some(Screen::Result) {
                return Ok((self.arrives(Screen::Result).await?, told));
            }
            self.arrives(Screen::AboutYou).await?;
        }
        let last = format!("{:?}", self.seen().await?);
        Err(Failure::Waited { what: "the last question about you".to_owned(), seconds: 0, last })
    }
}
