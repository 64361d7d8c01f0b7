//! What can be undone and redone.

use std::collections::VecDeque;

use quiz_author::check::Place;

use super::change::Change;

/// How many steps can be undone. A draft that is written for hours takes no more memory than this.
const STEPS: usize = 200;

/// Typing on within this many milliseconds belongs to the step before.
const PAUSE: u64 = 2_000;

/// What a change was made to: two in a row to the same are one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// A field.
    Place(Place),
    /// A file, as text.
    File(usize),
    /// Something that is a step by itself.
    Once,
}

#[derive(Clone, Debug)]
struct Step {
    /// In the order in which they were made.
    changes: Vec<Change>,
    tag: Tag,
    at: u64,
}

/// The changes of a draft.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: VecDeque<Step>,
    /// How many steps were ever added. The oldest are forgotten, so it is more than what is left.
    added: usize,
    future: Vec<Vec<Change>>,
}

impl History {
    /// Notes that a file has become another text.
    pub(super) fn note(&mut self, file: usize, before: &str, after: &str, tag: Tag, now: u64) {
        self.future.clear();
        let goes_on = self.past.back().filter(|last| {
            last.tag == tag && tag != Tag::Once && now.saturating_sub(last.at) < PAUSE
        });
        let first = goes_on.and_then(|last| last.changes.first()?.inverse().applied(before));
        if first.is_some() {
            self.past.pop_back();
        } else {
            self.added += 1;
        }
        let change = Change::between(file, first.as_deref().unwrap_or(before), after);
        self.past.push_back(Step { changes: vec![change], tag, at: now });
        if self.past.len() > STEPS {
            self.past.pop_front();
        }
    }

    /// Makes one step of the last ones, down to this many.
    pub(super) fn join(&mut self, count: usize) {
        let last = self.past.split_off(self.past.len().saturating_sub(count));
        let changes: Vec<_> = last.into_iter().flat_map(|step| step.changes).collect();
        if !changes.is_empty() {
            self.past.push_back(Step { changes, tag: Tag::Once, at: 0 });
        }
    }

    /// How many steps were ever added.
    pub(super) fn added(&self) -> usize {
        self.added
    }

    /// The changes to take back, the last one last.
    pub(super) fn undo(&mut self) -> Option<Vec<Change>> {
        let Step { changes, .. } = self.past.pop_back()?;
        self.future.push(changes.clone());
        Some(changes)
    }

    /// The changes to make again.
    pub(super) fn redo(&mut self) -> Option<Vec<Change>> {
        let changes = self.future.pop()?;
        self.past.push_back(Step { changes: changes.clone(), tag: Tag::Once, at: 0 });
        Some(changes)
    }

    /// Whether there is something to undo, and something to redo.
    pub(super) fn can_step(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}
