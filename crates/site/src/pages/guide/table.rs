//! A table of the guide, with a bar in each row where numbers are compared.
//!
//! The bars repeat what the cells say, so they are hidden from screen readers.

use yew::{Html, html};

use career_quiz::ui::{Phrases, bar};
use quiz_model::{Bars, Table, Word};

pub(super) fn table(table: &Table, phrases: &Phrases<'_>) -> Html {
    let scale = table.bars.as_ref().map(|bars| {
        let most = (bars.most / bars.per_unit.max(1)).to_string();
        phrases.fill(Word::GuideScale, &[("unit", &bars.unit), ("most", &most)])
    });
    html! {
        <div class="wide" role="region" tabindex="0" aria-label={table.caption.clone()}>
            <table>
                <caption>
                    { table.caption.as_str() }
                    if let Some(scale) = scale {
                        <span aria-hidden="true">{ " " }{ scale }</span>
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
    let drawn = bars.and_then(|bars| Some((*bars.rows.get(at)?, bars.most)));
    html! {
        <tr>
            { for cells.iter().enumerate().map(|(column, cell)| if column == 0 {
                html! { <th scope="row">{ cell.as_str() }</th> }
            } else {
                html! { <td>{ cell.as_str() }</td> }
            }) }
            if let Some(([from, to], most)) = drawn {
                <td class="bar-cell" aria-hidden="true">{ bar(from, to, most, None) }</td>
            }
        </tr>
    }
}
