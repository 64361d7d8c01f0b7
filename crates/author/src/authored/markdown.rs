//! A longer text as an author writes it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Markdown with emphasis, links and lists; anything else is shown as the text it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markdown(pub String);

impl From<&str> for Markdown {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl schemars::JsonSchema for Markdown {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "Markdown with emphasis, https links and lists; anything else is shown as text",
        })
    }
}
