//! How the visitor wants the pages to be.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What the visitor has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// Light or dark.
    #[serde(default, skip_serializing_if = "Theme::is_auto")]
    pub theme: Theme,
    /// Whether number keys choose and Enter goes on.
    #[serde(default = "on", skip_serializing_if = "is_on")]
    pub keys: bool,
    /// Settings of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

const fn on() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_on(keys: &bool) -> bool {
    *keys
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: Theme::Auto, keys: true, unknown: Map::new() }
    }
}

impl Preferences {
    /// Whether nothing has been set.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the browser says.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    const fn is_auto(&self) -> bool {
        matches!(self, Self::Auto)
    }

    /// Its name in saved records and in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
