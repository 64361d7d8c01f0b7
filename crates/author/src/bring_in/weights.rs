//! From the marks of each choice to right and wrong.

use super::Remark;
use super::text::TextReader;
use crate::exchange::{Choice, Weight};

/// Marks the right choices of a question by their weights. With `takes_one` only one choice can be
/// taken: what is worth all marks is right. Without, what adds marks is right.
pub(super) fn settle(choices: &mut [Choice], takes_one: bool, reader: &mut TextReader<'_>) {
    let weight = |choice: &Choice| choice.weight.unwrap_or(Weight::NONE);
    let most = choices.iter().map(weight).max().unwrap_or(Weight::NONE);
    for choice in choices.iter_mut() {
        let weight = weight(choice);
        choice.is_right = weight.adds() && (!takes_one || weight == most);
    }
    if takes_one {
        for choice in choices.iter().filter(|choice| !choice.is_right && weight(choice).adds()) {
            reader.remark(Remark::PartMarks(choice.text.text.plain()));
        }
        if choices.iter().filter(|choice| choice.is_right).count() > 1 {
            reader.remark(Remark::EitherRight);
        }
    }
    let is_uneven = |choice: &Choice| {
        let weight = weight(choice);
        if choice.is_right { weight != most } else { takes_one && weight < Weight::NONE }
    };
    if choices.iter().any(is_uneven) || takes_one && most.adds() && most != Weight::ALL {
        reader.remark(Remark::Weights);
    }
}
