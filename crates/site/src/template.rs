//! Templates: HTML, scripts and snippets with `{{places}}`, and the making of their values. All that
//! is filled at build time is filled here.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::LocalServerRenderer;
use yew::html::BaseComponent;

use super::SiteError;
pub(super) use quiz_author::escape::{escaped as escape, in_script};

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Stays as it is.
    Text(&'a str),
    /// Makes room for a value.
    Place {
        /// The value's name.
        name: &'a str,
        /// What stands here if the value is not empty, with the value in place of `{}`.
        part: &'a str,
        /// The place as it is written.
        whole: &'a str,
    },
}

/// Cuts a template at its places: `{{name}}` stands for a value, `{{name|text}}` for the text with
/// the value in place of its `{}`, or for nothing where the value is empty. Other double braces, as
/// scripts and other systems' templates have them, are text.
pub(super) fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = template[at..].find("{{") {
        let start = at + found;
        at = start + 2;
        if let Some((name, part, end)) = place(template, at) {
            if start > from {
                pieces.push(Piece::Text(&template[from..start]));
            }
            pieces.push(Piece::Place { name, part, whole: &template[start..end] });
            (from, at) = (end, end);
        }
    }
    if from < template.len() {
        pieces.push(Piece::Text(&template[from..]));
    }
    pieces
}

/// The place that begins here, behind its braces: its name, its part, and where it ends.
fn place(template: &str, at: usize) -> Option<(&str, &str, usize)> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let inside = &template[at..];
    let length = inside.find(|c: char| !is_part(c))?;
    let (name, rest) = inside.split_at(length);
    if name.is_empty() {
        return None;
    }
    if rest.starts_with("}}") {
        return Some((name, "{}", at + length + 2));
    }
    let part = rest.strip_prefix('|')?;
    // A part may end in `{}` itself: of a row of braces the last two close it.
    let close = part.find("}}")?;
    let more = part[close + 2..].find(|c: char| c != '}').unwrap_or(part.len() - close - 2);
    let part = &part[..close + more];
    Some((name, part, at + length + 1 + part.len() + 2))
}

/// Puts each value into its place, in one pass: braces in a value are left alone. A place that has
/// no value stays as it is. What comes out has the line ends of Unix, however the template was
/// checked out.
pub(super) fn fill(template: &str, values: &[(&str, String)]) -> String {
    let template = with_unix_lines(template);
    let mut filled = String::with_capacity(template.len());
    for piece in pieces(&template) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Place { name, part, whole } => {
                match values.iter().find(|(known, _)| *known == name) {
                    Some((_, value)) if value.is_empty() => {}
                    Some((_, value)) => filled.push_str(&part.replacen("{}", value, 1)),
                    None => filled.push_str(whole),
                }
            }
        }
    }
    filled
}

/// A text of ours as the repository has it: git may have written it with the line ends of Windows.
pub(super) fn with_unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// A script of ours without its comments and its indentation, which only readers of the source
/// need. Comments have lines of their own.
pub(super) fn script(source: &str) -> String {
    let lines: Vec<_> = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    lines.join("\n")
}

/// A style sheet of ours without comments and without the space that only readers of the source
/// need. Space between words stays: it can mean something.
pub(super) fn style(source: &str) -> String {
    let mut small = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((code, comment_on)) = rest.split_once("/*") {
        small.push_str(code);
        rest = comment_on.split_once("*/").map_or("", |(_, behind)| behind);
    }
    small.push_str(rest);
    let mut small = small.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["{", "}", ";", ","] {
        small = small.replace(&format!("{mark} "), mark).replace(&format!(" {mark}"), mark);
    }
    // Behind a colon there is a value; before one there may be a selector, such as `a :hover`.
    small.replace(": ", ":").replace(";}", "}")
}

/// More steps than any page is rendered in.
const MOST_STEPS: usize = 100_000;

/// What a component looks like, as HTML without marks for the app.
///
/// # Errors
/// [`SiteError::Renderer`] when it waits for something.
pub(super) fn rendered<COMP: BaseComponent>(
    renderer: LocalServerRenderer<COMP>,
) -> Result<String, SiteError> {
    let mut rendering = pin!(renderer.hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    // No component waits for anything, so neither does the renderer: it comes back at once to go on.
    for _ in 0..MOST_STEPS {
        if let Poll::Ready(page) = rendering.as_mut().poll(&mut context) {
            return Ok(page);
        }
    }
    Err(SiteError::Renderer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_unknown_ones_stay() {
        let values = [("a", "{{b}}".to_owned()), ("b", "1".to_owned()), ("none", String::new())];
        for (template, filled) in [
            ("{{a}}{{b}}", "{{b}}1"),
            ("{{c}} {{b}}", "{{c}} 1"),
            ("{{ {{b}} }}", "{{ 1 }}"),
            ("{{{b}}}", "{{{b}}}"),
            ("{{{{b}}}}", "{{1}}"),
            ("{{b", "{{b"),
            ("{{none}}nothing", "nothing"),
            ("{{b|, b={}}}{{none|, none={}}}.", ", b=1."),
            ("{{b| \"{}\"}}", " \"1\""),
            ("{{b|\nb();}}", "\nb();"),
            ("{{b|{}", "{{b|{}"),
            ("{{ $b := \"{{b}}\" -}}", "{{ $b := \"1\" -}}"),
            ("a\r\n{{b}}\r\n", "a\n1\n"),
        ] {
            assert_eq!(fill(template, &values), filled, "{template}");
        }
    }

    #[test]
    fn a_style_sheet_loses_comments_and_needless_space_only() {
        let source =
            "/* Why. */\na , b > c :hover {\n  color: red;\n  margin: 0 calc(1px + 2px);\n}\n";
        assert_eq!(style(source), "a,b > c :hover{color:red;margin:0 calc(1px + 2px)}");
    }

    #[test]
    fn a_script_loses_comments_and_indentation_only() {
        let source = "// Why.\n(() => {\n  // And how.\n  const a = 'b // c';\n\n})();\n";
        assert_eq!(script(source), "(() => {\nconst a = 'b // c';\n})();");
    }
}
