//! What the address of a page says, behind the `#`.
//!
//! Links of ours begin with a format, `#v1.`; everything else is somebody else's (a place on the
//! page, what a blog engine adds) and means nothing here. No format is made yet, so a link of ours is
//! one that a later version has made, or a broken one.

/// What somebody came with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Nothing of ours.
    Nothing,
    /// A link of ours that this version cannot read.
    Unreadable,
}

/// Reads the fragment of an address, with its `#` or without.
pub fn read(fragment: &str) -> Followed {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let format = fragment.strip_prefix('v').and_then(|rest| rest.split_once('.'));
    let is_ours = format.is_some_and(|(number, _)| {
        !number.is_empty() && number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    if is_ours { Followed::Unreadable } else { Followed::Nothing }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_links_of_ours_mean_something() {
        for (fragment, expected) in [
            ("", Followed::Nothing),
            ("#", Followed::Nothing),
            ("#plan", Followed::Nothing),
            ("#?secret=abcdefghij", Followed::Nothing),
            ("#v", Followed::Nothing),
            ("#version.1", Followed::Nothing),
            ("#v.x", Followed::Nothing),
            ("#v1.", Followed::Unreadable),
            ("#v1.AAECAw", Followed::Unreadable),
            ("v12.x.y", Followed::Unreadable),
        ] {
            assert_eq!(read(fragment), expected, "{fragment}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(fragment in ".{0,80}") {
            let _ = read(&fragment);
        }
    }
}
