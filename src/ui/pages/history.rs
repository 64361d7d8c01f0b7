//! Every attempt so far, with its score.

use yew::{Callback, Html};

use crate::app::{HistoryRow, HistoryView, Msg};
use crate::content::Word;
use crate::quiz::Round;
use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, parts};

pub(in crate::ui) fn history(
    view: &HistoryView<'_>,
    clearing: bool,
    phrases: &Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let history = tag("article")
        .class("history")
        .add(tag("h1").fixed("tabindex", "-1").say(Word::HistoryTitle, phrases));
    let history = if view.rows.is_empty() {
        history.add(tag("p").say(Word::HistoryEmpty, phrases))
    } else {
        let rows = view.rows.iter().map(|entry| row(entry, phrases, send));
        history
            .add(tag("p").say(Word::HistoryIntro, phrases))
            .add(tag("ol").class("attempts").each(rows))
    };
    history
        .add(
            tag("div")
                .class("go-on")
                .add(button("close-history", "primary", Word::HistoryBack, Msg::HistoryLeft))
                .add(button("restart", "secondary", Word::Retake, Msg::RestartPressed)),
        )
        .add(parts::clear(clearing, phrases, send))
        .into()
}

fn row(entry: &HistoryRow<'_>, phrases: &Phrases<'_>, send: &Callback<Msg>) -> Tag {
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
    let id = entry.id.as_str();
    let when = phrases.when(entry.started);
    let shown = Msg::AttemptPressed(entry.id.clone());
    tag("li")
        .key(id)
        .with("data-attempt", id)
        .with("data-right", &right)
        .with("data-total", &answered)
        .add(parts::button("attempt", "plain", &when, send, shown))
        .add(tag("p").text(&facts))
        .add(tag("p").class("hint").text(&state))
}
