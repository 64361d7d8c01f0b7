//! Every attempt so far, with its score.

use crate::ui::markup::{Markup, Tag, nothing, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{EarlierView, HistoryRow, HistoryView, Msg};
use quiz_core::quiz::Round;
use quiz_model::{Word, decimal, fill};

pub(in crate::ui) fn history(
    view: &HistoryView<'_>,
    clearing: bool,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let history = tag("article")
        .class("history")
        .add(tag("h1").fixed("tabindex", "-1").say(Word::HistoryTitle, phrases));
    let history = if view.rows.is_empty() {
        history.add(tag("p").say(Word::HistoryEmpty, phrases))
    } else {
        let rows = view.rows.iter().map(|entry| row(entry, phrases, send));
        let history =
            history.add(trend(&view.rows, phrases)).add(tag("ol").class("attempts").each(rows));
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
        .add(parts::keep("secondary", phrases, send))
        .add(parts::keep_panel())
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
    let kind = match entry.round {
        Round::Full => phrases.count(Word::RoundFull, "count", entry.asked),
        Round::Missed => phrases.text(Word::RoundMissed).to_owned(),
        Round::Bonus => phrases.text(Word::RoundBonus).to_owned(),
    };
    let answered = decimal(entry.score.answered);
    let state = if let Some(total) = entry.stopped_of {
        let total = decimal(total);
        phrases.fill(Word::HistoryUnfinished, &[("answered", &answered), ("total", &total)])
    } else if entry.paths.is_empty() {
        String::new()
    } else {
        let paths = phrases.titles(entry.paths.iter().map(|path| path.title.as_str()));
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
        .number("data-right", entry.score.right)
        .with("data-total", &answered)
        .add(heading)
        .add(tag("p").class("kind").text(&kind))
        .add(parts::dots(&entry.dots, entry.score, phrases))
        .when(!state.is_empty(), |row| row.add(tag("p").class("hint").text(&state)))
}

/// The share of right answers of each whole quiz as a line, the oldest first; the list says the same.
fn trend(rows: &[HistoryRow<'_>], phrases: &Phrases<'_>) -> Markup {
    let whole = rows.iter().rev().filter(|row| row.round == Round::Full && row.score.answered > 0);
    let shares: Vec<_> = whole.map(|row| row.score.right * 40 / row.score.answered).collect();
    if shares.len() < 2 {
        return nothing();
    }
    let width = 240 / (shares.len() - 1);
    let mut points = String::new();
    for (share, at) in shares.iter().zip(0_usize..) {
        points.push_str(&[&*decimal(at * width), ",", &decimal(44 - share), " "].concat());
    }
    tag("figure")
        .class("trend")
        .add(
            tag("svg")
                .fixed("viewBox", "-4 0 248 48")
                .fixed("aria-hidden", "true")
                .fixed("focusable", "false")
                .add(tag("polyline").with("points", &points)),
        )
        .add(tag("figcaption").class("hint").say(Word::HistoryTrend, phrases))
        .into()
}
