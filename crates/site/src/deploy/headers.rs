//! Files that hosts and search engines look for: `_headers` and `robots.txt`.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::policy::joined;
use super::{Served, manifest, service_worker};
use crate::files::is_hashed;
use crate::page_table::{EMBED_SCRIPT, Page};
use crate::{SiteAddress, preview};

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
/// stands under `/*`, and else no two rules fit one file. Cloudflare takes a hundred rules, so the files of a
/// folder have one together; `path` is where the site lies at its host, `/` or `/some/quiz/`.
pub(super) fn headers(served: &[Served], path: &str) -> String {
    let never: Vec<_> = NEVER_USED.iter().map(|name| format!("{name}=()")).collect();
    let mut rules = format!(
        "{path}*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: {}\n",
        never.join(", ")
    );
    // A wrong address in a folder is answered with this page, under the rule of the folder.
    let lost = Page::NotFound.file();
    let lost = served.first().and_then(|first| first.policies.get(&lost)).map(String::as_str);
    for site in served {
        let path = format!("{path}{}", site.languages.folder());
        add_rules(&mut rules, site, lost, &path);
    }
    rules
}

/// The rules of a site in one language, which lies at `path`.
fn add_rules(
    rules: &mut String,
    Served { languages, names, policies }: &Served,
    lost: Option<&str>,
    path: &str,
) {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        if let Some((folder, _)) = name.split_once('/') {
            folders.entry(folder).or_default().extend(policies.get(name).map(String::as_str));
            continue;
        }
        let caching = if is_hashed(name) {
            "public, max-age=31536000, immutable"
        } else if is_asked_anew(name) {
            "no-cache"
        } else {
            continue;
        };
        // Hosts answer with the page of the first language, and one file has its policy in its head.
        let is_spared = matches!(Page::of_file(name), Some(Page::NotFound | Page::OneFile));
        if languages.is_within() && is_spared {
            continue;
        }
        let policy = policies.get(name).map(|policy| policy_line(policy)).unwrap_or_default();
        // The first page is asked for by its folder, and seldom by its name.
        let by_folder = (Page::of_file(name) == Some(Page::Quiz)).then_some("");
        for name in by_folder.into_iter().chain([name.as_str()]) {
            let _ = write!(rules, "{path}{name}\n  Cache-Control: {caching}\n{policy}");
        }
    }
    for (folder, mut policies) in folders.into_iter().filter(|(_, policies)| !policies.is_empty()) {
        policies.extend(lost);
        let policy = policy_line(&joined(&policies));
        let _ = write!(rules, "{path}{folder}/*\n  Cache-Control: no-cache\n{policy}");
    }
}

fn policy_line(policy: &str) -> String {
    format!("  Content-Security-Policy: {policy}\n")
}

/// `robots.txt`: everything may be read; the map of the site is named where its address is known.
pub(super) fn robots(address: Option<&SiteAddress>) -> String {
    let map = address
        .map(|address| format!("Sitemap: {}\n", address.of("sitemap.xml")))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Languages};

    fn served(languages: Languages) -> Served {
        let names = [
            "404.html",
            "app-6392b2aa40139df6.js",
            "embed.js",
            "guide/index.html",
            "guide/pay/card.png",
            "guide/pay/index.html",
            "icon.svg",
            "index.html",
            "sw.js",
        ];
        let policies =
            [("guide/index.html", "a"), ("guide/pay/index.html", "a"), ("index.html", "b")];
        let policies = policies.map(|(name, policy)| (name.to_owned(), policy.to_owned()));
        let names = names.map(str::to_owned).to_vec();
        Served { languages, names, policies: policies.into() }
    }

    #[test]
    fn each_file_has_one_rule_for_caching() {
        let headers = |path| headers(&[served(Languages::default())], path);
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
             /\n  Cache-Control: no-cache\n  Content-Security-Policy: b\n\
             /index.html\n  Cache-Control: no-cache\n  Content-Security-Policy: b\n\
             /sw.js\n  Cache-Control: no-cache\n\
             /guide/*\n  Cache-Control: no-cache\n  Content-Security-Policy: a\n"
        );
        assert!(headers("/some/quiz/").starts_with("/some/quiz/*\n"));
    }

    #[test]
    fn each_language_has_rules_for_its_folder() {
        let language = |tag: &str| Language {
            tag: tag.to_owned(),
            name: String::new(),
            direction: String::new(),
            offer: String::new(),
            pages: std::collections::BTreeSet::new(),
        };
        let served: Vec<_> = Languages::each(&["en", "es"].map(language)).map(served).collect();
        let headers = headers(&served, "/quiz/");
        for rule in ["\n/quiz/es/\n", "\n/quiz/es/guide/*\n", "\n/quiz/guide/*\n"] {
            assert_eq!(headers.matches(rule).count(), 1, "{rule} in\n{headers}");
        }
    }

    #[test]
    fn the_map_of_the_site_is_named_where_the_address_is_known() {
        assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        assert_eq!(
            robots(Some(&address)),
            "User-agent: *\nAllow: /\nSitemap: https://example.org/quiz/sitemap.xml\n"
        );
    }
}
