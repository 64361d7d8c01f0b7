//! What the parts of a quiz and their fields are called. Those that most authors meet have words of
//! their own; any other is called by its key, so that a new field needs none.

use super::View;
use quiz_model::Word;

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
    known.map_or_else(|| by_key(key), |(_, word)| view.word(*word).to_owned())
}

/// What a field is called.
pub(super) fn field(key: &str, view: &View<'_>) -> String {
    let word = match key {
        "title" => Word::StudioFieldTitle,
        "ask" => Word::StudioFieldAsk,
        "choices" => Word::StudioFieldChoices,
        "right" => Word::StudioFieldRight,
        "feedback" => Word::StudioFieldFeedback,
        "fact" => Word::StudioFieldFact,
        "scene" => Word::StudioFieldScene,
        "image" => Word::StudioFieldPicture,
        "explanation_image" => Word::StudioFieldPictureLater,
        _ => return by_key(key),
    };
    view.word(word).to_owned()
}

/// `why_believed` as “Why believed”.
fn by_key(key: &str) -> String {
    let mut said = key.replace('_', " ");
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}
