//! How sure one was against how often one was right, as a picture and as a table.

use super::rows::{next_looks, row as result_row};
use super::{bar, table};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, tag};
use quiz_core::app::{Folds, ResultView};
use quiz_core::quiz::{Calibration, Leaning, Round, Tally};
use quiz_model::{Word, decimal};

/// The row: the band, the score with certainty counted, when questions are asked again, and how well one
/// judges oneself.
pub(in crate::ui) fn judging(view: &ResultView<'_>, folds: Folds, phrases: &Phrases<'_>) -> Tag {
    result_row("judging", phrases.text(Word::CalibrationHeading))
        .filled(folds, |row| judged(row, view, phrases))
}

fn judged(inside: Tag, view: &ResultView<'_>, phrases: &Phrases<'_>) -> Tag {
    let score = view.score;
    let (mark, most) = (phrases.mark(score.mark), phrases.mark(score.most()));
    let calibration = &view.calibration;
    let leaning = match calibration.leaning {
        Leaning::TooFew => Word::CalibrationTooFew,
        Leaning::Mixed => Word::CalibrationMixed,
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
    inside
        // Where there is no path, it stands on the card.
        .given(
            view.band.filter(|_| view.advice.is_some() || view.round != Round::Full),
            |row, band| {
                row.add(tag("h3").text(&band.title)).add(super::text(&band.text, "", phrases))
            },
        )
        .add(tag("p").text(&phrases.fill(Word::ResultMark, &[("mark", &mark), ("most", &most)])))
        .each(next_looks(&view.next_looks, phrases))
        .add(tag("p").class("leaning").say(leaning, phrases))
        .add(plot(calibration))
        .add(table(caption, caption, columns, rows))
}

/// Where the answers of each certainty lie, against where they would lie if one judged oneself well: the
/// band from corner to corner. The table beside it says the same.
fn plot(calibration: &Calibration) -> Tag {
    let point = |tally: &Tally| {
        let (least, greatest) = tally.certainty.fitting_shares();
        let share = share_of(tally)?;
        let across = least.percent().midpoint(greatest.percent());
        let circle = tag("circle").number("cx", across).number("cy", 100 - share);
        Some(circle.number("r", 3 + tally.times.min(10) / 2))
    };
    tag("svg")
        .class("plot")
        .fixed("viewBox", "-6 -6 112 112")
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .add(tag("path").class("frame").fixed("d", "M0 0V100H100"))
        .add(tag("path").class("fitting").fixed("d", "M0 100L100 0"))
        .each(calibration.tallies.iter().filter_map(point))
}

/// The right answers in per cent, rounded: 17 for one of six. None where nothing was answered so.
fn share_of(tally: &Tally) -> Option<usize> {
    (tally.right * 100 + tally.times / 2).checked_div(tally.times)
}

fn row(tally: &Tally, phrases: &Phrases<'_>) -> Tag {
    let (least, greatest) = tally.certainty.fitting_shares();
    let (from, to) = (least.percent(), greatest.percent());
    let per_cent = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let range =
        phrases.fill(Word::CalibrationRange, &[("from", &decimal(from)), ("to", &decimal(to))]);
    let share = share_of(tally);
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
                    let said = [("percent", &*decimal(share))];
                    let said = phrases.fill(Word::CalibrationPercent, &said);
                    cell.add(tag("strong").text(&said)).text(" ").add(bar(
                        0,
                        per_cent(share),
                        100,
                        Some(band),
                    ))
                })
                .add(tag("span").class("hint").text(&range)),
        )
}
