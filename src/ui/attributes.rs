//! The attributes that an element of ours can have.

use yew::virtual_dom::{AttributeOrProperty, Attributes};

/// Their names. Yew compares the values of two elements one by one where both have the same list of
/// names, and makes maps where they have not; so all have this one, and the app no maps.
const NAMES: &[&str] = &[
    "id",
    "class",
    "type",
    "name",
    "value",
    "href",
    "rel",
    "target",
    "role",
    "tabindex",
    "accept",
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "d",
    "data-attempt",
    "data-certainty",
    "data-certificate",
    "data-change",
    "data-click",
    "data-confirm",
    "data-due",
    "data-earlier",
    "data-evidence",
    "data-margin",
    "data-missed",
    "data-next-look",
    "data-notice",
    "data-outcome",
    "data-path",
    "data-plan",
    "data-post",
    "data-progress",
    "data-question",
    "data-reason",
    "data-right",
    "data-screen",
    "data-sent",
    "data-share",
    "data-step",
    "data-total",
    "data-unlearn",
    "fill",
    "focusable",
    "height",
    "preserveAspectRatio",
    "readonly",
    "rows",
    "scope",
    "shape-rendering",
    "viewBox",
    "width",
    "x",
    "xmlns",
    "y",
];

/// The attributes of an element that is being made: a value or none for each name.
pub(super) struct Given([Option<AttributeOrProperty>; NAMES.len()]);

impl Given {
    /// None so far.
    pub(super) const fn none() -> Self {
        Self([const { None }; NAMES.len()])
    }

    /// With this one. A test looks for names that are not on the list.
    pub(super) fn put(&mut self, name: &str, value: AttributeOrProperty) {
        let known = NAMES.iter().position(|known| *known == name);
        debug_assert!(known.is_some(), "`{name}` is missing in src/ui/attributes.rs");
        if let Some(place) = known.and_then(|at| self.0.get_mut(at)) {
            *place = Some(value);
        }
    }
}

impl From<Given> for Attributes {
    fn from(given: Given) -> Self {
        Self::Dynamic { keys: NAMES, values: Box::new(given.0) }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Names in calls of `markup::Tag`, in this folder and those in it.
    fn named(folder: &Path, names: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                named(&path, names);
                continue;
            }
            if path.ends_with("attributes.rs") {
                continue;
            }
            let code = fs::read_to_string(&path).unwrap();
            let calls = [".with(", ".fixed(", ".number("].map(|call| code.split(call).skip(1));
            names.extend(calls.into_iter().flatten().filter_map(|given| {
                let (name, _) = given.trim_start().strip_prefix('"')?.split_once('"')?;
                Some(name.to_owned())
            }));
        }
    }

    #[test]
    fn every_name_is_on_the_list_once_and_none_is_idle() {
        let mut used = Vec::new();
        named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut used);
        used.sort();
        used.dedup();
        let mut listed = NAMES.to_vec();
        listed.sort_unstable();
        assert_eq!(used, listed);
    }
}
