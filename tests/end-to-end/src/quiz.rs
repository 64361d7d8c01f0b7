//! The page, spoken of in the quiz's terms. It knows the page only by hooks that stay when texts and
//! looks change: `data-…` attributes, names and values of controls (`docs/architecture.md`).

mod answering;
mod faults;
mod keyboard;
mod keys;
mod looks;
mod pressing;
mod seen;
mod unfolding;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

pub use answering::Certainty;
pub use keyboard::Key;
pub use keys::{Keys, Pick};
pub use pressing::Pointer;
pub use seen::{Attempt, Focus, Screen, Seen};

use crate::Failure;
use crate::blog;
use crate::site::RELEASE;
use crate::waiting::{Look, until};

/// The key of `localStorage` that holds the record of the quiz.
pub const RECORD: &str = "career-quiz/ai-project-manager";

/// The page in a browser.
#[derive(Clone, Debug)]
pub struct Quiz {
    pub(crate) client: Client,
    address: String,
    keys: Keys,
}

impl Quiz {
    /// The page at this address; [`Quiz::open`] goes there.
    pub fn new(client: Client, address: String, keys: Keys) -> Self {
        Self { client, address, keys }
    }

    /// Where the page is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Goes to the page and waits until the first question can be answered.
    ///
    /// # Errors
    /// When it cannot be answered in time.
    pub async fn open(&self) -> Result<Seen, Failure> {
        self.visit().await?;
        self.when("the first question to answer", |seen| seen.ready).await
    }

    /// Goes to the page and waits for nothing.
    ///
    /// # Errors
    /// When the browser cannot go there.
    pub async fn visit(&self) -> Result<(), Failure> {
        Ok(self.client.goto(&self.address).await?)
    }

    /// Reloads the page and waits until it answers again.
    ///
    /// # Errors
    /// When it does not answer in time.
    pub async fn reload(&self) -> Result<Seen, Failure> {
        self.client.refresh().await?;
        self.when("the page to answer after the reload", |seen| seen.ready).await
    }

    /// The same as a visitor does it. The reload of Firefox's driver is one past every cache and
    /// service worker, as with Shift.
    ///
    /// # Errors
    /// When the page does not answer in time.
    pub async fn reload_by_itself(&self) -> Result<Seen, Failure> {
        self.script("window.old = true; setTimeout(() => location.reload())", vec![]).await?;
        self.until_script("another page", "return window.old", Value::is_null).await?;
        self.when("the page to answer after the reload", |seen| seen.ready).await
    }

    /// Goes to another page of the site and waits until it has come.
    ///
    /// # Errors
    /// When the browser cannot go there.
    pub async fn visit_page(&self, page: &str) -> Result<(), Failure> {
        Ok(self.client.goto(&format!("{}{page}", self.address)).await?)
    }

    /// Lets the engine come, where it was held back ([`crate::Site::with_engine_delayed`]).
    ///
    /// # Errors
    /// When the page cannot ask for it.
    pub async fn release_engine(&self) -> Result<(), Failure> {
        self.script("fetch(arguments[0])", vec![json!(RELEASE)]).await.map(|_| ())
    }

    /// How the host orders the choices of the core questions for a first visit.
    pub fn first_orders_of_the_host(&self) -> Vec<Vec<String>> {
        self.keys.first_orders()
    }

