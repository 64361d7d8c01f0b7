//! Ids for questions, from their names or their first words.

use std::collections::BTreeSet;

/// The ids given so far.
#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

/// Letters of an id that is made of words.
const LONGEST: usize = 40;

impl Ids {
    /// An id that nothing bears yet.
    pub(super) fn give(&mut self, words: &str) -> String {
        let wanted = slug(words);
        let mut id = wanted.clone();
        let mut number = 2;
        while !self.0.insert(id.clone()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    }
}

/// Words in small letters of the English alphabet, with hyphens between them.
fn slug(words: &str) -> String {
    let mut id = String::new();
    for word in words.split(|letter: char| !letter.is_alphanumeric()) {
        let word: String = word.chars().flat_map(char::to_lowercase).filter_map(bare).collect();
        if word.is_empty() {
            continue;
        }
        let room = LONGEST.saturating_sub(id.len() + usize::from(!id.is_empty()));
        if word.len() > room && !id.is_empty() {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word[..word.len().min(LONGEST)]);
    }
    if id.is_empty() { "question".to_owned() } else { id }
}

/// A letter without its accent; none for one of another alphabet.
fn bare(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'à'..='å' => Some('a'),
        'ç' => Some('c'),
        'è'..='ë' => Some('e'),
        'ì'..='ï' => Some('i'),
        'ñ' => Some('n'),
        'ò'..='ö' | 'ø' => Some('o'),
        'ù'..='ü' => Some('u'),
        'ß' => Some('s'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_words_and_differ() {
        let mut ids = Ids::default();
        for (words, id) in [
            ("Capital of Iceland", "capital-of-iceland"),
            ("capital OF iceland?", "capital-of-iceland-2"),
            ("Größe: über 3 m", "grose-uber-3-m"),
            ("Что это?", "question"),
            ("", "question-2"),
            (
                "One of the longer prompts that somebody wrote",
                "one-of-the-longer-prompts-that-somebody",
            ),
        ] {
            assert_eq!(ids.give(words), id);
            assert!(quiz_model::is_id(id));
        }
    }
}
