//! Percent-encoding, as far as messengers put it into our links.

/// The text with each `%2E` and its like decoded. What is no encoding, or is of no ASCII letter,
/// stays: our links have none.
pub(super) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        decoded.push_str(before);
        let code = after.get(..2).and_then(quiz_model::byte);
        match (code, after.get(2..)) {
            (Some(code), Some(behind)) if code.is_ascii_graphic() => {
                decoded.push(char::from(code));
                rest = behind;
            }
            _ => {
                decoded.push('%');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_encoded_is_decoded() {
        for (text, expected) in [
            ("v1%2EAb", "v1.Ab"),
            ("%23v1.Ab", "#v1.Ab"),
            ("%2523v1", "%23v1"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%+1", "%zz%+1"),
            ("%C3%A9", "%C3%A9"),
            ("%é", "%é"),
        ] {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }
}
