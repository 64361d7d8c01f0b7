//! Running the rules of an item on an answer: what it earns, and which feedback it shows.
//!
//! The part of the language that items with choices use. Whatever else there is counts as null, which
//! earns nothing; steps are counted, so that no item runs for long.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::names::{attribute, find, find_all, is, name_of};
use super::values::Value;
use crate::bring_in::xml::text_of;

/// Steps of all runs of one item.
const STEPS: usize = 400_000;

/// What an item declares of its response.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// The identifiers that are right together. Empty where it says nothing.
    pub(super) correct: Vec<String>,
    /// The marks of each identifier. Empty where it says nothing.
    pub(super) marks: BTreeMap<String, f64>,
    default_mark: f64,
}

impl Declared {
    /// What the item declares of the response of that name.
    pub(super) fn of(item: Node<'_, '_>, response: &str) -> Self {
        let declaration = find_all(item, "responsedeclaration")
            .find(|declaration| attribute(*declaration, "identifier") == Some(response));
        let Some(declaration) = declaration else { return Self::default() };
        let correct = find(declaration, "correctresponse").map(|correct| {
            find_all(correct, "value").map(|value| text_of(value).trim().to_owned()).collect()
        });
        let marks = find_all(declaration, "mapentry").filter_map(|entry| {
            let mark = attribute(entry, "mappedvalue")?
                .trim()
                .parse()
                .ok()
                .filter(|mark: &f64| mark.is_finite())?;
            Some((attribute(entry, "mapkey")?.to_owned(), mark))
        });
        let default_mark = find(declaration, "mapping")
            .and_then(|mapping| attribute(mapping, "defaultvalue")?.parse().ok());
        Self {
            correct: correct.unwrap_or_default(),
            marks: marks.collect(),
            default_mark: default_mark.unwrap_or(0.0),
        }
    }

    fn sum(&self, answer: &[String]) -> f64 {
        answer.iter().map(|word| self.marks.get(word).copied().unwrap_or(self.default_mark)).sum()
    }
}

/// An item whose rules can be run.
pub(super) struct Processing<'a, 'd> {
    rules: Option<Node<'a, 'd>>,
    response: &'a str,
    declared: &'a Declared,
    /// The outcomes with the values that they have before any rule.
    before: BTreeMap<String, Value>,
    steps: usize,
}

/// What came of an answer.
#[derive(Debug, Default)]
pub(super) struct Outcome(BTreeMap<String, Value>);

impl Outcome {
    /// What it earns.
    pub(super) fn score(&self) -> f64 {
        self.0.get("SCORE").and_then(Value::number).unwrap_or(0.0)
    }

    /// Whether feedback with these two identifiers is shown.
    pub(super) fn shows(&self, outcome: &str, identifier: &str) -> bool {
        self.0.get(outcome).is_some_and(|value| value.words().iter().any(|word| word == identifier))
    }
}

impl<'a, 'd> Processing<'a, 'd> {
    pub(super) fn of(item: Node<'a, 'd>, response: &'a str, declared: &'a Declared) -> Self {
        let before = find_all(item, "outcomedeclaration").map(outcome_of).collect();
        Self { rules: find(item, "responseprocessing"), response, declared, before, steps: STEPS }
    }

    /// Whether an outcome has that word before any rule, and no rule sets it.
    pub(super) fn is_fixed(&self, outcome: &str, identifier: &str) -> bool {
        let has_word = |value: &Value| value.words().iter().any(|word| word == identifier);
        let is_set = |rules: Node<'_, '_>| {
            find_all(rules, "setoutcomevalue")
                .any(|rule| attribute(rule, "identifier") == Some(outcome))
        };
        self.before.get(outcome).is_some_and(has_word) && !self.rules.is_some_and(is_set)
    }

    /// Whether it has rules of its own, and not only the name of a template.
    pub(super) fn has_rules(&self) -> bool {
        self.rules
            .is_some_and(|rules| rules.has_children() && rules.first_element_child().is_some())
    }

    /// Runs the rules on an answer.
    pub(super) fn run(&mut self, answer: &[String]) -> Outcome {
        let mut outcome = Outcome(self.before.clone());
        if let Some(rules) = self.rules {
            self.rules(rules, answer, &mut outcome);
        }
        outcome
    }

    /// Runs rules one after the other; `false` after one that ends all.
    fn rules(&mut self, rules: Node<'_, '_>, answer: &[String], outcome: &mut Outcome) -> bool {
        for rule in rules.children().filter(Node::is_element) {
            if self.is_tired() {
                return false;
            }
            match name_of(rule).as_str() {
                "setoutcomevalue" => {
                    let value = self.first_value(rule, answer, outcome);
                    outcome.0.insert(
                        attribute(rule, "identifier").unwrap_or_default().to_owned(),
                        value,
                    );
                }
                "responsecondition" if !self.condition(rule, answer, outcome) => return false,
                "responseprocessingfragment" if !self.rules(rule, answer, outcome) => return false,
                "exitresponse" => return false,
                _ => {}
            }
        }
        true
    }

