//! What each page may do, as a content security policy: by default nothing, then the scripts and the
//! styles that really stand in it, each by its hash, and of other files only the site's own.
//!
//! The policy is worked out from the finished page, so it cannot be forgotten when a script changes.
//! What it would keep from working, such as a `style` attribute, is a mistake of the build.

mod joined;
mod markup;

pub(super) use self::joined::joined;
use self::markup::{Code, Element, elements};
use crate::SiteError;
use crate::hash::integrity;
use crate::page_table::{Page, PolicyKind};

/// The tag behind which the policy stands: browsers look for the encoding in the first 1,024 bytes.
const ENCODING: &str = "<meta charset=\"utf-8\">";
/// How the policy begins in a page.
const START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const END: &str = "\">\n";

/// Scripts beside the page, and the compiling of WebAssembly.
const BUNDLES: &str = "'self' 'wasm-unsafe-eval'";
/// What an installed site is made of; the worker that serves it without a network.
const INSTALLED: &str = "img-src 'self';manifest-src 'self';worker-src 'self'";
/// The one maker of addresses for scripts, see `deploy/service_worker/register.js`.
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
    /// frame (`pages/one_file/srcdoc_base.js`).
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
    /// A static page may load nothing but what an installed site is made of, and ask this site:
    /// programs that look at a page for its maker, as Lighthouse, fetch `robots.txt` in its name.
    fn of(kind: PolicyKind) -> Self {
        let (scripts, others, registers): (_, &[_], _) = match kind {
            PolicyKind::App => (BUNDLES, &["connect-src 'self'", INSTALLED], true),
            // In a sandbox without an origin Safari's engine takes no address for `'self'`. So what
            // the page's own scripts import is trusted with them, and a script in its head
            // (`pages/embed/embed_options.js`) allows requests to this site alone. `'self'` here is
            // for browsers that do not know `'strict-dynamic'`; the others pass over it.
            PolicyKind::Frame => (
                "'strict-dynamic' 'self' 'wasm-unsafe-eval'",
                &["connect-src http: https:", "img-src 'self'"],
                false,
            ),
            // Its bundles are in it, and become scripts of their own by way of `blob:`.
            PolicyKind::OneFile => ("blob: 'wasm-unsafe-eval'", &["img-src data:"], false),
            PolicyKind::NotFound => ("", &["connect-src 'self'", "img-src data:"], false),
            PolicyKind::Studio => {
                (BUNDLES, &["connect-src 'self'", "frame-src 'self'", INSTALLED], true)
            }
            PolicyKind::Preview => (BUNDLES, &["connect-src 'self'", "img-src data:"], false),
            PolicyKind::Play => (BUNDLES, &["connect-src 'self'", "img-src 'self'"], false),
            PolicyKind::Adding => {
                ("'self'", &["connect-src 'self'", "frame-src 'self'", INSTALLED], true)
            }
            PolicyKind::Static => ("", &["connect-src 'self'", INSTALLED], true),
        };
        Self { scripts, others, registers }
    }
}

impl Policy {
    /// The policy of a page with this markup.
    ///
    /// # Errors
    /// [`SiteError::Policy`] when something in the page would be kept from working.
    pub(super) fn of(page: Page, markup: &str) -> Result<Self, SiteError> {
        let elements = elements(markup);
        if let Some(blocked) = elements.iter().find_map(Element::blocked) {
            return Err(SiteError::Policy { page: page.file(), what: blocked });
        }
        let hashes = |code| {
            let mut found: Vec<String> = Vec::new();
            for element in elements.iter().filter(|element| element.code() == Some(code)) {
                let hash = format!("'{}'", integrity(element.text));
                if !found.contains(&hash) {
                    found.push(hash);
                }
            }
            found.join(" ")
        };
        let Loads { scripts, others, registers } = Loads::of(page.policy());
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
            makes_base: page.policy() == PolicyKind::OneFile,
            may_be_framed: [PolicyKind::Frame, PolicyKind::Play, PolicyKind::OneFile]
                .contains(&page.policy()),
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

/// The markup of a page with its policy in its head, before any script; in place of the one that it has.
///
/// # Errors
/// [`SiteError::Policy`] when something in the page would be kept from working, or its head does not
/// begin as ours do.
pub fn with_policy(page: Page, markup: &str) -> Result<String, SiteError> {
    let markup = without_policy(markup);
    let policy = Policy::of(page, &markup)?.in_page();
    let place = markup.find(ENCODING).ok_or_else(|| SiteError::Policy {
        page: page.file(),
        what: format!("its head does not begin with {ENCODING}"),
    })?;
    let mut place = place + ENCODING.len();
    place += before_policy(&markup[place..]);
    let (before, after) = markup.split_at(place);
    Ok(format!("{before}\n{START}{policy}{}{}", END.trim_end(), after))
}

/// How much of a head comes before the policy of its page: the page's own `<base>`, which the policy would not
/// allow, with the script that puts back the slash by which that is read.
fn before_policy(head: &str) -> usize {
    let end_of = |tag: &str, from: usize| head[from..].find(tag).map(|at| from + at + tag.len());
    let starts = |from: usize, tag: &str| head[from..].trim_start().starts_with(tag);
    let script = if starts(0, "<script>") { end_of("</script>", 0) } else { Some(0) };
    let base = script.filter(|&from| starts(from, "<base ")).and_then(|from| end_of(">", from));
    base.unwrap_or_default()
}

/// The page without the policy that [`with_policy`] has put into it.
fn without_policy(page: &str) -> String {
    let parts = page.split_once(&format!("\n{START}")).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END.trim_end())?;
        Some([before, after].concat())
    });
    parts.unwrap_or_else(|| page.to_owned())
}

#[cfg(test)]
mod tests;
