//! The fields of a quiz, read off the schema of content files: a field that the authored types gain
//! is in the forms without a line here.

use quiz_author::check::{Part, Place};
use quiz_author::name_by_key;
use serde_json::{Map, Value};
use thiserror::Error;

/// What can be written at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text of one line.
    Line,
    /// A longer text, in Markdown.
    Markdown,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// One of several values, with what each means.
    OneOf(Vec<Meant>),
    /// A list.
    List(Box<Shape>),
    /// A table with these fields.
    Record(Vec<Field>),
    /// For each key a list of texts, such as what holds for a step of a plan.
    Map,
    /// What only the plain text can change.
    Other,
}

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// As it stands in the file.
    pub value: String,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub about: String,
}

/// A field of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key.
    pub key: String,
    /// What it is called, where no word of the pages says so.
    pub name: String,
    /// What belongs there, in a sentence.
    pub about: String,
    /// Whether a table without it cannot be read.
    pub is_required: bool,
    /// What can be written there.
    pub shape: Shape,
}

/// The schema is none that this reads.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the schema of content files cannot be read: load the page again")]
pub struct NotASchema;

/// The fields of a whole quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The top-level keys.
    pub fields: Vec<Field>,
}

impl Form {
    /// Reads the schema, as `quiz_author::form_schema` writes it.
    ///
    /// # Errors
    /// [`NotASchema`] for anything else.
    pub fn read(schema: &str) -> Result<Self, NotASchema> {
        let schema: Value = serde_json::from_str(schema).map_err(|_| NotASchema)?;
        let reader = Reader { definitions: schema.get("$defs").and_then(Value::as_object) };
        let fields = reader.fields(&schema, DEEPEST).ok_or(NotASchema)?;
        Ok(Self { fields })
    }

    /// The shape of the entries of a list; none where there is no list.
    pub fn entry(&self, list: &Place) -> Option<&Shape> {
        let mut fields = self.fields.as_slice();
        let mut shape = None;
        for part in &list.0 {
            match part {
                Part::Key(key) => {
                    let field = fields.iter().find(|field| field.key == *key)?;
                    shape = Some(&field.shape);
                    fields = field.shape.fields();
                }
                Part::At(_) => {}
            }
        }
        match shape? {
            Shape::List(entry) => Some(entry),
            _ => None,
        }
    }

    /// The field of that top-level key.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

impl Shape {
    /// The fields of the table that this is, or that a list of this has.
    pub fn fields(&self) -> &[Field] {
        match self {
            Self::Record(fields) => fields,
            Self::List(shape) => shape.fields(),
            _ => &[],
        }
    }

    /// A table of this shape with nothing in it but what has to be there, as TOML; `id` is its id.
    pub fn blank(&self, id: &str) -> String {
        let line = |field: &Field| {
            let value = match &field.shape {
                Self::Line if field.key == "id" => format!("\"{id}\""),
                Self::Line | Self::Markdown => "\"\"".to_owned(),
                Self::Whole => "0".to_owned(),
                Self::Flag => "false".to_owned(),
                Self::OneOf(options) => format!("\"{}\"", options.first()?.value),
                Self::List(_) => "[]".to_owned(),
                Self::Record(_) => return None,
                Self::Map | Self::Other => "{}".to_owned(),
            };
            field.is_required.then(|| format!("{} = {value}\n", field.key))
        };
        let fields = self.fields();
        let lines: String = fields.iter().filter_map(line).collect();
        let tables = fields.iter().filter(|field| field.is_required);
        let tables = tables.filter(|field| matches!(field.shape, Self::Record(_)));
        let tables = tables.map(|field| format!("[{}]\n{}", field.key, field.shape.blank(id)));
        lines + &tables.collect::<String>()
    }
}

/// Tables within tables are read to this depth.
const DEEPEST: usize = 6;

struct Reader<'a> {
    definitions: Option<&'a Map<String, Value>>,
}

impl Reader<'_> {
    fn fields(&self, table: &Value, depth: usize) -> Option<Vec<Field>> {
        let required = table.get("required").and_then(Value::as_array);
        let is_required = |key: &str| required.is_some_and(|keys| keys.iter().any(|it| it == key));
        let properties = table.get("properties")?.as_object()?;
        let field = |(key, value): (&String, &Value)| Field {
            key: key.clone(),
            name: said(value, "title").map_or_else(|| name_by_key(key), str::to_owned),
            about: said(value, "description").unwrap_or_default().to_owned(),
            is_required: is_required(key),
            shape: self.shape(value, depth),
        };
        Some(properties.iter().map(field).collect())
    }

    fn shape(&self, value: &Value, depth: usize) -> Shape {
        let Some(depth) = depth.checked_sub(1) else { return Shape::Other };
        if let Some(name) = value.get("$ref").and_then(Value::as_str) {
            let name = name.rsplit('/').next().unwrap_or_default();
            if name == "Text" {
                return Shape::Markdown;
            }
            let definition = self.definitions.and_then(|definitions| definitions.get(name));
            return definition.map_or(Shape::Other, |definition| self.shape(definition, depth + 1));
        }
        if let Some(any) = value.get("anyOf").and_then(Value::as_array) {
            let mut some = any.iter().filter(|one| !is_null(one));
            return match (some.next(), some.next()) {
                (Some(one), None) => self.shape(one, depth + 1),
                _ => Shape::Other,
            };
        }
        if let Some(options) = value.get("oneOf").and_then(Value::as_array) {
            return Shape::OneOf(options.iter().filter_map(option).collect());
        }
        match kind(value) {
            "string" => match value.get("enum").and_then(Value::as_array) {
                Some(values) => Shape::OneOf(values.iter().filter_map(bare_option).collect()),
                None => Shape::Line,
            },
            "integer" => Shape::Whole,
            "boolean" => Shape::Flag,
            "array" => {
                let entry = value.get("items").map_or(Shape::Other, |it| self.shape(it, depth));
                match entry {
                    Shape::List(_) | Shape::Other | Shape::Whole => Shape::Other,
                    entry => Shape::List(Box::new(entry)),
                }
            }
            "object" => match self.fields(value, depth) {
                Some(fields) => Shape::Record(fields),
                None if value.get("additionalProperties").is_some_and(Value::is_object) => {
                    Shape::Map
                }
                None => Shape::Other,
            },
            _ => Shape::Other,
        }
    }
}

/// The type of a value, be it one that may be left out.
fn kind(value: &Value) -> &str {
    match value.get("type") {
        Some(Value::String(kind)) => kind,
        Some(Value::Array(kinds)) => {
            kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap_or_default()
        }
        _ => "",
    }
}

fn is_null(value: &Value) -> bool {
    value.get("type").is_some_and(|kind| kind == "null")
}

fn option(value: &Value) -> Option<Meant> {
    let meant = said(value, "const")?;
    Some(Meant {
        value: meant.to_owned(),
        name: said(value, "title").unwrap_or(meant).to_owned(),
        about: said(value, "description").unwrap_or_default().to_owned(),
    })
}

fn bare_option(value: &Value) -> Option<Meant> {
    let value = value.as_str()?.to_owned();
    Some(Meant { name: value.clone(), value, about: String::new() })
}

/// What the schema says under that keyword.
fn said<'a>(value: &'a Value, keyword: &str) -> Option<&'a str> {
    value.get(keyword)?.as_str()
}

#[cfg(test)]
mod tests;
