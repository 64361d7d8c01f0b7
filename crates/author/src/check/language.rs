//! Names of languages.

/// Whether browsers take this for a language: language, script, region and variants of BCP 47, as
/// `unicode_language_id` of UTS 35 has them. Anything else makes `Intl` throw.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let is_of = |part: &str, lengths: &[usize], of: fn(&u8) -> bool| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| of(&byte))
    };
    let letters = u8::is_ascii_alphabetic;
    let language = parts.next().unwrap_or_default();
    if !is_of(language, &[2, 3, 5, 6, 7, 8], letters) {
        return false;
    }
    parts.next_if(|part| is_of(part, &[4], letters));
    parts.next_if(|part| is_of(part, &[2], letters) || is_of(part, &[3], u8::is_ascii_digit));
    parts.all(|part| {
        let starts_with_digit = part.starts_with(|first: char| first.is_ascii_digit());
        is_of(part, &[5, 6, 7, 8], u8::is_ascii_alphanumeric)
            || starts_with_digit && is_of(part, &[4], u8::is_ascii_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn a_language_is_what_browsers_take_for_one() {
        for tag in [
            "en",
            "de",
            "pt-BR",
            "zh-Hant",
            "zh-Hant-TW",
            "es-419",
            "gsw",
            "ca-valencia",
            "de-1996",
        ] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in
            ["", "e", "english-", "pt_BR", "en-", "-en", "de-DE-", "en US", "abcd", "en-x", "../en"]
        {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
