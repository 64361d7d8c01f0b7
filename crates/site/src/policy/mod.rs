//! What each page may do, as a content security policy: by default nothing, then the scripts and the
//! styles that really stand in it, each by its hash, and of other files only the site's own.
//!
//! The policy is worked out from the finished page, so it cannot be forgotten when a script changes.
//! What it would keep from working, such as a `style` attribute, is a mistake of the build.

mod markup;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use self::markup::{Code, Element, elements};
use super::{SiteError, add_to_your_site, not_found, one_file, shared};

/// The tag behind which the policy stands: browsers look for the encoding in the first 1,024 bytes.
const ENCODING: &str = "<meta charset=\"utf-8\">";
/// How the policy begins in a page.
const START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const END: &str = "\">\n";

/// The quiz's page.
const QUIZ: &str = "index.html";
/// The quiz's page for frames.
pub(super) const FRAME: &str = "embed/index.html";

/// Scripts beside the page, and the compiling of WebAssembly.
const ENGINE: &str = "'self' 'wasm-unsafe-eval'";
/// What an installed site is made of; the worker that serves it without a network.
const INSTALLED: &str = "img-src 'self';manifest-src 'self';worker-src 'self'";
/// The one maker of addresses for scripts, see `service_worker/register.js`.
const TRUSTED: &str = "career-quiz";

/// No `<base>` from here on.
const NO_BASE: &str = ";base-uri 'none'";

/// What a page may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Policy {
    /// Directives for pages and headers alike.
    directives: String,
    /// Whether the page has a `<base>` of its own, before its policy.
    has_base: bool,
    /// Whether a script of the page may make a `<base>`: the one file does where it is the text of a
    /// frame (`one_file/frame.js`).
    makes_base: bool,
    /// Whether pages of other sites may show it in a frame.
    may_be_framed: bool,
}

/// What a page loads, besides what stands in it.
struct Loads {
    /// Sources of scripts.
    scripts: &'static str,
    /// Directives for all else.
    others: &'static [&'static str],
    /// Whether it registers the service worker.
    registers: bool,
}

impl Loads {
    /// By the page's name in the site. A page without a word of its own here may load nothing but
    /// what an installed site is made of, and ask this site: programs that look at a page for its
    /// maker, as Lighthouse, fetch `robots.txt` in its name.
    fn of(page: &str) -> Self {
        let (scripts, others, registers): (_, &[_], _) = match page {
            QUIZ => (ENGINE, &["connect-src 'self'", INSTALLED], true),
            // In a sandbox without an origin Safari's engine takes no address for `'self'`. So what
            // the page's own scripts import is trusted with them, and a script in its head
            // (`embed/asked.js`) allows requests to this site alone. `'self'` here is for browsers
            // that do not know `'strict-dynamic'`; the others pass over it.
            FRAME => (
                "'strict-dynamic' 'self' 'wasm-unsafe-eval'",
                &["connect-src http: https:", "img-src 'self'"],
                false,
            ),
            one_file::NAME => ("'wasm-unsafe-eval'", &["img-src data:"], false),
            not_found::NAME => ("", &["connect-src 'self'", "img-src data:"], false),
            _ if page.starts_with(shared::FOLDER) => {
                (ENGINE, &["connect-src 'self'", INSTALLED], true)
            }
            _ if page.starts_with(add_to_your_site::FOLDER) => {
                ("'self'", &["connect-src 'self'", "frame-src 'self'", INSTALLED], true)
            }
            _ => ("", &["connect-src 'self'", INSTALLED], true),
        };
        Self { scripts, others, registers }
    }
}

impl Policy {
    /// The policy of the page with this name in the site.
    ///
    /// # Errors
    /// [`SiteError::Policy`] when something in the page would be kept from working.
    pub(super) fn of(name: &str, page: &str) -> Result<Self, SiteError> {
        let elements = elements(page);
        if let Some(blocked) = elements.iter().find_map(Element::blocked) {
            return Err(SiteError::Policy { page: name.to_owned(), what: blocked });
        }
        let hashes = |code| {
            let mut found: Vec<String> = Vec::new();
            for element in elements.iter().filter(|element| element.code() == Some(code)) {
                let hash = hash(element.text);
                if !found.contains(&hash) {
                    found.push(hash);
                }
            }
            found.join(" ")
        };
        let Loads { scripts, others, registers } = Loads::of(name);
        let sources = |directive: &str, known: &str, hashes: &str| {
            let sources = [known, hashes].join(" ");
            let sources = sources.trim();
            (!sources.is_empty()).then(|| format!("{directive} {sources}"))
        };
        let named = if registers { TRUSTED } else { "'none'" };
        let directives: Vec<String> = [
            Some("default-src 'none'".to_owned()),
            sources("script-src", scripts, &hashes(Code::Script)),
            sources("style-src", "", &hashes(Code::Style)),
        ]
        .into_iter()
        .flatten()
        .chain(others.iter().map(|directive| (*directive).to_owned()))
        .chain([
            "form-action 'none'".to_owned(),
            "require-trusted-types-for 'script'".to_owned(),
            format!("trusted-types {named}"),
        ])
        .collect();
        Ok(Self {
            directives: directives.join(";"),
            has_base: elements.iter().any(|element| element.name == "base"),
            makes_base: name == one_file::NAME,
            may_be_framed: [FRAME, one_file::NAME].contains(&name),
        })
    }

    /// As it stands in the page: behind the page's own `<base>`, so no other can come.
    fn in_page(&self) -> String {
        let base = if self.makes_base { "" } else { NO_BASE };
        format!("{}{base}", self.directives)
    }

    /// As a host sends it. Only here can be said who may show the page in a frame.
    pub(super) fn in_header(&self) -> String {
        let base = if self.has_base || self.makes_base { "" } else { NO_BASE };
        let framing = if self.may_be_framed { "" } else { ";frame-ancestors 'self'" };
        format!("{}{base}{framing}", self.directives)
    }
}

/// The page with its policy in its head, before any script; in place of the one that it has.
///
/// # Errors
/// [`SiteError::Policy`] when something in the page would be kept from working, or its head does not
/// begin as ours do.
pub fn with_policy(name: &str, page: &str) -> Result<String, SiteError> {
    let page = without_policy(page);
    let policy = Policy::of(name, &page)?.in_page();
    let place = page.find(ENCODING).ok_or_else(|| SiteError::Policy {
        page: name.to_owned(),
        what: format!("its head does not begin with {ENCODING}"),
    })?;
    let mut place = place + ENCODING.len();
    // The page's own `<base>` comes before its policy, which allows none.
    if page[place..].trim_start().starts_with("<base ") {
        place += page[place..].find('>').map_or(0, |end| end + 1);
    }
    let (before, after) = page.split_at(place);
    Ok(format!("{before}\n{START}{policy}{}{}", END.trim_end(), after))
}

/// The page without the policy that [`with_policy`] has put into it.
fn without_policy(page: &str) -> String {
    let parts = page.split_once(&format!("\n{START}")).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END.trim_end())?;
        Some([before, after].concat())
    });
    parts.unwrap_or_else(|| page.to_owned())
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests;
