//! Shows a page at another width and in other colours without loading it again. Chromium alone can
//! do so, by its own protocol behind the driver.

use std::fmt;

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::Failure;
use crate::session::Session;
use crate::waiting::{Look, until};

/// The colours that a visitor has asked the system for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// A palette of the visitor's own, in place of the page's.
    Forced,
}

impl Colours {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    /// A name for messages and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }

    /// What the style sheet asks for, with the answer. Motion is always reduced, so that nothing is
    /// measured or pictured half way.
    fn features(self) -> [(&'static str, &'static str); 3] {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        let forced = if self == Self::Forced { "active" } else { "none" };
        [
            ("prefers-color-scheme", scheme),
            ("forced-colors", forced),
            ("prefers-reduced-motion", "reduce"),
        ]
    }
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The colours.
    pub colours: Colours,
    /// The width of the page in CSS pixels.
    pub width: u32,
}

/// The widths that count: a small telephone (or a page enlarged four times), a tablet, a desk.
pub const WIDTHS: [u32; 3] = [320, 768, 1280];
const HEIGHT: u32 = 800;

impl Appearance {
    /// Every combination of these colours with [`WIDTHS`].
    pub fn of(colours: &[Colours]) -> Vec<Self> {
        colours.iter().flat_map(|&colours| WIDTHS.map(|width| Self { colours, width })).collect()
    }

    /// All colours and all of [`WIDTHS`], each once.
    pub fn each_once() -> Vec<Self> {
        Colours::ALL
            .into_iter()
            .zip(WIDTHS)
            .map(|(colours, width)| Self { colours, width })
            .collect()
    }
}

impl fmt::Display for Appearance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.colours.name(), self.width)
    }
}

impl Session {
    /// Shows every page from now on like this, that on the screen included.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn appear(&self, appearance: Appearance) -> Result<(), Failure> {
        let features = appearance.colours.features();
        let listed = features.map(|(name, value)| json!({ "name": name, "value": value }));
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": listed })).await?;
        self.resize(appearance.width, HEIGHT).await?;

        let queries = features.map(|(name, value)| format!("({name}: {value})"));
        until(&format!("the page to be {appearance}"), async || {
            let script = "return [innerWidth, arguments[0].filter(q => !matchMedia(q).matches)]";
            let seen = self.client.execute(script, vec![json!(queries)]).await?;
            let fits = seen == json!([appearance.width, []]);
            Ok(if fits { Look::There(()) } else { Look::NotYet(seen.to_string()) })
        })
        .await
    }

    /// Gives the page a size in CSS pixels. Scroll bars are hidden, so that all of it is the page's.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(|_| ())
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn devtools(&self, method: &'static str, params: Value) -> Result<Value, Failure> {
        Ok(self.client.issue_cmd(DevTools { method, params }).await?)
    }
}

/// A command of Chromium's own protocol, sent through its driver.
#[derive(Debug)]
struct DevTools {
    method: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.method, "params": self.params });
        (Method::POST, Some(body.to_string()))
    }
}
