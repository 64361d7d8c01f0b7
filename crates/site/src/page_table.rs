//! The pages of a site. This table is the one place that says what each is called, which policy it
//! has, whether it is kept for use without a network, and who may find it.

use crate::Site;
use quiz_model::PathId;

/// A page of the site.
///
/// A new one is a variant here with its entry below, in [`Page::FIXED`] if there is one of it, and
/// what the compiler then asks for: a renderer (`pages::render`) and the word of links to it
/// (`pages::layout`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The quiz itself.
    Quiz,
    /// The quiz for a frame in somebody's article.
    Frame,
    /// The guide.
    Guide,
    /// The questions with their explanations, for browsers that cannot run the app.
    Transcript,
    /// What is kept, and where.
    Privacy,
    /// How to put the quiz on one's own site.
    AddToSite,
    /// A path, to which links to a shared result lead.
    Path(PathId),
    /// What a host answers with at an address that leads nowhere.
    NotFound,
    /// The whole quiz in one file.
    OneFile,
}

/// What the content security policy of a page is made for (`policy`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PolicyKind {
    /// Loads WebAssembly from the site.
    App,
    /// The same, within pages of other sites.
    Frame,
    /// Carries everything, loads nothing.
    OneFile,
    /// Static, with a frame of the quiz and the script of host pages.
    Preview,
    /// Static, outside of any known folder.
    NotFound,
    /// Static.
    Static,
}

