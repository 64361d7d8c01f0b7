//! The words of a quiz that lacks something which others have: paths, questions about the visitor,
//! evidence, beliefs. Chosen where the pages are made, so that no visitor loads what is not said.

use super::{Word, Words};
use crate::{Quiz, decimal};

/// What is said, and what a quiz without paths says instead.
const WITHOUT_PATHS: [(Word, Word); 14] = [
    (Word::PrivacyLinks, Word::ScorePrivacyLinks),
    (Word::EmbedTold, Word::ScoreEmbedTold),
    (Word::AddResultsLabel, Word::ScoreAddResultsLabel),
    (Word::AddHearsList, Word::ScoreAddHearsList),
    (Word::AddCountText, Word::ScoreAddCountText),
    (Word::PreviewInvitation, Word::ScoreInvitation),
    (Word::DetailsMissing, Word::ScoreDetailsMissing),
    (Word::DetailsWaiting, Word::ScoreDetailsWaiting),
    (Word::ResumeWaiting, Word::ScoreResumeWaiting),
    (Word::LastResultShow, Word::ScoreLastResultShow),
    (Word::TenMoreHint, Word::ScoreMoreHint),
    (Word::BonusHint, Word::ScoreBonusHint),
    (Word::ResultTitle, Word::ScoreTitle),
    (Word::ToPath, Word::ScoreToResult),
];

/// The same of a quiz that asks nothing about the visitor.
const WITHOUT_ABOUT: [(Word, Word); 3] = [
    (Word::PlanAssumed, Word::NoAboutAssumed),
    (Word::PrivacyKept, Word::NoAboutPrivacyKept),
    (Word::PathPagePlanIntro, Word::NoAboutPlanIntro),
];

/// The same of a quiz without evidence.
const WITHOUT_EVIDENCE: [(Word, Word); 3] = [
    (Word::WrongGuessingNote, Word::NoEvidenceWrongGuessing),
    (Word::WrongNoIdeaNote, Word::NoEvidenceNoIdea),
    (Word::ReadingIntro, Word::NoEvidenceReading),
];

/// The same of a quiz whose questions are about no beliefs.
const WITHOUT_BELIEFS: [(Word, Word); 1] = [(Word::RetestQuestion, Word::NoBeliefsQuestion)];

/// What is said only where several choices are right.
const OF_SEVERAL: [Word; 2] = [Word::MarkAll, Word::Found];

/// How many choices most quizzes have, and so the words.
const USUAL_CHOICES: usize = 3;

impl Words {
    /// Has the words, all of which have to be there, say of a quiz only what is so.
    pub fn fit_to(&mut self, quiz: &Quiz) {
        let has_beliefs = quiz.questions.iter().any(|question| !question.misconception.is_empty());
        for (lacks, words) in [
            (quiz.about_you.is_empty(), WITHOUT_ABOUT.as_slice()),
            (quiz.paths.is_empty(), &WITHOUT_PATHS),
            (quiz.evidence.is_empty(), &WITHOUT_EVIDENCE),
            (!has_beliefs, &WITHOUT_BELIEFS),
        ] {
            for (said, instead) in words.iter().filter(|_| lacks) {
                let forms = self.0[*instead as usize].clone();
                self.0[*said as usize] = forms;
            }
        }
        let most = quiz.questions.iter().map(|question| question.choices.len()).max().unwrap_or(0);
        if most != USUAL_CHOICES {
            let keys = self.fill(Word::KeysTo, &[("most", &decimal(most))]);
            self.0[Word::KeysLabel as usize] = vec![keys];
        }
        if !quiz.questions.iter().any(crate::Question::takes_several) {
            for word in OF_SEVERAL {
                self.0[word as usize] = vec![String::new()];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn said(change: impl FnOnce(&mut Quiz), word: Word) -> String {
        let (mut quiz, mut words) = (sample::quiz(), sample::words());
        change(&mut quiz);
        words.fit_to(&quiz);
        words.text(word).to_owned()
    }

    #[test]
    fn words_tell_of_what_there_is() {
        let several = |quiz: &mut Quiz| quiz.questions.push(sample::several());
        for (change, word, expected) in [
            ((|_| {}) as fn(&mut Quiz), Word::ToPath, "result.to-path"),
            (|quiz| quiz.paths.clear(), Word::ToPath, "without-paths.to-result"),
            (|quiz| quiz.about_you.clear(), Word::ToPath, "result.to-path"),
            (|quiz| quiz.about_you.clear(), Word::PlanAssumed, "without-about.assumed"),
            (|quiz| quiz.evidence.clear(), Word::ReadingIntro, "without-evidence.reading-intro"),
            (|quiz| quiz.questions.clear(), Word::RetestQuestion, "without-beliefs.question"),
            (|_| {}, Word::KeysLabel, "settings.keys"),
            (several, Word::KeysLabel, "settings.keys-to 5"),
            (several, Word::MarkAll, "question.mark-all"),
            (|_| {}, Word::MarkAll, ""),
        ] {
            assert_eq!(said(change, word), expected);
        }
    }

    #[test]
    fn what_is_said_instead_fills_the_same_places() {
        let all = [&WITHOUT_PATHS[..], &WITHOUT_ABOUT, &WITHOUT_EVIDENCE, &WITHOUT_BELIEFS];
        for (said, instead) in all.into_iter().flatten() {
            assert_eq!(said.placeholders(), instead.placeholders(), "{}", instead.key());
        }
    }
}
