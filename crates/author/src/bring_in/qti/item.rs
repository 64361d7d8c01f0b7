//! An item: its texts, its choices, and which of them are right.

use roxmltree::Node;

use super::feedback::{self, Feedback};
use super::markup::html_of;
use super::names::{attribute, find, find_all, is, name_of};
use super::processing::{Declared, Outcome, Processing};
use crate::bring_in::report::{Log, shortened};
use crate::bring_in::text::TextReader;
use crate::bring_in::{Remark, limits};
use crate::exchange::{Choice, Passage, Question, Weight};

/// Choices up to which every combination is tried: 256 of them.
const TRIED: usize = 8;

/// Elements and texts of an item that is read.
const NODES: usize = 20_000;

/// Reads an item into the log.
pub(super) fn read(item: Node<'_, '_>, place: String, mut reader: TextReader<'_>, log: &mut Log) {
    let name = attribute(item, "title")
        .map(|title| title.trim().to_owned())
        .filter(|title| !title.is_empty());
    if item.descendants().count() > NODES {
        let why = Remark::Broken("it has more elements than any question needs".to_owned());
        return log.leave_out(place, &name.unwrap_or_default(), why, Vec::new());
    }
    let Some(body) = find(item, "itembody") else {
        let about = name.unwrap_or_default();
        return log.leave_out(
            place,
            &about,
            Remark::Broken("it has no body".to_owned()),
            Vec::new(),
        );
    };
    let interactions: Vec<Node<'_, '_>> = body
        .descendants()
        .filter(|node| node.is_element() && name_of(*node).ends_with("interaction"))
        .collect();
    let prompt = prompt_of(body, &mut reader);
    let [interaction] = interactions.as_slice() else {
        let what = if interactions.is_empty() {
            "a text without a question"
        } else {
            "a question in several parts"
        };
        return log.leave_out(
            place,
            &prompt.text.plain(),
            Remark::NoPlace(what.to_owned()),
            Vec::new(),
        );
    };
    if !is(*interaction, "choiceinteraction") {
        return log.leave_out(place, &prompt.text.plain(), no_place(*interaction), Vec::new());
    }
    let response = attribute(*interaction, "responseidentifier").unwrap_or_default();
    let declared = Declared::of(item, response);
    let processing = Processing::of(item, response, &declared);
    let beside = feedback::beside(item, &processing);
    let mut answers =
        Answers { interaction: *interaction, declared: &declared, processing, beside: &beside };
    let choices = answers.choices(&mut reader);
    let fact = answers.fact(&mut reader);
    log.take(
        place,
        Question { name, prompt, choices, fact, ..Question::default() },
        reader.remarks(),
    );
}

fn prompt_of(body: Node<'_, '_>, reader: &mut TextReader<'_>) -> Passage {
    let is_left_out = |name: &str| {
        name.starts_with("feedback")
            || matches!(
                name,
                "modalfeedback" | "rubricblock" | "simplechoice" | "stylesheet" | "template"
            )
    };
    reader.html(&html_of(body, &is_left_out))
}

fn no_place(interaction: Node<'_, '_>) -> Remark {
    Remark::NoPlace(match name_of(interaction).as_str() {
        "textentryinteraction" => "a short answer question".to_owned(),
        "extendedtextinteraction" => "an essay question".to_owned(),
        "matchinteraction" | "associateinteraction" | "gapmatchinteraction" => {
            "a matching question".to_owned()
        }
        "orderinteraction" => "a question about an order".to_owned(),
        "inlinechoiceinteraction" => "a text with gaps".to_owned(),
        other => format!("an item with “{}”", shortened(other)),
    })
}

/// The answers that an item can be given.
struct Answers<'a, 'd> {
    interaction: Node<'a, 'd>,
    declared: &'a Declared,
    processing: Processing<'a, 'd>,
    /// Feedback that stands beside the choices.
    beside: &'a [Feedback<'a, 'd>],
}

impl Answers<'_, '_> {
    fn takes_one(&self) -> bool {
        let most =
            attribute(self.interaction, "maxchoices").and_then(|most| most.trim().parse().ok());
        most.unwrap_or(1_u32) == 1
    }

    fn choices(&mut self, reader: &mut TextReader<'_>) -> Vec<Choice> {
        let nodes: Vec<Node<'_, '_>> =
            find_all(self.interaction, "simplechoice").take(limits::CHOICES).collect();
        let identifiers: Vec<String> = nodes.iter().map(|node| identifier_of(*node)).collect();
        let right = self.right(&identifiers, reader);
        let takes_one = self.takes_one();
        if takes_one && right.len() > 1 {
            reader.remark(Remark::EitherRight);
        }
        self.say_marks(&right, takes_one, reader);
        self.say_lost_feedback(&identifiers, reader);
        let mut choices = Vec::new();
        for (node, identifier) in nodes.into_iter().zip(identifiers) {
            let outcome = self.processing.run(std::slice::from_ref(&identifier));
            let said = self.feedback(node, &identifier, &outcome);
            choices.push(Choice {
                text: reader.html(&html_of(node, &|name| name.starts_with("feedback"))),
                is_right: right.contains(&identifier),
                weight: self.weight(&identifier),
                feedback: reader.html(&said),
            });
        }
        choices
    }

