//! What a site needs besides its pages to be served, installed and used without a network. The
//! order counts: the worker names what was made before it, and the packed copies are of all.

mod compress;
mod head;
mod headers;
pub(super) mod manifest;
mod policy;
mod service_worker;
mod sitemap;

use std::collections::BTreeMap;
use std::path::Path;

use crate::colours::Ground;
use crate::files::{names, text_of, write};
use crate::page_table::Page;
use crate::preview::write_oembed;
use crate::{Languages, Site, SiteAddress, SiteError, icons};

use self::policy::Policy;
use self::sitemap::sitemap;

#[cfg(feature = "desk")]
pub use self::compress::compress;
pub(super) use self::compress::gzip;
pub(super) use self::head::installable;
pub use self::policy::with_policy;
pub use self::service_worker::write_service_worker;

/// A site in one of its languages, in its folder.
#[derive(Debug)]
pub(super) struct Served {
    languages: Languages,
    /// The names of its files, in its folder.
    names: Vec<String>,
    /// What hosts send as the policy of each page.
    policies: BTreeMap<String, String>,
}

/// Adds it to the folder of a site in one of its languages, which holds its pages, its bundles and its icons.
/// `styles` are the style sheets, and `address` is that of the folder.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn serve(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
    folder: &Path,
) -> Result<Served, SiteError> {
    write(&folder.join("icon.svg"), icons::PICTURE)?;
    write(&folder.join(manifest::NAME), manifest::manifest(site, &Ground::of(styles)?)?)?;
    let policies = secure(folder)?;
    if let Some(address) = address {
        write_oembed(site, address, folder)?;
    }
    let above = folder.parent().filter(|_| site.languages.is_within());
    write_service_worker(folder, above, site.content.quiz.id.as_str())?;
    Ok(Served { languages: site.languages.clone(), names: names(folder)?, policies })
}

/// Adds what all languages have once, beside the first of them. `address` is that of the quiz.
///
/// # Errors
/// When a file cannot be written.
pub(super) fn finish(
    served: &[Served],
    address: Option<&SiteAddress>,
    dist: &Path,
) -> Result<(), SiteError> {
    write(&dist.join("robots.txt"), headers::robots(address))?;
    if let Some(address) = address {
        write(&dist.join("sitemap.xml"), sitemap(served, address))?;
    }
    let path = address.map_or("/", SiteAddress::path);
    write(&dist.join("_headers"), headers::headers(served, path))
}

/// Puts its policy into each page, and returns those that hosts send, by the names of the pages.
fn secure(dist: &Path) -> Result<BTreeMap<String, String>, SiteError> {
    let mut policies = BTreeMap::new();
    for name in names(dist)?
        .into_iter()
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "html"))
    {
        let page = Page::of_file(&name).ok_or_else(|| SiteError::UnknownPage(name.clone()))?;
        let path = dist.join(&name);
        let markup = with_policy(page, &text_of(&path)?)?;
        let policy = Policy::of(page, &markup)?.in_header();
        write(&path, markup)?;
        policies.insert(name, policy);
    }
    Ok(policies)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::Languages;
    use quiz_model::{Content, sample};

    const STYLES: &str = "--ground: #fbfaf7; --ground: #14181c;";

    fn served(address: Option<&SiteAddress>) -> BTreeMap<String, Vec<u8>> {
        let dist = tempfile::tempdir().unwrap();
        for name in ["index.html", "404.html", "app-6392b2aa40139df6.js"] {
            let text = "app-6392b2aa40139df6.js ".repeat(20);
            write(&dist.path().join(name), format!("<meta charset=\"utf-8\">{text}")).unwrap();
        }
        let content = Content { quiz: sample::quiz(), words: sample::words() };
        for icon in icons::ALL {
            write(&dist.path().join(icon.name), icon.png().unwrap()).unwrap();
        }
        let site =
            Site { content, guide: None, images: Vec::new(), languages: Languages::default() };
        let served = serve(&site, STYLES, address, dist.path()).unwrap();
        finish(&[served], address, dist.path()).unwrap();
        compress(dist.path()).unwrap();
        let names = names(dist.path()).unwrap();
        names
            .into_iter()
            .map(|name| (name.clone(), fs::read(dist.path().join(name)).unwrap()))
            .collect()
    }

    #[test]
    fn everything_is_there_and_equal_builds_are_equal() {
        let files = served(None);
        for name in [
            "404.html",
            "404.html.br",
            "_headers",
            "app-6392b2aa40139df6.js.gz",
            "apple-touch-icon.png",
            "icon-192.png",
            "icon-512.png",
            "icon-maskable-512.png",
            "icon.svg",
            "index.html.br",
            "manifest.webmanifest",
            "robots.txt",
            "sw.js",
            "sw.js.br",
        ] {
            assert!(files.contains_key(name), "{name} is missing");
        }
        for absolute in ["sitemap.xml", "oembed.json"] {
            assert!(!files.contains_key(absolute), "{absolute} would need absolute addresses");
        }
        let headers = String::from_utf8(files["_headers"].clone()).unwrap();
        assert!(headers.contains("/sw.js\n  Cache-Control: no-cache"), "{headers}");
        for page in ["index.html", "404.html"] {
            let text = String::from_utf8_lossy(&files[page]);
            assert!(
                text.contains("<meta http-equiv=\"Content-Security-Policy\""),
                "{page}: {text}"
            );
            let rule = format!("/{page}\n  Cache-Control: no-cache\n  Content-Security-Policy: ");
            assert!(headers.contains(&rule), "{headers}");
        }
        assert_eq!(served(None), files);
    }

    #[test]
    fn a_known_address_brings_the_map_of_the_site_and_what_blogs_ask_for() {
        let address = SiteAddress::parse("https://example.org/quiz/").unwrap();
        let files = served(Some(&address));
        assert!(files.contains_key("sitemap.xml") && files.contains_key("oembed.json"));
        let headers = String::from_utf8(files["_headers"].clone()).unwrap();
        assert!(headers.starts_with("/quiz/*\n"), "{headers}");
        assert!(headers.contains("/quiz/oembed.json\n  Cache-Control: no-cache\n"), "{headers}");
    }
}
