//! The addresses by which a link is posted elsewhere. They are plain links: nothing of those sites
//! is loaded, and they learn of the visit only when the visitor follows one.

use std::fmt::Write as _;

/// Where a link can be posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// `LinkedIn`.
    LinkedIn,
    /// X.
    X,
    /// `WhatsApp`.
    WhatsApp,
    /// Mastodon, by the page on which one chooses one's own server.
    Mastodon,
    /// The visitor's own e-mail program.
    Email,
}

/// What is posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post<'a> {
    /// A short heading.
    pub title: &'a str,
    /// What is said about the link.
    pub text: &'a str,
    /// The link.
    pub link: &'a str,
}

impl Network {
    /// Every network, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::LinkedIn, Self::X, Self::WhatsApp, Self::Mastodon, Self::Email];

    /// Its name for style sheets and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LinkedIn => "linkedin",
            Self::X => "x",
            Self::WhatsApp => "whatsapp",
            Self::Mastodon => "mastodon",
            Self::Email => "email",
        }
    }

    /// The address that posts it there.
    pub fn address(self, post: Post<'_>) -> String {
        let Post { title, text, link } = post;
        let both = encoded(&format!("{text} {link}"));
        match self {
            Self::LinkedIn => {
                format!("https://www.linkedin.com/sharing/share-offsite/?url={}", encoded(link))
            }
            Self::X => {
                format!("https://x.com/intent/post?text={}&url={}", encoded(text), encoded(link))
            }
            Self::WhatsApp => format!("https://wa.me/?text={both}"),
            // The text stays behind the `#`, so that no server hears of it before it is posted.
            Self::Mastodon => format!("https://share.joinmastodon.org/#text={both}"),
            Self::Email => format!("mailto:?subject={}&body={both}", encoded(title)),
        }
    }
}

/// A text as it stands in an address (RFC 3986, section 2): everything but its unreserved letters
/// is encoded, so that nothing in it can be taken for a part of the address.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_network_gets_the_link_whole() {
        let post = Post {
            title: "Quiz & you",
            text: "4 of 5, “try”?",
            link: "https://example.org/r/a/#v1.Ab-_",
        };
        let link = "https%3A%2F%2Fexample.org%2Fr%2Fa%2F%23v1.Ab-_";
        let text = "4%20of%205%2C%20%E2%80%9Ctry%E2%80%9D%3F";
        for (network, expected) in [
            (
                Network::LinkedIn,
                format!("https://www.linkedin.com/sharing/share-offsite/?url={link}"),
            ),
            (Network::X, format!("https://x.com/intent/post?text={text}&url={link}")),
            (Network::WhatsApp, format!("https://wa.me/?text={text}%20{link}")),
            (Network::Mastodon, format!("https://share.joinmastodon.org/#text={text}%20{link}")),
            (Network::Email, format!("mailto:?subject=Quiz%20%26%20you&body={text}%20{link}")),
        ] {
            assert_eq!(network.address(post), expected);
        }
    }
}
