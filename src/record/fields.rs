//! The record as JSON: which field holds what. Whatever else an attempt, the preferences or the
//! record itself hold comes from a later version and is kept as it came.

use super::{FORMAT, Folded, Preferences, Record, Reviews, Theme};
use crate::content::json::{Json, Object};
use crate::quiz::{Attempt, Certainty, Moment, Position, Response, Review, Round};

pub(super) fn record(record: &Record) -> Json {
    let mut fields = Object::new();
    fields.put("format", u64::from(record.format));
    fields.put("revision", u64::from(record.revision));
    if let Some(current) = &record.current {
        fields.put("current", current.as_str());
    }
    fields.put("attempts", list(&record.attempts, attempt));
    if !record.folded.is_empty() {
        fields.put("folded", record.folded.as_str());
    }
    if !record.reviews.as_slice().is_empty() {
        fields.put("reviews", list(record.reviews.as_slice(), review));
    }
    if !record.preferences.is_default() {
        fields.put("preferences", preferences(&record.preferences));
    }
    fields.fill_from(&record.unknown);
    fields.into()
}

pub(super) fn record_from(mut fields: Object) -> Option<Record> {
    fields.take("format");
    Some(Record {
        format: FORMAT,
        revision: number(&mut fields, "revision")?,
        current: optional(&mut fields, "current", |id| Some(id.text()?.into()))?,
        attempts: optional(&mut fields, "attempts", |attempts| list_from(attempts, attempt_from))?
            .unwrap_or_default(),
        folded: optional(&mut fields, "folded", |lines| lines.text().map(Folded::of))?
            .unwrap_or_default(),
        reviews: optional(&mut fields, "reviews", reviews_from)?.unwrap_or_default(),
        preferences: optional(&mut fields, "preferences", preferences_from)?.unwrap_or_default(),
        unknown: fields,
    })
}

fn attempt(attempt: &Attempt) -> Json {
    let mut fields = Object::new();
    fields.put("id", attempt.id.as_str());
    fields.put("round", round_name(attempt.round));
    fields.put("seed", u64::from(attempt.seed));
    fields.put("revision", u64::from(attempt.revision));
    fields.put("started", attempt.started.0);
    if let Some(Moment(finished)) = attempt.finished {
        fields.put("finished", finished);
    }
    fields.put("position", position(attempt.position));
    fields.put("questions", list(&attempt.questions, |id| id.as_str().into()));
    fields.put("responses", list(&attempt.responses, response));
    let mut about = Object::new();
    for (question, option) in attempt.about.iter() {
        about.put(question.as_str(), option.as_str());
    }
    fields.put("about", about);
    if !attempt.paths.is_empty() {
        fields.put("paths", list(&attempt.paths, |id| id.as_str().into()));
    }
    fields.fill_from(&attempt.unknown);
    fields.into()
}

fn attempt_from(attempt: Json) -> Option<Attempt> {
    let mut fields = attempt.object()?;
    Some(Attempt {
        id: text(&mut fields, "id")?.into(),
        round: round_named(&text(&mut fields, "round")?)?,
        seed: number(&mut fields, "seed")?,
        revision: number(&mut fields, "revision")?,
        started: moment(&mut fields, "started")?,
        finished: optional(&mut fields, "finished", |at| at.count().map(Moment))?,
        position: position_from(fields.take("position")?)?,
        questions: list_from(fields.take("questions")?, |id| Some(id.text()?.into()))?,
        responses: list_from(fields.take("responses")?, response_from)?,
        about: optional(&mut fields, "about", |about| {
            let answers = about.object()?.into_entries().into_iter();
            answers
                .map(|(question, option)| Some((question.into(), option.text()?.into())))
                .collect()
        })?
        .unwrap_or_default(),
        paths: optional(&mut fields, "paths", |paths| {
            list_from(paths, |id| Some(id.text()?.into()))
        })?
        .unwrap_or_default(),
        unknown: fields,
    })
}

fn response(response: &Response) -> Json {
    let mut fields = Object::new();
    fields.put("question", response.question.as_str());
    match &response.choice {
        Some(choice) => fields.put("choice", choice.as_str()),
        None => fields.put("choice", Json::Null),
    }
    fields.put("certainty", u64::from(response.certainty.level()));
    fields.put("right", Json::Bool(response.right));
    fields.put("at", response.at.0);
    fields.into()
}