/// Where a page lies.
#[derive(Clone, Copy)]
enum Place {
    /// In a folder, as its `index.html`.
    Folder(&'static str),
    /// In a folder of its own within one.
    Within(&'static str, PathId),
    /// Beside the quiz, under a name of its own.
    File(&'static str),
}

/// A row of the table.
struct Entry {
    place: Place,
    policy: PolicyKind,
    /// The service worker keeps a copy from the first visit on.
    kept_offline: bool,
    /// Search engines are told of it.
    in_sitemap: bool,
    /// A blog shows the quiz where somebody pastes its address.
    stands_for_quiz: bool,
    /// What its footer links to.
    footer: &'static [Page],
}

/// A static page, before it says what is its own.
const STATIC: Entry = Entry {
    place: Place::Folder(""),
    policy: PolicyKind::Static,
    kept_offline: false,
    in_sitemap: true,
    stands_for_quiz: false,
    footer: &[],
};

/// The folder that holds those of all paths.
const PATHS: &str = "r/";

/// What a folder is asked for.
const INDEX: &str = "index.html";

impl Page {
    /// Those of which there is one. A quiz without a guide has no page for it.
    pub const FIXED: [Self; 8] = [
        Self::Quiz,
        Self::Frame,
        Self::Guide,
        Self::Transcript,
        Self::Privacy,
        Self::AddToSite,
        Self::NotFound,
        Self::OneFile,
    ];

    /// Every page of a site.
    pub fn all(site: &Site) -> Vec<Self> {
        let paths = site.content.quiz.paths.iter().map(|path| Self::Path(path.id));
        let fixed = Self::FIXED.into_iter();
        fixed.filter(|page| *page != Self::Guide || site.guide.is_some()).chain(paths).collect()
    }

    fn entry(self) -> Entry {
        use Place::{File, Folder, Within};
        match self {
            Self::Quiz => Entry {
                place: Folder(""),
                policy: PolicyKind::App,
                kept_offline: true,
                stands_for_quiz: true,
                ..STATIC
            },
            Self::Frame => Entry {
                place: Folder("embed/"),
                policy: PolicyKind::Frame,
                in_sitemap: false,
                ..STATIC
            },
            Self::Guide => Entry {
                place: Folder("guide/"),
                kept_offline: true,
                footer: &[Self::Quiz, Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Transcript => Entry {
                place: Folder("read/"),
                kept_offline: true,
                footer: &[Self::AddToSite, Self::Privacy],
                ..STATIC
            },
            Self::Privacy => Entry {
                place: Folder("privacy/"),
                kept_offline: true,
                footer: &[Self::AddToSite],
                ..STATIC
            },
            Self::AddToSite => Entry {
                place: Folder("add-to-your-site/"),
                policy: PolicyKind::Preview,
                footer: &[Self::Quiz, Self::Privacy],
                ..STATIC
            },
            Self::Path(id) => Entry {
                place: Within(PATHS, id),
                policy: PolicyKind::App,
                stands_for_quiz: true,
                footer: &[Self::Privacy],
                ..STATIC
            },
            Self::NotFound => Entry {
                place: File("404.html"),
                policy: PolicyKind::NotFound,
                in_sitemap: false,
                ..STATIC
            },
            Self::OneFile => Entry {
                place: File("career-quiz.html"),
                policy: PolicyKind::OneFile,
                in_sitemap: false,
                ..STATIC
            },
        }
    }

    /// Its file, by its name in the site.
    pub fn file(self) -> String {
        match self.entry().place {
            Place::File(name) => name.to_owned(),
            Place::Folder(_) | Place::Within(..) => format!("{}{INDEX}", self.address()),
        }
    }

    /// What it is asked for, from the folder of the quiz on: nothing for the quiz itself, `guide/`.
    pub fn address(self) -> String {
        match self.entry().place {
            Place::File(name) | Place::Folder(name) => name.to_owned(),
            Place::Within(folder, id) => format!("{folder}{id}/"),
        }
    }

    /// The page that has this file; none for a file that is no page of a site.
    pub fn of_file(name: &str) -> Option<Self> {
        let of_path = || {
            let folder = name.strip_prefix(PATHS)?.strip_suffix(INDEX)?.strip_suffix('/')?;
            (!folder.contains('/')).then(|| Self::Path(folder.into()))
        };
        Self::FIXED.into_iter().find(|page| page.file() == name).or_else(of_path)
    }

    /// Leads from it to the folder of the quiz: nothing, or such as `../`.
    pub(super) fn root(self) -> String {
        "../".repeat(self.address().matches('/').count())
    }

    /// Leads from it to another page.
    pub(super) fn link_to(self, other: Self) -> String {
        self.root() + &other.address()
    }

    pub(super) fn policy(self) -> PolicyKind {
        self.entry().policy
    }

    /// Whether the service worker keeps a copy from the first visit on.
    pub(super) fn is_kept_offline(self) -> bool {
        self.entry().kept_offline
    }

    /// Whether search engines are told of it.
    pub(super) fn is_in_sitemap(self) -> bool {
        self.entry().in_sitemap
    }

    /// Whether a blog shows the quiz where somebody pastes its address. A link to a page that is
    /// there to be read stays a link.
    pub(super) fn stands_for_quiz(self) -> bool {
        self.entry().stands_for_quiz
    }

    /// What its footer links to.
    pub(super) fn footer(self) -> &'static [Self] {
        self.entry().footer
    }
}

/// The script for host pages. The name never changes: it stands in people's articles.
pub(super) const EMBED_SCRIPT: &str = "embed.js";

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::{Content, sample};

    fn site() -> Site {
        Site { content: Content { quiz: sample::quiz(), words: sample::words() }, guide: None }
    }

    #[test]
    fn each_page_is_found_by_its_file() {
        let pages = Page::all(&site());
        assert_eq!(pages.len(), Page::FIXED.len() - 1 + site().content.quiz.paths.len());
        for page in pages.into_iter().chain([Page::Guide]) {
            assert_eq!(Page::of_file(&page.file()), Some(page));
        }
        for name in ["r/index.html", "r/a/b/index.html", "sw.js", "guide/", ""] {
            assert_eq!(Page::of_file(name), None, "{name}");
        }
    }

    #[test]
    fn the_table_says_where_each_lies() {
        for (page, file, address, root) in [
            (Page::Quiz, "index.html", "", ""),
            (Page::Frame, "embed/index.html", "embed/", "../"),
            (Page::Guide, "guide/index.html", "guide/", "../"),
            (Page::Path("builder".into()), "r/builder/index.html", "r/builder/", "../../"),
            (Page::NotFound, "404.html", "404.html", ""),
            (Page::OneFile, "career-quiz.html", "career-quiz.html", ""),
        ] {
            assert_eq!((&*page.file(), &*page.address(), &*page.root()), (file, address, root));
        }
        assert_eq!(Page::Path("a".into()).link_to(Page::Path("b".into())), "../../r/b/");
    }

    /// Named one by one, so that a change of the table is meant.
    #[test]
    fn the_table_says_who_keeps_and_who_finds_which() {
        let those = |is: fn(Page) -> bool| -> Vec<_> {
            Page::FIXED.into_iter().filter(|page| is(*page)).map(Page::address).collect()
        };
        assert_eq!(those(Page::is_kept_offline), ["", "guide/", "read/", "privacy/"]);
        assert_eq!(
            those(Page::is_in_sitemap),
            ["", "guide/", "read/", "privacy/", "add-to-your-site/"]
        );
        assert_eq!(those(Page::stands_for_quiz), [""]);
        assert!(Page::Path("a".into()).stands_for_quiz());
    }
}
