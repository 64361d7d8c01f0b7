//! What a page folds away, and what comes for it after the page.

use serde_json::{Value, json};

use super::Quiz;
use crate::Failure;

impl Quiz {
    /// Unfolds a row of the result by pointer, if it is not; only then can it be read.
    ///
    /// # Errors
    /// When there is none, or it does not open.
    pub async fn unfold_row(&self, row: &str) -> Result<(), Failure> {
        self.unfold(&format!("details[data-row={row}]")).await
    }

    /// Unfolds a fold of an explanation by pointer, if it is not.
    ///
    /// # Errors
    /// When there is none, or it does not open.
    pub async fn unfold_fold(&self, fold: &str) -> Result<(), Failure> {
        self.unfold(&format!("details[data-fold={fold}]")).await
    }

    async fn unfold(&self, selector: &str) -> Result<(), Failure> {
        self.details_come().await?;
        if !self.is_unfolded(selector).await? {
            self.click(&format!("{selector} > summary")).await?;
        }
        let open = format!("return document.querySelector({}).open", json!(selector));
        self.until_script(&format!("{selector} to open"), &open, |open| *open == true)
            .await
            .map(|_| ())
    }

    /// Opens everything that is folded, by script.
    ///
    /// # Errors
    /// When the browser does not run it.
    pub async fn unfold_all(&self) -> Result<(), Failure> {
        let script = "document.querySelectorAll('details').forEach(part => { part.open = true })";
        self.script(script, vec![]).await.map(|_| ())
    }

    /// Waits until what explanations fold away and rows tell has come, or has been said not to.
    ///
    /// # Errors
    /// When neither comes in time.
    pub async fn details_come(&self) -> Result<(), Failure> {
        let waits = "return !!document.querySelector('[data-notice=details]')
            && !document.querySelector('button[name=details]')";
        let is_over = |waits: &Value| *waits == false;
        self.until_script("the details", waits, is_over).await.map(|_| ())
    }
}
