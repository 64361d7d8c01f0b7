//! The headers of `_headers`, as Netlify and Cloudflare Pages send them: a line with a path, which may
//! end in `*`, then indented headers.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Adds the headers that `rules` give for a path. Those that are there already stay: how long a file
/// may be kept is another matter for one that is built anew while it is looked at.
pub(super) fn add(rules: &str, path: &str, headers: &mut HeaderMap) {
    let mut fits = false;
    for line in rules.lines() {
        if !line.starts_with(' ') {
            fits = line.strip_suffix('*').map_or(line == path, |start| path.starts_with(start));
        } else if fits && let Some((name, value)) = line.trim().split_once(": ") {
            let header = HeaderName::try_from(name).ok().zip(HeaderValue::from_str(value).ok());
            if let Some((name, value)) = header {
                headers.entry(name).or_insert(value);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_path_gets_what_is_said_of_it_and_of_all() {
        let rules = "/*\n  Referrer-Policy: no-referrer\n/guide/\n  Cache-Control: max-age=1\n  \
                     Content-Security-Policy: default-src 'none';a: b\n/x\n  Not a header\n";
        let of = |path| {
            let mut headers = HeaderMap::new();
            headers.insert("cache-control", HeaderValue::from_static("no-cache"));
            add(rules, path, &mut headers);
            let read = |(name, value): (&HeaderName, &HeaderValue)| {
                format!("{name}: {}", value.to_str().unwrap())
            };
            let mut found: Vec<_> = headers.iter().map(read).collect();
            found.sort();
            found
        };
        let shared = ["cache-control: no-cache", "referrer-policy: no-referrer"];
        for path in ["/", "/x", "/guide/a"] {
            assert_eq!(of(path), shared, "{path}");
        }
        let policy = "content-security-policy: default-src 'none';a: b";
        assert_eq!(of("/guide/"), [shared[0], policy, shared[1]]);
    }
}
