//! Writing a record.

use super::round_name;
use crate::quiz::{Attempt, Moment, Position, Response, Review, Taken};
use crate::record::{Preferences, Record, Theme, Tick};
use quiz_model::json::Writer;

/// The text to store.
pub(in crate::record) fn write(record: &Record) -> String {
    let mut to = Writer::default();
    to.open('{');
    count(&mut to, "format", record.format);
    count(&mut to, "revision", record.revision);
    if let Some(current) = &record.current {
        text(&mut to, "current", current.as_str());
    }
    list(&mut to, "attempts", &record.attempts, attempt);
    if !record.archived.is_empty() {
        text(&mut to, "folded", record.archived.as_str());
    }
    if !record.counted.is_empty() {
        text(&mut to, "totals", record.counted.as_str());
    }
    if !record.reviews.as_slice().is_empty() {
        list(&mut to, "reviews", record.reviews.as_slice(), review);
    }
    if !record.ticks.as_slice().is_empty() {
        list(&mut to, "ticks", record.ticks.as_slice(), tick);
    }
    if !record.preferences.is_default() {
        to.name("preferences");
        preferences(&mut to, &record.preferences);
    }
    to.rest(&record.unknown);
    to.close('}');
    to.end()
}

fn attempt(to: &mut Writer, attempt: &Attempt) {
    to.open('{');
    text(to, "id", attempt.id.as_str());
    text(to, "round", round_name(attempt.round));
    count(to, "seed", attempt.seed);
    count(to, "revision", attempt.revision);
    count(to, "started", attempt.started.0);
    if let Some(Moment(finished)) = attempt.finished {
        count(to, "finished", finished);
    }
    to.name("position");
    position(to, attempt.position);
    list(to, "questions", &attempt.questions, |to, id| to.text(id.as_str()));
    list(to, "responses", &attempt.responses, response);
    to.name("about");
    to.open('{');
    for (question, option) in attempt.about.iter() {
        text(to, question.as_str(), option.as_str());
    }
    to.close('}');
    if !attempt.paths.is_empty() {
        list(to, "paths", &attempt.paths, |to, id| to.text(id.as_str()));
    }
    to.rest(&attempt.unknown);
    to.close('}');
}

fn response(to: &mut Writer, response: &Response) {
    to.open('{');
    text(to, "question", response.question.as_str());
    to.name("choice");
    match response.choice {
        Some(taken) => choices(to, taken),
        None => to.json("null"),
    }
    count(to, "certainty", response.certainty.level());
    json(to, "right", if response.right { "true" } else { "false" });
    count(to, "at", response.at.0);
    to.close('}');
}

/// One as a text, as always; several as a list, which a version that knows of one puts aside.
fn choices(to: &mut Writer, taken: Taken) {
    let is_list = taken.ids().nth(1).is_some();
    if is_list {
        to.open('[');
    }
    taken.ids().for_each(|id| to.text(id));
    if is_list {
        to.close(']');
    }
}

fn review(to: &mut Writer, review: &Review) {
    to.open('{');
    text(to, "question", review.question.as_str());
    count(to, "at", review.at.0);
    count(to, "certainty", review.certainty.level());
    count(to, "looks", review.looks);
    to.rest(&review.unknown);
    to.close('}');
}

fn tick(to: &mut Writer, tick: &Tick) {
    to.open('{');
    text(to, "item", tick.item);
    json(to, "done", if tick.is_done { "true" } else { "false" });
    count(to, "at", tick.at.0);
    to.close('}');
}

fn preferences(to: &mut Writer, preferences: &Preferences) {
    to.open('{');
    if preferences.theme != Theme::Auto {
        text(to, "theme", preferences.theme.name());
    }
    if !preferences.keys {
        json(to, "keys", "false");
    }
    to.rest(&preferences.unknown);
    to.close('}');
}

fn position(to: &mut Writer, position: Position) {
    let (name, index) = match position {
        Position::Question(index) => ("question", index),
        Position::Explanation(index) => ("explanation", index),
        Position::AboutYou => return to.text("about-you"),
        Position::Result => return to.text("result"),
    };
    to.open('{');
    count(to, name, u64::try_from(index).unwrap_or(u64::MAX));
    to.close('}');
}

fn text(to: &mut Writer, name: &str, said: &str) {
    to.name(name);
    to.text(said);
}

fn count(to: &mut Writer, name: &str, count: impl Into<u64>) {
    to.name(name);
    to.count(count.into());
}

fn json(to: &mut Writer, name: &str, value: &str) {
    to.name(name);
    to.json(value);
}

fn list<T>(to: &mut Writer, name: &str, values: &[T], write: impl Fn(&mut Writer, &T)) {
    to.name(name);
    to.open('[');
    for value in values {
        write(to, value);
    }
    to.close(']');
}
