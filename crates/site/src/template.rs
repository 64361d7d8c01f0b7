//! Templates: HTML and scripts with `{{places}}`, and the making of their values.

use yew::LocalServerRenderer;
use yew::html::BaseComponent;

use super::SiteError;

/// Puts each value into its `{{place}}`, in one pass: braces in a value are left alone. A place
/// that has no value stays as it is.
pub(super) fn fill_places(template: &str, values: &[(&str, String)]) -> String {
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let known = after.split_once("}}").and_then(|(place, behind)| {
            let (_, value) = values.iter().find(|(name, _)| *name == place)?;
            Some((value, behind))
        });
        if let Some((value, behind)) = known {
            page.push_str(value);
            rest = behind;
        } else {
            page.push_str("{{");
            rest = after;
        }
    }
    page.push_str(rest);
    page
}

/// A text as it stands in HTML, between tags or in an attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text that is data within a script element: only `<` can end or confuse one.
pub(super) fn in_script(text: &str) -> String {
    text.replace('<', "\\u003c")
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

/// What a component looks like, as HTML without marks for an engine.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started.
pub(super) fn rendered<COMP: BaseComponent>(
    renderer: LocalServerRenderer<COMP>,
) -> Result<String, SiteError> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().map_err(SiteError::Renderer)?;
    Ok(runtime.block_on(renderer.hydratable(false).render()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_unknown_ones_stay() {
        let values = [("a", "{{b}}".to_owned()), ("b", "1".to_owned())];
        for (template, filled) in [
            ("{{a}}{{b}}", "{{b}}1"),
            ("{{c}} {{b}}", "{{c}} 1"),
            ("{{ {{b}} }}", "{{ 1 }}"),
            ("{{b", "{{b"),
            ("nothing", "nothing"),
        ] {
            assert_eq!(fill_places(template, &values), filled, "{template}");
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
