use super::*;
use crate::record::{Record, merge};

fn counted(text: &str) -> CountedAttempts {
    CountedAttempts::read(text.to_owned())
}

#[test]
fn what_is_no_total_is_passed_over_and_stays() {
    let mut odd =
        counted("5-1-9,101,7,202,of a later version;5-1-9;5-1,1,1,1;5-1-9-3,1,1,1;6-1-3,1,-1,1");
    let read: Vec<_> =
        odd.iter().map(|one| (one.last, one.attempts, one.right, one.answered)).collect();
    assert_eq!(read, [("5-1-9", 101, 7, 202)]);
    odd.join(&counted("6-1-9,102,7,202"));
    assert_eq!(odd.as_str(), "5-1-9;5-1,1,1,1;5-1-9-3,1,1,1;6-1-3,1,-1,1;6-1-9,102,7,202");
    let many = (0..2_000).map(|at| format!("5-1-{at},1,1,1")).collect::<Vec<_>>().join(";");
    assert_eq!(counted(&many).attempts(), 1_000);
}

#[test]
fn of_each_browser_the_total_with_more_attempts_stays() {
    for (ours, theirs, joined) in [
        ("5-1-9,2,3,4", "6-1-9,3,3,4", "6-1-9,3,3,4"),
        ("6-1-9,3,3,4", "5-1-9,2,3,4", "6-1-9,3,3,4"),
        ("5-1-9,2,3,4", "5-1-9,3,4,5", "5-1-9,3,4,5"),
        ("5-1-9,2,3,4", "5-1-8,2,3,4", "5-1-9,2,3,4;5-1-8,2,3,4"),
        ("", "5-1-8,2,3,4", "5-1-8,2,3,4"),
    ] {
        let mut ours = counted(ours);
        ours.join(&counted(theirs));
        assert_eq!(ours.as_str(), joined);
    }
}

#[test]
fn two_records_that_have_counted_are_merged_and_merged_again() {
    let of = |text| Record { counted: counted(text), ..Record::empty(1) };
    let (ours, theirs) = (of("5-1-9,300,3,4;4-1-2,7,1,9"), of("6-1-9,200,9,9;5-1-8,50,1,2"));
    let merged = merge(&ours, &theirs);
    assert_eq!(merged.count(), 357);
    assert_eq!(merge(&merged, &theirs), merged);
    assert_eq!(merge(&theirs, &ours).count(), 357);
}
