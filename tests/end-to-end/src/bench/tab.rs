//! A browser that has never been used, slowed down, with the probe in every page that it opens.
//!
//! Each load has a browser and an address of its own, so that nothing of an earlier one helps it:
//! no cache, no compiled engine, no service worker.

mod again;
mod studio;

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::conditions::{Conditions, Network};
use crate::session::{Browsers, Session};
use crate::{Failure, Site};

/// Runs in each page before the page's own scripts.
const PROBE: &str = include_str!("probe.js");
/// A page without anything, for what has to be done before the page that is measured.
pub const BLANK: &str = "blank/";
/// How long a page has to have been quiet before its measures are taken, in milliseconds.
const QUIET: u32 = 1000;
/// The page's width in CSS pixels: that of a common telephone.
pub const WIDTH: u32 = 360;

/// Other programs make the two times that are compared longer, each by its own; this part of the
/// slowing down has to be seen. Without any it would be a quarter.
const LEAST_SLOWING: f64 = 0.4;
/// How often the work is timed where another program may have been in its way.
const LOOKS: usize = 3;

/// What the probe has seen of one page. Times are in milliseconds from the start of navigation.
#[derive(Clone, Debug, Deserialize)]
pub struct Seen {
    /// The mark `quiz-ready`.
    pub ready: Option<f64>,
    /// The mark, or the end of the last task over 50 ms, whichever is later: an answer given before
    /// would have had to wait.
    pub free: f64,
    /// The whole page has been read.
    pub interactive: f64,
    /// First contentful paint.
    pub first_paint: Option<f64>,
    /// Largest contentful paint.
    pub largest_paint: Option<f64>,
    /// What that painted: the element's name and classes.
    pub largest_element: Option<String>,
    /// The time beyond 50 ms of every task, in milliseconds.
    pub blocking: f64,
    /// The longest task over 50 ms, in milliseconds.
    pub longest_task: f64,
    /// Layout shift that no input explains; no unit.
    pub shift: f64,
    /// Layout shift within half a second of an input; no unit.
    pub shift_after_input: f64,
    /// Bytes of all bodies as they were sent.
    pub bytes: u64,
    /// How many files were asked for.
    pub requests: u32,
    /// From the request of the page to the last byte of its answer, in milliseconds.
    pub answer_time: f64,
    /// Bytes of WebAssembly's memory.
    pub wasm_memory: u64,
}

/// A slowed browser on one address.
#[derive(Debug)]
pub struct Tab {
    session: Session,
    address: String,
    conditions: Conditions,
    /// How long the probe's work takes when nothing is slowed, in milliseconds.
    work: f64,
}

impl Tab {
    /// Serves a folder at an address of its own, and opens a browser there on a blank page.
    ///
    /// # Errors
    /// When the browser does not open or does not do it.
    pub async fn open(
        browsers: &Browsers,
        pages: &Path,
        conditions: Conditions,
    ) -> Result<Self, Failure> {
        let address = Site::plain().serve(pages)?;
        let session = browsers.open(Some(WIDTH)).await?;
        let probe = json!({ "source": PROBE });
        session.devtools("Page.addScriptToEvaluateOnNewDocument", probe).await?;
        session.devtools("Network.enable", json!({})).await?;
        session.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        session.devtools("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
        enlarge(&session).await?;
        let mut tab = Self { session, address, conditions, work: 0.0 };
        tab.go(BLANK).await?;
        tab.work = tab.work().await?;
        for _ in 1..LOOKS {
            tab.work = tab.work.min(tab.work().await?);
        }
        tab.slow_down().await?;
        Ok(tab)
    }

    async fn slow_down(&self) -> Result<(), Failure> {
        if let Some(Network { latency, down, up }) = self.conditions.network {
            // The browser counts in bytes per second.
            let network = json!({
                "offline": false, "latency": latency,
                "downloadThroughput": down / 8.0, "uploadThroughput": up / 8.0,
            });
            self.session.devtools("Network.emulateNetworkConditions", network).await?;
        }
        let processor = json!({ "rate": self.conditions.processor });
        self.session.devtools("Emulation.setCPUThrottlingRate", processor).await.map(|_| ())
    }

    /// Goes to a page of the folder and waits until it has loaded.
    ///
    /// # Errors
    /// When it does not load.
    pub async fn go(&self, page: &str) -> Result<(), Failure> {
        Ok(self.session.client.goto(&format!("{}{page}", self.address)).await?)
    }

    /// Lets the blank page keep a file of the folder under a key of `localStorage`.
    ///
    /// # Errors
    /// When the browser keeps no more, or does not do it.
    pub async fn keep(&self, key: &str, file: &str) -> Result<(), Failure> {
        let keep = format!(
            "fetch('/' + {}).then(file => file.text()).then(text => localStorage.setItem({}, text))",
            json!(file),
            json!(key)
        );
        self.evaluate::<Option<Value>>(&keep).await.map(|_| ())
    }

    /// Goes to another site and back to the blank page: what is kept then has to be read as on a
    /// later visit, by a process that has not seen it. The slowing down of the processor goes with
    /// the old process, so it is asked for again.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn come_back(&self) -> Result<(), Failure> {
        let elsewhere = self.address.replace("127.0.0.1", "localhost");
        self.session.client.goto(&format!("{elsewhere}{BLANK}")).await?;
        self.go(BLANK).await?;
        self.slow_down().await
    }

