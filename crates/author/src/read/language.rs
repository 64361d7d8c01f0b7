//! Reading the words of the pages from a language file.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Fault, SourceFile};
use quiz_model::{Plural, Word, Words};

/// Reads a language file: every [`Word`] by its key, no other key, and no other placeholder.
///
/// # Errors
/// Every mistake found.
pub fn read_words(file: &SourceFile) -> Result<Words, Vec<Fault>> {
    let table = DeTable::parse(&file.text).map_err(|error| vec![Fault::of_toml(file, &error)])?;
    let mut faults = Vec::new();
    let mut texts = BTreeMap::new();
    flatten(file, "", table.get_ref(), &mut texts, &mut faults);
    let words: Vec<Vec<String>> = Word::ALL
        .iter()
        .map(|word| {
            if let Some((forms, span)) = texts.remove(word.key()) {
                check_placeholders(file, *word, &forms, &span, &mut faults);
                forms
            } else {
                let what = format!("`{}` is missing: add it", word.key());
                faults.push(Fault::at(file, 0..0, what));
                Vec::new()
            }
        })
        .collect();
    for (key, (_, span)) in texts {
        faults.push(Fault::at(
            file,
            span,
            format!("`{key}` is not a word of the pages: remove it"),
        ));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Words::of(words))
}

/// The forms of each text of a language file by its dotted key, and where it stands: one form where it is
/// a plain text, else those of [`Plural::ALL`], empty where there is no such form.
pub(crate) type Texts = BTreeMap<String, (Vec<String>, Range<usize>)>;

/// The texts of a language file, whether or not the pages have such words.
///
/// # Errors
/// Every mistake of form.
pub(crate) fn read_texts(file: &SourceFile) -> Result<Texts, Vec<Fault>> {
    let table = DeTable::parse(&file.text).map_err(|error| vec![Fault::of_toml(file, &error)])?;
    let (mut texts, mut faults) = (BTreeMap::new(), Vec::new());
    flatten(file, "", table.get_ref(), &mut texts, &mut faults);
    if faults.is_empty() { Ok(texts) } else { Err(faults) }
}

/// Turns nested tables into dotted keys; a table with `other` is a word with plural forms.
fn flatten(
    file: &SourceFile,
    prefix: &str,
    table: &DeTable<'_>,
    texts: &mut Texts,
    faults: &mut Vec<Fault>,
) {
    for (key, value) in table {
        let dotted = if prefix.is_empty() {
            key.get_ref().to_string()
        } else {
            format!("{prefix}.{}", key.get_ref())
        };
        let span = value.span();
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                texts.insert(dotted, (vec![text.to_string()], span));
            }
            DeValue::Table(inner) if inner.contains_key("other") => {
                let is_form = |name: &str| Plural::ALL.iter().any(|plural| plural.name() == name);
                let unknown = inner.keys().filter(|key| !is_form(key.get_ref()));
                faults.extend(unknown.map(|key| {
                    let what = format!(
                        "`{}` is no plural form: use zero, one, two, few, many and other",
                        key.get_ref()
                    );
                    Fault::at(file, key.span(), what)
                }));
                let forms = Plural::ALL
                    .iter()
                    .map(|plural| match inner.get(plural.name()).map(Spanned::get_ref) {
                        Some(DeValue::String(text)) => text.to_string(),
                        _ => String::new(),
                    })
                    .collect();
                texts.insert(dotted, (forms, span));
            }
            DeValue::Table(inner) => flatten(file, &dotted, inner, texts, faults),
            _ => faults.push(Fault::at(file, span, format!("`{dotted}` has to be a text"))),
        }
    }
}

fn check_placeholders(
    file: &SourceFile,
    word: Word,
    forms: &[String],
    span: &Range<usize>,
    faults: &mut Vec<Fault>,
) {
    for form in forms {
        for name in form.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
            if !word.placeholders().contains(&name.0) {
                let what = format!("`{}` has no value for `{{{}}}`", word.key(), name.0);
                faults.push(Fault::at(file, span.clone(), what));
            }
        }
    }
    for placeholder in word.placeholders() {
        if !forms.iter().any(|form| form.contains(&format!("{{{placeholder}}}"))) {
            let what = format!("`{}` has to say `{{{placeholder}}}`", word.key());
            faults.push(Fault::at(file, span.clone(), what));
        }
    }
}
