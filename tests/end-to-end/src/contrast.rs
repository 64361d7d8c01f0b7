//! How well texts and controls stand out from what is around them, by the colours that the browser
//! has computed. Axe asks the same of texts, but lets those pass that it is unsure about, and asks
//! nothing of borders.

use serde::Deserialize;
use serde_json::json;

use crate::axe::Fault;
use crate::{Failure, Quiz};

const SCRIPT: &str = include_str!("contrast.js");
/// WCAG 2.2, 1.4.3, whatever the size of the text.
const TEXT: f64 = 4.5;
/// WCAG 2.2, 1.4.11.
const CONTROL: f64 = 3.0;

/// What the colours of a page come to.
#[derive(Clone, Debug, Deserialize)]
pub struct Contrast {
    /// How many texts and controls have been measured.
    pub measured: usize,
    /// The accent that the page has now, as a style sheet writes it.
    pub accent: String,
    /// What does not stand out.
    pub faults: Vec<Fault>,
}

impl Quiz {
    /// Measures the page as it is shown now. Under forced colours it says nothing.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn contrast(&self) -> Result<Contrast, Failure> {
        let least = vec![json!(TEXT), json!(CONTROL)];
        Ok(serde_json::from_value(self.script(SCRIPT, least).await?)?)
    }
}
