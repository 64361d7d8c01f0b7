//! How sure one was against how often one was right.

use yew::{Html, html};

use crate::content::Word;
use crate::quiz::{Calibration, Leaning};
use crate::ui::Phrases;

pub(in crate::ui) fn calibration(calibration: &Calibration, phrases: Phrases<'_>) -> Html {
    let leaning = match calibration.leaning {
        Leaning::TooFew => Word::CalibrationTooFew,
        Leaning::Fitting => Word::CalibrationGood,
        Leaning::Over => Word::CalibrationOver,
        Leaning::Under => Word::CalibrationUnder,
    };
    html! {
        <section class="calibration">
            <h2>{ phrases.text(Word::CalibrationHeading) }</h2>
            <p>{ phrases.text(leaning) }</p>
            <table>
                <caption>{ phrases.text(Word::CalibrationCaption) }</caption>
                <thead><tr>
                    <th scope="col">{ phrases.text(Word::CalibrationHowSure) }</th>
                    <th scope="col" class="number">{ phrases.text(Word::CalibrationTimes) }</th>
                    <th scope="col" class="number">{ phrases.text(Word::CalibrationRight) }</th>
                </tr></thead>
                <tbody>{ for calibration.tallies.iter().map(|tally| html! {
                    <tr data-certainty={tally.certainty.level().to_string()}>
                        <th scope="row">{ phrases.certainty(tally.certainty) }</th>
                        <td class="number">{ tally.times.to_string() }</td>
                        <td class="number">{ tally.right.to_string() }</td>
                    </tr>
                }) }</tbody>
            </table>
        </section>
    }
}
