//! What a site owner copies: a few templates with places for what was chosen. They are read here
//! alone: the page's script (`choose.js`) gets them cut into pieces, and joins those.

use serde_json::{Value, json};

use crate::SiteAddress;
use crate::template::{Piece, escape, fill, pieces};
use quiz_model::{Content, Word};

/// Stands for the address of the quiz where it is not known.
const UNKNOWN_ADDRESS: &str = "https://your-quiz.example/";

/// The height of a frame that nobody has set, in pixels: that of a question in a column of text.
/// In one of 756 pixels, the questions are 714 to 786 high; in one of 390, 1125 to 1241.
pub(super) const HEIGHT: u16 = 800;

/// What to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// A frame, a link for where frames are taken out, and the script that gives the frame its height.
    Html,
    /// The same without the script, for sites that have it in their head.
    Article,
    /// A frame without a script.
    Frame,
    /// The address, for systems that make a frame of it.
    Address,
    /// A file for Hugo, the same for whatever is chosen.
    HugoFile,
    /// What calls that file, with what is chosen.
    Hugo,
    /// The element that the script makes a frame of.
    Element,
    /// The script that knows the element.
    Script,
    /// The same by script, for pages that are made by one.
    JavaScript,
    /// Counts each visit in which all questions are answered, once.
    Count,
    /// What a content security policy has to allow for the frame.
    PolicyFrame,
    /// What it has to allow for the script.
    PolicyScript,
    /// What `Html` has, as Asciidoctor lets it through.
    AsciiDoc,
    /// The script, in the configuration of Docusaurus.
    Docusaurus,
    /// The script, in a file of Gatsby.
    Gatsby,
    /// The script, in the layout of Next.js.
    Next,
    /// The script, in the configuration of Nuxt.
    Nuxt,
    /// The script, in the first page of Slidev.
    Slidev,
    /// The script, in the configuration of `VitePress`.
    VitePress,
    /// The script, in the configuration of `VuePress`.
    VuePress,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// `light`, `dark`, or `auto` for what the visitor's device wishes; none for that of the page around.
    pub theme: Option<&'static str>,
    /// A colour as `0b5a6e`.
    pub accent: Option<&'static str>,
    /// The questions of both decks from the start.
    pub more: bool,
    /// Whether the page is told the result.
    pub results: bool,
    /// `square`; none for round ones.
    pub corners: Option<&'static str>,
    /// The name of the quiz above its first question.
    pub heading: bool,
    /// Of the quiz, in pixels; none for as wide as it reads well.
    pub width: Option<u16>,
    /// Of the frame, until a script knows better, in pixels.
    pub height: u16,
}

/// What snippets say in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captions {
    /// What is in the frame, for those who do not see it.
    pub title: String,
    /// What the link says that is shown where the frame is not.
    pub link: String,
}

impl Captions {
    /// Those of a quiz, in its language.
    pub fn of(content: &Content) -> Self {
        let title = content.quiz.title.clone();
        let link = content.words.fill(Word::AddTake, &[("quiz", &title)]);
        Self { title, link }
    }
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: None,
            accent: None,
            more: false,
            results: false,
            corners: None,
            heading: false,
            width: None,
            height: HEIGHT,
        }
    }
}

impl Snippet {
    /// Each of them.
    pub const ALL: [Self; 20] = [
        Self::Html,
        Self::Article,
        Self::Frame,
        Self::Address,
        Self::HugoFile,
        Self::Hugo,
        Self::Element,
        Self::Script,
        Self::JavaScript,
        Self::Count,
        Self::PolicyFrame,
        Self::PolicyScript,
        Self::AsciiDoc,
        Self::Docusaurus,
        Self::Gatsby,
        Self::Next,
        Self::Nuxt,
        Self::Slidev,
        Self::VitePress,
        Self::VuePress,
    ];

