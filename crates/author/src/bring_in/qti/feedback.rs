//! Feedback of an item: within a choice, or beside the choices, shown when an outcome has a value.

use roxmltree::Node;

use super::markup::html_of;
use super::names::{attribute, is};
use super::processing::{Outcome, Processing};

/// Pieces of feedback of an item that are read.
const MOST: usize = 200;

/// A piece of feedback.
pub(super) struct Feedback<'a, 'd> {
    node: Node<'a, 'd>,
    outcome: &'a str,
    /// The value of the outcome that shows it: often the name of a choice.
    pub(super) identifier: &'a str,
    is_hidden_by_it: bool,
    /// Whether it is shown whatever is answered.
    pub(super) is_for_all: bool,
}

impl<'a, 'd> Feedback<'a, 'd> {
    fn of(node: Node<'a, 'd>, processing: &Processing<'_, '_>) -> Self {
        let named = |name| attribute(node, name).unwrap_or_default();
        let (outcome, identifier) = (named("outcomeidentifier"), named("identifier"));
        Self {
            node,
            outcome,
            identifier,
            is_hidden_by_it: attribute(node, "showhide") == Some("hide"),
            is_for_all: processing.is_fixed(outcome, identifier),
        }
    }

    /// Whether it is shown after an answer with this outcome.
    pub(super) fn is_shown(&self, outcome: &Outcome) -> bool {
        outcome.shows(self.outcome, self.identifier) != self.is_hidden_by_it
    }

    /// What it says, as a block of HTML.
    pub(super) fn html(&self) -> String {
        format!("<div>{}</div>", html_of(self.node, &|_| false))
    }
}

/// The feedback that stands beside the choices.
pub(super) fn beside<'a, 'd>(
    item: Node<'a, 'd>,
    processing: &Processing<'_, '_>,
) -> Vec<Feedback<'a, 'd>> {
    item.descendants()
        .filter(|node| is(*node, "modalfeedback") || is_in_text(*node))
        .filter(|node| !node.ancestors().any(|above| is(above, "simplechoice")))
        .take(MOST)
        .map(|node| Feedback::of(node, processing))
        .collect()
}

/// The feedback within a choice, as HTML. Without rules, what bears the name of the choice is shown.
pub(super) fn inside(
    choice: Node<'_, '_>,
    identifier: &str,
    outcome: &Outcome,
    has_rules: bool,
) -> String {
    let is_shown = |node: &Node<'_, '_>| {
        let named = |name| attribute(*node, name).unwrap_or_default();
        let is_hidden_by_it = attribute(*node, "showhide") == Some("hide");
        let by_rules =
            outcome.shows(named("outcomeidentifier"), named("identifier")) != is_hidden_by_it;
        if has_rules { by_rules } else { named("identifier") == identifier }
    };
    choice
        .descendants()
        .filter(|node| is_in_text(*node))
        .take(MOST)
        .filter(is_shown)
        .flat_map(|node| ["<p>".to_owned(), html_of(node, &|_| false), "</p>".to_owned()])
        .collect()
}

fn is_in_text(node: Node<'_, '_>) -> bool {
    is(node, "feedbackinline") || is(node, "feedbackblock")
}
