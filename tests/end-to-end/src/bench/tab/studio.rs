//! What only the studio needs of a tab.

use serde_json::{Value, json};

use super::Tab;
use crate::Failure;

impl Tab {
    /// Puts a script into each page from the next one on, behind the probe.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn put_in(&self, script: &str) -> Result<(), Failure> {
        let script = json!({ "source": script });
        let put = self.session.devtools("Page.addScriptToEvaluateOnNewDocument", script);
        put.await.map(|_| ())
    }

    /// Gives the page another width, in CSS pixels.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn widen(&self, width: u32) -> Result<(), Failure> {
        self.session.resize(width, 800).await
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn devtools(&self, method: &'static str, params: Value) -> Result<Value, Failure> {
        self.session.devtools(method, params).await
    }
}
