//! `sitemap.xml`: the pages that search engines are told of, each with its other languages.

use std::fmt::Write;

use super::Served;
use crate::page_table::Page;
use crate::{SiteAddress, template::escape};

/// By absolute addresses, as its rules demand. `address` is that of the quiz.
///
/// What is said of languages follows
/// <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>: each
/// page names every language, its own too.
pub(super) fn sitemap(served: &[Served], address: &SiteAddress) -> String {
    let links =
        if served.len() > 1 { "\n xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" } else { "" };
    let mut map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{links}>\n"
    );
    for Served { languages, names, .. } in served {
        let here = address.within(&languages.folder());
        let pages = names.iter().filter_map(|name| Page::of_file(name));
        for page in pages.filter(|page| page.is_in_sitemap()) {
            let (of, page) = (page, page.address());
            let _ = write!(map, "<url><loc>{}</loc>", escape(&here.of(&page)));
            for (language, way) in languages.ways_to(of) {
                let there = escape(&here.within(&way).of(&page));
                let _ = write!(
                    map,
                    "\n<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{there}\"/>",
                    language.tag
                );
            }
            map += "</url>\n";
        }
    }
    map + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Language, Languages};

    fn served(languages: Languages) -> Served {
        let names = ["404.html", "embed/index.html", "guide/index.html", "index.html", "sw.js"];
        Served { languages, names: names.map(str::to_owned).to_vec(), policies: BTreeMap::new() }
    }

    #[test]
    fn it_names_what_is_there_to_be_found() {
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        assert_eq!(
            sitemap(&[served(Languages::default())], &address),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>https://example.org/quiz/guide/</loc></url>\n\
             <url><loc>https://example.org/quiz/</loc></url>\n\
             </urlset>\n"
        );
    }

    #[test]
    fn each_page_names_every_language() {
        let address = SiteAddress::parse("https://example.org/quiz").unwrap();
        let language = |tag: &str| Language {
            tag: tag.to_owned(),
            name: String::new(),
            direction: String::new(),
            offer: String::new(),
            pages: ["", "guide/"].map(str::to_owned).into(),
        };
        let all = ["en", "es"].map(language);
        let served: Vec<_> = Languages::each(&all).map(served).collect();
        let map = sitemap(&served, &address);
        for here in ["", "es/"] {
            let page = format!(
                "<url><loc>https://example.org/quiz/{here}guide/</loc>\n\
                 <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/quiz/guide/\"/>\n\
                 <xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/quiz/es/guide/\"/>\
                 </url>\n"
            );
            assert!(map.contains(&page), "{page} is missing in\n{map}");
        }
        assert!(map.contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""), "{map}");
    }
}
