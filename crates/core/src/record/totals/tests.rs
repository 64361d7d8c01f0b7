use proptest::prelude::*;

use super::*;
use crate::quiz::Attempt;
use crate::record::sample::attempt;
use crate::record::{WHOLE, merge};

/// Begins an attempt in the record, with one answer of two right, and ends it.
fn take(record: &mut Record, started: u64) {
    let id = record.begin(Moment(started), 7);
    let finished = Some(Moment(started + 1));
    record.put(&Attempt { finished, ..attempt(id.as_str(), started, 2) });
}

/// A record in which that many were begun, each a minute after the last.
fn taken(origin: u32, attempts: u64) -> Record {
    let mut record = Record { origin: Some(origin), ..Record::empty(1) };
    for number in 1..=attempts {
        take(&mut record, number * 60_000);
    }
    record
}

fn totals(text: &str) -> Totals {
    Totals::read(text.to_owned())
}

/// Whole, folded, counted.
fn kept(record: &Record) -> (usize, usize, usize) {
    (record.attempts.len(), record.folded.attempts().count(), record.totals.attempts())
}

#[test]
fn an_attempt_is_named_by_its_start_its_seed_and_its_record() {
    let mut record = Record::empty(1);
    assert_eq!(record.begin(Moment(100), 5).as_str(), "100-5-5", "the first seed is the origin");
    assert_eq!(record.begin(Moment(200), 6).as_str(), "200-6-5");
    assert_eq!(record.origin, Some(5));
}

#[test]
fn where_the_clock_was_set_back_there_is_a_new_origin() {
    let mut record = taken(9, 1);
    assert_eq!(record.begin(Moment(59_999), 4).as_str(), "59999-4-10");
    let mut counted = Record { origin: Some(9), ..Record::empty(1) };
    counted.totals = totals("60000-1-9,10,1,1");
    assert_eq!(counted.begin(Moment(60_000), 4).as_str(), "60000-4-10");
    assert_eq!(counted.begin(Moment(60_001), 3).as_str(), "60001-3-10");
}

#[test]
fn no_attempt_gets_the_name_of_another() {
    let mut record = Record::empty(1);
    record.put(&attempt("60000-4-4", 60_000, 1));
    assert_eq!(record.begin(Moment(60_000), 4).as_str(), "60000-4-5");
    record.put(&attempt("60000-4-5", 60_000, 1));
    assert_eq!(record.begin(Moment(60_000), 4).as_str(), "60000-4-6");
}

#[test]
fn the_oldest_are_counted_when_there_are_too_many_lines() {
    let full = taken(9, 220);
    assert_eq!(kept(&full), (WHOLE, LINES, 0));
    let record = taken(9, 300);
    assert_eq!(kept(&record), (20, 179, 101));
    assert_eq!(record.totals.as_str(), "6060000-7-9,101,101,202");
    assert_eq!(record.folded.attempts().next().map(|one| one.id), Some("6120000-7-9"));
    assert_eq!(record.count(), 300);
    assert_eq!(taken(9, 2_000).count(), 2_000);
}

#[test]
fn ids_without_an_origin_stay_lines() {
    let mut record = Record::empty(1);
    for number in 1..=300_u64 {
        // As they were before there were origins.
        record.put(&attempt(&format!("{number}-7"), number, 2));
    }
    assert_eq!(kept(&record), (20, 280, 0));
    // Where the start is not that of the id, its place in the order is not sure.
    let mut moved = Record { origin: Some(9), ..Record::empty(1) };
    for number in 1..=300_u64 {
        moved.put(&attempt(&format!("{number}-7-9"), number + 1, 2));
    }
    assert_eq!(kept(&moved), (20, 280, 0));
}