fn response_from(response: Json) -> Option<Response> {
    let mut fields = response.object()?;
    Some(Response {
        question: text(&mut fields, "question")?.into(),
        choice: optional(&mut fields, "choice", |id| Some(id.text()?.into()))?,
        certainty: Certainty::try_from(number::<u8>(&mut fields, "certainty")?).ok()?,
        right: truth(&fields.take("right")?)?,
        at: moment(&mut fields, "at")?,
    })
}

fn review(review: &Review) -> Json {
    let mut fields = Object::new();
    fields.put("question", review.question.as_str());
    fields.put("at", review.at.0);
    fields.put("certainty", u64::from(review.certainty.level()));
    fields.put("looks", u64::from(review.looks));
    fields.fill_from(&review.unknown);
    fields.into()
}

fn reviews_from(json: Json) -> Option<Reviews> {
    let mut reviews = Reviews::default();
    for review in json.list()? {
        let mut fields = review.object()?;
        reviews.keep(Review {
            at: moment(&mut fields, "at")?,
            certainty: Certainty::try_from(number::<u8>(&mut fields, "certainty")?).ok()?,
            looks: number(&mut fields, "looks")?,
            question: text(&mut fields, "question")?.into(),
            unknown: fields,
        });
    }
    Some(reviews)
}

fn preferences(preferences: &Preferences) -> Json {
    let mut fields = Object::new();
    if preferences.theme != Theme::Auto {
        fields.put("theme", preferences.theme.name());
    }
    if !preferences.keys {
        fields.put("keys", Json::Bool(false));
    }
    fields.fill_from(&preferences.unknown);
    fields.into()
}

fn preferences_from(preferences: Json) -> Option<Preferences> {
    let mut fields = preferences.object()?;
    Some(Preferences {
        theme: optional(&mut fields, "theme", |theme| {
            let name = theme.text()?;
            Theme::ALL.into_iter().find(|theme| theme.name() == name)
        })?
        .unwrap_or_default(),
        keys: optional(&mut fields, "keys", |keys| truth(&keys))?.unwrap_or(true),
        unknown: fields,
    })
}

const ROUNDS: [(Round, &str); 3] =
    [(Round::Full, "full"), (Round::Missed, "missed"), (Round::Bonus, "bonus")];

pub(super) fn round_name(round: Round) -> &'static str {
    ROUNDS.into_iter().find(|(known, _)| *known == round).map_or("full", |(_, name)| name)
}

pub(super) fn round_named(name: &str) -> Option<Round> {
    ROUNDS.into_iter().find(|(_, known)| *known == name).map(|(round, _)| round)
}

fn position(position: Position) -> Json {
    let at = |name, index: usize| {
        let mut fields = Object::new();
        fields.put(name, u64::try_from(index).unwrap_or(u64::MAX));
        fields.into()
    };
    match position {
        Position::Question(index) => at("question", index),
        Position::Explanation(index) => at("explanation", index),
        Position::AboutYou => "about-you".into(),
        Position::Result => "result".into(),
    }
}

fn position_from(position: Json) -> Option<Position> {
    match position {
        Json::Text(name) => match name.as_str() {
            "about-you" => Some(Position::AboutYou),
            "result" => Some(Position::Result),
            _ => None,
        },
        Json::Object(mut fields) => {
            let question: Option<usize> = number(&mut fields, "question");
            match question {
                Some(index) => Some(Position::Question(index)),
                None => number(&mut fields, "explanation").map(Position::Explanation),
            }
        }
        _ => None,
    }
}

fn list<T>(values: &[T], json: impl Fn(&T) -> Json) -> Json {
    values.iter().map(json).collect::<Vec<_>>().into()
}

fn list_from<T>(json: Json, read: impl Fn(Json) -> Option<T>) -> Option<Vec<T>> {
    json.list()?.into_iter().map(read).collect()
}

/// A field that may be missing or null; none when it is there and damaged.
#[allow(clippy::option_option, reason = "missing and damaged are two things")]
fn optional<T>(
    fields: &mut Object,
    name: &str,
    read: impl Fn(Json) -> Option<T>,
) -> Option<Option<T>> {
    match fields.take(name) {
        None | Some(Json::Null) => Some(None),
        Some(value) => read(value).map(Some),
    }
}

fn text(fields: &mut Object, name: &str) -> Option<String> {
    fields.take(name)?.text()
}

fn number<T: TryFrom<u64>>(fields: &mut Object, name: &str) -> Option<T> {
    T::try_from(fields.take(name)?.count()?).ok()
}

fn moment(fields: &mut Object, name: &str) -> Option<Moment> {
    number(fields, name).map(Moment)
}

fn truth(json: &Json) -> Option<bool> {
    match json {
        Json::Bool(truth) => Some(*truth),
        _ => None,
    }
}
