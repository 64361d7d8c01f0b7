//! Every attempt so far, with its score.

use yew::Html;

use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{EarlierView, HistoryRow, HistoryView, Msg};
use quiz_core::quiz::Round;
use quiz_model::{Word, decimal, fill};

pub(in crate::ui) fn history(
    view: &HistoryView<'_>,
    clearing: bool,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Html {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let history = tag("article")
        .class("history")
        .add(tag("h1").fixed("tabindex", "-1").say(Word::HistoryTitle, phrases));
    let history = if view.rows.is_empty() {
        history.add(tag("p").say(Word::HistoryEmpty, phrases))
    } else {
        let rows = view.rows.iter().map(|entry| row(entry, phrases, send));
        let history = history
            .add(tag("p").say(Word::HistoryIntro, phrases))
            .add(tag("ol").class("attempts").each(rows));
        let history = if view.earlier.attempts > 0 {
            history.add(earlier(view.earlier, phrases))
        } else {
            history
        };
        if view.has_archived {
            history.add(tag("p").class("hint").say(Word::HistoryFolded, phrases))
        } else {
            history
        }
    };
    history
        .add(
            tag("div")
                .class("go-on")
                .add(button("close-history", "primary", Word::HistoryBack, Msg::HistoryLeft))
                .add(button("restart", "secondary", Word::Retake, Msg::RestartPressed)),
        )
        .add(parts::share(phrases, send))
        .add(parts::clear(clearing, phrases, send))
        .into()
}

/// One line for all attempts that have none of their own.
fn earlier(view: EarlierView, phrases: &Phrases<'_>) -> Tag {
    let (right, answered) = (decimal(view.right), decimal(view.answered));
    let said = phrases.count(Word::HistoryEarlier, "count", view.attempts);
    tag("p")
        .number("data-earlier", view.attempts)
        .text(&fill(&said, &[("right", &right), ("total", &answered)]))
}

fn row(entry: &HistoryRow<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let round = match entry.round {
        Round::Full => Word::RoundFull,
        Round::Missed => Word::RoundMissed,
        Round::Bonus => Word::RoundBonus,
    };
    let (right, answered) = (decimal(entry.score.right), decimal(entry.score.answered));
    let facts = phrases.fill(
        Word::HistoryFacts,
        &[
            ("round", phrases.text(round)),
            ("right", &right),
            ("total", &answered),
            ("mark", &phrases.mark(entry.score.mark)),
        ],
    );
    let state = if let Some(total) = entry.stopped_of {
        let total = decimal(total);
        phrases.fill(Word::HistoryUnfinished, &[("answered", &answered), ("total", &total)])
    } else if entry.paths.is_empty() {
        String::new()
    } else {
        let paths = phrases.list(entry.paths.iter().map(|path| path.title.as_str()));
        phrases.fill(Word::HistoryPath, &[("paths", &paths)])
    };
    let id = entry.id;
    let when = phrases.when(entry.started);
    let heading = if entry.is_whole {
        parts::button("attempt", "plain", &when, send, Msg::AttemptPressed(id.into()))
    } else {
        tag("p").text(&when)
    };
    tag("li")
        .with("data-attempt", id)
        .with("data-right", &right)
        .with("data-total", &answered)
        .add(heading)
        .add(tag("p").text(&facts))
        .add(tag("p").class("hint").text(&state))
}
