//! The shape of content files as the forms of the studio need it, with what they say of each field in the
//! language of the page.
//!
//! The texts are the notes on the authored types. A translation has them under these places:
//!
//! * `Question.scene`: the note on a field of a table.
//! * `Deck.core`: what a value means.
//! * `names.scene`: what a field is called, in whichever table. Without one, by its key.
//! * `names.Deck.core`: what a value is called. Without one, as it stands in the file.

use serde_json::{Map, Value};

use crate::message::message_texts;
use crate::translation::{OriginalText, TextPlace, Translation};
use quiz_model::Word;

/// Fields that most authors meet: the pages have words for their names.
pub const NAMED: [(&str, Word); 9] = [
    ("title", Word::StudioFieldTitle),
    ("ask", Word::StudioFieldAsk),
    ("choices", Word::StudioFieldChoices),
    ("right", Word::StudioFieldRight),
    ("feedback", Word::StudioFieldFeedback),
    ("fact", Word::StudioFieldFact),
    ("scene", Word::StudioFieldScene),
    ("image", Word::StudioFieldPicture),
    ("explanation_image", Word::StudioFieldPictureLater),
];

/// Keywords of the schema that editors of files need and forms do not.
const FOR_EDITORS: [&str; 5] = ["$schema", "title", "format", "minimum", "maximum"];

/// The schema for forms: each field and each value has its note as `description`, in one line, and what it
/// is called as `title` where the translation says so. What that lacks is in English.
///
/// # Errors
/// Never in practice: a schema is plain JSON.
pub fn form_schema(translation: &Translation) -> Result<String, serde_json::Error> {
    let mut schema = bare()?;
    visit(&mut schema, &mut |place, _, about, keyword| {
        if let Some(text) = translation.text(&place) {
            about.insert(keyword.to_owned(), text.into());
        }
    });
    Ok(schema.to_string())
}

/// Every text of the studio that is there to translate: those of its forms, then what the checks say.
///
/// # Errors
/// As [`form_schema`].
pub fn studio_texts() -> Result<Vec<OriginalText>, serde_json::Error> {
    let mut texts = form_texts()?;
    texts.extend(message_texts());
    Ok(texts)
}

/// Every text of the forms.
fn form_texts() -> Result<Vec<OriginalText>, serde_json::Error> {
    let mut texts: Vec<OriginalText> = Vec::new();
    visit(&mut bare()?, &mut |place, text, _, _| {
        if !texts.iter().any(|known| known.place == place) {
            texts.push(OriginalText { place, text });
        }
    });
    Ok(texts)
}

/// What a field is called that nobody has named: `why_believed` as “Why believed”.
pub fn name_by_key(key: &str) -> String {
    let mut said = key.replace('_', " ");
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}

/// The schema with what forms read of it.
fn bare() -> Result<Value, serde_json::Error> {
    let mut schema = serde_json::to_value(schemars::schema_for!(crate::Parts))?;
    strip(&mut schema);
    for definition in tables(&mut schema, "$defs") {
        // A form says what a field is for, not what its type is for.
        definition.1.remove("description");
    }
    Ok(schema)
}

/// Takes away what only editors of files need, and turns each note into one line.
fn strip(schema: &mut Value) {
    let Some(keywords) = schema.as_object_mut() else { return };
    keywords.retain(|keyword, value| {
        let is_closed = keyword == "additionalProperties" && !value.is_object();
        !is_closed && keyword != "default" && !FOR_EDITORS.contains(&keyword.as_str())
    });
    for (keyword, value) in keywords {
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => named.values_mut().for_each(strip),
            ("anyOf" | "oneOf", Value::Array(all)) => all.iter_mut().for_each(strip),
            ("items" | "additionalProperties", value) => strip(value),
            ("description", Value::String(note)) => *note = in_one_line(note),
            _ => {}
        }
    }
}

/// A note without the marks that only readers of the source need.
fn in_one_line(note: &str) -> String {
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    note.replace("[`", "").replace("`]", "").replace('`', "")
}

/// What is called for each text: with its place, what it says in English, and the keyword of the object that
/// it belongs under.
type See<'a> = dyn FnMut(TextPlace, String, &mut Map<String, Value>, &'static str) + 'a;

