//! What a translation may not change: figures, links, bold marks and code.

use pulldown_cmark::{Event, Parser, Tag};

use crate::message::names;

/// What differs in a translation and has to be the same, each with what to do.
pub(super) fn differences(original: &str, translated: &str) -> Vec<String> {
    let mut told: Vec<String> = figures_that_differ(original, translated).into_iter().collect();
    let mut compare = |what: &str, read: fn(&str) -> Vec<String>| {
        let (here, there) = (read(translated), read(original));
        if here != there {
            told.push(format!(
                "the {what} of the original are {}, and here {}: they have to be the same",
                listed(&there),
                listed(&here)
            ));
        }
    };
    compare("links", links);
    compare("pieces of code", code);
    let (here, there) = (bold(translated), bold(original));
    if here != there {
        told.push(format!(
            "the original has {there} pieces of text in **bold**, and this {here}: make them as many"
        ));
    }
    told
}

/// What is to be said of the names in braces that are filled in, if something is.
pub(super) fn names_that_differ(original: &str, translated: &str) -> Option<String> {
    let [there, here] = [original, translated].map(|text| {
        let mut found: Vec<_> = names(text).map(|name| format!("{{{name}}}")).collect();
        found.sort_unstable();
        found.dedup();
        found
    });
    (here != there).then(|| {
        format!(
            "the names in braces of the original are {}, and here {}: they have to be the same",
            listed(&there),
            listed(&here)
        )
    })
}

/// What is to be said of the figures, if something is. A 1 or a 2 may have become a word, as in the dual of
/// Arabic, and the end of a range of years may be written out: 2025–2035 for 2025–35.
fn figures_that_differ(original: &str, translated: &str) -> Option<String> {
    let [there, mut here] = [original, translated].map(|text| figures(&years_written_out(text)));
    let mut lost = Vec::new();
    for figure in &there {
        match here.iter().position(|found| found == figure) {
            Some(at) => {
                here.remove(at);
            }
            None => lost.push(figure),
        }
    }
    if here.is_empty() && lost.iter().all(|figure| SMALL.contains(&figure.as_str())) {
        return None;
    }
    let (there, here) = (figures(original), figures(translated));
    Some(format!(
        "the figures of the original are {}, and here {}: they have to be the same",
        sorted(&there),
        sorted(&here)
    ))
}

/// Numbers that languages write as words.
const SMALL: [&str; 2] = ["1", "2"];

/// The text with the century before the end of each range of years: `2025–2035` for `2025–35`.
fn years_written_out(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['–', '-']) {
        let (before, after) = rest.split_at(at);
        let dash = after.chars().next().map_or(0, char::len_utf8);
        let year = digits_at_end(before);
        let end = &after[dash..];
        let length = end.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(end.len());
        written.push_str(before);
        written.push_str(&after[..dash]);
        if year.len() == 4 && length == 2 {
            written.push_str(&year[..2]);
        }
        rest = end;
    }
    written + rest
}

fn digits_at_end(text: &str) -> &str {
    let start = text.rfind(|sign: char| !sign.is_ascii_digit());
    let sign = |at: usize| text[at..].chars().next().map_or(0, char::len_utf8);
    &text[start.map_or(0, |at| at + sign(at))..]
}

fn sorted(figures: &[String]) -> String {
    let mut figures = figures.to_vec();
    figures.sort_unstable();
    listed(&figures)
}

fn listed(found: &[String]) -> String {
    if found.is_empty() { "none".to_owned() } else { found.join(", ") }
}

/// The numbers in a text, in its order, without what separates thousands or decimals: which sign does that is
/// a language's own.
pub(super) fn figures(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut figure = String::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_before_digit = signs.peek().is_some_and(|next| digit(*next).is_some());
        match digit(sign) {
            Some(digit) => figure.push(digit),
            None if is_separator(sign) && is_before_digit => {}
            None if figure.is_empty() => {}
            None => found.push(std::mem::take(&mut figure)),
        }
    }
    found.extend((!figure.is_empty()).then_some(figure));
    found
}

/// Whether this may stand within a number: point, comma, apostrophe, narrow blanks and their Arabic kin.
const fn is_separator(sign: char) -> bool {
    matches!(
        sign,
        '.' | ','
            | '\''
            | '’'
            | '\u{a0}'
            | '\u{2009}'
            | '\u{202f}'
            | '\u{66b}'
            | '\u{66c}'
            | '\u{60c}'
    )
}

/// Where the ten digits of other scripts begin, in Unicode.
const ZEROS: [char; 12] = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '๐', '០'];

/// The digit that a sign of any of these scripts stands for, as `0` to `9`.
fn digit(sign: char) -> Option<char> {
    if sign.is_ascii_digit() {
        return Some(sign);
    }
    let value = ZEROS.iter().filter_map(|zero| u32::from(sign).checked_sub(u32::from(*zero)));
    value.min().and_then(|value| char::from_digit(value, 10))
}

/// Where the links of a text lead, sorted.
fn links(text: &str) -> Vec<String> {
    let found = Parser::new(text).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    found
}

/// What stands as code, sorted.
pub(super) fn code(text: &str) -> Vec<String> {
    let found = Parser::new(text).filter_map(|event| match event {
        Event::Code(code) => Some(format!("`{code}`")),
        _ => None,
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    found
}

/// How many pieces are bold.
fn bold(text: &str) -> usize {
    Parser::new(text).filter(|event| matches!(event, Event::Start(Tag::Strong))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_the_same_whatever_separates_them() {
        for (text, expected) in [
            ("", &[][..]),
            ("none", &[]),
            ("27.6% of 102,320", &["276", "102320"]),
            ("27,6\u{a0}% von 102.320", &["276", "102320"]),
            ("102\u{202f}320 et 102’320", &["102320", "102320"]),
            ("2025–26, 3. Then 4.", &["2025", "26", "3", "4"]),
            ("٢٧٫٦٪ من ١٠٢٬٣٢٠", &["276", "102320"]),
            ("१२", &["12"]),
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }

    #[test]
    fn what_differs_is_told() {
        let link = "See [it](https://a.example/b).";
        for (original, translated, expected) in [
            ("**27.6%** of `x`", "`x`: **27,6 %**", &[][..]),
            (link, "Mira [eso](https://a.example/b).", &[]),
            ("About 2 hours, 2025–35.", "نحو ساعتين، 2025–2035.", &[]),
            ("By 2035, 40 to 50.", "De 40 à 50 d’ici 2035.", &[]),
            (
                "In 40 of 100.",
                "In 4 von 100.",
                &[
                    "the figures of the original are 100, 40, and here 100, 4: they have to be the same",
                ],
            ),
            (
                link,
                "Mira eso.",
                &[
                    "the links of the original are https://a.example/b, and here none: they have to be the same",
                ],
            ),
            (
                "**A** and `b`",
                "A y b",
                &[
                    "the pieces of code of the original are `b`, and here none: they have to be the same",
                    "the original has 1 pieces of text in **bold**, and this 0: make them as many",
                ],
            ),
        ] {
            assert_eq!(differences(original, translated), expected, "{translated}");
        }
    }
}
