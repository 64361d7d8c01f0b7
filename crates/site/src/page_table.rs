//! The pages of a site. This table is the one place that says what each is called, which policy it
//! has, whether it is kept for use without a network, and who may find it.

mod entries;

use self::entries::Place;
use crate::Site;
use quiz_core::link::{CHALLENGES, RoundScore};
use quiz_model::{PathId, TopicId, is_id};

/// A page of the site.
///
/// A new one is a variant here with its entry below, in [`Page::FIXED`] if there is one of it, else in
/// [`Page::all`] and [`Page::of_file`], and what the compiler then asks for: a renderer
/// (`pages::render`) and the word of links to it (`pages::layout`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The quiz itself.
    Quiz,
    /// The quiz for a frame in somebody's article.
    Frame,
    /// The index of the guide.
    Guide,
    /// A topic of the guide.
    Topic(TopicId),
    /// The questions with their explanations, for browsers that cannot run the app.
    Transcript,
    /// What is kept, and where.
    Privacy,
    /// How to put the quiz on one's own site.
    AddToSite,
    /// Where authors write a quiz of their own.
    Studio,
    /// The frame in it that shows the quiz as visitors will get it.
    Preview,
    /// Opens the quiz that a link holds.
    Play,
    /// A path, to which links to a shared result lead.
    Path(PathId),
    /// A score to be beaten, to which links to a challenge lead: the quiz, with that score above it.
    Challenge(RoundScore),
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
    Adding,
    /// The studio: WebAssembly from the site, and the preview in a frame.
    Studio,
    /// The preview: WebAssembly from the site, and pictures that only the draft has.
    Preview,
    /// The page that opens the quiz of a link: WebAssembly from the site, also within pages of other
    /// sites, and no pictures but the icon.
    Play,
    /// Static, outside of any known folder.
    NotFound,
    /// Static.
    Static,
}

/// When the service worker begins to keep a copy of a page (docs/decisions/offline.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It keeps none.
    Never,
    /// Once it has been read. Without a network, one that has not been leads to its line on the page
    /// of the folder above, which is kept from the first visit on.
    OnceRead,
    /// With the first visit to any page.
    AtOnce,
}

/// The folder that holds those of all paths.
const PATHS: &str = "r/";
/// The folder of the guide, which holds those of all its topics.
const GUIDE: &str = "guide/";

/// What a folder is asked for.
const INDEX: &str = "index.html";

impl Page {
    /// Those of which there is one. A quiz without a guide has no page for it.
    pub const FIXED: [Self; 11] = [
        Self::Quiz,
        Self::Frame,
        Self::Guide,
        Self::Transcript,
        Self::Privacy,
        Self::AddToSite,
        Self::Studio,
        Self::Preview,
        Self::Play,
        Self::NotFound,
        Self::OneFile,
    ];

    /// Every page of a site.
    pub fn all(site: &Site) -> Vec<Self> {
        let paths = site.content.quiz.paths.iter().map(|path| Self::Path(path.id));
        let topics = site.guide.iter().flat_map(|guide| &guide.topics);
        let topics = topics.map(|topic| Self::Topic(topic.id));
        let fixed = Self::FIXED.into_iter();
        let fixed = fixed.filter(|page| *page != Self::Guide || site.guide.is_some());
        let scores = RoundScore::all(&site.content.quiz).into_iter().map(Self::Challenge);
        fixed.chain(topics).chain(paths).chain(scores).collect()
    }

    /// Its file, by its name in the site.
    pub fn file(self) -> String {
        match self.entry().place {
            Place::File(name) => name.to_owned(),
            Place::Folder(_) | Place::Within(..) | Place::Scored(_) => {
                format!("{}{INDEX}", self.address())
            }
        }
    }

    /// What it is asked for, from the folder of the quiz on: nothing for the quiz itself, `guide/`.
    pub fn address(self) -> String {
        match self.entry().place {
            Place::File(name) | Place::Folder(name) => name.to_owned(),
            Place::Within(folder, id) => format!("{folder}{id}/"),
            Place::Scored(score) => format!("{CHALLENGES}{}/", score.name()),
        }
    }

    /// The page that has this file; none for a file that is no page of a site.
    pub fn of_file(name: &str) -> Option<Self> {
        let within = |above: &str| {
            let folder = name.strip_prefix(above)?.strip_suffix(INDEX)?.strip_suffix('/')?;
            is_id(folder).then_some(folder)
        };
        let fixed = Self::FIXED.into_iter().find(|page| page.file() == name);
        let path = || within(PATHS).map(|folder| Self::Path(folder.into()));
        let topic = || within(GUIDE).map(|folder| Self::Topic(folder.into()));
        let score = || {
            let folder = name.strip_prefix(CHALLENGES)?.strip_suffix(INDEX)?.strip_suffix('/')?;
            RoundScore::read(folder).map(Self::Challenge)
        };
        fixed.or_else(path).or_else(topic).or_else(score)
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

    /// When the service worker begins to keep a copy.
    pub(super) fn kept(self) -> Kept {
        self.entry().kept
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
mod tests;
