//! Texts that are found again among the templates: what the reader of TOML says, which comes in English and as
//! a text alone, and values that are messages themselves.

use super::{Template, next_place};

/// A template with what stands in its places.
type Found<'a> = (Template, Vec<&'a str>);

/// What the reader of TOML says of a value of another shape.
pub(super) fn of_reader(text: &str) -> Option<Found<'_>> {
    found(Template::FieldMissing, Template::ValueWrong, text)
}

/// A value that is a message itself.
pub(super) fn of_value(text: &str) -> Option<Found<'_>> {
    found(Template::Longest, Template::WantedTable, text)
}

/// The first of these templates that the text is one of.
fn found(first: Template, last: Template, text: &str) -> Option<Found<'_>> {
    let among = Template::ALL.iter().take(last as usize + 1).skip(first as usize);
    among.copied().find_map(|template| Some((template, values(template.english(), text)?)))
}

/// What stands in the places of a template, where the text is one of it.
fn values<'a>(mut template: &str, mut text: &'a str) -> Option<Vec<&'a str>> {
    let mut values = Vec::new();
    loop {
        let (before, after) = template.split_once('{').unwrap_or((template, ""));
        text = text.strip_prefix(before)?;
        let Some((_, after)) = after.split_once('}') else {
            return text.is_empty().then_some(values);
        };
        // A value ends where what stands after it begins, or with the text.
        let (between, _, _) = next_place(after).unwrap_or((after, "", ""));
        let end = if between.is_empty() { text.len() } else { text.find(between)? };
        let (value, rest) = text.split_at_checked(end)?;
        values.push(value);
        (template, text) = (after, rest);
    }
}
