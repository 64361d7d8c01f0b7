//! What of a plan is done: the boxes that a visitor has ticked.

use quiz_model::{PathId, QuestionId, StepId, lasting};

use crate::quiz::Moment;

/// One box, as it was last set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// What it belongs to: `<path>/<step>`, or `unlearn/<question>`, which holds for every path.
    pub item: &'static str,
    /// Whether it is ticked.
    pub is_done: bool,
    /// When it was set.
    pub at: Moment,
}

/// Every box that was ever set, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks(Vec<Tick>);

/// The name of a step's box.
pub fn step_item(path: &PathId, step: &StepId) -> String {
    [path.as_str(), "/", step.as_str()].concat()
}

/// The name of the box of something to be unlearned.
pub fn unlearn_item(question: &QuestionId) -> String {
    ["unlearn/", question.as_str()].concat()
}

impl Ticks {
    /// Whether an item is ticked.
    pub fn is_done(&self, item: &str) -> bool {
        self.0.iter().any(|tick| tick.item == item && tick.is_done)
    }

    /// Ticks an item, or takes the tick back. It comes after what was set before, whatever the clock
    /// says: somebody may have set it back, and the box has to follow the press all the same.
    pub fn set(&mut self, item: &str, is_done: bool, at: Moment) {
        let known = self.0.iter().find(|tick| tick.item == item);
        let at = known.map_or(at, |known| at.max(Moment(known.at.0.saturating_add(1))));
        self.keep(Tick { item: lasting(item), is_done, at });
    }

    /// Of two states of one box the later one stays; of two of one millisecond the tick.
    pub(super) fn keep(&mut self, tick: Tick) {
        match self.0.iter_mut().find(|known| known.item == tick.item) {
            Some(known) if (known.at, known.is_done) < (tick.at, tick.is_done) => *known = tick,
            Some(_) => {}
            None => self.0.push(tick),
        }
    }

    /// Joins another tab's.
    pub(super) fn join(&mut self, theirs: &Self) {
        for tick in &theirs.0 {
            self.keep(*tick);
        }
    }

    pub(super) fn as_slice(&self) -> &[Tick] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_that_was_set_last_stays_whoever_is_asked_first() {
        let ticks = |set: &[(&str, bool, u64)]| {
            let mut ticks = Ticks::default();
            for (item, is_done, at) in set {
                ticks.set(item, *is_done, Moment(*at));
            }
            ticks
        };
        for (ours, theirs, is_done) in [
            (&[("a/b", true, 1)][..], &[("a/b", false, 2)][..], false),
            (&[("a/b", true, 2)], &[("a/b", false, 1)], true),
            (&[("a/b", true, 2)], &[("a/b", false, 2)], true),
            (&[("a/b", true, 1)], &[("a/c", true, 1)], true),
            (&[], &[("a/b", true, 1)], true),
        ] {
            for (mut one, other) in [(ticks(ours), ticks(theirs)), (ticks(theirs), ticks(ours))] {
                one.join(&other);
                assert_eq!(one.is_done("a/b"), is_done, "{ours:?} {theirs:?}");
            }
        }
    }
}
