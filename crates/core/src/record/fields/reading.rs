//! Reading a record.

mod values;

use self::values::{all, number, optional, truth};
use super::round_named;
use crate::quiz::{Attempt, Certainty, Moment, Position, Response, Review, Taken};
use crate::record::{ArchivedScores, CountedAttempts, FORMAT, Preferences, Record, Theme, Tick};
use quiz_model::json::{Object, Reader};
use quiz_model::{AboutAnswers, lasting};

/// Most values of one list. What asks for one of them looks at all, so a list that somebody has made
/// longer would keep a visitor waiting for minutes; of whole attempts, a fifth of this many fit into
/// what browsers keep.
const MAX_ITEMS: usize = 10_000;

/// Most choices that a question has.
const MAX_CHOICES: usize = 6;

/// A stored text as a record of this format; none when it is none.
pub(in crate::record) fn read(text: &str) -> Option<Record> {
    let mut reader = Reader::new(text);
    let mut record = Record::empty(0);
    let (mut format, mut revision) = (None, None);
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "format" => format = number(&mut reader),
            "revision" => revision = number(&mut reader),
            "current" => {
                record.current = optional(&mut reader, |id| Some((*id.text()?).into()))?;
            }
            "attempts" => {
                record.attempts =
                    optional(&mut reader, |list| all(list, attempt_from))?.unwrap_or_default();
            }
            "folded" => {
                let lines = optional(&mut reader, Reader::text)?.unwrap_or_default();
                record.archived = ArchivedScores::read(lines.into_owned());
            }
            "totals" => {
                let totals = optional(&mut reader, Reader::text)?.unwrap_or_default();
                record.counted = CountedAttempts::read(totals.into_owned());
            }
            "reviews" => {
                let reviews = optional(&mut reader, |list| all(list, review_from))?;
                for review in reviews.unwrap_or_default() {
                    record.reviews.keep(review);
                }
            }
            "ticks" => {
                let ticks = optional(&mut reader, |list| all(list, tick_from))?;
                for tick in ticks.unwrap_or_default() {
                    record.ticks.keep(tick);
                }
            }
            "preferences" => {
                record.preferences = optional(&mut reader, preferences_from)?.unwrap_or_default();
            }
            _ => record.unknown.put(&name, reader.any()?)?,
        }
    }
    record.revision = revision?;
    (format == Some(FORMAT) && reader.is_at_end()).then_some(record)
}

/// The format of a stored text: the one field that every format has.
pub(in crate::record) fn format(text: &str) -> Option<u32> {
    let mut reader = Reader::new(text);
    let mut format = None;
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        if name == "format" {
            format = number(&mut reader);
        } else {
            reader.any()?;
        }
    }
    format.filter(|_| reader.is_at_end())
}

fn attempt_from(reader: &mut Reader<'_>) -> Option<Attempt> {
    let (mut id, mut round, mut seed, mut revision) = (None, None, None, None);
    let (mut started, mut finished, mut position) = (None, None, None);
    let (mut questions, mut responses) = (None, None);
    let (mut about, mut paths, mut unknown) = (AboutAnswers::new(), Vec::new(), Object::new());
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "id" => id = Some((*reader.text()?).into()),
            "round" => round = Some(round_named(&reader.text()?)?),
            "seed" => seed = number(reader),
            "revision" => revision = number(reader),
            "started" => started = reader.count(),
            "finished" => finished = optional(reader, Reader::count)?,
            "position" => position = Some(position_from(reader)?),
            "questions" => questions = Some(all(reader, |id| Some((*id.text()?).into()))?),
            "responses" => responses = Some(answered_once(all(reader, response_from)?)),
            "about" => about = optional(reader, about_from)?.unwrap_or_default(),
            "paths" => {
                let ids = optional(reader, |ids| all(ids, |id| Some((*id.text()?).into())))?;
                paths = ids.unwrap_or_default();
            }
            _ => unknown.put(&name, reader.any()?)?,
        }
    }
    Some(Attempt {
        id: id?,
        round: round?,
        seed: seed?,
        revision: revision?,
        started: Moment(started?),
        finished: finished.map(Moment),
        position: position?,
        questions: questions?,
        responses: responses?,
        about,
        paths,
        unknown,
    })
}

