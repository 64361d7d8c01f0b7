//! What there is to share: the result on screen.

use super::ShareKind;
use super::model::holds_quiz;
use crate::advice::{Advice, advise};
use crate::link::{MAX_QUESTIONS, Reason, SenderName, Shared};
use crate::quiz::{Attempt, Position, Round, Score};
use crate::record::Record;
use quiz_model::{Band, Content, Quiz};

/// A result that can be shared.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedAttempt<'a> {
    /// The attempt.
    pub attempt: &'a Attempt,
    /// How it went.
    pub score: Score,
    /// The neutral name for that.
    pub band: &'a Band,
    /// Its paths and plans.
    pub advice: Advice<'a>,
}

impl<'a> SharedAttempt<'a> {
    /// The result of the record's current attempt. None on any other screen, and none of a retake
    /// or a bonus round: they have no path of their own.
    pub fn of(content: &'a Content, record: &'a Record) -> Option<Self> {
        let attempt = record.attempt(record.current.as_ref()?)?;
        if attempt.position != Position::Result || attempt.round != Round::Full {
            return None;
        }
        let score = attempt.score();
        // What a link could not tell is nothing to share: a copy may hold an attempt without answers.
        let is_told = (1..=MAX_QUESTIONS).contains(&u32::try_from(score.answered).unwrap_or(0));
        if !is_told {
            return None;
        }
        let band = content.quiz.band(score.right, score.answered)?;
        let advice = advise(&content.quiz, &attempt.about, &attempt.responses);
        Some(Self { attempt, score, band, advice })
    }

    /// What a link says of it, with the sender's name if they want it there.
    fn shared(&self, quiz: &Quiz, reason: Reason, name: Option<SenderName>) -> Shared {
        let shared = Shared::challenge(quiz, self.score.right, self.score.answered, name);
        match reason {
            Reason::Challenge => shared,
            Reason::Result => {
                let paths = self.advice.plans.iter().map(|(path, _)| path.id).collect();
                Shared { reason, paths, ..shared }
            }
        }
    }

    /// The link to what was chosen, on a site whose folder has this address.
    pub fn link(
        &self,
        kind: ShareKind,
        quiz: &Quiz,
        root: &str,
        name: Option<SenderName>,
    ) -> String {
        let reason = match kind {
            ShareKind::Quiz => return root.to_owned(),
            // The quiz is in the link already, and there is no page for a score of it.
            _ if holds_quiz(root) => return root.to_owned(),
            ShareKind::Challenge => Reason::Challenge,
            ShareKind::Result => Reason::Result,
        };
        [root, &self.shared(quiz, reason, name).address(quiz)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Followed, read};
    use crate::quiz::{Certainty, Moment, Taken};
    use quiz_model::sample;

    fn content() -> Content {
        Content { quiz: sample::quiz(), words: sample::words() }
    }

    fn finished(content: &Content) -> Record {
        let quiz = &content.quiz;
        let mut attempt = Attempt::start(quiz, Moment(1_000), 3, 3);
        while let Position::Question(index) = attempt.position {
            let question = quiz.question(attempt.question(index).unwrap()).unwrap();
            let key = Taken::of(question, &|id| question.keys().any(|key| key.id == *id));
            let _ = attempt.answer(question, key.as_ref(), Certainty::Certain, Moment(2));
            let _ = attempt.go_on();
            let _ = attempt.go_to_advice();
        }
        attempt.finish(Vec::new(), Moment(3));
        let mut record = Record::empty(quiz.revision);
        record.put(&attempt);
        record
    }

    #[test]
    fn a_link_says_how_it_went_and_nothing_else() {
        let content = content();
        let record = finished(&content);
        let result = SharedAttempt::of(&content, &record).unwrap();
        let root = "https://example.org/quiz/";
        assert_eq!(result.link(ShareKind::Quiz, &content.quiz, root, None), root);
        let held = "https://example.org/quiz/play/#q1.AAAA";
        assert_eq!(result.link(ShareKind::Challenge, &content.quiz, held, None), held);
        for (kind, page, reason) in [
            (ShareKind::Result, "https://example.org/quiz/r/", Reason::Result),
            (ShareKind::Challenge, "https://example.org/quiz/c/3-3/#", Reason::Challenge),
        ] {
            let name = SenderName::of("Lena");
            let link = result.link(kind, &content.quiz, root, name.clone());
            assert!(link.starts_with(page), "{link}");
            let (_, fragment) = link.split_once('#').unwrap();
            let Followed::Shared(shared) = read(fragment, &content.quiz.id) else {
                panic!("{link} is not read");
            };
            assert_eq!(shared, result.shared(&content.quiz, reason, name));
            assert!(shared.right == shared.total && shared.total > 0, "{shared:?}");
        }
    }

    #[test]
    fn only_a_whole_quiz_that_has_a_result_can_be_shared() {
        let content = content();
        assert_eq!(SharedAttempt::of(&content, &Record::empty(1)), None);
        for change in [
            (|attempt: &mut Attempt| attempt.position = Position::AboutYou) as fn(&mut Attempt),
            |attempt| attempt.round = Round::Missed,
            |attempt| attempt.round = Round::Bonus,
        ] {
            let mut record = finished(&content);
            change(&mut record.attempts[0]);
            assert_eq!(SharedAttempt::of(&content, &record), None);
        }
    }

    #[test]
    fn a_tie_of_more_paths_than_a_link_tells_of_is_read_all_the_same() {
        for count in [1, 8, 9, 30] {
            let mut content = content();
            let path = content.quiz.paths[0].clone();
            let paths = (0..count).map(|number| quiz_model::Path {
                id: format!("path-{number}").into(),
                base: 0,
                ..path.clone()
            });
            content.quiz.paths = paths.collect();
            let record = finished(&content);
            let result = SharedAttempt::of(&content, &record).unwrap();
            assert_eq!(result.advice.plans.len(), count);
            for kind in [ShareKind::Challenge, ShareKind::Result] {
                let link = result.link(kind, &content.quiz, "https://example.org/", None);
                let (_, fragment) = link.split_once('#').unwrap();
                let Followed::Shared(shared) = read(fragment, &content.quiz.id) else {
                    panic!("{count}: {link} is not read");
                };
                let told = if kind == ShareKind::Result { count.min(8) } else { 0 };
                assert_eq!(shared.paths.len(), told);
            }
        }
    }

    #[test]
    fn what_no_link_can_tell_is_not_shared() {
        let content = content();
        let answer = finished(&content).attempts[0].responses[0];
        for (answers, is_shared) in [(0, false), (1, true), (999, true), (1_000, false)] {
            let mut record = finished(&content);
            record.attempts[0].responses = vec![answer; answers];
            assert_eq!(SharedAttempt::of(&content, &record).is_some(), is_shared, "{answers}");
        }
    }
}
