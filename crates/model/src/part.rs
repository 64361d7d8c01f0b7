//! What a page leaves out until somebody needs it, in files of their own.
//!
//! The page carries what the first five questions, the first layer of their explanations and the choice
//! of a path need. The details are what those explanations fold away, and what the rows of a result
//! tell; the app fetches them as soon as the first question answers. The further questions and the
//! bonus questions are fetched when somebody wants them. The page says how many questions each file
//! has, and where it is.

use std::mem;

use super::{
    Certificate, Content, Deck, Depth, Evidence, EvidenceId, IslandError, LateWords, Question,
    Quiz, QuizId, Resource, Role, Step, Text, Word, Worth, WorthVerdict,
};

/// Which part of a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// What the explanations of the page's questions fold away, paths with their plans, roles,
    /// certificates, what is known of the career's worth, and the words that tell of all this.
    Details,
    /// The questions of the second deck.
    Further,
    /// The questions of the bonus round.
    Bonus,
}

impl PartKind {
    /// Every part, in the order in which evidence is given to them.
    pub const ALL: [Self; 3] = [Self::Details, Self::Further, Self::Bonus];

    /// The part that brings a deck's questions; those of the core deck are in the page.
    pub const fn of(deck: Deck) -> Option<Self> {
        match deck {
            Deck::Core => None,
            Deck::More => Some(Self::Further),
            Deck::Bonus => Some(Self::Bonus),
        }
    }

    /// What its file's name begins with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Further => "further",
            Self::Bonus => "bonus",
        }
    }
}

/// Where a part of a quiz is, and how many questions it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLink {
    /// Questions in the file; may be 0.
    pub count: u32,
    /// Address of the file, relative to the page.
    pub address: String,
}

/// What is in such a file. What a part has nothing to do with is empty in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The quiz that it belongs to.
    pub quiz: QuizId,
    /// That quiz's revision.
    pub revision: u32,
    /// Which part it is.
    pub kind: PartKind,
    /// Its questions, in the order they are asked.
    pub questions: Vec<Question>,
    /// What the explanations of the page's questions fold away, in the order of those questions.
    pub depths: Vec<Depth>,
    /// The evidence that nothing before it rests on.
    pub evidence: Vec<Evidence>,
    /// What the rows of a result tell of each path, in the order of the paths.
    pub paths: Vec<PathDepth>,
    /// Neighbouring roles.
    pub roles: Vec<Role>,
    /// What is known of whether the career is worth it.
    pub worth: Vec<Worth>,
    /// What that comes to.
    pub worth_verdicts: Vec<WorthVerdict>,
    /// What the plans learn from.
    pub resources: Vec<Resource>,
    /// Certificates.
    pub certificates: Vec<Certificate>,
    /// Words of the pages that tell of these things.
    pub words: LateWords,
}

impl Part {
    /// A part of a quiz with nothing in it.
    pub const fn empty(quiz: &Quiz, kind: PartKind) -> Self {
        Self {
            quiz: quiz.id,
            revision: quiz.revision,
            kind,
            questions: Vec::new(),
            depths: Vec::new(),
            evidence: Vec::new(),
            paths: Vec::new(),
            roles: Vec::new(),
            worth: Vec::new(),
            worth_verdicts: Vec::new(),
            resources: Vec::new(),
            certificates: Vec::new(),
            words: LateWords(Vec::new()),
        }
    }

    /// Takes out of a quiz what belongs to a part, but for the evidence.
    pub fn take(quiz: &mut Quiz, kind: PartKind) -> Self {
        let empty = Self::empty(quiz, kind);
        if kind == PartKind::Details {
            let core = quiz.questions.iter_mut().filter(|question| question.deck == Deck::Core);
            return Self {
                depths: core.map(Question::take_depth).collect(),
                paths: quiz.paths.iter_mut().map(PathDepth::take).collect(),
                roles: mem::take(&mut quiz.roles),
                worth: mem::take(&mut quiz.worth),
                worth_verdicts: mem::take(&mut quiz.worth_verdicts),
                resources: mem::take(&mut quiz.resources),
                certificates: mem::take(&mut quiz.certificates),
                ..empty
            };
        }
        let (questions, others) = mem::take(&mut quiz.questions)
            .into_iter()
            .partition(|question| PartKind::of(question.deck) == Some(kind));
        quiz.questions = others;
        Self { questions, ..empty }
    }
}

/// What the rows of a result tell of a path; the fields are those of [`super::Path`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is documented as a field of the path")]
pub struct PathDepth {
    pub summary: Text,
    pub gap: Text,
    pub honest_note: Text,
    pub evidence: Vec<EvidenceId>,
    /// The reasons of its weights, in their order.
    pub reasons: Vec<String>,
    pub steps: Vec<Step>,
}

