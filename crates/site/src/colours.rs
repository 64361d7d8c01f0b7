//! Colours of the pages, for what is painted outside of them: a browser's bars, a start screen, cards.

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
        let (light, dark) = declared(styles, GROUND)?;
        Ok(Self { light, dark })
    }
}

#[cfg(feature = "desk")]
/// The accent as a ground, with what can be read on it: the colours of the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Accent {
    /// The accent of light pages.
    pub(super) ground: String,
    /// What is written on it there.
    pub(super) text: String,
    /// The accent of dark pages, which is its brighter brother.
    pub(super) mark: String,
}

#[cfg(feature = "desk")]
impl Accent {
    /// Reads them from the style sheets.
    ///
    /// # Errors
    /// [`SiteError::Colour`] when one is missing.
    pub(super) fn of(styles: &str) -> Result<Self, SiteError> {
        let (ground, mark) = declared(styles, "--accent")?;
        let (text, _) = declared(styles, "--accent-text")?;
        Ok(Self { ground, text, mark })
    }
}

/// What a name stands for, first light and then dark: a colour, or what a variable falls back to.
fn declared(styles: &str, name: &'static str) -> Result<(String, String), SiteError> {
    let declaration = format!("{name}:");
    let mut values = styles.split(&declaration).skip(1).filter_map(|behind| {
        let value = behind.split([';', '}']).next()?.trim();
        let value = value.strip_suffix(')').map_or(value, |variable| {
            variable.rsplit_once(',').map_or(variable, |(_, otherwise)| otherwise.trim())
        });
        let digits = value.strip_prefix('#')?;
        let is_hex = digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit());
        is_hex.then(|| value.to_owned())
    });
    match (values.next(), values.next()) {
        (Some(light), Some(dark)) => Ok((light, dark)),
        _ => Err(SiteError::Colour(name)),
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
    fn the_accents_are_those_of_the_tokens() {
        let accent = Accent::of(include_str!("../../../styles/tokens.css")).unwrap();
        let Accent { ground, text, mark } = &accent;
        assert_eq!([ground, text, mark], ["#0b5a6e", "#ffffff", "#7fd0e2"]);
    }

    #[test]
    fn the_picture_that_a_browser_paints_has_the_colours_of_the_cards() {
        let pages = include_str!("../../../styles/pages.css");
        let Accent { ground, text, mark } =
            Accent::of(include_str!("../../../styles/tokens.css")).unwrap();
        for (name, value) in [("ground", ground), ("text", text), ("mark", mark)] {
            let declaration = format!("--picture-{name}: {value};");
            assert!(pages.contains(&declaration), "{declaration}");
        }
    }

    #[test]
    fn a_ground_that_is_gone_is_named() {
        let error = Ground::of("--ground: white; --ground: #14181c;").unwrap_err().to_string();
        assert!(error.contains("`--ground: #rrggbb;`"), "{error}");
    }
}
