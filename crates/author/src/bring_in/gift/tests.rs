use crate::bring_in::tests::told;
use crate::bring_in::{Format, Outcome, bring_in_as};

#[test]
fn each_form_of_a_question_is_read() {
    let read = told(Format::Gift, include_bytes!("../fixtures/examples.gift"));
    assert_eq!(read, include_str!("../fixtures/examples.gift.txt"));
}

#[test]
fn a_broken_question_does_not_take_the_file_along() {
    use Outcome::{Kept, LeftOut};
    let text =
        "One {=a ~b}\n\nTwo {=a ~b\n\n::three:: Three {=a ~b}\n\nFour {=a ~%120%b}\n\nFive {T}";
    let read = bring_in_as(Format::Gift, text.as_bytes(), None).unwrap();
    let outcomes: Vec<Outcome> = read.report.entries.iter().map(|entry| entry.outcome).collect();
    assert_eq!(outcomes, [Kept, LeftOut, Kept, LeftOut, Kept]);
}