/// Shows every text.
fn visit(schema: &mut Value, see: &mut See<'_>) {
    for (key, field) in tables(schema, "properties") {
        // Lists and tables at the root are parts, whose names are words of the pages.
        if !is_part(field) {
            field_of("Quiz", key, field, see);
        }
    }
    for (name, definition) in tables(schema, "$defs") {
        let fields = definition.get_mut("properties").and_then(Value::as_object_mut);
        for (key, field) in fields.into_iter().flatten() {
            if let Value::Object(field) = field {
                field_of(name, key, field, see);
            }
        }
        let options = definition.get_mut("oneOf").and_then(Value::as_array_mut);
        for option in options.into_iter().flatten().filter_map(Value::as_object_mut) {
            let Some(value) = option.get("const").and_then(Value::as_str) else { continue };
            let value = value.to_owned();
            note(TextPlace::named(&format!("{name}.{value}")), option, see);
            see(TextPlace::named(&format!("names.{name}.{value}")), value, option, "title");
        }
    }
}

fn field_of(table: &str, key: &str, field: &mut Map<String, Value>, see: &mut See<'_>) {
    note(TextPlace::named(&format!("{table}.{key}")), field, see);
    if !NAMED.iter().any(|(known, _)| *known == key) {
        see(TextPlace::named(&format!("names.{key}")), name_by_key(key), field, "title");
    }
}

fn note(place: TextPlace, of: &mut Map<String, Value>, see: &mut See<'_>) {
    if let Some(text) = of.get("description").and_then(Value::as_str) {
        let text = text.to_owned();
        see(place, text, of, "description");
    }
}

/// Whether a field at the root is a list or a table.
fn is_part(field: &Map<String, Value>) -> bool {
    let kinds = field.get("type").and_then(Value::as_array);
    let is_list = kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == "array"));
    let any = field.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    let mut names = any.filter_map(|one| one.get("$ref")?.as_str()?.rsplit('/').next());
    is_list || names.any(|name| name == "Guide")
}

/// The objects below a keyword, by their names.
fn tables<'a>(
    schema: &'a mut Value,
    keyword: &str,
) -> impl Iterator<Item = (&'a String, &'a mut Map<String, Value>)> {
    let named = schema.get_mut(keyword).and_then(Value::as_object_mut);
    named.into_iter().flatten().filter_map(|(name, value)| Some((name, value.as_object_mut()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceFile;

    #[test]
    fn each_text_of_the_forms_has_its_place_once() {
        let texts = form_texts().unwrap();
        let said = |place: &str| {
            let found: Vec<_> = texts.iter().filter(|it| it.place.as_str() == place).collect();
            assert!(found.len() < 2, "{place} is there {} times", found.len());
            found.first().map(|it| it.text.as_str())
        };
        for (place, expected) in [
            ("Question.scene", Some("The situation, two or three sentences.")),
            ("Question.deck", Some("Which round it belongs to: core, unless you choose another.")),
            ("Deck.core", Some("The five that lead to a path.")),
            ("names.Deck.core", Some("core")),
            ("names.why_believed", Some("Why believed")),
            ("names.short_title", Some("Short title")),
            // These have words of the pages.
            ("names.scene", None),
            ("names.bands", None),
        ] {
            assert_eq!(said(place), expected, "{place}");
        }
    }

    #[test]
    fn a_translation_stands_in_place_of_the_notes() {
        let text = "[\"Deck.core\"]\noriginal = \"ba7816bf\"\ntext = \"La kvin.\"\n\
                    [\"names.Deck.core\"]\noriginal = \"ba7816bf\"\ntext = \"kerno\"\n\
                    [\"names.caveat\"]\noriginal = \"ba7816bf\"\ntext = \"\"\n";
        let file = SourceFile { name: "eo.studio.toml".to_owned(), text: text.to_owned() };
        let schema = form_schema(&Translation::read(&[file]).unwrap()).unwrap();
        let core = "{\"const\":\"core\",\"description\":\"La kvin.\",\"title\":\"kerno\",";
        assert!(schema.contains(core), "{schema}");
        let english = form_schema(&Translation::default()).unwrap();
        assert!(english.starts_with("{\"$defs\":{\"AboutOption\":{\"properties\":{\"budget\""));
        assert!(!english.contains("\"title\":\"") && !english.contains('`'), "{english}");
    }
}
