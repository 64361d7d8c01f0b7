//! How the visitor wants the pages to be.

use quiz_model::json::Object;

/// What the visitor has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Light or dark.
    pub theme: Theme,
    /// Whether number keys choose and Enter goes on.
    pub keys: bool,
    /// Settings of a later version, kept as they came.
    pub unknown: Object,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: Theme::Auto, keys: true, unknown: Object::new() }
    }
}

impl Preferences {
    /// Whether nothing has been set.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    /// Its name in saved records and in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
