//! The pages in a language that nobody speaks: each text about 40 % longer, with accents on its
//! letters and here and there a word without end, from right to left. Who can read them in the
//! picture, in any language, has not been cut short.

use quiz_model::{Content, LateWords, Part, Words, is_id};
use serde_json::Value;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀçďéḟğĥíĵķľṁñóṗɋřšťúṽŵẋýžÅḂČĎĚḞĞĤÏĴĶĽṀŇŐṖɊŘŠŤŮṼŴẊŸŽ";

/// Letters that come twice: about two of five.
const TWICE: &str = "aeioun";

/// Every how manieth text, by its length, has a word without end, and how many letters that has.
const ENDLESS_EVERY: usize = 5;
const ENDLESS: usize = 48;

/// Begins what the engine reads, in the page.
const ISLAND: &str = r#"id="career-quiz-content">"#;

/// A page in that language: what stands in its markup, and what the engine makes its text from.
pub(crate) fn page(html: &str) -> String {
    let html = html.replacen("<html", r#"<html dir="rtl""#, 1);
    let Some((before, island, after)) = island(&html) else {
        return studio(&markup(&html));
    };
    format!("{}{}{}", markup(before), self::content(island), markup(after))
}

/// Begins the words of the studio, in its page.
const STUDIO: &str = r#"id="studio-words">"#;

/// The page of the studio with its words in that language; any other page as it is.
fn studio(html: &str) -> String {
    let Some(start) = html.find(STUDIO).map(|at| at + STUDIO.len()) else {
        return html.to_owned();
    };
    let end = html[start..].find("</script>").map_or(html.len(), |end| start + end);
    [&html[..start], &sheet(&html[start..end]), &html[end..]].concat()
}

/// The file with a part of the quiz in that language. What cannot be read stays as it is.
pub(crate) fn part(file: &str) -> String {
    told_part(file, longer).unwrap_or_else(|| file.to_owned())
}

/// The file with each text of a part of the quiz changed, and each word of the pages that it brings: those
/// stand at its end, behind how many they are.
pub(crate) fn told_part(file: &str, change: fn(&str) -> String) -> Option<String> {
    let mut values: Vec<Value> = serde_json::from_str(file).ok()?;
    let part = Part::read(file).ok()?;
    part.words = LateWords::default();
    let without_words: Vec<Value> = serde_json::from_str(&part.write()).ok()?;
    let (content, words) = values.split_at_mut_checked(without_words.len().checked_sub(1)?)?;
    for value in content {
        change_text(value, change);
    }
    for value in words {
        change_word(value, change);
    }
    Some(Value::from(values).to_string())
}

fn change_word(value: &mut Value, change: fn(&str) -> String) {
    if let Value::String(text) = value {
        *text = change(text);
    }
}

/// The file with the words of the share sheet in that language: counts and texts. What cannot be read
/// stays as it is.
pub(crate) fn sheet(file: &str) -> String {
    let mut values: Vec<Value> = serde_json::from_str(file).unwrap_or_default();
    for value in &mut values {
        change_word(value, longer);
    }
    if values.is_empty() { file.to_owned() } else { Value::from(values).to_string() }
}

/// What stands before the island, the island, and what stands after it.
pub(crate) fn island(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find(ISLAND)? + ISLAND.len();
    let end = start + html[start..].find("</script>")?;
    Some((&html[..start], &html[start..end], &html[end..]))
}

/// Markup with its texts in that language, all but programs and styles.
fn markup(html: &str) -> String {
    let mut told = String::with_capacity(html.len() * 2);
    let mut silent = false;
    for part in html.split_inclusive(['<', '>']) {
        // A part ends where a tag begins, or it is a tag.
        match part.strip_suffix('<') {
            Some(text) if !silent => told.extend([longer(text).as_str(), "<"]),
            _ => told.push_str(part),
        }
        if let Some(tag) = part.strip_suffix('>') {
            let name = tag.split_whitespace().next().unwrap_or_default();
            match name {
                "style" | "script" => silent = true,
                "/style" | "/script" => silent = false,
                _ => {}
            }
        }
    }
    told
}

/// The content and the language file in that language. What cannot be read stays as it is.
fn content(island: &str) -> String {
    told(island, longer).unwrap_or_else(|| island.to_owned()).replace('<', "\\u003c")
}

/// The content with each of its texts and words changed.
pub(crate) fn told(island: &str, change: fn(&str) -> String) -> Option<String> {
    let Content { quiz, words } = Content::read(island).ok()?;
    let list = |words: Words| {
        let content = Content { quiz: quiz.clone(), words };
        serde_json::from_str::<Vec<Value>>(&content.write()).ok()
    };
    // The words stand behind the quiz; without any, only their count does.
    let mut values = list(Words::of(Vec::new()))?;
    values.pop();
    let quiz_end = values.len();
    for value in &mut values {
        change_text(value, change);
    }
    let told = |forms: &Vec<String>| forms.iter().map(|form| change(form)).collect();
    let words = list(Words::of(words.forms().iter().map(told).collect()))?;
    values.extend(words.into_iter().skip(quiz_end));
    Some(Value::from(values).to_string())
}

/// Changes a value of the quiz if somebody reads it: if it is no number, id, address or drawing.
fn change_text(value: &mut Value, change: fn(&str) -> String) {
    if let Value::String(text) = value {
        let is_address =
            text.starts_with("https://") || (text.contains(".json") && !text.contains(' '));
        if !is_id(text) && !is_address && !is_drawing(text) {
            *text = change(text);
        }
    }
}

/// The lines of an emblem.
fn is_drawing(text: &str) -> bool {
    text.starts_with('M')
        && !text.contains(|c: char| c.is_alphabetic() && !"MmLlHhVvCcSsQqTtAaZz".contains(c))
        && text.contains(|c: char| c.is_ascii_digit())
}

/// A text in that language. It has as many words as before: the months are one text.
fn longer(text: &str) -> String {
    let endless = text
        .chars()
        .count()
        .is_multiple_of(ENDLESS_EVERY)
        .then(|| {
            text.split(' ').max_by_key(|word| word.chars().filter(|c| c.is_alphabetic()).count())
        })
        .flatten();
    let words: Vec<_> = text
        .split(' ')
        .map(|word| {
            // Something is filled in there, or it stands for a character of markup.
            if word.contains(['{', '&']) {
                return word.to_owned();
            }
            let longer: String = word.chars().flat_map(letter).collect();
            let letters = longer.chars().count();
            match endless {
                Some(longest) if longest == word && (6..ENDLESS).contains(&letters) => {
                    longer.chars().cycle().take(ENDLESS).collect()
                }
                _ => longer,
            }
        })
        .collect();
    words.join(" ")
}

fn letter(plain: char) -> impl Iterator<Item = char> {
    let at = PLAIN.chars().position(|letter| letter == plain);
    let accented = at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(plain);
    std::iter::repeat_n(accented, if TWICE.contains(plain) { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_longer_by_two_fifths_and_keeps_its_words_and_what_is_filled_in() {
        let text = "You stopped after {answered} of {total} questions, which is not a failure.";
        let told = longer(text);
        let part = told.chars().count() * 100 / text.chars().count();
        assert!((125..=150).contains(&part), "{part} % for {told}");
        assert_eq!(told.split(' ').count(), text.split(' ').count());
        assert!(told.contains(" {answered} ") && told.contains(" {total} "), "{told}");
    }

    #[test]
    fn some_texts_have_a_word_without_end() {
        let told = longer("Certificates fit now");
        let longest = told.split(' ').map(|word| word.chars().count()).max();
        assert!(longest >= Some(ENDLESS), "{told}");
    }

    #[test]
    fn the_lines_of_an_emblem_are_no_text() {
        for (text, expected) in [
            ("M12 21v-7M12 14L5 4", true),
            ("Make it 3 times", false),
            ("M", false),
            ("4 hats", false),
        ] {
            assert_eq!(is_drawing(text), expected, "{text}");
        }
    }

    #[test]
    fn each_letter_has_an_accent() {
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
        assert!(ACCENTED.chars().all(|letter| !letter.is_ascii()));
    }

    #[test]
    fn only_what_is_read_changes() {
        let html = r#"<html lang="en"><style>p > a {}</style><p id="it">it</p><script id="career-quiz-content">[]</script>"#;
        let told = r#"<html dir="rtl" lang="en"><style>p > a {}</style><p id="it">ííť</p><script id="career-quiz-content">[]</script>"#;
        assert_eq!(page(html), told);
    }
}