impl PathDepth {
    fn take(path: &mut super::Path) -> Self {
        let reasons = path.weights.iter_mut().map(|weight| mem::take(&mut weight.reason));
        Self {
            reasons: reasons.collect(),
            summary: mem::take(&mut path.summary),
            gap: mem::take(&mut path.gap),
            honest_note: mem::take(&mut path.honest_note),
            evidence: mem::take(&mut path.evidence),
            steps: mem::take(&mut path.steps),
        }
    }

    fn put(&mut self, path: &mut super::Path) {
        for (weight, reason) in path.weights.iter_mut().zip(&mut self.reasons) {
            weight.reason = mem::take(reason);
        }
        path.summary = mem::take(&mut self.summary);
        path.gap = mem::take(&mut self.gap);
        path.honest_note = mem::take(&mut self.honest_note);
        path.evidence = mem::take(&mut self.evidence);
        path.steps = mem::take(&mut self.steps);
    }
}

impl Quiz {
    /// Where a part is, until it is put in.
    pub const fn part(&self, kind: PartKind) -> Option<&PartLink> {
        match kind {
            PartKind::Details => self.details.as_ref(),
            PartKind::Further => self.further.as_ref(),
            PartKind::Bonus => self.bonus.as_ref(),
        }
    }

    /// The place that says where a part is.
    pub const fn part_mut(&mut self, kind: PartKind) -> &mut Option<PartLink> {
        match kind {
            PartKind::Details => &mut self.details,
            PartKind::Further => &mut self.further,
            PartKind::Bonus => &mut self.bonus,
        }
    }

    /// How many questions a deck has, wherever they are.
    pub fn count(&self, deck: Deck) -> usize {
        match PartKind::of(deck).and_then(|kind| self.part(kind)) {
            Some(link) => usize::try_from(link.count).unwrap_or(usize::MAX),
            None => self.deck(deck).count(),
        }
    }
}

impl Content {
    /// Puts a part in. `file` is what its file holds. Questions stay in the order of their decks,
    /// whichever part comes first.
    ///
    /// # Errors
    /// [`IslandError`] when it is damaged, or of another quiz, revision or build; nothing is put in then.
    pub fn add_part(&mut self, file: &str) -> Result<(), IslandError> {
        let part = Part::read(file)?;
        if part.quiz != self.quiz.id || part.revision != self.quiz.revision {
            return Err(IslandError::OtherQuiz);
        }
        let quiz = &mut self.quiz;
        if part.kind == PartKind::Details {
            self.words.put(Word::LATE, &mut part.words)?;
            for (question, depth) in quiz.questions.iter_mut().zip(&mut part.depths) {
                question.put_depth(mem::take(depth));
            }
            for (path, depth) in quiz.paths.iter_mut().zip(&mut part.paths) {
                depth.put(path);
            }
            quiz.roles.append(&mut part.roles);
            quiz.worth.append(&mut part.worth);
            quiz.worth_verdicts.append(&mut part.worth_verdicts);
            quiz.resources.append(&mut part.resources);
            quiz.certificates.append(&mut part.certificates);
        }
        let deck = part.questions.first().map_or(Deck::Bonus, |question| question.deck);
        let at = quiz.questions.iter().take_while(|question| question.deck <= deck).count();
        let after = quiz.questions.split_off(at);
        quiz.questions.append(&mut part.questions);
        quiz.questions.extend(after);
        quiz.evidence.append(&mut part.evidence);
        *quiz.part_mut(part.kind) = None;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn all_files_together_are_the_whole_quiz_in_whatever_order_they_come() {
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
            let (mut content, files) = sample::in_parts();
            assert_eq!(content.quiz.questions.len(), 3);
            assert_eq!([Deck::More, Deck::Bonus].map(|deck| content.quiz.count(deck)), [2, 1]);
            assert!(content.quiz.paths.iter().all(|path| path.steps.is_empty()));
            assert_eq!(content.quiz.questions[0].misconception, "");
            for at in order {
                content.add_part(&files[at]).unwrap();
            }
            assert_eq!(content.quiz, sample::quiz(), "{order:?}");
            assert_eq!([Deck::More, Deck::Bonus].map(|deck| content.quiz.count(deck)), [2, 1]);
        }
    }

    #[test]
    fn a_file_of_another_quiz_or_revision_is_refused() {
        let (content, [details, ..]) = sample::in_parts();
        let mut other = content.clone();
        other.quiz.revision += 1;
        assert_eq!(other.add_part(&details), Err(IslandError::OtherQuiz));
        let mut other = content;
        other.quiz.id = "another".into();
        assert_eq!(other.add_part(&details), Err(IslandError::OtherQuiz));
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        let (mut content, [file, ..]) = sample::in_parts();
        let before = content.clone();
        let page = "<!doctype html><title>404</title>";
        for text in ["", "[]", page, &file[1..], &file[..file.len() - 1], &before.write()] {
            assert_eq!(content.add_part(text), Err(IslandError::Damaged), "{text}");
        }
        assert_eq!(content, before);
    }
}