/// Only the answer to each question that was given first, as when two tabs have answered it.
fn answered_once(responses: Vec<Response>) -> Vec<Response> {
    let mut once: Vec<Response> = Vec::with_capacity(responses.len());
    for response in responses {
        match once.iter_mut().find(|known| known.question == response.question) {
            Some(known) if response.precedes(known) => *known = response,
            Some(_) => {}
            None => once.push(response),
        }
    }
    once
}

fn about_from(reader: &mut Reader<'_>) -> Option<AboutAnswers> {
    let mut about = AboutAnswers::new();
    reader.open(b'{')?;
    let mut told = 0;
    while let Some(question) = reader.field()? {
        about.insert((*question).into(), (*reader.text()?).into());
        told += 1;
        if told > MAX_ITEMS {
            return None;
        }
    }
    Some(about)
}

fn response_from(reader: &mut Reader<'_>) -> Option<Response> {
    let (mut question, mut choice, mut certainty) = (None, None, None);
    let (mut right, mut at) = (None, None);
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "question" => question = Some((*reader.text()?).into()),
            "choice" => choice = optional(reader, taken_from)?,
            "certainty" => certainty = number::<u8>(reader),
            "right" => right = truth(reader),
            "at" => at = reader.count(),
            _ => {
                reader.any()?;
            }
        }
    }
    Some(Response {
        question: question?,
        choice,
        certainty: Certainty::try_from(certainty?).ok()?,
        right: right?,
        at: Moment(at?),
    })
}

/// The choices of an answer: one id, or a list of ids.
fn taken_from(reader: &mut Reader<'_>) -> Option<Taken> {
    if reader.peek()? == b'"' {
        return choice_from(reader).map(|id| Taken::with(None, id));
    }
    let (mut taken, mut count) = (None, 0);
    reader.open(b'[')?;
    while reader.next(b']')? {
        taken = Some(Taken::with(taken, choice_from(reader)?));
        count += 1;
        if count > MAX_CHOICES {
            return None;
        }
    }
    taken
}

/// No id has a blank. One that has would become several, and be written as more than are read again; what
/// stands before its first blank keeps the answer, and so its attempt.
fn choice_from(reader: &mut Reader<'_>) -> Option<&'static str> {
    reader.text()?.split(' ').next().map(lasting)
}

fn review_from(reader: &mut Reader<'_>) -> Option<Review> {
    let (mut question, mut at, mut certainty, mut looks) = (None, None, None, None);
    let mut unknown = Object::new();
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "question" => question = Some((*reader.text()?).into()),
            "at" => at = reader.count(),
            "certainty" => certainty = number::<u8>(reader),
            "looks" => looks = number(reader),
            _ => unknown.put(&name, reader.any()?)?,
        }
    }
    Some(Review {
        question: question?,
        at: Moment(at?),
        certainty: Certainty::try_from(certainty?).ok()?,
        looks: looks?,
        unknown,
    })
}

fn tick_from(reader: &mut Reader<'_>) -> Option<Tick> {
    let (mut item, mut is_done, mut at) = (None, None, None);
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "item" => item = Some(lasting(&reader.text()?)),
            "done" => is_done = truth(reader),
            "at" => at = reader.count(),
            _ => {
                reader.any()?;
            }
        }
    }
    Some(Tick { item: item?, is_done: is_done?, at: Moment(at?) })
}

fn preferences_from(reader: &mut Reader<'_>) -> Option<Preferences> {
    let mut preferences = Preferences::default();
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "theme" => preferences.theme = optional(reader, theme_from)?.unwrap_or_default(),
            "keys" => preferences.keys = optional(reader, truth)?.unwrap_or(true),
            _ => preferences.unknown.put(&name, reader.any()?)?,
        }
    }
    Some(preferences)
}

fn theme_from(reader: &mut Reader<'_>) -> Option<Theme> {
    let name = reader.text()?;
    Theme::ALL.into_iter().find(|theme| theme.name() == name)
}

fn position_from(reader: &mut Reader<'_>) -> Option<Position> {
    if reader.peek()? == b'"' {
        return match &*reader.text()? {
            "about-you" => Some(Position::AboutYou),
            "result" => Some(Position::Result),
            _ => None,
        };
    }
    let mut position = None;
    reader.open(b'{')?;
    while let Some(name) = reader.field()? {
        match &*name {
            "question" => position = number(reader).map(Position::Question),
            "explanation" => position = number(reader).map(Position::Explanation),
            _ => {
                reader.any()?;
            }
        }
    }
    position
}
