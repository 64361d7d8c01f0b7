//! What the engine needs of the content, and in which of two files it lies: in the page, or, as the
//! bonus questions, beside it until somebody wants them.

use std::collections::BTreeSet;

use super::fingerprint::Fingerprint;
use super::lean::lean;
use crate::content::{Bonus, BonusLink, Content, Deck, EvidenceId, Question, Quiz};

/// The content of a quiz as the engine gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Islands {
    /// What the page carries.
    pub page: Content,
    /// The name of the file with the bonus questions, and what it holds; none without any.
    pub bonus: Option<(String, String)>,
}

/// Parts the content, once it is lean: the short ids of both parts are those of one build. Evidence
/// for bonus questions alone goes with them.
pub fn islands(content: &Content) -> Islands {
    let mut page = lean(content);
    let quiz = &mut page.quiz;
    let (questions, others): (Vec<_>, Vec<_>) = std::mem::take(&mut quiz.questions)
        .into_iter()
        .partition(|question| question.deck == Deck::Bonus);
    quiz.questions = others;
    let used = used(quiz);
    let (kept, evidence): (Vec<_>, Vec<_>) = std::mem::take(&mut quiz.evidence)
        .into_iter()
        .partition(|evidence| used.contains(&evidence.id));
    quiz.evidence = kept;
    let bonus = u32::try_from(questions.len()).ok().filter(|count| *count > 0).map(|count| {
        let bonus = Bonus { quiz: quiz.id, revision: quiz.revision, questions, evidence };
        let file = bonus.write();
        let mut fingerprint = Fingerprint::new();
        fingerprint.add(file.as_bytes());
        let address = format!("bonus-{}.json", fingerprint.digits());
        quiz.bonus = Some(BonusLink { count, address: address.clone() });
        (address, file)
    });
    Islands { page, bonus }
}

fn rested_on(questions: &[Question]) -> impl Iterator<Item = &EvidenceId> {
    questions.iter().flat_map(|question| &question.evidence)
}

/// The evidence that a quiz shows on some screen.
fn used(quiz: &Quiz) -> BTreeSet<EvidenceId> {
    let in_paths = quiz.paths.iter().flat_map(|path| {
        std::iter::once(&path.evidence).chain(path.steps.iter().map(|step| &step.evidence))
    });
    let in_certificates = quiz.certificates.iter().map(|certificate| &certificate.evidence);
    in_paths.chain(in_certificates).flatten().chain(rested_on(&quiz.questions)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sample;
    use crate::site::files::is_hashed;

    fn content() -> Content {
        Content { quiz: sample::quiz(), words: sample::words() }
    }

    #[test]
    fn only_the_evidence_that_nothing_else_rests_on_goes_with_the_bonus_questions() {
        let mut content = content();
        let quiz = &mut content.quiz;
        let mut alone = quiz.evidence[0].clone();
        (alone.id, alone.source) = ("alone".into(), "alone source".to_owned());
        let mut of_the_guide = alone.clone();
        of_the_guide.id = "guide".into();
        quiz.evidence.extend([of_the_guide, alone]);
        quiz.questions[5].evidence = vec!["one".into(), "alone".into()];

        let Islands { mut page, bonus } = islands(&content);
        let (name, file) = bonus.unwrap();
        let sources = |quiz: &Quiz| {
            quiz.evidence.iter().map(|evidence| evidence.source.clone()).collect::<Vec<_>>()
        };
        assert_eq!(sources(&page.quiz), ["one source", "two source"]);
        assert_eq!(page.quiz.bonus, Some(BonusLink { count: 1, address: name }));
        page.add_bonus(&file).unwrap();
        let joined = page.quiz;
        assert_eq!(sources(&joined), ["one source", "two source", "alone source"]);
        let shown = joined.questions[5].evidence.iter().map(|id| joined.evidence(id).unwrap());
        let shown = shown.map(|evidence| evidence.source.as_str()).collect::<Vec<_>>();
        assert_eq!(shown, ["one source", "alone source"]);
    }

    #[test]
    fn the_name_of_the_file_is_that_of_its_content() {
        let name = |content: &Content| islands(content).bonus.unwrap().0;
        let mut content = content();
        let first = name(&content);
        assert_eq!(first.len(), "bonus-0123456789abcdef.json".len());
        assert!(is_hashed(&first), "{first}");
        content.quiz.title = "Another".to_owned();
        assert_eq!(name(&content), first);
        content.quiz.questions[5].ask = "Another?".to_owned();
        assert_ne!(name(&content), first);
    }

    #[test]
    fn a_quiz_without_bonus_questions_is_in_the_page_as_a_whole() {
        let mut content = content();
        content.quiz.questions.pop();
        assert_eq!(islands(&content), Islands { page: lean(&content), bonus: None });
    }
}