    /// The identifiers that are right, by what the item declares, or else by what its rules give most for.
    fn right(&mut self, identifiers: &[String], reader: &mut TextReader<'_>) -> Vec<String> {
        let known = |word: &&String| identifiers.contains(word);
        let declared: Vec<String> = self.declared.correct.iter().filter(known).cloned().collect();
        if !declared.is_empty() {
            return declared;
        }
        let marked = self
            .declared
            .marks
            .iter()
            .filter(|(word, mark)| **mark > 0.0 && identifiers.contains(word));
        let marked: Vec<(&String, f64)> = marked.map(|(word, mark)| (word, *mark)).collect();
        if !marked.is_empty() {
            let most = marked.iter().map(|(_, mark)| *mark).fold(0.0, f64::max);
            let takes_one = self.takes_one();
            let is_right = |(_, mark): &&(&String, f64)| !takes_one || most - mark < 1e-9;
            return marked.iter().filter(is_right).map(|(word, _)| (*word).clone()).collect();
        }
        let mut best = self.best(identifiers).into_iter();
        let mut right = best.next().unwrap_or_default();
        if self.takes_one() {
            right.extend(best.flatten());
        } else if best.any(|other| !right.iter().all(|word| other.contains(word))) {
            reader.remark(Remark::OtherAnswer);
        }
        right
    }

    /// The answers that rules give most for, smaller ones first.
    fn best(&mut self, identifiers: &[String]) -> Vec<Vec<String>> {
        let mut best = (0.0, Vec::new());
        // Too many to try every answer of several: no answer, rather than a wrong one.
        if !self.takes_one() && identifiers.len() > TRIED {
            return Vec::new();
        }
        let answers = if self.takes_one() {
            identifiers.iter().map(|one| vec![one.clone()]).collect()
        } else {
            combinations(identifiers)
        };
        for answer in answers {
            let score = self.processing.run(&answer).score();
            if score > best.0 + 1e-9 {
                best = (score, vec![answer]);
            } else if score > best.0 - 1e-9 && !best.1.is_empty() {
                best.1.push(answer);
            }
        }
        if self.processing.is_exhausted() { Vec::new() } else { best.1 }
    }

    /// The share of the marks that a choice adds, where the item says so.
    fn weight(&self, identifier: &str) -> Option<Weight> {
        let marks = &self.declared.marks;
        let all: f64 = if self.takes_one() {
            marks.values().copied().fold(0.0, f64::max)
        } else {
            marks.values().filter(|mark| **mark > 0.0).sum()
        };
        let mark = marks.get(identifier)?;
        if all > 0.0 { Weight::of_share(mark / all) } else { None }
    }

    fn say_marks(&self, right: &[String], takes_one: bool, reader: &mut TextReader<'_>) {
        let marks = &self.declared.marks;
        let of_right: Vec<f64> =
            right.iter().map(|word| marks.get(word).copied().unwrap_or(0.0)).collect();
        let is_uneven = of_right.windows(2).any(|pair| (pair[0] - pair[1]).abs() > 1e-9);
        let partly = marks.iter().any(|(word, mark)| *mark > 0.0 && !right.contains(word));
        let takes_away = takes_one && marks.values().any(|mark| *mark < 0.0);
        if is_uneven || partly || takes_away {
            reader.remark(Remark::Weights);
        }
    }

    /// What is said to somebody who takes a choice: what stands in it, and what its outcome shows.
    fn feedback(&self, choice: Node<'_, '_>, identifier: &str, outcome: &Outcome) -> String {
        let mut html = feedback::inside(choice, identifier, outcome, self.processing.has_rules());
        for said in self.beside.iter().filter(|said| !said.is_for_all && said.is_shown(outcome)) {
            if said.identifier == identifier || self.takes_one() {
                html.push_str(&said.html());
            }
        }
        html
    }

    /// What is said to everybody.
    fn fact(&self, reader: &mut TextReader<'_>) -> Passage {
        let html: String =
            self.beside.iter().filter(|said| said.is_for_all).map(Feedback::html).collect();
        reader.html(&html)
    }

    fn say_lost_feedback(&self, identifiers: &[String], reader: &mut TextReader<'_>) {
        let is_lost = |said: &Feedback<'_, '_>| {
            !said.is_for_all && !identifiers.iter().any(|identifier| identifier == said.identifier)
        };
        if !self.takes_one() && self.beside.iter().any(is_lost) {
            reader.remark(Remark::Feedback("on the whole answer"));
        }
    }
}

fn identifier_of(choice: Node<'_, '_>) -> String {
    attribute(choice, "identifier").unwrap_or_default().to_owned()
}

/// Every combination of identifiers, smaller ones first.
fn combinations(identifiers: &[String]) -> Vec<Vec<String>> {
    let mut all: Vec<u32> = (1..1_u32 << identifiers.len().min(TRIED)).collect();
    all.sort_by_key(|bits| bits.count_ones());
    let of = |bits: u32| {
        identifiers
            .iter()
            .enumerate()
            .filter(move |(at, _)| bits >> at & 1 == 1)
            .map(|(_, word)| word.clone())
    };
    all.into_iter().map(|bits| of(bits).collect()).collect()
}