    /// Its name in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Article => "article",
            Self::Frame => "frame",
            Self::Address => "address",
            Self::HugoFile => "hugo-file",
            Self::Hugo => "hugo",
            Self::Element => "element",
            Self::Script => "script",
            Self::JavaScript => "javascript",
            Self::Count => "count",
            Self::PolicyFrame => "policy-frame",
            Self::PolicyScript => "policy-script",
            Self::AsciiDoc => "asciidoc",
            Self::Docusaurus => "docusaurus",
            Self::Gatsby => "gatsby",
            Self::Next => "next",
            Self::Nuxt => "nuxt",
            Self::Slidev => "slidev",
            Self::VitePress => "vitepress",
            Self::VuePress => "vuepress",
        }
    }

    /// Its text with places for what can be chosen.
    fn template(self, captions: &Captions) -> String {
        let text = match self {
            Self::Html => include_str!("snippets/html.txt"),
            Self::Article => include_str!("snippets/article.txt"),
            Self::Frame => include_str!("snippets/frame.txt"),
            Self::Address => "{{address}}",
            Self::HugoFile => include_str!("snippets/hugo-file.txt"),
            Self::Hugo => include_str!("snippets/hugo.txt"),
            Self::Element => include_str!("snippets/element.txt"),
            Self::Script | Self::Next => include_str!("snippets/script.txt"),
            Self::JavaScript => include_str!("snippets/javascript.txt"),
            Self::Count => include_str!("snippets/count.txt"),
            Self::PolicyFrame => "frame-src {{origin}}",
            Self::PolicyScript => "script-src {{address}}embed.js",
            Self::AsciiDoc => concat!("++++\n", include_str!("snippets/html.txt"), "++++\n"),
            Self::Docusaurus => include_str!("snippets/docusaurus.txt"),
            Self::Gatsby => include_str!("snippets/gatsby.txt"),
            Self::Nuxt => include_str!("snippets/nuxt.txt"),
            Self::Slidev => include_str!("snippets/slidev.txt"),
            Self::VitePress => include_str!("snippets/vitepress.txt"),
            Self::VuePress => include_str!("snippets/vuepress.txt"),
        };
        // Hugo escapes by itself, and has no quotation marks within others.
        let plain = captions.title.replace('"', "'");
        let said = [
            ("title", escape(&captions.title)),
            ("plain-title", plain),
            ("link", escape(&captions.link)),
        ];
        fill(text, &said).trim_end().to_owned()
    }

    /// The same for the page's script: a text, or for a place the name of its value and the text
    /// with `{}` in the value's place.
    pub(super) fn pieces(self, captions: &Captions) -> Value {
        let template = self.template(captions);
        let pieces = pieces(&template).into_iter().map(|piece| match piece {
            Piece::Text(text) => json!(text),
            Piece::Place { name, part, .. } => json!([name, part]),
        });
        pieces.collect()
    }

    /// Its text for a quiz.
    pub fn text(self, captions: &Captions, look: &Look, address: Option<&SiteAddress>) -> String {
        fill(&self.template(captions), &values(look, &shown_address(address)))
    }
}

/// The address that snippets have in a page made at build time.
pub(super) fn shown_address(address: Option<&SiteAddress>) -> String {
    address.map_or_else(|| UNKNOWN_ADDRESS.to_owned(), ToString::to_string)
}

fn values(look: &Look, address: &str) -> [(&'static str, String); 11] {
    let flag = |set: bool, text: &str| if set { text.to_owned() } else { String::new() };
    let host_at = address.find("://").map_or(0, |at| at + 3);
    let origin = address[host_at..].find('/').map_or(address, |at| &address[..host_at + at]);
    let chosen = [
        ("theme", look.theme.unwrap_or_default().to_owned()),
        ("accent", look.accent.unwrap_or_default().to_owned()),
        ("deck", flag(look.more, "more")),
        ("results", flag(look.results, "1")),
        ("corners", look.corners.unwrap_or_default().to_owned()),
        ("heading", flag(look.heading, "1")),
        ("width", look.width.map(|width| width.to_string()).unwrap_or_default()),
    ];
    let query = query(&chosen);
    let [theme, accent, deck, results, corners, heading, width] = chosen;
    [
        ("address", address.to_owned()),
        ("origin", origin.to_owned()),
        ("query", query),
        ("height", look.height.to_string()),
        theme,
        accent,
        deck,
        results,
        corners,
        heading,
        width,
    ]
}

/// What was chosen as a part of an address: nothing, or from its question mark on.
fn query(chosen: &[(&str, String)]) -> String {
    let parts: Vec<_> = chosen
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

#[cfg(test)]
mod tests;
