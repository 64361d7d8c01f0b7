//! How sure one was against how often one was right.

use yew::{Html, html};

use super::bar;
use crate::content::Word;
use crate::quiz::{Calibration, Leaning, Tally};
use crate::ui::Phrases;

pub(in crate::ui) fn calibration(calibration: &Calibration, phrases: Phrases<'_>) -> Html {
    let leaning = match calibration.leaning {
        Leaning::TooFew => Word::CalibrationTooFew,
        Leaning::Fitting => Word::CalibrationGood,
        Leaning::Over => Word::CalibrationOver,
        Leaning::Under => Word::CalibrationUnder,
    };
    html! {
        <section class="calibration" id="calibration">
            <h2>{ phrases.text(Word::CalibrationHeading) }</h2>
            <p>{ phrases.text(leaning) }</p>
            <div class="wide" role="region" tabindex="0" aria-label={phrases.text(Word::CalibrationCaption).to_owned()}>
            <table>
                <caption>{ phrases.text(Word::CalibrationCaption) }</caption>
                <thead><tr>
                    <th scope="col">{ phrases.text(Word::CalibrationHowSure) }</th>
                    <th scope="col" class="number">{ phrases.text(Word::CalibrationTimes) }</th>
                    <th scope="col" class="number">{ phrases.text(Word::CalibrationRight) }</th>
                    <th scope="col">{ phrases.text(Word::CalibrationShare) }</th>
                </tr></thead>
                <tbody>{ for calibration.tallies.iter().map(|tally| row(tally, phrases)) }</tbody>
            </table>
            </div>
        </section>
    }
}

fn row(tally: &Tally, phrases: Phrases<'_>) -> Html {
    let fitting = tally.certainty.fitting_percent();
    let per_cent = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let range = phrases.fill(
        Word::CalibrationRange,
        &[("from", &fitting.start().to_string()), ("to", &fitting.end().to_string())],
    );
    html! {
        <tr data-certainty={tally.certainty.level().to_string()}>
            <th scope="row">{ phrases.certainty(tally.certainty) }</th>
            <td class="number">{ tally.times.to_string() }</td>
            <td class="number">{ tally.right.to_string() }</td>
            <td class="bar-cell">
                if let Some(share) = (tally.right * 100).checked_div(tally.times) {
                    { bar(0, per_cent(share), 100, Some((per_cent(*fitting.start()), per_cent(*fitting.end())))) }
                }
                <span class="hint">{ range }</span>
            </td>
        </tr>
    }
}
