//! `sw.js`, which lets the quiz run without a network, and the lines of script that register it.
//! Both are plain JavaScript beside this file; here they learn what the build has made.

use std::path::Path;

use super::manifest;
use crate::SiteError;
use crate::files::{is_hashed, names, read, text_of, write};
use crate::hash::short_name;
use crate::page_table::{self, Page};
use crate::template::{fill, script};

const WORKER: &str = include_str!("worker.js");
const REGISTRATION: &str = include_str!("register.js");

/// The name of its file. It has to lie beside `index.html`: it serves its own folder and below.
pub(super) const NAME: &str = "sw.js";

/// The lines of script that register the worker, for a page from which `root` leads to the quiz.
pub(super) fn registration(root: &str) -> String {
    fill(&script(REGISTRATION), &[("root", root.to_owned())])
}

/// Writes `sw.js` into the folder of a finished site, for the files that lie there: after this, none
/// of them may change but by writing it again. `quiz` is the id of the quiz. `above` is the folder around it
/// where the site is in another language than the first: that with the bundles.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_service_worker(
    dist: &Path,
    above: Option<&Path>,
    quiz: &str,
) -> Result<(), SiteError> {
    let Kept { pages, once_read, hashed, others, later } = Kept::of(dist, above)?;
    let worker = script(WORKER);
    let mut build = vec![worker.clone().into_bytes()];
    for name in pages.iter().chain(&once_read).chain(&hashed).chain(&others).chain(&later) {
        build.extend([name.clone().into_bytes(), read(&dist.join(name))?]);
    }
    let addresses = |names: &[String]| {
        let addresses: Vec<_> = names.iter().map(|name| address(name)).collect();
        serde_json::to_string(&addresses)
    };
    let values = [
        ("quiz", quiz.to_owned()),
        ("build", short_name(build.iter().map(Vec::as_slice))),
        ("pages", addresses(&pages)?),
        ("once-read", addresses(&once_read)?),
        ("hashed", addresses(&hashed)?),
        ("others", addresses(&others)?),
        ("later", addresses(&later)?),
    ];
    write(&dist.join(NAME), fill(&worker, &values))
}

/// How the names of files begin that few visitors ask for, or nobody before a result.
const LATER: [&str; 8] =
    ["share-", "studio-", "exchange-", "publish-", "play-", "make/", "further-", "bonus-"];

/// The files that are kept: at once but for two of the lists.
#[derive(Default)]
struct Kept {
    pages: Vec<String>,
    /// Pages that are kept once they have been read.
    once_read: Vec<String>,
    /// Those that the first page names and that a result needs.
    hashed: Vec<String>,
    others: Vec<String>,
    /// Those of the share panel and of the studio, kept once they have been asked for, and of further
    /// rounds, kept once a result is shown.
    later: Vec<String>,
}

impl Kept {
    fn of(dist: &Path, above: Option<&Path>) -> Result<Self, SiteError> {
        let first = text_of(&dist.join(Page::Quiz.file()))?;
        let mut kept = Self::default();
        let own = own(names(dist)?);
        let shared = match above {
            Some(above) => names(above)?.into_iter().filter(|name| is_bundle(name)).collect(),
            None => Vec::new(),
        };
        let shared = shared.into_iter().map(|name| format!("{ABOVE}{name}"));
        for name in own.into_iter().chain(shared) {
            let page = Page::of_file(&name).map_or(page_table::Kept::Never, Page::kept);
            if page == page_table::Kept::AtOnce {
                kept.pages.push(name);
            } else if page == page_table::Kept::OnceRead {
                kept.once_read.push(name);
            } else if is_hashed(&name) && is_later(&name) {
                kept.later.push(name);
            } else if is_hashed(&name) && first.contains(&name) {
                kept.hashed.push(name);
            } else if is_hashed(&name) || name == "icon.svg" || name == manifest::NAME {
                kept.others.push(name);
            }
        }
        Ok(kept)
    }
}

/// Leads to the folder with the bundles from that of another language.
const ABOVE: &str = "../";

