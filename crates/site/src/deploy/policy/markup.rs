//! The elements of a page that we have made, as far as a policy asks for them: a walk along its tags,
//! for pages whose attributes stand in double quotation marks and whose texts are escaped.

/// What a policy knows by its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// A script that runs: not one that is loaded, and no data.
    Script,
    /// A style sheet.
    Style,
}

/// An element, with its text if it is a script or a style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element<'a> {
    /// Its name, in small letters.
    pub(super) name: &'a str,
    /// Its attributes, with nothing for the value of one that has none.
    attributes: Vec<(&'a str, &'a str)>,
    /// What is in it, for scripts and style sheets.
    pub(super) text: &'a str,
}

impl Element<'_> {
    fn attribute(&self, wanted: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
    }

    /// What its text is, for a policy.
    pub(super) fn code(&self) -> Option<Code> {
        let runs = matches!(self.attribute("type"), None | Some("" | "module" | "text/javascript"));
        match self.name {
            "script" if runs && self.attribute("src").is_none() => Some(Code::Script),
            "style" => Some(Code::Style),
            _ => None,
        }
    }

    /// What a policy would keep from working, in words for whoever has written it.
    pub(super) fn blocked(&self) -> Option<String> {
        let name = self.name;
        self.attributes.iter().find_map(|(attribute, value)| {
            if attribute.starts_with("on") {
                Some(format!("<{name}> has `{attribute}`: listen to the event in a script"))
            } else if *attribute == "style" {
                Some(format!("<{name}> has `style=\"{value}\"`: put it into the style sheets"))
            } else if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
                Some(format!("<{name}> has `{attribute}=\"{value}\"`: write a script"))
            } else {
                None
            }
        })
    }
}

/// Every element of the page, those in templates too.
pub(super) fn elements(page: &str) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, tag_on)) = rest.split_once('<') {
        rest = tag_on;
        if let Some(comment) = tag_on.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if tag_on.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (mut element, after) = element(tag_on);
            rest = after;
            if element.name == "script" || element.name == "style" {
                let end = after.find(&format!("</{}", element.name)).unwrap_or(after.len());
                (element.text, rest) = after.split_at(end);
            }
            found.push(element);
        }
    }
    found
}

/// The element whose tag begins here, and what follows the tag.
fn element(tag: &str) -> (Element<'_>, &str) {
    let is_name = |c: char| !(c.is_whitespace() || matches!(c, '>' | '/' | '='));
    let split = |text| -> (&str, &str) {
        let text: &str = text;
        text.split_at(text.find(|c| !is_name(c)).unwrap_or(text.len()))
    };
    let (name, mut rest) = split(tag);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let (attribute, after) = split(rest);
        if attribute.is_empty() {
            break;
        }
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => after.strip_prefix('=').map_or(("", after), split),
        };
        attributes.push((attribute, value));
        rest = after;
    }
    (Element { name, attributes, text: "" }, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_that_run_are_told_from_data() {
        let page = "<!doctype html><head><!-- <script>no</script> --><script>a<b</script>\
            <script type=\"module\">c</script><script type=\"application/json\">{}</script>\
            <script async src=\"x.js\"></script><template><script>d</script></template>\
            <style>e</style><p title=\"a > b\" hidden>1 < 2</p>";
        let elements = elements(page);
        let texts = |code| -> Vec<_> {
            let fits = elements.iter().filter(|element| element.code() == Some(code));
            fits.map(|element| element.text).collect()
        };
        assert_eq!(texts(Code::Script), ["a<b", "c", "d"]);
        assert_eq!(texts(Code::Style), ["e"]);
        let last = elements.last().unwrap();
        assert_eq!(last.attributes, [("title", "a > b"), ("hidden", "")]);
    }

    #[test]
    fn what_a_policy_blocks_is_named() {
        for (tag, named) in [
            ("<a onclick=\"go()\">", "<a> has `onclick`"),
            ("<p class=\"x\" style=\"color: red\">", "<p> has `style=\"color: red\"`"),
            ("<a href=\" JavaScript:go()\">", "<a> has `href="),
            ("<br style=x>", "<br> has `style=\"x\"`"),
        ] {
            let blocked = elements(tag)[0].blocked().unwrap_or_default();
            assert!(blocked.starts_with(named), "{tag}: {blocked}");
        }
        assert_eq!(elements("<a href=\"#on\" title=\"style='x'\">")[0].blocked(), None);
    }

    #[test]
    fn a_page_that_ends_in_the_middle_has_an_end() {
        for page in ["<", "<p", "<p a=\"", "<script>x", "<!-- x", "<p =>", "</p", "<style"] {
            elements(page);
        }
    }
}
