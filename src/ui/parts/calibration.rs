//! How sure one was against how often one was right.

use super::{bar, table};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::quiz::{Calibration, Leaning, Tally};
use quiz_model::{Word, decimal};

pub(in crate::ui) fn calibration(calibration: &Calibration, phrases: &Phrases<'_>) -> Tag {
    let leaning = match calibration.leaning {
        Leaning::TooFew => Word::CalibrationTooFew,
        Leaning::Fitting => Word::CalibrationGood,
        Leaning::Over => Word::CalibrationOver,
        Leaning::Under => Word::CalibrationUnder,
    };
    let columns = [
        tag("th").fixed("scope", "col").say(Word::CalibrationHowSure, phrases),
        tag("th").fixed("scope", "col").class("number").say(Word::CalibrationTimes, phrases),
        tag("th").fixed("scope", "col").class("number").say(Word::CalibrationRight, phrases),
        tag("th").fixed("scope", "col").say(Word::CalibrationShare, phrases),
    ];
    let rows = calibration.tallies.iter().map(|tally| row(tally, phrases));
    let caption = phrases.text(Word::CalibrationCaption);
    tag("section")
        .class("calibration")
        .fixed("id", "calibration")
        .add(tag("h2").say(Word::CalibrationHeading, phrases))
        .add(tag("p").say(leaning, phrases))
        .add(table(caption, caption, columns, rows))
}

fn row(tally: &Tally, phrases: &Phrases<'_>) -> Tag {
    let (least, greatest) = tally.certainty.fitting_shares();
    let (from, to) = (least.percent(), greatest.percent());
    let per_cent = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let range =
        phrases.fill(Word::CalibrationRange, &[("from", &decimal(from)), ("to", &decimal(to))]);
    let share = (tally.right * 100).checked_div(tally.times);
    tag("tr")
        .number("data-certainty", usize::from(tally.certainty.level()))
        .add(tag("th").fixed("scope", "row").text(phrases.certainty(tally.certainty)))
        .add(tag("td").class("number").text(&decimal(tally.times)))
        .add(tag("td").class("number").text(&decimal(tally.right)))
        .add(
            tag("td")
                .class("bar-cell")
                .given(share, |cell, share| {
                    let band = (per_cent(from), per_cent(to));
                    cell.add(bar(0, per_cent(share), 100, Some(band)))
                })
                .add(tag("span").class("hint").text(&range)),
        )
}