#[test]
fn what_is_no_total_is_passed_over_and_stays() {
    let mut odd =
        totals("5-1-9,101,7,202,of a later version;5-1-9;5-1,1,1,1;5-1-9-3,1,1,1;6-1-3,1,-1,1");
    let read = Total { last: "5-1-9", attempts: 101, right: 7, answered: 202 };
    assert_eq!(odd.iter().collect::<Vec<_>>(), [read]);
    odd.join(&totals("6-1-9,102,7,202"));
    assert_eq!(odd.as_str(), "5-1-9;5-1,1,1,1;5-1-9-3,1,1,1;6-1-3,1,-1,1;6-1-9,102,7,202");
    let many = (0..2_000).map(|at| format!("5-1-{at},1,1,1")).collect::<Vec<_>>().join(";");
    assert_eq!(totals(&many).attempts(), 1_000);
}

#[test]
fn of_each_origin_the_total_that_goes_further_stays() {
    for (ours, theirs, joined) in [
        ("5-1-9,2,3,4", "6-1-9,3,3,4", "6-1-9,3,3,4"),
        ("6-1-9,3,3,4", "5-1-9,2,3,4", "6-1-9,3,3,4"),
        ("5-1-9,2,3,4", "5-1-9,3,4,5", "5-1-9,3,4,5"),
        ("5-1-9,2,3,4", "5-1-8,2,3,4", "5-1-9,2,3,4;5-1-8,2,3,4"),
        ("", "5-1-8,2,3,4", "5-1-8,2,3,4"),
    ] {
        let mut ours = totals(ours);
        ours.join(&totals(theirs));
        assert_eq!(ours.as_str(), joined);
    }
}

#[test]
fn what_the_one_has_counted_is_not_kept_of_the_other() {
    let early = taken(9, 150);
    let late = taken(9, 400);
    for merged in [merge(&early, &late), merge(&late, &early), merge(&late, &late)] {
        assert_eq!(merged.count(), 400);
        assert_eq!(merged.totals, late.totals);
    }
}

#[test]
fn attempts_of_two_browsers_are_counted_apart_however_often_they_meet() {
    let (here, there) = (taken(9, 260), taken(5, 250));
    let mut both = merge(&here, &Record { origin: None, ..there.clone() });
    assert_eq!((both.count(), both.origin), (510, Some(9)));
    // Those of both are counted here, and then the same come once more, with later ones.
    for number in 300..600 {
        take(&mut both, number * 60_000);
    }
    let mut later = there;
    for number in 251..=280 {
        take(&mut later, number * 60_000);
    }
    assert_eq!(both.count(), 810);
    let again = merge(&both, &Record { origin: None, ..later });
    assert_eq!(again.count(), 840);
    assert_eq!(again.totals.iter().count(), 2);
}

#[test]
fn what_is_being_answered_stays_though_another_tab_has_counted_it() {
    let mut ours = taken(9, 99);
    let id = ours.begin(Moment(100 * 60_000), 7);
    ours.put(&attempt(id.as_str(), 100 * 60_000, 1));
    let theirs = taken(9, 400);
    for merged in [merge(&ours, &theirs), merge(&merge(&ours, &theirs), &theirs)] {
        assert_eq!(merged.attempt(&id).map(|attempt| attempt.responses.len()), Some(1));
        assert_eq!(merged.count(), 401);
    }
}

#[test]
fn what_is_counted_is_not_put_in_again_by_a_look_at_its_result() {
    let mut tab = taken(9, 100);
    let on_screen = tab.attempts.last().unwrap().clone();
    tab = merge(&tab, &taken(9, 400));
    assert!(tab.attempt(&on_screen.id).is_none());
    tab.put(&on_screen);
    assert_eq!(tab.count(), 400);
}

#[test]
fn one_that_comes_late_is_kept_beside_the_total() {
    let mut record = taken(9, 300);
    // Begun long ago in a tab that was left open, answered only now.
    let late = attempt("70000-8-9", 70_000, 1);
    record.put(&late);
    assert_eq!(record.attempt(&late.id), Some(&late));
    assert_eq!(record.count(), 301);
    assert_eq!(merge(&record, &record), record);
    assert_eq!(merge(&record, &taken(9, 300)).count(), 301);
    for number in 301..900 {
        take(&mut record, number * 60_000);
    }
    assert_eq!(record.count(), 900, "neither lost nor counted twice");
}

