//! A question: a scene with two to six choices, one or several of them right, and what is true about
//! it.

use std::mem;

use super::{ChoiceId, EvidenceId, Image, Link, QuestionId, Text, TopicId};

/// A question, often a scene about one misconception. What a quiz does not have is empty.
///
/// From `misconception` to `guide` it is what an explanation folds away: empty in a page until its
/// [`Depth`] has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable name.
    pub id: QuestionId,
    /// Which round it belongs to.
    pub deck: Deck,
    /// The situation, two or three sentences.
    pub scene: Text,
    /// What the situation looks like.
    pub image: Option<Image>,
    /// What is asked about it.
    pub ask: String,
    /// Two to six, in the author's order, of which at least one is right and one is not.
    pub choices: Vec<Choice>,
    /// The truth in one sentence.
    pub truth: Option<Truth>,
    /// What the first layer of the explanation shows.
    pub explanation_image: Option<Image>,
    /// The belief that the question is about, as somebody holds it.
    pub misconception: String,
    /// What is true, in full.
    pub fact: Text,
    /// Why sensible people believe otherwise.
    pub why_believed: Text,
    /// Where the honest answer is nuanced.
    pub catch: Option<Text>,
    /// What matters instead.
    pub what_matters: Vec<Text>,
    /// One thing to do that replaces the belief; opens the plan of whoever held it.
    pub practice: Text,
    /// What the fact rests on.
    pub evidence: Vec<EvidenceId>,
    /// The topic of the guide about the same thing.
    pub guide: Option<TopicId>,
}

impl Question {
    /// The choice with that id.
    pub fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }

    /// The right choices, in the author's order. Checked content always has one.
    pub fn keys(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(|choice| choice.right)
    }

    /// Whether several choices are right, so that several can be marked.
    pub fn takes_several(&self) -> bool {
        self.keys().nth(1).is_some()
    }

    /// What it is called in a list: the belief that it is about, or else what it asks.
    pub fn name(&self) -> &str {
        if self.misconception.is_empty() { &self.ask } else { &self.misconception }
    }

    /// Takes out what its explanation folds away.
    pub fn take_depth(&mut self) -> Depth {
        Depth {
            misconception: mem::take(&mut self.misconception),
            fact: mem::take(&mut self.fact),
            why_believed: mem::take(&mut self.why_believed),
            catch: self.catch.take(),
            what_matters: mem::take(&mut self.what_matters),
            practice: mem::take(&mut self.practice),
            evidence: mem::take(&mut self.evidence),
            guide: self.guide.take(),
        }
    }

    /// Puts it back in.
    pub fn put_depth(&mut self, depth: Depth) {
        self.misconception = depth.misconception;
        self.fact = depth.fact;
        self.why_believed = depth.why_believed;
        self.catch = depth.catch;
        self.what_matters = depth.what_matters;
        self.practice = depth.practice;
        self.evidence = depth.evidence;
        self.guide = depth.guide;
    }
}

/// The truth in one sentence, for the first layer of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Truth {
    /// The sentence.
    pub text: Text,
    /// The figure that carries it, if one does: some twelve characters.
    pub figure: Option<String>,
    /// Who says so.
    pub source: Option<TruthSource>,
}

/// Who says that something is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthSource {
    /// As short as a chip is: “US statistics”.
    pub name: String,
    /// Where to read it.
    pub url: Link,
}

/// What the explanation of a question folds away; the fields are those of [`Question`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is documented as a field of the question")]
pub struct Depth {
    pub misconception: String,
    pub fact: Text,
    pub why_believed: Text,
    pub catch: Option<Text>,
    pub what_matters: Vec<Text>,
    pub practice: Text,
    pub evidence: Vec<EvidenceId>,
    pub guide: Option<TopicId>,
}

/// The round a question belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deck {
    /// The five that lead to a path.
    Core,
    /// Further questions, offered after the result.
    More,
    /// Statistics to check, offered after all others and scored apart.
    Bonus,
}

/// One answer offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stable name; says nothing about the kind.
    pub id: ChoiceId,
    /// Whether it belongs to the right answer.
    pub right: bool,
    /// What it stands for, in a question about a belief.
    pub kind: Option<Kind>,
    /// What the visitor reads.
    pub text: String,
    /// What it looks like.
    pub image: Option<Image>,
    /// What is said to somebody who took it.
    pub feedback: Text,
}

/// What a choice stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The sound answer.
    Key,
    /// The belief that the question is about.
    Misconception,
    /// The opposite, taken too far.
    Exaggeration,
}