    fn condition(
        &mut self,
        condition: Node<'_, '_>,
        answer: &[String],
        outcome: &mut Outcome,
    ) -> bool {
        for branch in condition.children().filter(Node::is_element) {
            let holds =
                is(branch, "responseelse") || self.first_value(branch, answer, outcome).is_true();
            if holds {
                return self.rules(branch, answer, outcome);
            }
        }
        true
    }

    /// Whether all steps are used up: what was run last may not have come to its end.
    pub(super) const fn is_exhausted(&self) -> bool {
        self.steps == 0
    }

    fn is_tired(&mut self) -> bool {
        self.steps = self.steps.saturating_sub(1);
        self.steps == 0
    }

    fn first_value(&mut self, node: Node<'_, '_>, answer: &[String], outcome: &Outcome) -> Value {
        node.first_element_child().map_or(Value::NULL, |child| self.value(child, answer, outcome))
    }

    fn value(&mut self, node: Node<'_, '_>, answer: &[String], outcome: &Outcome) -> Value {
        if self.is_tired() {
            return Value::NULL;
        }
        match name_of(node).as_str() {
            "variable" => {
                self.variable(attribute(node, "identifier").unwrap_or_default(), answer, outcome)
            }
            "correct" => Value::Words(self.declared.correct.clone()),
            "basevalue" => Value::of(&text_of(node), attribute(node, "basetype")),
            "mapresponse" => Value::Number(self.declared.sum(answer)),
            name => {
                let name = name.to_owned();
                let values: Vec<Value> = node
                    .children()
                    .filter(Node::is_element)
                    .map(|child| self.value(child, answer, outcome))
                    .collect();
                operation(&name, &values)
            }
        }
    }

    fn variable(&self, name: &str, answer: &[String], outcome: &Outcome) -> Value {
        if name == self.response {
            return Value::Words(answer.to_vec());
        }
        outcome.0.get(name).cloned().unwrap_or(Value::NULL)
    }
}

/// The name of an outcome, and the value that it has before any rule.
fn outcome_of(declaration: Node<'_, '_>) -> (String, Value) {
    let base_type = attribute(declaration, "basetype");
    let words: Vec<String> =
        find_all(declaration, "value").map(|value| text_of(value).trim().to_owned()).collect();
    let value = match (base_type, words.as_slice()) {
        (Some("float" | "integer" | "boolean"), [word]) => Value::of(word, base_type),
        _ => Value::Words(words),
    };
    (attribute(declaration, "identifier").unwrap_or_default().to_owned(), value)
}

/// What an operation makes of values.
fn operation(name: &str, values: &[Value]) -> Value {
    let numbers: Vec<f64> = values.iter().filter_map(Value::number).collect();
    let compared = |compare: fn(&f64, &f64) -> bool| match numbers.as_slice() {
        [one, two] => Value::Truth(compare(one, two)),
        _ => Value::NULL,
    };
    match (name, values) {
        ("and", _) => Value::Truth(values.iter().all(Value::is_true)),
        ("or", _) => Value::Truth(values.iter().any(Value::is_true)),
        ("not", [value]) => Value::Truth(!value.is_true()),
        ("isnull", [value]) => Value::Truth(value.is_null()),
        ("match" | "equal" | "stringmatch", [one, two]) => Value::Truth(one.is_same(two)),
        ("member", [one, all]) | ("contains", [all, one]) => {
            let is_in = |word: &String| all.words().contains(word);
            Value::Truth(!one.is_null() && one.words().iter().all(is_in))
        }
        ("multiple" | "ordered", _) => {
            Value::Words(values.iter().flat_map(|value| value.words().to_vec()).collect())
        }
        ("containersize", [value]) => {
            Value::Number(f64::from(u32::try_from(value.words().len()).unwrap_or(u32::MAX)))
        }
        ("sum", _) => Value::Number(numbers.iter().sum()),
        ("product", _) => Value::Number(numbers.iter().product()),
        ("subtract", _) => match numbers.as_slice() {
            [one, two] => Value::Number(one - two),
            _ => Value::NULL,
        },
        ("divide", _) => match numbers.as_slice() {
            [one, two] if *two != 0.0 => Value::Number(one / two),
            _ => Value::NULL,
        },
        ("gt", _) => compared(|one, two| one > two),
        ("gte", _) => compared(|one, two| one >= two),
        ("lt", _) => compared(|one, two| one < two),
        ("lte", _) => compared(|one, two| one <= two),
        _ => Value::NULL,
    }
}
