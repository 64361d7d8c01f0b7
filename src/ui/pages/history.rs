//! Every attempt so far, with its score.

use yew::{Callback, Html, html};

use crate::app::{HistoryRow, HistoryView, Msg};
use crate::content::Word;
use crate::quiz::Round;
use crate::ui::{Phrases, parts};

pub(in crate::ui) fn history(
    view: &HistoryView<'_>,
    clearing: bool,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    html! {
        <article class="history">
            <h1 tabindex="-1">{ phrases.text(Word::HistoryTitle) }</h1>
            if view.rows.is_empty() {
                <p>{ phrases.text(Word::HistoryEmpty) }</p>
            } else {
                <p>{ phrases.text(Word::HistoryIntro) }</p>
                <ol class="attempts">{ for view.rows.iter().map(|entry| row(entry, phrases, send)) }</ol>
            }
            <div class="go-on">
                { parts::button("close-history", "primary", phrases.text(Word::HistoryBack), send, Msg::HistoryLeft) }
                { parts::button("restart", "secondary", phrases.text(Word::Retake), send, Msg::RestartPressed) }
            </div>
            { parts::clear(clearing, phrases, send) }
        </article>
    }
}

fn row(entry: &HistoryRow<'_>, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let round = match entry.round {
        Round::Full => Word::RoundFull,
        Round::Missed => Word::RoundMissed,
        Round::Bonus => Word::RoundBonus,
    };
    let (right, answered) = (entry.score.right.to_string(), entry.score.answered.to_string());
    let facts = phrases.fill(
        Word::HistoryFacts,
        &[
            ("round", phrases.text(round)),
            ("right", &right),
            ("total", &answered),
            ("mark", &phrases.mark(entry.score.mark)),
        ],
    );
    let state = if entry.finished && entry.paths.is_empty() {
        String::new()
    } else if entry.finished {
        let paths = phrases.list(entry.paths.iter().map(|path| path.title.as_str()));
        phrases.fill(Word::HistoryPath, &[("paths", &paths)])
    } else {
        let total = entry.total.to_string();
        phrases.fill(Word::HistoryUnfinished, &[("answered", &answered), ("total", &total)])
    };
    html! {
        <li key={entry.id.to_string()} data-attempt={entry.id.to_string()} data-right={right.clone()}
            data-total={answered.clone()}>
            { parts::button("attempt", "plain", &phrases.when(entry.started), send,
                Msg::AttemptPressed(entry.id.clone())) }
            <p>{ facts }</p>
            <p class="hint">{ state }</p>
        </li>
    }
}
