//! The content without what only the build needs, for the island of a page.

use std::collections::BTreeMap;

use quiz_model::{Content, EvidenceId, Quiz, ResourceId};

/// Evidence for the guide alone is left out. Ids that nothing outside of the page holds, neither a
/// saved record nor a link, become short ones: they are read by nobody, and their letters cost 1 KB.
pub(super) fn strip_build_only(content: &Content) -> Content {
    let mut content = content.clone();
    let quiz = &mut content.quiz;
    let used: Vec<EvidenceId> = cited(quiz).iter().flat_map(|ids| (*ids).clone()).collect();
    quiz.evidence.retain(|evidence| used.contains(&evidence.id));

    let evidence: BTreeMap<_, _> = quiz
        .evidence
        .iter_mut()
        .zip(0..)
        .map(|(entry, number)| shorten(&mut entry.id, number))
        .collect();
    for ids in cited(quiz) {
        rename(ids, &evidence);
    }
    let resources: BTreeMap<ResourceId, ResourceId> = quiz
        .resources
        .iter_mut()
        .zip(0..)
        .map(|(entry, number)| shorten(&mut entry.id, number))
        .collect();
    for step in quiz.paths.iter_mut().flat_map(|path| &mut path.steps) {
        rename(&mut step.resources, &resources);
    }
    for (role, number) in quiz.roles.iter_mut().zip(0..) {
        shorten(&mut role.id, number);
    }
    for (certificate, number) in quiz.certificates.iter_mut().zip(0..) {
        shorten(&mut certificate.id, number);
    }
    content
}

/// Every list of evidence that the app shows.
fn cited(quiz: &mut Quiz) -> Vec<&mut Vec<EvidenceId>> {
    let Quiz { questions, paths, worth, certificates, .. } = quiz;
    let questions = questions.iter_mut().map(|question| &mut question.evidence);
    let paths = paths.iter_mut().flat_map(|path| {
        let steps = path.steps.iter_mut().map(|step| &mut step.evidence);
        std::iter::once(&mut path.evidence).chain(steps)
    });
    let certificates = certificates.iter_mut().map(|certificate| &mut certificate.evidence);
    let worth = worth.iter_mut().map(|worth| &mut worth.evidence);
    questions.chain(paths).chain(worth).chain(certificates).collect()
}

/// Puts a short id in the place of a long one, and returns the long one with the short one.
fn shorten<T: Clone + From<String>>(id: &mut T, number: u32) -> (T, T) {
    let long = std::mem::replace(id, T::from(number.to_string()));
    (long, id.clone())
}

/// Puts the short ids in the place of the long ones.
fn rename<T: Clone + Ord>(ids: &mut [T], short: &BTreeMap<T, T>) {
    for id in ids {
        if let Some(short) = short.get(id) {
            id.clone_from(short);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::sample;

    #[test]
    fn what_is_cited_stays_and_is_found_by_its_short_id() {
        let mut quiz = sample::quiz();
        let mut spare = quiz.evidence[0].clone();
        spare.id = "for-the-guide-alone".into();
        quiz.evidence.insert(0, spare);
        let full = Content { quiz, words: sample::words() };
        let quiz = strip_build_only(&full).quiz;
        assert_eq!(quiz.evidence.len(), full.quiz.evidence.len() - 1);
        for (question, before) in quiz.questions.iter().zip(&full.quiz.questions) {
            assert_eq!(question.id, before.id);
            for (id, long) in question.evidence.iter().zip(&before.evidence) {
                assert_eq!(
                    quiz.evidence(id).unwrap().claim,
                    full.quiz.evidence(long).unwrap().claim
                );
            }
        }
        for (path, before) in quiz.paths.iter().zip(&full.quiz.paths) {
            let titles = |quiz: &Quiz, ids: &[ResourceId]| -> Vec<String> {
                ids.iter().map(|id| quiz.resource(id).unwrap().title.clone()).collect()
            };
            let (now, then) = (&path.steps[0].resources, &before.steps[0].resources);
            assert_eq!(titles(&quiz, now), titles(&full.quiz, then));
        }
    }
}
