//! Presses in quick succession, as a hurried thumb makes them.

use std::time::Duration;

use fantoccini::actions::{
    Actions, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};

use serde_json::Value;

use super::Quiz;
use crate::blog::{self, Blog};
use crate::{Engine, Failure};

/// What presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A finger.
    Finger,
}

/// Notes, when a press goes down, how long the screen that is there has been there, in milliseconds; 0 while
/// it is still the screen of the press before.
const NOTE_PRESSES: &str = "
    if (!window.presses) {
      let up = Infinity;
      window.addEventListener('pointerup', ({ timeStamp }) => { up = timeStamp }, true);
      window.addEventListener('pointerdown', ({ timeStamp }) => {
        const came = performance.getEntriesByName('quiz-screen')[0]?.startTime ?? 0;
        window.presses.push(came >= up ? timeStamp - came : 0);
      }, true);
    }
    window.presses = []";

/// Where the middle of an element is in its window, in CSS pixels.
const MIDDLE: &str = "
    const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
    return [left + width / 2, top + height / 2]";

impl Pointer {
    /// Two presses after one move, the second going down this long after the first went up.
    fn twice(self, there: PointerAction, gap: Duration) -> Actions {
        let down = || PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let up = || PointerAction::Up { button: MOUSE_BUTTON_LEFT };
        let pause = PointerAction::Pause { duration: gap };
        let presses = [there, down(), up(), pause, down(), up()].into_iter();
        match self {
            Self::Mouse => {
                presses.fold(MouseActions::new("mouse".to_owned()), InputSource::then).into()
            }
            Self::Finger => {
                presses.fold(TouchActions::new("finger".to_owned()), InputSource::then).into()
            }
        }
    }
}

impl Quiz {
    /// Presses twice where the element that the selector names first is now; the second press goes down
    /// this long after the first went up, whatever is there then. Gives for how long the screen to which the
    /// first led had been there by then, in milliseconds: a busy driver can press later than it was asked to.
    ///
    /// # Errors
    /// When there is no such element, or the browser cannot press.
    pub async fn press_twice(
        &self,
        selector: &str,
        gap: Duration,
        pointer: Pointer,
    ) -> Result<f64, Failure> {
        let element = self.element(selector).await?;
        self.settles().await?;
        let show = "document.querySelector(arguments[0]).scrollIntoView({ block: 'nearest' })";
        self.script(show, vec![selector.into()]).await?;
        self.script(NOTE_PRESSES, vec![]).await?;
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.client.perform_actions(pointer.twice(there, gap)).await?;
        self.second_press_came_after().await
    }

    /// For how long the screen had been there when the second press went down, in milliseconds.
    async fn second_press_came_after(&self) -> Result<f64, Failure> {
        let after = "return window.presses[1]";
        let after = self.until_script("two presses", after, Value::is_number).await?;
        Ok(after.as_f64().unwrap_or_default())
    }

    /// Goes back in the history of the browser.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn go_back(&self) -> Result<(), Failure> {
        Ok(self.client.back().await?)
    }

    /// Goes forward in the history of the browser.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn go_forward(&self) -> Result<(), Failure> {
        Ok(self.client.forward().await?)
    }

    /// The address in the browser, from the page's own on.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn fragment(&self) -> Result<String, Failure> {
        Ok(self.client.current_url().await?.fragment().unwrap_or_default().to_owned())
    }
}

impl Blog<'_> {
    /// Like [`Quiz::press_twice`], in a frame. The presses are made on the article, at the place where it
    /// shows the frame: inside of a frame, not every driver finds the place of an element. Firefox's does,
    /// and it is the one whose presses on an article do not reach a frame of another origin.
    ///
    /// # Errors
    /// When there is no such frame or element, or the browser cannot press.
    pub async fn press_twice(
        &self,
        number: u16,
        selector: &str,
        gap: Duration,
        pointer: Pointer,
    ) -> Result<f64, Failure> {
        let element = self.quiz.element(selector).await?;
        self.quiz.settles().await?;
        self.quiz.script(blog::SHOW_IN_FRAME, vec![selector.into()]).await?;
        self.quiz.script(NOTE_PRESSES, vec![]).await?;
        if self.engine() == Engine::Firefox {
            let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            self.quiz.client.perform_actions(pointer.twice(there, gap)).await?;
            return self.quiz.second_press_came_after().await;
        }
        let inside = self.quiz.script(MIDDLE, vec![selector.into()]).await?;
        let corner = format!(
            "const frame = framesIn(document)[{number}]; const {{ left, top }} = frame.getBoundingClientRect();
             return [left + frame.clientLeft, top + frame.clientTop]"
        );
        let corner = self.script(&corner).await?;
        let sum = |axis: usize| {
            inside[axis].as_f64().unwrap_or_default() + corner[axis].as_f64().unwrap_or_default()
        };
        let there = PointerAction::MoveTo { duration: None, x: sum(0), y: sum(1) };
        self.quiz.client.perform_actions(pointer.twice(there, gap)).await?;
        self.step_in(number).await?;
        self.quiz.second_press_came_after().await
    }
}
