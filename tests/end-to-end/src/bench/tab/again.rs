//! What comparisons need of a tab: a second visit with all that the browser has kept of the first, and presses
//! on pages that are not ours.

use serde_json::{Value, json};

use super::{Seen, Tab};
use crate::Failure;

/// Comes true once the page's service worker is at work, or where it has none.
const KEPT: &str = "Promise.race([
    navigator.serviceWorker ? navigator.serviceWorker.ready : true,
    new Promise((done) => setTimeout(done, 30000)),
]).then(() => true)";

impl Tab {
    /// Loads a page twice, with a visit to another site between: the second time from what the browser and
    /// the page's service worker have kept.
    ///
    /// # Errors
    /// When the page does not load.
    pub async fn load_twice(&self, page: &str) -> Result<(Seen, Seen), Failure> {
        let network = [
            ("Network.setCacheDisabled", json!({ "cacheDisabled": false })),
            ("Network.setBypassServiceWorker", json!({ "bypass": false })),
        ];
        for (method, wanted) in network {
            self.session.devtools(method, wanted).await?;
        }
        let first = self.load(page, true).await?;
        self.evaluate::<bool>(KEPT).await?;
        self.come_back().await?;
        self.go(page).await?;
        let settled = format!("careerQuizBench.settled(true, {})", super::QUIET);
        let second = self.evaluate(&settled).await?;
        Ok((first, second))
    }

    /// Presses in the middle of the element that an expression of the page's comes to, once it is in sight.
    ///
    /// # Errors
    /// When it comes to none.
    pub async fn press_at(&self, element: &str) -> Result<(), Failure> {
        let middle = format!(
            "(() => {{ const element = {element};
                element.scrollIntoView({{ block: 'nearest', behavior: 'instant' }});
                const {{ left, top, width, height }} = element.getBoundingClientRect();
                return [left + width / 2, top + height / 2] }})()"
        );
        let (x, y): (f64, f64) = self.evaluate(&middle).await?;
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.session.devtools("Input.dispatchMouseEvent", press).await?;
        }
        Ok(())
    }

    /// Waits until an expression of the page's comes to something that counts as true.
    ///
    /// # Errors
    /// When it does not in a minute.
    pub async fn comes_true(&self, expression: &str) -> Result<(), Failure> {
        let wait = format!(
            "new Promise((done, failed) => {{
                const end = performance.now() + 60000;
                const look = () => {{
                    if ({expression}) done(true);
                    else if (performance.now() > end) failed(new Error('waited in vain'));
                    else setTimeout(look, 50);
                }};
                look();
            }})"
        );
        self.evaluate::<bool>(&wait).await.map(drop)
    }

    /// Waits until the browser has reported everything it has to report.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn rest(&self) -> Result<(), Failure> {
        let rest = "new Promise(done => setTimeout(done, 500))";
        self.evaluate::<Option<Value>>(rest).await.map(|_| ())
    }
}
