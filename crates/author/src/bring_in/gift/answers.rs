//! What stands between the braces of a question.

use super::Remark;
use crate::exchange::Weight;

/// The answers of a question that has a place here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answers<'a> {
    pub(super) kind: Kind<'a>,
    /// What is said after any answer.
    pub(super) general: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    TrueFalse { is_true: bool, wrong: &'a str, right: &'a str },
    Choices(Vec<Answer<'a>>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer<'a> {
    /// Whether `=` stands before it.
    pub(super) is_key: bool,
    pub(super) weight: Option<Weight>,
    pub(super) text: &'a str,
    pub(super) feedback: &'a str,
}

/// Reads what stands between the braces.
///
/// # Errors
/// What it is that has no place, or what is wrong with it.
pub(super) fn read(inside: &str) -> Result<Answers<'_>, Remark> {
    let no_place = |what: &str| Err(Remark::NoPlace(what.to_owned()));
    let (answers, general) = inside.split_once("####").unwrap_or((inside, ""));
    let answers = answers.trim();
    let general = general.trim().to_owned();
    if answers.is_empty() {
        return no_place("an essay question");
    }
    if answers.starts_with('#') {
        return no_place("a question whose answer is a number");
    }
    if let Some(kind) = true_false(answers) {
        return Ok(Answers { kind, general });
    }
    let Some(start) = answers.find(['=', '~']) else { return no_place("a short answer question") };
    if !answers[..start].trim().is_empty() {
        return Err(Remark::Broken(
            "text stands before the first answer, which begins with = or ~".to_owned(),
        ));
    }
    let choices = split(answers).map(answer).collect::<Result<Vec<_>, _>>()?;
    match () {
        () if choices.iter().any(|choice| !choice.is_key) => {
            Ok(Answers { kind: Kind::Choices(choices), general })
        }
        () if choices.iter().all(|choice| choice.text.contains("->")) => {
            no_place("a matching question")
        }
        () => no_place("a short answer question"),
    }
}

fn true_false(answers: &str) -> Option<Kind<'_>> {
    let mut parts = answers.splitn(3, '#').map(str::trim);
    let is_true = match parts.next()?.to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let (wrong, right) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    Some(Kind::TrueFalse { is_true, wrong, right })
}

/// Each answer with the sign before it.
fn split(answers: &str) -> impl Iterator<Item = &str> {
    let mut rest = answers;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest[first.len_utf8()..]
            .find(['=', '~'])
            .map_or(rest.len(), |at| at + first.len_utf8());
        let (answer, after) = rest.split_at(end);
        rest = after;
        Some(answer)
    })
}

fn answer(answer: &str) -> Result<Answer<'_>, Remark> {
    let is_key = answer.starts_with('=');
    let text = answer[1..].trim();
    let (text, feedback) = text.split_once('#').unwrap_or((text, ""));
    let (weight, text) = match text.strip_prefix('%').and_then(|after| after.split_once('%')) {
        Some((percent, rest)) => {
            let wrong = || Remark::Broken(format!("`%{percent}%` is not between -100 and 100"));
            (Some(Weight::of_percent(percent).ok_or_else(wrong)?), rest)
        }
        None => (None, text),
    };
    Ok(Answer { is_key, weight, text: text.trim(), feedback: feedback.trim() })
}
