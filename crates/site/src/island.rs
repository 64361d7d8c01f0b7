//! What the app needs of the content, and in which file it is: in the page, or in one of the files of
//! its parts ([`quiz_model::Part`]).

use std::collections::BTreeSet;
use std::mem;

use quiz_model::{Content, Evidence, EvidenceId, Part, PartKind, PartLink, Quiz};

use super::hash::short_name;
use super::strip_build_only::strip_build_only;

/// The content of a quiz as the app gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Islands {
    /// What the page carries.
    pub page: Content,
    /// The names of the files with its parts, and what each holds.
    pub parts: Vec<(String, String)>,
}

/// Parts the content, once it is stripped: the short ids of all parts are those of one build. Evidence
/// goes with the first part that rests on it.
pub fn islands(content: &Content) -> Islands {
    let mut page = strip_build_only(content);
    let words = page.words.late();
    page.words.cut_to_page();
    let quiz = &mut page.quiz;
    let mut taken = PartKind::ALL.map(|kind| Part::take(quiz, kind));
    let mut evidence = mem::take(&mut quiz.evidence);
    quiz.evidence = take_cited(&mut evidence, &cited_by_page(quiz));
    let mut parts = Vec::new();
    for part in &mut taken {
        part.evidence = take_cited(&mut evidence, &cited_by(part));
        if part.kind == PartKind::Details {
            part.words.clone_from(&words);
        }
        *quiz.part_mut(part.kind) = filed(part, &mut parts);
    }
    Islands { page, parts }
}

/// Takes out what is cited.
fn take_cited(evidence: &mut Vec<Evidence>, cited: &BTreeSet<EvidenceId>) -> Vec<Evidence> {
    let (taken, left) =
        mem::take(evidence).into_iter().partition(|evidence| cited.contains(&evidence.id));
    *evidence = left;
    taken
}

fn cited_by_page(quiz: &Quiz) -> BTreeSet<EvidenceId> {
    let questions = quiz.questions.iter().map(|question| &question.evidence);
    questions.chain(quiz.paths.iter().map(|path| &path.evidence)).flatten().copied().collect()
}

fn cited_by(part: &Part) -> BTreeSet<EvidenceId> {
    let questions = part.questions.iter().map(|question| &question.evidence);
    let depths = part.depths.iter().map(|depth| &depth.evidence);
    let paths = part.paths.iter().map(|path| &path.evidence);
    let steps = part.paths.iter().flat_map(|path| &path.steps).map(|step| &step.evidence);
    let worth = part.worth.iter().map(|worth| &worth.evidence);
    let certificates = part.certificates.iter().map(|certificate| &certificate.evidence);
    let cited = questions.chain(depths).chain(paths).chain(steps).chain(worth);
    cited.chain(certificates).flatten().copied().collect()
}

/// Adds the file of a part that holds anything, and says where it is.
fn filed(part: &Part, files: &mut Vec<(String, String)>) -> Option<PartLink> {
    if part.questions.is_empty() && part.kind != PartKind::Details {
        return None;
    }
    let file = part.write();
    let address = format!("{}-{}.json", part.kind.name(), short_name([file.as_bytes()]));
    files.push((address.clone(), file));
    let count = u32::try_from(part.questions.len()).unwrap_or(u32::MAX);
    Some(PartLink { count, address })
}

#[cfg(test)]
mod tests {
    use quiz_model::sample;

    use super::*;
    use crate::files::is_hashed;

    fn content() -> Content {
        Content { quiz: sample::quiz(), words: sample::words() }
    }

    fn sources(evidence: &[Evidence]) -> Vec<&str> {
        evidence.iter().map(|evidence| evidence.source.as_str()).collect()
    }

    #[test]
    fn evidence_goes_with_the_first_part_that_rests_on_it() {
        let mut content = content();
        let quiz = &mut content.quiz;
        for id in ["of-the-guide", "of-the-bonus", "of-a-step"] {
            let mut evidence = quiz.evidence[0].clone();
            (evidence.id, evidence.source) = (id.into(), id.to_owned());
            quiz.evidence.push(evidence);
        }
        for question in &mut quiz.questions[..3] {
            question.evidence = vec!["one".into()];
        }
        quiz.questions[5].evidence = vec!["one".into(), "of-the-bonus".into()];
        quiz.paths[0].steps[0].evidence = vec!["of-a-step".into()];

        let Islands { mut page, parts } = islands(&content);
        assert_eq!(sources(&page.quiz.evidence), [""; 0]);
        page.add_part(&parts[0].1).unwrap();
        assert_eq!(sources(&page.quiz.evidence), ["one source", "of-a-step"]);
        page.add_part(&parts[1].1).unwrap();
        page.add_part(&parts[2].1).unwrap();
        let joined = page.quiz;
        assert_eq!(
            sources(&joined.evidence),
            ["one source", "of-a-step", "two source", "of-the-bonus"]
        );
        let shown = joined.questions[5].evidence.iter().map(|id| joined.evidence(id).unwrap());
        let shown = shown.map(|evidence| evidence.source.as_str()).collect::<Vec<_>>();
        assert_eq!(shown, ["one source", "of-the-bonus"]);
    }

    #[test]
    fn the_page_says_where_its_parts_are_and_how_many_questions_they_hold() {
        let Islands { page, parts } = islands(&content());
        let link = |count, at: usize| Some(PartLink { count, address: parts[at].0.clone() });
        let quiz = &page.quiz;
        assert_eq!(
            [&quiz.details, &quiz.further, &quiz.bonus],
            [&link(0, 0), &link(2, 1), &link(1, 2)]
        );
        assert_eq!(page.quiz.questions.len(), 3);
        assert!(page.quiz.resources.is_empty() && page.quiz.certificates.is_empty());
    }

    #[test]
    fn the_name_of_a_file_is_that_of_its_content() {
        let names = |content: &Content| {
            islands(content).parts.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        let mut content = content();
        let first = names(&content);
        assert_eq!(first[0].len(), "details-0123456789abcdef.json".len());
        assert!(first.iter().all(|name| is_hashed(name)), "{first:?}");
        content.quiz.title = "Another".to_owned();
        assert_eq!(names(&content), first);
        content.quiz.questions[5].ask = "Another?".to_owned();
        assert_eq!(names(&content)[..2], first[..2]);
        assert_ne!(names(&content)[2], first[2]);
    }

    #[test]
    fn a_round_without_questions_has_no_file() {
        let mut content = content();
        content.quiz.questions.pop();
        let Islands { page, parts } = islands(&content);
        assert_eq!((parts.len(), page.quiz.bonus), (2, None));
    }
}
