//! What a screen reader is told of an element, as far as a browser's driver says it.

use axum::http::Method;
use fantoccini::Locator;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Engine, Failure, Session};

/// What a screen reader is told of an element.
#[derive(Debug)]
pub struct Spoken {
    /// In the engine's own words: a `summary` is a `DisclosureTriangle` to Chromium.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// Of a field: what it holds.
    pub value: String,
    /// Whether it is open, marked or ticked; empty where it can be none of these.
    pub state: String,
}

/// Value and state by the properties from which Firefox and WebKit make them: their drivers tell role and
/// name alone.
const VALUE_AND_STATE: &str =
    "return [...document.querySelectorAll(arguments[0])].map((element) => {
    const state = element.matches('summary') ? element.parentElement.open
        : element.matches('[type=radio], [type=checkbox]') ? element.checked
        : element.matches('[role=status]') ? 'polite' : '';
    const value = element.matches('select') ? element.selectedOptions[0]?.textContent ?? '' : '';
    return [value, String(state)];
})";

impl Session {
    /// What a screen reader is told of every element that the selector names, in the page's order.
    ///
    /// # Errors
    /// When the browser does not say, or there is no such element.
    pub async fn spoken(&self, selector: &str) -> Result<Vec<Spoken>, Failure> {
        let all = match self.engine() {
            Engine::Chromium => self.tree_of(selector).await,
            Engine::Firefox | Engine::WebKit => self.computed_of(selector).await,
        }?;
        if all.is_empty() {
            return Err(Failure::Unmeasured(format!("nothing is named by {selector}")));
        }
        Ok(all)
    }

    /// By Chromium's tree of accessibility.
    async fn tree_of(&self, selector: &str) -> Result<Vec<Spoken>, Failure> {
        let document = self.devtools("DOM.getDocument", json!({ "depth": 0 })).await?;
        let asked = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
        let found = self.devtools("DOM.querySelectorAll", asked).await?;
        let mut all = Vec::new();
        for id in found["nodeIds"].as_array().into_iter().flatten() {
            let asked = json!({ "nodeId": id, "fetchRelatives": false });
            let tree = self.devtools("Accessibility.getPartialAXTree", asked).await?;
            let node = &tree["nodes"][0];
            let properties = node["properties"].as_array().cloned().unwrap_or_default();
            let state = properties.iter().find(|one| {
                ["expanded", "checked", "live"].iter().any(|name| one["name"] == *name)
            });
            all.push(Spoken {
                role: text(&node["role"]["value"]),
                name: text(&node["name"]["value"]),
                value: text(&node["value"]["value"]),
                state: state.map(|state| text(&state["value"]["value"])).unwrap_or_default(),
            });
        }
        Ok(all)
    }

    /// By the commands of WebDriver, sections 12.4.7 and 12.4.8.
    async fn computed_of(&self, selector: &str) -> Result<Vec<Spoken>, Failure> {
        let own = self.client.execute(VALUE_AND_STATE, vec![selector.into()]).await?;
        let elements = self.client.find_all(Locator::Css(selector)).await?;
        let mut all = Vec::new();
        for (element, own) in elements.iter().zip(own.as_array().into_iter().flatten()) {
            let asked = |what| Computed { element: element.element_id().to_string(), what };
            all.push(Spoken {
                role: text(&self.client.issue_cmd(asked("computedrole")).await?),
                name: text(&self.client.issue_cmd(asked("computedlabel")).await?),
                value: text(&own[0]),
                state: text(&own[1]),
            });
        }
        Ok(all)
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A question about an element.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let (session, Self { element, what }) = (session.unwrap_or_default(), self);
        base.join(&format!("session/{session}/element/{element}/{what}"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
