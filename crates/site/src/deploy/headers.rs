//! Files that hosts and search engines look for: `_headers`, `robots.txt`, `sitemap.xml`.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{manifest, service_worker};
use crate::files::is_hashed;
use crate::page_table::{EMBED_SCRIPT, Page};
use crate::{SiteAddress, preview};
use quiz_core::link::CHALLENGES;

/// Files besides the pages whose names stay while what is in them changes.
const ASKED_ANEW: [&str; 3] = [service_worker::NAME, manifest::NAME, EMBED_SCRIPT];

/// Whether what is in a file changes while its name stays.
fn is_asked_anew(name: &str) -> bool {
    Page::of_file(name).is_some() || ASKED_ANEW.contains(&name) || preview::is_oembed(name)
}

/// What a page that is opened from this site may not use, nor any frame in it: what the quiz never
/// does, by the names that Chromium knows, since others only fill its console. Copying and sharing
/// stay allowed.
const NEVER_USED: [&str; 17] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
];

/// `_headers`, as Netlify and Cloudflare Pages read it: a line with a path, then indented headers.
///
/// Where two rules fit one path, those hosts send both values of a header; so what all files share
/// stands under `/*`, and each file that has a caching rule is named alone. `names` are the files of
/// the site, `policies` those of its pages; `path` is where the site lies at its host, `/` or
/// `/some/quiz/`.
pub(super) fn headers(names: &[String], policies: &BTreeMap<String, String>, path: &str) -> String {
    let policy_of = |name: &str| {
        let policy = policies.get(name);
        policy.map_or_else(String::new, |policy| format!("  Content-Security-Policy: {policy}\n"))
    };
    let never: Vec<_> = NEVER_USED.iter().map(|name| format!("{name}=()")).collect();
    let mut rules = format!(
        "{path}*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: {}\n",
        never.join(", ")
    );
    // Pages of scores are many and alike: hosts take a hundred rules, and one is enough for all.
    let is_scored = |name: &str| matches!(Page::of_file(name), Some(Page::Challenge(_)));
    if let Some(name) = names.iter().find(|name| is_scored(name)) {
        let policy = policy_of(name);
        let _ = write!(rules, "{path}{CHALLENGES}*\n  Cache-Control: no-cache\n{policy}");
    }
    for name in names.iter().filter(|name| !is_scored(name)) {
        let caching = if is_hashed(name) {
            "public, max-age=31536000, immutable"
        } else if is_asked_anew(name) {
            "no-cache"
        } else {
            continue;
        };
        let policy = policy_of(name);
        // A page is asked for by its folder, and seldom by its name.
        if let Some(folder) = name.strip_suffix("index.html") {
            let _ = write!(rules, "{path}{folder}\n  Cache-Control: {caching}\n{policy}");
        }
        let _ = write!(rules, "{path}{name}\n  Cache-Control: {caching}\n{policy}");
    }
    rules
}

/// `robots.txt`: everything may be read; the map of the site is named where its address is known.
pub(super) fn robots(address: Option<&SiteAddress>) -> String {
    let map = address
        .map(|address| format!("Sitemap: {}\n", address.of("sitemap.xml")))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

/// `sitemap.xml`: the pages among these files that search engines are told of, by absolute addresses,
/// as its rules demand.
pub(super) fn sitemap(names: &[String], address: &SiteAddress) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let pages = names.iter().filter_map(|name| Page::of_file(name));
    for page in pages.filter(|page| page.is_in_sitemap()) {
        let page = address.of(&page.address()).replace('&', "&amp;");
        let _ = writeln!(map, "<url><loc>{page}</loc></url>");
    }
    map + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        [
            "404.html",
            "app-6392b2aa40139df6.js",
            "embed.js",
            "embed/index.html",
            "guide/index.html",
            "icon.svg",
            "index.html",
            "sw.js",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn each_file_has_one_rule_for_caching() {
        let policies = BTreeMap::from([("guide/index.html".to_owned(), "default-src".to_owned())]);
        let headers = |path| headers(&names(), &policies, path);
        let (shared, files) =
            headers("/").split_once("/404").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        assert!(
            shared.starts_with(
                "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
                 Referrer-Policy: no-referrer\n  Permissions-Policy: accelerometer=(), autoplay=(), "
            ),
            "{shared}"
        );
        assert_eq!(
            files,
            ".html\n  Cache-Control: no-cache\n\
             /app-6392b2aa40139df6.js\n  Cache-Control: public, max-age=31536000, immutable\n\
             /embed.js\n  Cache-Control: no-cache\n\
             /embed/\n  Cache-Control: no-cache\n\
             /embed/index.html\n  Cache-Control: no-cache\n\
             /guide/\n  Cache-Control: no-cache\n  Content-Security-Policy: default-src\n\
             /guide/index.html\n  Cache-Control: no-cache\n  Content-Security-Policy: default-src\n\
             /\n  Cache-Control: no-cache\n\
             /index.html\n  Cache-Control: no-cache\n\
             /sw.js\n  Cache-Control: no-cache\n"
        );
        assert!(headers("/some/quiz/").starts_with("/some/quiz/*\n"));
    }

    #[test]
    fn the_map_of_the_site_is_named_where_the_address_is_known() {
        assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        assert_eq!(
            robots(Some(&address)),
            "User-agent: *\nAllow: /\nSitemap: https://example.org/quiz/sitemap.xml\n"
        );
        assert_eq!(
            sitemap(&names(), &address),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>https://example.org/quiz/guide/</loc></url>\n\
             <url><loc>https://example.org/quiz/</loc></url>\n\
             </urlset>\n"
        );
    }
}
