//! Presses in quick succession, as a hurried thumb makes them.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::actions::{
    Actions, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};

use super::Quiz;
use crate::Failure;
use crate::blog;

/// What presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A finger.
    Finger,
}

impl Quiz {
    /// Presses twice where the element that the selector names first is now; the second press goes down
    /// this long after the first went up, whatever is there then.
    ///
    /// # Errors
    /// When there is no such element, or the browser cannot press.
    pub async fn press_twice(
        &self,
        selector: &str,
        gap: Duration,
        pointer: Pointer,
    ) -> Result<(), Failure> {
        let element = self.client.wait().for_element(Locator::Css(selector)).await?;
        self.settles().await?;
        if self.script("return parent !== window", vec![]).await? == true {
            self.script(blog::SHOW_IN_FRAME, vec![selector.into()]).await?;
        } else {
            let show = "document.querySelector(arguments[0]).scrollIntoView({ block: 'nearest' })";
            self.script(show, vec![selector.into()]).await?;
        }
        let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let down = || PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let up = || PointerAction::Up { button: MOUSE_BUTTON_LEFT };
        let pause = PointerAction::Pause { duration: gap };
        let presses = [there, down(), up(), pause, down(), up()];
        let actions = match pointer {
            Pointer::Mouse => Actions::from(
                presses.into_iter().fold(MouseActions::new("mouse".to_owned()), InputSource::then),
            ),
            Pointer::Finger => Actions::from(
                presses.into_iter().fold(TouchActions::new("finger".to_owned()), InputSource::then),
            ),
        };
        Ok(self.client.perform_actions(actions).await?)
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
