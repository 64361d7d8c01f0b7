//! The words that heads of columns have, in several languages and in the templates of other programs.

use super::columns::Column;
use crate::bring_in::report::shortened;

const QUESTION: [&str; 14] = [
    "question",
    "questiontext",
    "questionstem",
    "stem",
    "prompt",
    "ask",
    "questiontitle",
    "item",
    "frage",
    "fragetext",
    "pregunta",
    "domanda",
    "vraag",
    "pergunta",
];
const CHOICE: [&str; 12] = [
    "option",
    "answer",
    "choice",
    "answeroption",
    "alternative",
    "antwort",
    "antwortmöglichkeit",
    "réponse",
    "respuesta",
    "opción",
    "opcion",
    "risposta",
];
const RIGHT: [&str; 22] = [
    "right",
    "rightanswer",
    "rightanswers",
    "rightchoice",
    "correct",
    "correctanswer",
    "correctanswers",
    "correctoption",
    "correctchoice",
    "answerkey",
    "key",
    "solution",
    "richtig",
    "richtigeantwort",
    "richtigeantworten",
    "lösung",
    "bonneréponse",
    "réponsecorrecte",
    "correcta",
    "respuestacorrecta",
    "rispostacorretta",
    "correctresponse",
];
const WRONG: [&str; 12] = [
    "wrong",
    "wronganswer",
    "wrongchoice",
    "incorrect",
    "incorrectanswer",
    "distractor",
    "falsch",
    "falscheantwort",
    "mauvaiseréponse",
    "incorrecta",
    "respuestaincorrecta",
    "wrongoption",
];
const EXPLANATION: [&str; 16] = [
    "explanation",
    "feedback",
    "generalfeedback",
    "rationale",
    "fact",
    "comment",
    "answerexplanation",
    "why",
    "erklärung",
    "begründung",
    "rückmeldung",
    "explication",
    "explicación",
    "spiegazione",
    "justification",
    "solutiontext",
];
const NAME: [&str; 7] = ["name", "id", "questionid", "questionname", "title", "number", "no"];
const TAGS: [&str; 6] = ["tags", "tag", "keywords", "labels", "schlagwörter", "etiquetas"];
const CATEGORY: [&str; 8] =
    ["category", "topic", "subject", "chapter", "section", "kategorie", "thema", "categoría"];

/// What each column holds, by its head.
pub(super) fn recognised(heads: &[String]) -> Vec<Column> {
    let read: Vec<Head> = heads.iter().map(|head| Head::of(head)).collect();
    let has_numbered =
        read.iter().filter(|head| head.is_choice && head.number.is_some()).count() >= 2;
    let has_right = read.iter().any(|head| is_in(&RIGHT, &head.word));
    let has_wrong = read.iter().any(|head| is_in(&WRONG, &head.word));
    let mut columns: Vec<Column> = Vec::new();
    for (head, written) in read.iter().zip(heads) {
        let column = match head.column() {
            // “Answer” alone is the key beside numbered choices, and the right answer beside wrong ones.
            Some(Column::Choice)
                if head.number.is_none() && !has_right && (has_numbered || has_wrong) =>
            {
                Column::Right
            }
            // Two columns may ask, such as a title and a text: the first does.
            Some(Column::Question) if columns.contains(&Column::Question) => {
                Column::Unused(shortened(written))
            }
            Some(column) => column,
            None => Column::Unused(shortened(written)),
        };
        columns.push(column);
    }
    columns
}

/// A head, taken apart: “Answer 2 (max. 75 letters)” is the word `answer` and the number 1.
struct Head {
    word: String,
    number: Option<usize>,
    is_choice: bool,
}

impl Head {
    fn of(written: &str) -> Self {
        let lower = written.to_lowercase();
        let before = lower.split(['(', '[', ':', '*']).next().unwrap_or_default();
        let before = before.split(" - ").next().unwrap_or_default();
        let parts: Vec<&str> = before
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect();
        let (number, words) = match parts.split_last() {
            Some((last, words)) if number_of(last).is_some() => (number_of(last), words),
            _ => (None, parts.as_slice()),
        };
        let word = words.concat();
        let (word, number) = match number {
            Some(number) => (word, Some(number)),
            None => with_digits(word),
        };
        let is_choice = is_in(&CHOICE, &word) || word.is_empty() && number.is_some();
        Self { word, number, is_choice }
    }

    fn column(&self) -> Option<Column> {
        let word = self.word.as_str();
        match self.number {
            Some(at) if is_in(&EXPLANATION, word) || word.starts_with("feedback") => {
                Some(Column::Feedback(at))
            }
            _ if self.is_choice => Some(Column::Choice),
            _ if is_in(&WRONG, word) => Some(Column::Wrong),
            _ if is_in(&RIGHT, word) => Some(Column::Right),
            None if is_in(&QUESTION, word) => Some(Column::Question),
            None if is_in(&EXPLANATION, word) => Some(Column::Explanation),
            None if is_in(&NAME, word) => Some(Column::Name),
            None if is_in(&TAGS, word) => Some(Column::Tags),
            None if is_in(&CATEGORY, word) => Some(Column::Category),
            _ => None,
        }
    }
}

fn is_in(words: &[&str], word: &str) -> bool {
    words.contains(&word)
}

/// `a` or `1` is the first, from 0.
fn number_of(part: &str) -> Option<usize> {
    match part.as_bytes() {
        [letter @ b'a'..=b'j'] => Some(usize::from(letter - b'a')),
        _ => part.parse::<usize>().ok()?.checked_sub(1).filter(|number| *number < 60),
    }
}

/// `option2` is the word and its number.
fn with_digits(word: String) -> (String, Option<usize>) {
    let bare = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    match number_of(&word[bare.len()..]) {
        Some(number) if !bare.is_empty() => (bare.to_owned(), Some(number)),
        _ => (word, None),
    }
}
