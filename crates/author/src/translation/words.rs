//! What is to be said of the words of the pages in another language.

use std::ops::Range;

use quiz_model::Plural;

use super::{Glossary, WordMarks, signs};
use crate::read::read_texts;
use crate::{Fault, SourceFile};

/// What is to be said of a language file beside that of the first language. Which words and placeholders
/// have to be there, [`crate::read_words`] says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordFindings {
    /// Plural forms that the language has and a word lacks, or the reverse; code that differs.
    pub mistakes: Vec<Fault>,
    /// Words that say what the first language says, letter by letter.
    pub same: Vec<Fault>,
    /// Words whose original has changed since they were translated.
    pub stale: Vec<Fault>,
    /// Words that have a term or a name otherwise than the glossary.
    pub terms: Vec<Fault>,
}

/// Compares two language files. `forms` are the plural forms of the second language, and `marks` says from
/// what its words were translated.
///
/// # Errors
/// Every mistake of form of one of the files.
pub fn compare_words(
    original: &SourceFile,
    translated: &SourceFile,
    forms: &[Plural],
    glossary: &Glossary,
    marks: &WordMarks,
) -> Result<WordFindings, Vec<Fault>> {
    let (originals, texts) = (read_texts(original)?, read_texts(translated)?);
    let mut words =
        Comparison { file: translated, forms, glossary, marks, found: WordFindings::default() };
    for (key, (original, _)) in originals {
        if let Some((text, span)) = texts.get(&key) {
            words.compare(&key, &original, text, span);
        }
    }
    let WordFindings { mistakes, same, stale, terms } = &mut words.found;
    for faults in [mistakes, same, stale, terms] {
        faults.sort_by_key(|fault| (fault.line, fault.column));
    }
    Ok(words.found)
}

struct Comparison<'a> {
    file: &'a SourceFile,
    forms: &'a [Plural],
    glossary: &'a Glossary,
    marks: &'a WordMarks,
    found: WordFindings,
}

impl Comparison<'_> {
    fn compare(&mut self, key: &str, original: &[String], text: &[String], span: &Range<usize>) {
        let fault = |what: String| Fault::at(self.file, span.clone(), format!("{key}: {what}"));
        if let Some(what) = self.wrong_forms(original, text) {
            self.found.mistakes.push(fault(what));
        }
        let (whole_original, whole) = (original.join("\n"), text.join("\n"));
        // Each form of a word has the code of the others.
        let code = |texts: &[String]| {
            let mut code: Vec<_> = texts.iter().flat_map(|text| signs::code(text)).collect();
            code.sort_unstable();
            code.dedup();
            code
        };
        if code(original) != code(text) {
            let there = code(original).join(", ");
            let what = format!("the pieces of code of the original are {there}: write the same");
            self.found.mistakes.push(fault(what));
        }
        let broken = self.glossary.broken_by(&whole_original, &whole).into_iter();
        self.found.terms.extend(broken.map(fault));
        let says = key != DIRECTION && original.iter().any(|text| has_words(text));
        if says && text.iter().filter(|text| !text.is_empty()).all(|text| original.contains(text)) {
            self.found.same.push(fault("this is not translated yet".to_owned()));
        } else if self.marks.is_stale(key, original) {
            let now = original.iter().filter(|text| !text.is_empty());
            let now: Vec<_> = now.map(String::as_str).collect();
            self.found.stale.push(fault(format!(
                "the original has changed since this was translated: compare it, then write `\"{key}\" = \"{}\"` \
                 in the file of marks. It says now: {}",
                WordMarks::of_word(original),
                now.join(" | ")
            )));
        }
    }

    /// What is wrong with the plural forms of a word, if anything is.
    fn wrong_forms(&self, original: &[String], text: &[String]) -> Option<String> {
        let names = |forms: Vec<Plural>| {
            let names: Vec<_> =
                forms.into_iter().map(|form| format!("`{}`", form.name())).collect();
            names.join(", ")
        };
        let has = |form: Plural| text.get(form as usize).is_some_and(|text| !text.is_empty());
        let lacks: Vec<_> = self.forms.iter().copied().filter(|form| !has(*form)).collect();
        let spare: Vec<_> = Plural::ALL
            .into_iter()
            .filter(|form| has(*form) && !self.forms.contains(form))
            .collect();
        match (original.len() > 1, text.len() > 1) {
            (false, false) => None,
            (true, false) if self.forms.len() == 1 => None,
            _ if !lacks.is_empty() => Some(format!(
                "this goes with a number, and lacks {} of the plural forms that the language has: write it as \
                 {{ one = \"…\", other = \"…\" }} with all of them",
                names(lacks)
            )),
            _ if !spare.is_empty() => {
                Some(format!("the language has no plural form {}: take it out", names(spare)))
            }
            _ => None,
        }
    }
}

