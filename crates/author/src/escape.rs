//! Texts in markup.

/// A text as it stands in HTML, between tags or in an attribute.
pub fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    escape(text, &mut written);
    written
}

/// A text that is data within a script element: only `<` can end or confuse one.
pub fn in_script(text: &str) -> String {
    text.replace('<', "\\u003c")
}

/// Writes a text so that no sign of it is markup, in a text or in an attribute.
pub(crate) fn escape(text: &str, written: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            letter => written.push(letter),
        }
    }
}
