//! The ground of the pages, for those who paint around them: a browser's bars, a start screen.

use super::SiteError;

const GROUND: &str = "--ground";

/// The colour behind the pages, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ground {
    /// By day.
    pub(super) light: String,
    /// By night.
    pub(super) dark: String,
}

impl Ground {
    /// Reads it from the style sheets, where it stands first light and then dark.
    ///
    /// # Errors
    /// [`SiteError::Colour`] when it does not.
    pub(super) fn of(styles: &str) -> Result<Self, SiteError> {
        let declared = format!("{GROUND}:");
        let mut values = styles.split(&declared).skip(1).filter_map(|behind| {
            let value = behind.split([';', '}']).next()?.trim();
            let digits = value.strip_prefix('#')?;
            let is_hex = digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit());
            is_hex.then(|| value.to_owned())
        });
        match (values.next(), values.next()) {
            (Some(light), Some(dark)) => Ok(Self { light, dark }),
            _ => Err(SiteError::Colour(GROUND)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_is_read_light_and_dark() {
        let styles = ":root { --ground: #fbfaf7; --accent-ground: #e4f0f2; }\n\
                      @media dark { :root { --ground:#14181c } }";
        let ground = Ground::of(styles).unwrap();
        assert_eq!((ground.light.as_str(), ground.dark.as_str()), ("#fbfaf7", "#14181c"));
    }

    #[test]
    fn a_ground_that_is_gone_is_named() {
        let error = Ground::of("--ground: white; --ground: #14181c;").unwrap_err().to_string();
        assert!(error.contains("`--ground: #rrggbb;`"), "{error}");
    }
}
