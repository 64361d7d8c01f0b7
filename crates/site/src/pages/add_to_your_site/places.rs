//! The systems that sites are made with, from the table that `cargo xtask places` keeps: it pastes the
//! lines into an article of each and writes down the version that they were seen to work in.

use serde::Deserialize;

use crate::SiteError;

const PLACES: &str = include_str!("../../../../../tests/places/places.json");

/// A system.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(super) struct Place {
    /// As its makers write it.
    pub(super) name: String,
    /// The id of the way into its pages (`ways.rs`).
    pub(super) way: String,
    /// The version that the lines work in; none where nobody has seen it.
    pub(super) version: Option<String>,
}

/// All of the table, in its order.
///
/// # Errors
/// [`SiteError::Places`] when the table is not written as above.
pub(super) fn places() -> Result<Vec<Place>, SiteError> {
    serde_json::from_str(PLACES).map_err(SiteError::Places)
}

/// Whether a system whose steps are this way was seen to work.
pub(super) fn is_tried(way: &str, places: &[Place]) -> bool {
    places.iter().any(|place| place.way == way && place.version.is_some())
}

/// Those that a test has run, each with its version.
pub(super) fn tried(places: &[Place]) -> Vec<String> {
    let tried = places.iter().filter_map(|place| {
        let version = place.version.as_ref()?;
        Some(format!("{} {version}", place.name))
    });
    tried.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_names_no_system_twice() {
        let names: Vec<_> =
            places().unwrap().into_iter().map(|it| it.name.to_lowercase()).collect();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
    }

    #[test]
    fn only_what_has_a_version_was_tried() {
        let place = |name: &str, version: Option<&str>| Place {
            name: name.to_owned(),
            way: "html".to_owned(),
            version: version.map(str::to_owned),
        };
        let places = [place("Astro", Some("7.3.5")), place("Zola", None)];
        assert_eq!(tried(&places), ["Astro 7.3.5"]);
        assert!(is_tried("html", &places) && !is_tried("html", &places[1..]));
        assert!(!is_tried("nuxt", &places));
    }
}
