//! Where the pages will be published. Only what must be absolute uses it: everything else is
//! relative, so that a site works wherever its files are put.

use std::fmt;

use super::SiteError;

/// The address of the quiz's folder, with its scheme, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

impl SiteAddress {
    /// Reads an address such as `https://example.org/some/quiz`; the last `/` may be missing.
    ///
    /// # Errors
    /// [`SiteError::SiteUrl`] when it is no `http` or `https` address, or has a query or a fragment.
    pub fn parse(text: &str) -> Result<Self, SiteError> {
        let wrong = || SiteError::SiteUrl(text.to_owned());
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split('/').next()).ok_or_else(wrong)?;
        let unfit = |c: char| c.is_whitespace() || c.is_control() || "?#\"<>\\".contains(c);
        if host.is_empty() || text.contains(unfit) {
            return Err(wrong());
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Self(format!("{text}{slash}")))
    }

    /// The address of a page or file of the site: `guide/`, or nothing for the quiz itself.
    pub fn of(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }

    /// The same of a folder within it, or beside or above it: `es/`, `../`, or nothing for itself.
    pub(super) fn within(&self, mut way: &str) -> Self {
        let mut base = self.0.as_str();
        while let Some(rest) = way.strip_prefix("../") {
            let above = base.trim_end_matches('/').rfind('/');
            base = above.map_or(base, |at| &base[..=at]);
            way = rest;
        }
        Self(format!("{base}{way}"))
    }

    /// Its path, from `/` to `/`.
    pub fn path(&self) -> &str {
        let after_scheme = self.0.find("://").map_or(0, |at| at + 3);
        let path = self.0[after_scheme..].find('/').map_or(0, |at| after_scheme + at);
        &self.0[path..]
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_in_a_slash_and_has_a_path() {
        for (given, address, path) in [
            ("https://example.org", "https://example.org/", "/"),
            ("https://example.org/", "https://example.org/", "/"),
            ("http://localhost:8080/a/b", "http://localhost:8080/a/b/", "/a/b/"),
        ] {
            let read = SiteAddress::parse(given).unwrap();
            assert_eq!(read.to_string(), address);
            assert_eq!(read.path(), path);
        }
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        assert_eq!(address.of("guide/"), "https://example.org/quiz/guide/");
    }

    #[test]
    fn a_way_leads_to_a_folder_within_or_beside() {
        let address = SiteAddress::parse("https://example.org/quiz/es/").unwrap();
        for (way, found) in [
            ("", "https://example.org/quiz/es/"),
            ("../", "https://example.org/quiz/"),
            ("../pt-BR/", "https://example.org/quiz/pt-BR/"),
            ("r/", "https://example.org/quiz/es/r/"),
        ] {
            assert_eq!(address.within(way).to_string(), found, "{way}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for given in ["", "example.org", "https://", "ftp://a.b/", "https://a.b/?c", "https://a b/"]
        {
            let error = SiteAddress::parse(given).unwrap_err().to_string();
            assert!(error.starts_with(&format!("`{given}` is no address of a site")), "{error}");
        }
    }
}
