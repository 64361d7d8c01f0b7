//! A table of the guide, with a bar in each row where numbers are compared.
//!
//! The bars repeat what the cells say, so they are hidden from screen readers.

use yew::{Html, html};

use crate::content::{Bars, Table, Word};
use crate::ui::Phrases;

/// Width of a bar's picture in its own units; the page scales it.
const WIDTH: u64 = 1_000;

pub(super) fn table(table: &Table, phrases: Phrases<'_>) -> Html {
    let scale = table.bars.as_ref().map(|bars| {
        let most = bars.most.to_string();
        phrases.fill(Word::GuideScale, &[("unit", &bars.unit), ("most", &most)])
    });
    html! {
        <div class="wide" role="region" tabindex="0" aria-label={table.caption.clone()}>
            <table>
                <caption>
                    { table.caption.as_str() }
                    if let Some(scale) = scale {
                        <span aria-hidden="true">{ " (" }{ scale }{ ")" }</span>
                    }
                </caption>
                <thead><tr>
                    { for table.columns.iter().map(|column| html! { <th scope="col">{ column.as_str() }</th> }) }
                    if table.bars.is_some() {
                        <td aria-hidden="true"></td>
                    }
                </tr></thead>
                <tbody>
                    { for table.rows.iter().enumerate().map(|(at, cells)| row(cells, table.bars.as_ref(), at)) }
                </tbody>
            </table>
        </div>
    }
}

fn row(cells: &[String], bars: Option<&Bars>, at: usize) -> Html {
    let bar = bars.and_then(|bars| Some((*bars.rows.get(at)?, bars.most)));
    html! {
        <tr>
            { for cells.iter().enumerate().map(|(column, cell)| if column == 0 {
                html! { <th scope="row">{ cell.as_str() }</th> }
            } else {
                html! { <td>{ cell.as_str() }</td> }
            }) }
            if let Some(([from, to], most)) = bar {
                <td class="bar" aria-hidden="true">{ picture(from, to, most) }</td>
            }
        </tr>
    }
}

fn picture(from: u32, to: u32, most: u32) -> Html {
    let scaled = |value: u32| u64::from(value) * WIDTH / u64::from(most.max(1));
    let (start, end) = (scaled(from), scaled(to));
    html! {
        <svg viewBox={format!("0 0 {WIDTH} 40")} preserveAspectRatio="none" focusable="false">
            <rect class="bar-ground" x="0" y="0" width={WIDTH.to_string()} height="40" />
            <rect class="bar-value" x={start.to_string()} y="0" width={(end - start).max(4).to_string()} height="40" />
        </svg>
    }
}