/// The word that is a setting of the language, and the same in many.
const DIRECTION: &str = "page.direction";

/// Whether there is a letter outside of what the page fills in.
fn has_words(text: &str) -> bool {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default();
    let after = parts.map(|part| part.split_once('}').map_or(part, |(_, after)| after));
    std::iter::once(first).chain(after).any(|part| part.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::sample::file;

    fn told(original: &str, text: &str, forms: &[Plural]) -> (Vec<String>, usize) {
        let (original, text) = (file("en.toml", original), file("xx.toml", text));
        let found =
            compare_words(&original, &text, forms, &Glossary::default(), &WordMarks::default());
        let found = found.unwrap();
        (found.mistakes.iter().map(ToString::to_string).collect(), found.same.len())
    }

    #[test]
    fn a_word_has_the_plural_forms_of_its_language() {
        let english = "[a]\nb = { one = \"{n} day\", other = \"{n} days\" }\n";
        let three = [Plural::One, Plural::Few, Plural::Other];
        let lacks = "xx.toml:2:5: a.b: this goes with a number, and lacks `few` of the plural forms that the \
                     language has: write it as { one = \"…\", other = \"…\" } with all of them";
        let spare = "xx.toml:2:5: a.b: the language has no plural form `two`: take it out";
        for (text, forms, expected) in [
            ("{ one = \"1\", few = \"2\", other = \"3\" }", &three[..], vec![]),
            ("{ one = \"1\", other = \"3\" }", &three, vec![lacks]),
            ("{ one = \"1\", two = \"2\", few = \"2\", other = \"3\" }", &three, vec![spare]),
            ("\"3\"", &[Plural::Other], vec![]),
        ] {
            let text = format!("[a]\nb = {text}\n");
            assert_eq!(told(english, &text, forms).0, expected, "{text}");
        }
        assert_eq!(told(english, "[a]\nb = \"x\"\n", &three).0.len(), 1);
    }

    #[test]
    fn code_stays_and_what_is_not_translated_is_counted() {
        let english = "a = \"Write `x`\"\nb = \"Go\"\nc = \"{n}\"\n";
        let (mistakes, same) = told(english, "a = \"Skribu\"\nb = \"Go\"\nc = \"{n}\"\n", &[]);
        assert_eq!(
            mistakes,
            ["xx.toml:1:5: a: the pieces of code of the original are `x`: write the same"]
        );
        assert_eq!(same, 1);
    }

    #[test]
    fn what_has_changed_since_is_named() {
        let (english, german) =
            (file("en.toml", "go = \"abc\"\n"), file("de.toml", "go = \"Los\"\n"));
        let stale = |mark: &str| {
            let marks =
                WordMarks::read(&file("de.marks.toml", &format!("go = \"{mark}\"\n"))).unwrap();
            let found =
                compare_words(&english, &german, &[Plural::Other], &Glossary::default(), &marks);
            found.unwrap().stale.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(stale("ba7816bf"), [""; 0]);
        assert_eq!(
            stale("00000000"),
            [
                "de.toml:1:6: go: the original has changed since this was translated: compare it, then write \
              `\"go\" = \"ba7816bf\"` in the file of marks. It says now: abc"
            ]
        );
    }

    #[test]
    fn a_form_that_no_language_has_is_said() {
        let text = file("xx.toml", "a = { tow = \"x\", other = \"y\" }\n");
        let (glossary, marks) = (Glossary::default(), WordMarks::default());
        let faults = compare_words(&text, &text, &[], &glossary, &marks).unwrap_err();
        assert_eq!(
            faults[0].to_string(),
            "xx.toml:1:7: `tow` is no plural form: use zero, one, two, few, many and other"
        );
    }
}
