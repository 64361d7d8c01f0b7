//! What the parts of a quiz and their fields are called. Those that most authors meet have words of
//! their own; any other is called as the schema of the page says, so that a new field needs none.

use super::View;
use quiz_author::{NAMED, name_by_key};
use quiz_model::Word;
use quiz_studio::form::Field;

/// The parts of a quiz that are lists or tables, as they are listed.
pub(super) const PARTS: [(&str, Word); 10] = [
    ("evidence", Word::StudioPartEvidence),
    ("bands", Word::StudioPartBands),
    ("about_you", Word::StudioPartAboutYou),
    ("paths", Word::StudioPartPaths),
    ("roles", Word::StudioPartRoles),
    ("worth", Word::StudioPartWorth),
    ("worth_verdicts", Word::StudioPartWorthVerdicts),
    ("resources", Word::StudioPartResources),
    ("certificates", Word::StudioPartCertificates),
    ("guide", Word::StudioPartGuide),
];

/// What a part is called.
pub(super) fn part(key: &str, view: &View<'_>) -> String {
    let known = PARTS.iter().find(|(known, _)| *known == key);
    known.map_or_else(|| name_by_key(key), |(_, word)| view.word(*word).to_owned())
}

/// What a field is called.
pub(super) fn field<'a>(field: &'a Field, view: &'a View<'_>) -> &'a str {
    let known = NAMED.iter().find(|(key, _)| *key == field.key);
    known.map_or(&field.name, |(_, word)| view.word(*word))
}
