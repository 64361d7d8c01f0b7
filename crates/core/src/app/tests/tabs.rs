//! Two tabs of one browser, whose stores tell each other late.

use std::collections::VecDeque;

use proptest::prelude::*;

use super::*;
use crate::record::{Saving, merge, saving};

/// A tab, with the store as its process sees it: another tab's text comes when it comes.
pub(super) struct Tab {
    pub(super) session: Session,
    seen: Option<String>,
    coming: VecDeque<String>,
}

/// Two tabs and what is really stored.
pub(super) struct Browser {
    pub(super) tabs: [Tab; 2],
    pub(super) stored: Option<String>,
}

impl Browser {
    fn new() -> Self {
        Self::with(None)
    }

    /// Two tabs that were opened when that was stored.
    pub(super) fn with(stored: Option<String>) -> Self {
        let tab = |clock| {
            let text = stored.clone();
            let mut session = Session::with(text.map_or(Stored::Nothing, Stored::Text));
            // Two people are not at one place in the same millisecond.
            session.clock = clock;
            Tab { session, seen: stored.clone(), coming: VecDeque::new() }
        };
        Self { tabs: [tab(100_000), tab(100_500)], stored }
    }

    /// Something happens in a tab.
    pub(super) fn send(&mut self, number: usize, msg: Msg) {
        let effects = self.tabs[number].session.send(msg);
        self.perform(number, effects);
    }

    /// Performs what a tab asks for, as `browser::store` does.
    fn perform(&mut self, number: usize, effects: Vec<Effect>) {
        for effect in effects {
            let Effect::Save { record, .. } = effect else { continue };
            let merged = match self.tabs[number].seen.as_deref().map(|seen| saving(seen, &record)) {
                None | Some(Saving::Ours) => None,
                Some(Saving::Merged(merged)) => Some(merged),
                Some(Saving::Refuse(reason)) => panic!("every text is readable: {reason}"),
            };
            let text = merged.as_ref().unwrap_or(&record).write();
            self.stored = Some(text.clone());
            self.tabs[1 - number].coming.push_back(text.clone());
            self.tabs[number].seen = Some(text);
            self.tabs[number].session.send(Msg::Saved(merged));
        }
    }

    fn answer(&mut self, number: usize) {
        let session = &mut self.tabs[number].session;
        if session.screen() == "explanation" {
            session.send(Msg::NextPressed);
        }
        let effects = session.answer("sound", Certainty::Certain);
        self.perform(number, effects);
    }

    /// A tab hears of the next text of the other; false when there is none.
    pub(super) fn hear(&mut self, number: usize) -> bool {
        let Some(text) = self.tabs[number].coming.pop_front() else { return false };
        self.tabs[number].seen = Some(text.clone());
        let effects = self.tabs[number].session.send(Msg::StoreChanged(Some(text)));
        self.perform(number, effects);
        true
    }

    /// Each hears all that is on its way.
    pub(super) fn settle(&mut self) {
        for _ in 0..100 {
            let heard = [self.hear(0), self.hear(1)];
            if heard == [false, false] {
                return;
            }
        }
        panic!("the two tabs go on writing for ever");
    }
}

#[test]
fn another_tabs_attempts_join_the_history() {
    let mut other = Session::with(Stored::Nothing);
    let theirs = saved(&other.answer("sound", Certainty::Certain)).unwrap().write();
    let mut session = Session::with(Stored::Nothing);
    session.clock = 9_000;
    session.answer("belief", Certainty::Certain);
    session.send(Msg::StoreChanged(Some(theirs)));
    assert_eq!(session.model.record.attempts.len(), 2);
    assert_eq!(session.screen(), "explanation");
}

#[test]
fn what_a_save_found_of_another_tab_joins_the_history() {
    let mut other = Session::with(Stored::Nothing);
    let theirs = saved(&other.answer("sound", Certainty::Certain)).cloned();
    let mut session = Session::with(Stored::Nothing);
    session.clock = 9_000;
    session.answer("belief", Certainty::Certain);
    session.send(Msg::Saved(theirs));
    assert_eq!(session.model.record.attempts.len(), 2);
}

#[test]
fn two_tabs_that_save_at_one_moment_keep_the_answers_of_both() {
    let mut browser = Browser::new();
    browser.answer(0);
    browser.answer(1);
    let alone = Record::read(browser.stored.as_deref().unwrap()).unwrap();
    assert_eq!(alone.attempts.len(), 1, "the second did not see what the first wrote");
    browser.settle();
    let both = Record::read(browser.stored.as_deref().unwrap()).unwrap();
    assert_eq!(both.attempts.len(), 2);
}

#[test]
fn a_text_that_lacks_nothing_is_not_written_again() {
    let mut session = Session::with(Stored::Nothing);
    let ours = saved(&session.answer("sound", Certainty::Certain)).unwrap().clone();
    let mut other = Session::with(Stored::Text(ours.write()));
    other.clock = 90_000;
    let theirs = saved(&other.answer("sound", Certainty::Certain)).unwrap().clone();
    let both = merge(&theirs, &ours).write();
    assert_eq!(saved(&session.send(Msg::StoreChanged(Some(both)))), None);
}

proptest! {
    #[test]
    fn any_interleaving_of_two_tabs_keeps_every_answer(
        steps in proptest::collection::vec((0_usize..2, any::<bool>()), 0..24)
    ) {
        let mut browser = Browser::new();
        for (number, answers) in steps {
            if answers {
                browser.answer(number);
            } else {
                browser.hear(number);
            }
        }
        browser.settle();
        let stored = browser.stored.as_deref().map(|text| Record::read(text).unwrap());
        for tab in &browser.tabs {
            let attempt = &tab.session.model.attempt;
            for response in &attempt.responses {
                let kept = stored.as_ref().and_then(|record| record.attempt(&attempt.id));
                prop_assert_eq!(kept.and_then(|kept| kept.response(&response.question)), Some(response));
            }
        }
    }
}
