//! The terms of a language: how a word of the original has to be translated wherever it stands.

use serde::Deserialize;

use crate::{Fault, SourceFile};

/// The terms that a translation holds to, the longest originals first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary(Vec<Term>);

/// A term with one of its originals.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    /// The original in lower case.
    original: String,
    /// What may stand for it, as it was written.
    translated: Vec<String>,
}

/// A glossary as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    terms: Vec<WrittenTerm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    original: Vec<String>,
    translated: Vec<String>,
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

impl Glossary {
    /// Reads a glossary: `[[terms]]`, each with `original`, `translated` and perhaps a `note`.
    ///
    /// # Errors
    /// What is wrong with its form.
    pub fn read(file: &SourceFile) -> Result<Self, Vec<Fault>> {
        let written: Written = toml::from_str(&file.text)
            .map_err(|error: toml::de::Error| vec![Fault::of_toml(file, &error)])?;
        let mut terms = Vec::new();
        for WrittenTerm { original, translated, .. } in written.terms {
            if original.is_empty() || translated.is_empty() {
                let what = "each term needs at least one `original` and one `translated`: add it";
                return Err(vec![Fault::at(file, 0..0, what)]);
            }
            terms.extend(original.iter().map(|original| Term {
                original: original.to_lowercase(),
                translated: translated.clone(),
            }));
        }
        terms.sort_by_key(|term| std::cmp::Reverse(term.original.chars().count()));
        Ok(Self(terms))
    }

    /// What a translation has otherwise than the glossary says, and which names it lacks: what the
    /// original writes in three capitals or more, such as `PMP`, stays as it was issued.
    pub fn broken_by(&self, original: &str, translated: &str) -> Vec<String> {
        let original = &words_of(original);
        let mut rest = original.to_lowercase();
        let translated_lower = translated.to_lowercase();
        let mut broken = Vec::new();
        for term in &self.0 {
            let places = whole_words(&rest, &term.original);
            if places.is_empty() {
                continue;
            }
            // The words of a longer term are no occurrence of a shorter one.
            for at in places.into_iter().rev() {
                rest.replace_range(at..at + term.original.len(), "\u{0}");
            }
            if !term.translated.iter().any(|it| translated_lower.contains(&it.to_lowercase())) {
                broken.push(format!(
                    "the glossary has `{}` for “{}”, which is not here",
                    term.translated.join("` or `"),
                    term.original
                ));
            }
        }
        let lacks = |name: &&str| !translated.contains(*name) && !self.has(name);
        let names = names(original);
        broken.extend(names.into_iter().filter(lacks).map(|name| {
            format!("`{name}` stands in the original and not here: names stay as they were issued")
        }));
        broken
    }

    /// Whether there is a term with this name in it.
    fn has(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.0.iter().any(|term| !whole_words(&term.original, &name).is_empty())
    }
}

/// A text without what stays as it is: code, what the page fills in, and addresses.
fn words_of(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['`', '{', ']']) {
        let (before, after) = rest.split_at(at);
        words.push_str(before);
        let ends = [("`", "`"), ("{", "}"), ("](", ")")];
        let within = ends.into_iter().find_map(|(start, end)| {
            let (_, behind) = after.strip_prefix(start)?.split_once(end)?;
            Some(behind)
        });
        // Parts what stands before and behind, so that no word comes of the two.
        words.push(' ');
        rest = within.unwrap_or_else(|| after.get(1..).unwrap_or_default());
    }
    words.push_str(rest);
    words
}

/// Where these words stand, with no letter or digit right before or after them.
fn whole_words(text: &str, words: &str) -> Vec<usize> {
    let places = text.match_indices(words).map(|(at, _)| at);
    let is_whole = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    places.filter(is_whole).collect()
}

/// What is written in capitals and digits, at least three and two of them letters: `CPMAI`, `ISO27001`.
fn names(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text
        .split(|sign: char| !sign.is_ascii_uppercase() && !sign.is_ascii_digit())
        .filter(|run| run.len() >= 3)
        .filter(|run| run.bytes().filter(u8::is_ascii_uppercase).count() >= 2)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::sample::file;

    fn glossary() -> Glossary {
        let text = "[[terms]]\noriginal = [\"path\", \"paths\"]\ntranslated = [\"camino\"]\nnote = \"N\"\n\
                    [[terms]]\noriginal = [\"learning path\"]\ntranslated = [\"itinerario\"]\n\
                    [[terms]]\noriginal = [\"USA\"]\ntranslated = [\"EE. UU.\"]\n";
        Glossary::read(&file("es.glossary.toml", text)).unwrap()
    }

    #[test]
    fn a_term_is_translated_as_the_glossary_says() {
        for (original, translated, broken) in [
            ("Your path", "Tu camino", &[][..]),
            ("Paths", "CAMINOS", &[]),
            ("A pathology", "Una patología", &[]),
            ("{path} in `path`", "{path} en `path`", &[]),
            ("A learning path", "Un itinerario", &[]),
            ("A path", "Una ruta", &["the glossary has `camino` for “path”, which is not here"]),
            (
                "A learning path, your path",
                "Tu camino",
                &["the glossary has `itinerario` for “learning path”, which is not here"],
            ),
            ("In the USA", "En EE. UU.", &[]),
            ("`path/XML` and {path}, [this](https://a.example/path)", "`path/XML` y {path}", &[]),
            ("An open { path", "camino", &[]),
            ("The PMP, and PDUs", "El PMP y las PDU", &[]),
            ("In 2026, an AI", "En 2026, una IA", &[]),
            (
                "The CPMAI",
                "El certificado",
                &["`CPMAI` stands in the original and not here: names stay as they were issued"],
            ),
        ] {
            assert_eq!(glossary().broken_by(original, translated), broken, "{original}");
        }
    }

    #[test]
    fn a_glossary_that_cannot_be_read_is_said_with_its_line() {
        for (text, expected) in [
            ("[[terms]]\nen = [\"a\"]\n", "es.glossary.toml:2:1: unknown field `en`"),
            (
                "[[terms]]\noriginal = []\ntranslated = [\"a\"]\n",
                "es.glossary.toml:1:1: each term needs at least one `original`",
            ),
        ] {
            let told = Glossary::read(&file("es.glossary.toml", text)).unwrap_err()[0].to_string();
            assert!(told.starts_with(expected), "{told}");
        }
    }
}