    /// What the page shows right now.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn seen(&self) -> Result<Seen, Failure> {
        Ok(serde_json::from_value(self.script(seen::SCRIPT, vec![]).await?)?)
    }

    /// Waits until what the page shows fits, and returns it.
    ///
    /// # Errors
    /// When it does not fit in time; says what was seen last.
    pub async fn when(&self, what: &str, fits: impl Fn(&Seen) -> bool) -> Result<Seen, Failure> {
        until(what, async || {
            let seen = self.seen().await?;
            Ok(if fits(&seen) { Look::There(seen) } else { Look::NotYet(format!("{seen:?}")) })
        })
        .await
    }

    /// Waits for a screen that has come by the visitor's doing: it has the focus on its heading,
    /// so that those who see the page by ear or by keyboard are where the page is.
    ///
    /// # Errors
    /// When it does not come in time.
    pub async fn arrives(&self, screen: Screen) -> Result<Seen, Failure> {
        let what = format!("the whole screen {screen:?} with the focus on its heading");
        self.when(&what, |seen| {
            let is_there = seen.screen == Some(screen) && seen.filled;
            is_there && seen.focus.in_main && seen.focus.is_heading
        })
        .await
    }

    /// Waits for a question other than this one.
    ///
    /// # Errors
    /// When it does not come in time.
    pub async fn next_question(&self, after: &Seen) -> Result<Seen, Failure> {
        self.when("the next question", |seen| {
            seen.screen == Some(Screen::Question) && seen.question != after.question
        })
        .await?;
        self.arrives(Screen::Question).await
    }

    /// Clicks what the selector names first.
    ///
    /// # Errors
    /// When there is none, or it cannot be clicked.
    pub async fn click(&self, selector: &str) -> Result<(), Failure> {
        let find = self.element(selector).await?;
        self.settles().await?;
        if self.script("return parent !== window", vec![]).await? == true {
            self.script(blog::SHOW_IN_FRAME, vec![json!(selector)]).await?;
        }
        self.rests(selector).await?;
        Ok(find.click().await?)
    }

    /// An element, once it is there. Where it does not come, the failure says what is there instead.
    pub(crate) async fn element(&self, selector: &str) -> Result<Element, Failure> {
        match self.client.wait().for_element(Locator::Css(selector)).await {
            Err(CmdError::WaitTimeout) => {
                let there = "return [location.href, document.body?.innerText.slice(-900)]";
                let last = self.script(there, vec![]).await?.to_string();
                Err(Failure::Waited { seconds: 30, what: selector.to_owned(), last })
            }
            found => Ok(found?),
        }
    }

    /// Waits until an element stays where it is. What comes above it may push it down between the moment
    /// at which a driver works out where to press and the press.
    async fn rests(&self, selector: &str) -> Result<(), Failure> {
        let place = "const { left, top, width, height } =
                document.querySelector(arguments[0])?.getBoundingClientRect() ?? {};
            return [left, top, width, height, scrollX, scrollY]";
        let mut before = Value::Null;
        until(selector, async || {
            let now = self.script(place, vec![json!(selector)]).await?;
            let moved = now != std::mem::replace(&mut before, now.clone());
            Ok(if moved { Look::NotYet(now.to_string()) } else { Look::There(()) })
        })
        .await
    }

    /// Waits until the screen takes presses: a new one takes none at first, so that the second tap of a
    /// double tap does nothing.
    ///
    /// # Errors
    /// When the page does not say.
    pub async fn settles(&self) -> Result<(), Failure> {
        let script = "const came = performance.getEntriesByName('quiz-screen').at(-1);
            const rest = came ? came.startTime + 360 - performance.now() : 0;
            if (rest > 0) await new Promise(resolve => setTimeout(resolve, rest));
            return true";
        self.until_script("the screen to take presses", script, |settled| *settled == true).await?;
        Ok(())
    }

    /// What `localStorage` holds under a key.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn stored(&self, key: &str) -> Result<Option<String>, Failure> {
        let script = "return localStorage.getItem(arguments[0])";
        Ok(serde_json::from_value(self.script(script, vec![json!(key)]).await?)?)
    }

    /// Everything in `localStorage` whose key starts with this.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn stored_under(&self, start: &str) -> Result<Vec<String>, Failure> {
        let script = "return Object.keys(localStorage)
            .filter(key => key.startsWith(arguments[0])).map(key => localStorage.getItem(key))";
        Ok(serde_json::from_value(self.script(script, vec![json!(start)]).await?)?)
    }

    /// Puts a text into `localStorage`.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn store(&self, key: &str, text: &str) -> Result<(), Failure> {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.script(script, vec![json!(key), json!(text)]).await.map(|_| ())
    }

    /// What the host knows of the quiz.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Runs a script in the page until what it returns fits. It may wait for promises.
    ///
    /// # Errors
    /// When it does not fit in time; says what was returned last.
    pub async fn until_script(
        &self,
        what: &str,
        script: &str,
        fits: impl Fn(&Value) -> bool,
    ) -> Result<Value, Failure> {
        // The script of a driver is no async function by itself.
        let script = format!("return (async () => {{ {script} }})()");
        until(what, async || {
            let found = self.script(&script, vec![]).await?;
            Ok(if fits(&found) { Look::There(found) } else { Look::NotYet(found.to_string()) })
        })
        .await
    }

    /// Runs a script in the page and returns what it returns, or what its promise comes to.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.client.execute(script, arguments).await?)
    }
}