#[test]
fn what_one_tab_has_beside_its_total_gets_the_answers_of_the_other() {
    let mut ours = taken(9, 300);
    ours.put(&attempt("70000-8-9", 70_000, 1));
    let mut theirs = taken(9, 20);
    theirs.put(&attempt("70000-8-9", 70_000, 3));
    ours.current = None;
    theirs.current = None;
    for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
        let late = merged.folded.attempts().find(|one| one.id == "70000-8-9").map(|one| one.score);
        let whole = merged.attempt(&"70000-8-9".into()).map(Attempt::score);
        assert_eq!(late.or(whole).map(|score| score.answered), Some(3));
        assert_eq!(merged.count(), 301);
    }
}

/// What happens in two tabs of one browser, and in another browser.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// So many attempts in that tab, each saved.
    Take(usize, u16),
    /// The other browser takes that many.
    Elsewhere(u16),
    /// A copy of the other browser's record is taken in, in that tab.
    Bring(usize),
    /// And the other way round.
    TakeAlong,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0_usize..2, 1_u16..150).prop_map(|(tab, attempts)| Step::Take(tab, attempts)),
        2 => (1_u16..150).prop_map(Step::Elsewhere),
        2 => (0_usize..2).prop_map(Step::Bring),
        1 => Just(Step::TakeAlong),
    ];
    proptest::collection::vec(step, 1..14)
}

fn copy_of(record: &Record) -> Record {
    Record { origin: None, ..Record::read(&record.write()).unwrap() }
}

/// Two tabs of one browser with what is stored there, and another browser.
struct World {
    tabs: [Record; 2],
    stored: Record,
    elsewhere: Record,
    now: u64,
}

impl World {
    fn save(&mut self, tab: usize) {
        self.tabs[tab] = merge(&self.tabs[tab], &self.stored);
        self.stored = Record::read(&self.tabs[tab].write()).unwrap();
    }

    /// The other tab hears of what is stored.
    fn tell(&mut self) {
        self.tabs = [0, 1].map(|tab| merge(&self.tabs[tab], &self.stored));
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Take(tab, attempts) => {
                for _ in 0..attempts {
                    self.now += 60_000;
                    take(&mut self.tabs[tab], self.now);
                    self.save(tab);
                }
            }
            Step::Elsewhere(attempts) => {
                for _ in 0..attempts {
                    self.now += 60_000;
                    take(&mut self.elsewhere, self.now);
                }
            }
            Step::Bring(tab) => {
                self.tabs[tab] = merge(&self.tabs[tab], &copy_of(&self.elsewhere));
                self.save(tab);
            }
            Step::TakeAlong => self.elsewhere = merge(&self.elsewhere, &copy_of(&self.stored)),
        }
    }
}

/// Goes those steps, and says how many attempts are known at the end, here and in the other browser,
/// with how many there were.
fn go(steps: &[Step], is_told: bool) -> [(usize, usize); 2] {
    let mut world = World {
        tabs: [Record::empty(1), Record::empty(1)],
        stored: Record::empty(1),
        elsewhere: Record { origin: Some(5), ..Record::empty(1) },
        now: 0,
    };
    // Begun here and there, and how many of those from the other side have come.
    let (mut here, mut there, mut brought, mut taken_along) = (0, 0, 0, 0);
    for step in steps {
        world.step(*step);
        if is_told {
            world.tell();
        }
        match step {
            Step::Take(_, attempts) => here += usize::from(*attempts),
            Step::Elsewhere(attempts) => there += usize::from(*attempts),
            Step::Bring(_) => brought = there,
            Step::TakeAlong => taken_along = here,
        }
        assert!(world.stored.folded.lines().count() <= LINES);
    }
    [(world.stored.count(), here + brought), (world.elsewhere.count(), there + taken_along)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_attempt_of_every_tab_and_browser_is_there_once(steps in steps()) {
        for (known, begun) in go(&steps, true) {
            prop_assert_eq!(known, begun);
        }
    }

    #[test]
    fn none_is_lost_where_a_tab_does_not_hear_of_the_other(steps in steps()) {
        for (known, begun) in go(&steps, false) {
            prop_assert!(known >= begun, "{} of {}", known, begun);
        }
    }
}