    /// Chromium's name and version.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn version(&self) -> Result<String, Failure> {
        let answer = self.session.devtools("Browser.getVersion", json!({})).await?;
        Ok(answer["product"].as_str().unwrap_or_default().replace('/', " "))
    }

    /// Goes to a page, waits until it is ready and quiet, and returns what was seen. `marks` says
    /// whether the page marks when it is ready.
    ///
    /// # Errors
    /// When it does not come to rest, or when the browser was not slowed down as it should be.
    pub async fn load(&self, page: &str, marks: bool) -> Result<Seen, Failure> {
        self.go(page).await?;
        self.settled(marks).await
    }

    /// Waits until the page is quiet, and returns what was seen.
    ///
    /// # Errors
    /// When it does not come to rest, or when the browser was not slowed down as it should be.
    pub async fn settled(&self, marks: bool) -> Result<Seen, Failure> {
        let settled = format!("careerQuizBench.settled({marks}, {QUIET})");
        let seen: Seen = self.evaluate(&settled).await?;
        self.check(&seen).await?;
        Ok(seen)
    }

    /// How long the probe's work takes, in milliseconds.
    async fn work(&self) -> Result<f64, Failure> {
        self.evaluate("careerQuizBench.work()").await
    }

    /// Figures of a browser that was not slowed down would be wrong without anybody noticing.
    async fn check(&self, seen: &Seen) -> Result<(), Failure> {
        let mut slower = 0.0;
        for _ in 0..LOOKS {
            slower = self.work().await? / self.work.max(0.1);
            if slower >= self.conditions.processor * LEAST_SLOWING {
                break;
            }
        }
        if slower < self.conditions.processor * LEAST_SLOWING {
            return Err(Failure::NotSlowed(format!("the processor is {slower:.1} times slower")));
        }
        let latency = self.conditions.network.map_or(0.0, |network| network.latency);
        if seen.answer_time < latency * 0.9 {
            let found = format!("the page was answered after {:.0} ms", seen.answer_time);
            return Err(Failure::NotSlowed(found));
        }
        Ok(())
    }

    /// The bytes of JavaScript's objects in use, after everything that is not has been collected.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn heap(&self) -> Result<u64, Failure> {
        for method in ["HeapProfiler.collectGarbage", "Performance.enable"] {
            self.session.devtools(method, json!({})).await?;
        }
        let answer = self.session.devtools("Performance.getMetrics", json!({})).await?;
        let metrics: Metrics = serde_json::from_value(answer)?;
        let used = metrics.metrics.into_iter().find(|metric| metric.name == "JSHeapUsedSize");
        used.map(Metric::bytes).ok_or_else(|| Failure::Unmeasured("no JSHeapUsedSize".to_owned()))
    }

    /// Scrolls to what the selector names first, and taps on it as a finger would.
    ///
    /// # Errors
    /// When there is none, or it cannot be tapped.
    pub async fn tap(&self, selector: &str) -> Result<(), Failure> {
        let near = format!("careerQuizBench.near({})", json!(selector));
        self.evaluate::<Option<Value>>(&near).await?;
        let found = self.session.client.find(fantoccini::Locator::Css(selector)).await?;
        Ok(found.click().await?)
    }

    /// Waits until what the selector names is there and painted.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn shown(&self, selector: &str) -> Result<(), Failure> {
        let shown = format!("careerQuizBench.shown({})", json!(selector));
        self.evaluate::<Option<Value>>(&shown).await.map(|_| ())
    }

    /// What an expression of the page's, or the promise that it is, comes to.
    ///
    /// # Errors
    /// When it throws, or answers in another form.
    pub async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> Result<T, Failure> {
        let wanted = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
        });
        let answer = self.session.devtools("Runtime.evaluate", wanted).await?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            return Err(Failure::Unmeasured(thrown.to_string()));
        }
        Ok(serde_json::from_value(answer["result"]["value"].clone())?)
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.session.close().await;
    }
}

/// Makes the window larger than the telephone that is shown in it. What lies beyond the window is
/// never painted, and a tap there would seem to take until something else is.
async fn enlarge(session: &Session) -> Result<(), Failure> {
    let window = session.devtools("Browser.getWindowForTarget", json!({})).await?;
    let size =
        json!({ "windowId": window["windowId"], "bounds": { "width": 1000, "height": 1200 } });
    session.devtools("Browser.setWindowBounds", size).await.map(|_| ())
}

#[derive(Deserialize)]
struct Metrics {
    metrics: Vec<Metric>,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
}

impl Metric {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of bytes, which Chromium sends as a double"
    )]
    fn bytes(self) -> u64 {
        self.value as u64
    }
}
