//! What the engine needs of the content, and in which of two files it lies: in the page, or, as the
//! bonus questions, beside it until somebody wants them.

use std::collections::BTreeSet;

use super::fingerprint::Fingerprint;
use crate::content::{Bonus, BonusLink, Content, Deck, EvidenceId, Question, Quiz};

/// The content of a quiz as the engine gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Islands {
    /// What the page carries.
    pub page: Content,
    /// The name of the file with the bonus questions, and what it holds; none without any.
    pub bonus: Option<(String, String)>,
}

/// Parts the content. Evidence for the guide alone stays with the guide, evidence for bonus
/// questions alone goes with them.
pub fn islands(content: &Content) -> Islands {
    let mut page = content.clone();
    let quiz = &mut page.quiz;
    let (questions, others): (Vec<_>, Vec<_>) = std::mem::take(&mut quiz.questions)
        .into_iter()
        .partition(|question| question.deck == Deck::Bonus);
    quiz.questions = others;
    let used = used(quiz);
    let (kept, mut evidence): (Vec<_>, Vec<_>) = std::mem::take(&mut quiz.evidence)
        .into_iter()
        .partition(|evidence| used.contains(&evidence.id));
    quiz.evidence = kept;
    let wanted = rested_on(&questions).collect::<BTreeSet<_>>();
    evidence.retain(|evidence| wanted.contains(&evidence.id));
    let bonus = u32::try_from(questions.len()).ok().filter(|count| *count > 0).map(|count| {
        let bonus = Bonus { quiz: quiz.id.clone(), revision: quiz.revision, questions, evidence };
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
    in_paths.chain(in_certificates).flatten().chain(rested_on(&quiz.questions)).cloned().collect()
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
        alone.id = "alone".into();
        let mut of_the_guide = alone.clone();
        of_the_guide.id = "guide".into();
        quiz.evidence.extend([alone, of_the_guide]);
        quiz.questions[5].evidence = vec!["one".into(), "alone".into()];

        let Islands { page, bonus } = islands(&content);
        let (name, file) = bonus.unwrap();
        let ids = |quiz: &Quiz| {
            quiz.evidence.iter().map(|evidence| evidence.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&page.quiz), ["one", "two"]);
        assert_eq!(page.quiz.bonus, Some(BonusLink { count: 1, address: name }));
        let joined = page.with_bonus(&file).unwrap();
        assert_eq!(ids(&joined.quiz), ["one", "two", "alone"]);
        assert_eq!(joined.quiz.questions, content.quiz.questions);
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
        assert_eq!(islands(&content), Islands { page: content, bonus: None });
    }
}
