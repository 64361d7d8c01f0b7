//! The address of a page elsewhere: of a source, of a course, of a link in a text.

use std::fmt;
use std::ops::Deref;

/// An address that a page may link to. It starts with `https://`, names a host with a dot in it and
/// has no white space or control character, so it can neither run a script nor leave its attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// Stands for an address that was damaged, until the reader of the content says so.
    pub(crate) const NOWHERE: Self = Self(String::new());

    /// The address, if it can be one. The only way to a link: from an author's file, from the
    /// content of a page, and from a test.
    pub fn read(address: &str) -> Option<Self> {
        let host = address.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
        let is_broken = |letter: char| letter.is_whitespace() || letter.is_control();
        let is_sound = host.contains('.') && !address.chars().any(is_broken);
        is_sound.then(|| Self(address.to_owned()))
    }

    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Link {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_https_address_with_a_host_is_a_link() {
        for address in ["https://example.org", "https://example.org/a?b#c", "https://a.b/[x]"] {
            assert_eq!(Link::read(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn whatever_else_a_browser_might_follow_is_none() {
        for address in [
            "http://example.org",
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            " https://example.org",
            "//example.org",
            "data:text/html,x",
            "https://",
            "https://localhost/",
            "https:///example.org",
            "https://exa mple.org",
            "https://example.org/\u{85}",
            "https://example.org/\n",
            "HTTPS://example.org",
            "",
        ] {
            assert_eq!(Link::read(address), None, "{address:?}");
        }
    }
}
