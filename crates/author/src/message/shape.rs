//! What the reader of TOML says of a value of another shape, found again among the templates. It says so in
//! English, and in a text alone.

use super::{Message, Template, next_place};

/// What it says of a value.
const SHAPES: [Template; 7] = [
    Template::FieldMissing,
    Template::FieldUnknown,
    Template::FieldOfTwo,
    Template::ValueUnknown,
    Template::ValueOfTwo,
    Template::TypeWrong,
    Template::ValueWrong,
];

/// What it says within that.
const VALUES: [Template; 10] = [
    Template::FoundWhole,
    Template::FoundFraction,
    Template::FoundFlag,
    Template::FoundText,
    Template::FoundList,
    Template::FoundTable,
    Template::WantedText,
    Template::WantedFlag,
    Template::WantedList,
    Template::WantedTable,
];

/// What it has said, as a message; in English alone where it is none of these.
pub(crate) fn of_shape(said: &str) -> Message {
    found(&SHAPES, said, |template, value| {
        let is_of_types = matches!(template, Template::TypeWrong | Template::ValueWrong);
        if is_of_types { found(&VALUES, value, |_, value| value.into()) } else { value.into() }
    })
}

fn found(
    templates: &[Template],
    said: &str,
    message: impl Fn(Template, &str) -> Message,
) -> Message {
    let fits = |template: &Template| Some((*template, values(template.english(), said)?));
    let Some((template, values)) = templates.iter().find_map(fits) else { return said.into() };
    Message::Of(template, values.into_iter().map(|value| message(template, value)).collect())
}

/// What stands in the places of a template, where the text is one of it.
fn values<'a>(template: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let Some((before, _, mut after)) = next_place(template) else {
        return (template == text).then(Vec::new);
    };
    let mut rest = text.strip_prefix(before)?;
    let mut values = Vec::new();
    while let Some((between, _, then)) = next_place(after) {
        let (value, behind) = rest.split_once(between)?;
        values.push(value);
        (rest, after) = (behind, then);
    }
    values.push(rest.strip_suffix(after)?);
    Some(values)
}