/// Whether this is a file of a bundle, which all languages share.
fn is_bundle(name: &str) -> bool {
    const ENDINGS: [&str; 2] = [".js", ".wasm"];
    !name.contains('/') && is_hashed(name) && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn is_later(name: &str) -> bool {
    let name = name.strip_prefix(ABOVE).unwrap_or(name);
    LATER.iter().any(|start| name.starts_with(start))
}

/// Those but of other languages, each of which has a worker of its own in its folder.
fn own(names: Vec<String>) -> Vec<String> {
    let others = names.iter().filter_map(|name| name.strip_suffix(NAME));
    let others: Vec<String> =
        others.filter(|folder| !folder.is_empty()).map(ToOwned::to_owned).collect();
    names.into_iter().filter(|name| !others.iter().any(|other| name.starts_with(other))).collect()
}

/// How a page asks for a file: for a page by its folder alone.
fn address(name: &str) -> String {
    let page = Page::of_file(name).map(Page::address);
    format!("./{}", page.as_deref().unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn site() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        for (name, content) in [
            (
                "index.html",
                "<script>import('./app-6392b2aa40139df6.js')</script>\
                 [\"details-0123456789abcdef.json\",\"bonus-0123456789abcdef.json\"]",
            ),
            ("bonus-0123456789abcdef.json", "[]"),
            ("details-0123456789abcdef.json", "[]"),
            ("guide/index.html", "guide"),
            ("guide/pay/index.html", "a topic"),
            ("r/builder/index.html", "not kept"),
            ("404.html", "not kept"),
            ("app-6392b2aa40139df6.js", "app"),
            ("app-6392b2aa40139df6.js.br", "packed"),
            ("snippet-0123456789abcdef.js", "of the app's"),
            ("share-0123456789abcdef.js", "of the share panel"),
            ("studio-0123456789abcdef.js", "of the studio"),
            ("make/page-0123456789abcdef.json", "of the studio"),
            ("icon.svg", "icon"),
            ("icon-192.png", "not kept"),
            ("manifest.webmanifest", "{}"),
        ] {
            write(&dist.path().join(name), content).unwrap();
        }
        dist
    }

    fn worker(dist: &Path) -> String {
        write_service_worker(dist, None, "sample").unwrap();
        fs::read_to_string(dist.join("sw.js")).unwrap()
    }

    #[test]
    fn the_worker_keeps_what_the_quiz_needs_and_no_more() {
        let dist = site();
        let worker = worker(dist.path());
        for line in [
            r#"const PAGES = ["./guide/","./"];"#,
            r#"const ONCE_READ = ["./guide/pay/"];"#,
            r#"const HASHED = ["./app-6392b2aa40139df6.js","./details-0123456789abcdef.json"];"#,
            r#"const OTHERS = ["./icon.svg","./manifest.webmanifest","./snippet-0123456789abcdef.js"];"#,
            r#"const LATER = ["./bonus-0123456789abcdef.json","./make/page-0123456789abcdef.json","./share-0123456789abcdef.js","./studio-0123456789abcdef.js"];"#,
        ] {
            assert!(worker.contains(line), "{line} is missing in\n{worker}");
        }
        assert!(!worker.contains("{{") && !worker.contains("//"), "{worker}");
        assert!(worker.len() < 4300, "small: {}", worker.len());
    }

    #[test]
    fn each_language_has_a_worker_and_shares_the_bundles() {
        let dist = site();
        let alone = worker(dist.path());
        let folder = dist.path().join("es");
        for (name, content) in [
            ("index.html", "import('./../app-6392b2aa40139df6.js') details-fedcba9876543210.json"),
            ("guide/index.html", "guía"),
            ("details-fedcba9876543210.json", "[]"),
        ] {
            write(&folder.join(name), content).unwrap();
        }
        write_service_worker(&folder, Some(dist.path()), "sample").unwrap();
        let within = fs::read_to_string(folder.join("sw.js")).unwrap();
        for line in [
            r#"const PAGES = ["./guide/","./"];"#,
            r#"const HASHED = ["./details-fedcba9876543210.json","./../app-6392b2aa40139df6.js"];"#,
            r#"const OTHERS = ["./../snippet-0123456789abcdef.js"];"#,
            r#"const LATER = ["./../share-0123456789abcdef.js","./../studio-0123456789abcdef.js"];"#,
        ] {
            assert!(within.contains(line), "{line} is missing in\n{within}");
        }
        assert_eq!(
            worker(dist.path()),
            alone,
            "that of the first language keeps nothing of others"
        );
    }

    #[test]
    fn another_content_is_another_build_and_equal_ones_are_equal() {
        let dist = site();
        let first = worker(dist.path());
        assert_eq!(worker(dist.path()), first, "the worker is no part of its own build");
        write(&dist.path().join("guide/index.html"), "another guide").unwrap();
        let second = worker(dist.path());
        assert_ne!(second, first);
        let build = |worker: &str| worker.split_once("}sample ").unwrap().1[..16].to_owned();
        assert_ne!(build(&first), build(&second));
        write(&dist.path().join("guide/pay/index.html"), "another topic").unwrap();
        let third = worker(dist.path());
        assert_ne!(build(&second), build(&third), "a topic is kept beside no other build");
        write(&dist.path().join("404.html"), "what is not kept changes nothing").unwrap();
        assert_eq!(worker(dist.path()), third);
    }

    #[test]
    fn the_registration_leads_to_the_worker() {
        assert!(registration("../").contains("const worker = '../sw.js';"));
        assert!(!registration("").contains("//"));
    }
}
