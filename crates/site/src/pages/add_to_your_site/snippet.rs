//! What a site owner copies: a few templates with places for what was chosen. They are read here
//! alone: the page's script (`choose.js`) gets them cut into pieces, and joins those.

use serde_json::{Value, json};

use crate::SiteAddress;
use crate::template::{Piece, escape, fill, pieces};

/// Stands for the address of the quiz where it is not known.
const UNKNOWN_ADDRESS: &str = "https://your-quiz.example/";

/// The height of a frame that nobody has set, in pixels: that of a question in a column of text.
/// In one of 756 pixels, the questions are 714 to 786 high; in one of 390, 1125 to 1241.
pub(super) const HEIGHT: u16 = 800;

/// What to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// A frame, and the script that gives it its height.
    Html,
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
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// `light` or `dark`; none for what the visitor's browser wishes.
    pub theme: Option<&'static str>,
    /// A colour as `0b5a6e`.
    pub accent: Option<&'static str>,
    /// The questions of both decks from the start.
    pub more: bool,
    /// Whether the page is told the result.
    pub results: bool,
    /// Of the frame, until a script knows better, in pixels.
    pub height: u16,
}

impl Default for Look {
    fn default() -> Self {
        Self { theme: None, accent: None, more: false, results: false, height: HEIGHT }
    }
}

impl Snippet {
    /// Each of them.
    pub const ALL: [Self; 11] = [
        Self::Html,
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
    ];

    /// Its name in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
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
        }
    }

    /// Its text with places for what can be chosen. `title` says what is in the frame.
    fn template(self, title: &str) -> String {
        let text = match self {
            Self::Html => include_str!("snippets/html.txt"),
            Self::Frame => include_str!("snippets/frame.txt"),
            Self::Address => "{{address}}",
            Self::HugoFile => include_str!("snippets/hugo-file.txt"),
            Self::Hugo => include_str!("snippets/hugo.txt"),
            Self::Element => include_str!("snippets/element.txt"),
            Self::Script => include_str!("snippets/script.txt"),
            Self::JavaScript => include_str!("snippets/javascript.txt"),
            Self::Count => include_str!("snippets/count.txt"),
            Self::PolicyFrame => "frame-src {{origin}}",
            Self::PolicyScript => "script-src {{address}}embed.js",
        };
        // Hugo escapes by itself, and has no quotation marks within others.
        let plain = title.replace('"', "'");
        let titles = [("title", escape(title)), ("plain-title", plain)];
        fill(text, &titles).trim_end().to_owned()
    }

    /// The same for the page's script: a text, or for a place the name of its value and the text
    /// with `{}` in the value's place.
    pub(super) fn pieces(self, title: &str) -> Value {
        let template = self.template(title);
        let pieces = pieces(&template).into_iter().map(|piece| match piece {
            Piece::Text(text) => json!(text),
            Piece::Place { name, part, .. } => json!([name, part]),
        });
        pieces.collect()
    }

    /// Its text for a quiz of this title.
    pub fn text(self, title: &str, look: &Look, address: Option<&SiteAddress>) -> String {
        fill(&self.template(title), &values(look, &shown_address(address)))
    }
}

/// The address that snippets have in a page made at build time.
pub(super) fn shown_address(address: Option<&SiteAddress>) -> String {
    address.map_or_else(|| UNKNOWN_ADDRESS.to_owned(), ToString::to_string)
}

fn values(look: &Look, address: &str) -> [(&'static str, String); 8] {
    let flag = |set: bool, text: &str| if set { text.to_owned() } else { String::new() };
    let host_at = address.find("://").map_or(0, |at| at + 3);
    let origin = address[host_at..].find('/').map_or(address, |at| &address[..host_at + at]);
    let chosen = [
        ("theme", look.theme.unwrap_or_default().to_owned()),
        ("accent", look.accent.unwrap_or_default().to_owned()),
        ("deck", flag(look.more, "more")),
        ("results", flag(look.results, "1")),
    ];
    let query = query(&chosen);
    let [theme, accent, deck, results] = chosen;
    [
        ("address", address.to_owned()),
        ("origin", origin.to_owned()),
        ("query", query),
        ("height", look.height.to_string()),
        theme,
        accent,
        deck,
        results,
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
mod tests {
    use super::*;

    fn all_chosen() -> Look {
        Look { theme: Some("dark"), accent: Some("0b5a6e"), more: true, results: true, height: 500 }
    }

    fn address() -> SiteAddress {
        SiteAddress::parse("https://example.org/quiz/").unwrap()
    }

    #[test]
    fn a_frame_is_asked_for_what_was_chosen() {
        let frame = |look: &Look| Snippet::Frame.text("A \"quiz\"", look, Some(&address()));
        assert_eq!(
            frame(&Look::default()),
            "<iframe src=\"https://example.org/quiz/embed/\" title=\"A &quot;quiz&quot;\"\n  \
             loading=\"lazy\" width=\"100%\" height=\"800\" style=\"border: 0\"\n  \
             allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\"></iframe>"
        );
        let chosen = frame(&all_chosen());
        let asked = "embed/?theme=dark&accent=0b5a6e&deck=more&results=1\"";
        assert!(chosen.contains(asked) && chosen.contains("height=\"500\""), "{chosen}");
    }

    #[test]
    fn frame_and_script_are_both_asked_for_the_result() {
        let chosen = Snippet::Html.text("A quiz", &all_chosen(), Some(&address()));
        assert!(
            chosen.contains("embed/?theme=dark&accent=0b5a6e&deck=more&results=1\""),
            "{chosen}"
        );
        assert!(chosen.contains(" data-career-quiz data-results></iframe>"), "{chosen}");
        assert!(
            chosen.ends_with("src=\"https://example.org/quiz/embed.js\"></script>"),
            "{chosen}"
        );
    }

    #[test]
    fn the_element_has_an_attribute_for_each_choice() {
        let text = |look| Snippet::Element.text("A quiz", &look, Some(&address()));
        assert_eq!(
            text(Look::default()).lines().next(),
            Some("<career-quiz src=\"https://example.org/quiz/\" height=\"800\"></career-quiz>")
        );
        assert_eq!(
            text(all_chosen()).lines().next(),
            Some(
                "<career-quiz src=\"https://example.org/quiz/\" theme=\"dark\" accent=\"0b5a6e\" \
                 deck=\"more\" results height=\"500\"></career-quiz>"
            )
        );
    }

    #[test]
    fn no_place_is_left_over() {
        for look in [Look::default(), all_chosen()] {
            for snippet in Snippet::ALL {
                let text = snippet.text("A quiz", &look, None);
                for rest in ["{{address", "{{theme", "{{results", "{}", "\n\n\n"] {
                    let name = snippet.name();
                    assert!(!text.contains(rest), "{rest:?} in {name}:\n{text}");
                }
            }
        }
    }

    #[test]
    fn a_policy_names_the_origin_and_the_script() {
        let text = |address: Option<&SiteAddress>| {
            [Snippet::PolicyFrame, Snippet::PolicyScript]
                .map(|snippet| snippet.text("", &Look::default(), address))
        };
        assert_eq!(
            text(Some(&address())),
            ["frame-src https://example.org", "script-src https://example.org/quiz/embed.js"]
        );
        assert_eq!(
            text(None),
            [
                "frame-src https://your-quiz.example",
                "script-src https://your-quiz.example/embed.js"
            ]
        );
    }
}
