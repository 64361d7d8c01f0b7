//! The kinds of content of H5P that are questions with choices.

use serde_json::Value;

use super::{list, text};
use crate::bring_in::text::TextReader;
use crate::bring_in::{Remark, limits};
use crate::exchange::{Choice, Passage, Question};

/// H5P.MultiChoice.
pub(super) fn multi_choice(params: &Value, reader: &mut TextReader<'_>) -> Question {
    let mut prompt = reader.html(text(params, "question"));
    picture(params, &mut prompt, reader);
    let choices: Vec<Choice> = list(params, "answers")
        .iter()
        .take(limits::CHOICES)
        .map(|answer| {
            let said = answer.get("tipsAndFeedback").unwrap_or(&Value::Null);
            if !text(said, "notChosenFeedback").trim().is_empty() {
                reader.remark(Remark::Feedback("for a choice that was not taken"));
            }
            hint(text(said, "tip"), reader);
            Choice {
                text: reader.html(text(answer, "text")),
                is_right: answer.get("correct").and_then(Value::as_bool).unwrap_or(false),
                feedback: reader.html(text(said, "chosenFeedback")),
                weight: None,
            }
        })
        .collect();
    let behaviour = params.get("behaviour").unwrap_or(&Value::Null);
    let takes_one = behaviour.get("singleAnswer").and_then(Value::as_bool).unwrap_or(false)
        || text(behaviour, "type") == "single";
    if takes_one && choices.iter().filter(|choice| choice.is_right).count() > 1 {
        reader.remark(Remark::EitherRight);
    }
    overall(params, reader);
    Question { prompt, choices, ..Question::default() }
}

/// H5P.TrueFalse.
pub(super) fn true_false(params: &Value, reader: &mut TextReader<'_>) -> Question {
    let mut prompt = reader.html(text(params, "question"));
    picture(params, &mut prompt, reader);
    let is_true = text(params, "correct") == "true";
    let behaviour = params.get("behaviour").unwrap_or(&Value::Null);
    let words = params.get("l10n").unwrap_or(&Value::Null);
    let choices =
        [("trueText", "True", true), ("falseText", "False", false)].map(|(key, word, says)| {
            let own = text(words, key);
            let is_right = says == is_true;
            let feedback = if is_right { "feedbackOnCorrect" } else { "feedbackOnWrong" };
            Choice {
                text: reader.plain(if own.trim().is_empty() { word } else { own }),
                is_right,
                feedback: reader.html(text(behaviour, feedback)),
                weight: None,
            }
        });
    Question { prompt, choices: choices.into(), ..Question::default() }
}

/// One of the choices of H5P.SingleChoiceSet: its first answer is the right one.
pub(super) fn single_choice(choice: &Value, reader: &mut TextReader<'_>) -> Question {
    let answers = list(choice, "answers").iter().filter_map(Value::as_str).take(limits::CHOICES);
    Question {
        prompt: reader.html(text(choice, "question")),
        choices: answers
            .enumerate()
            .map(|(at, answer)| Choice {
                text: reader.html(answer),
                is_right: at == 0,
                ..Choice::default()
            })
            .collect(),
        ..Question::default()
    }
}

/// The picture, or whatever else, that stands above a question.
fn picture(params: &Value, prompt: &mut Passage, reader: &mut TextReader<'_>) {
    let Some(media) = params.get("media").and_then(|media| media.get("type")) else { return };
    let library = text(media, "library");
    if library.starts_with("H5P.Image") {
        let image = media.get("params").unwrap_or(&Value::Null);
        let path = image.get("file").map(|file| text(file, "path")).unwrap_or_default();
        if !path.is_empty() {
            reader.picture_beside(prompt, path, text(image, "alt"));
        }
    } else if !library.is_empty() {
        reader.remark(Remark::Other("what plays above the question".to_owned()));
    }
}

fn hint(tip: &str, reader: &mut TextReader<'_>) {
    let tip = TextReader::new().html(tip).text.plain();
    if !tip.is_empty() {
        reader.remark(Remark::Hint(crate::bring_in::report::shortened(&tip)));
    }
}

fn overall(params: &Value, reader: &mut TextReader<'_>) {
    let says = |range: &Value| !text(range, "feedback").trim().is_empty();
    if list(params, "overallFeedback").iter().any(says) {
        reader.remark(Remark::Feedback("on the whole answer"));
    }
}
