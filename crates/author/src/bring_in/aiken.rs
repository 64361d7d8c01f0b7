//! Aiken: a question, its choices after letters, and `ANSWER: B`
//! (<https://docs.moodle.org/en/Aiken_format>).

use super::report::Log;
use super::text::TextReader;
use super::{Remark, limits};
use crate::exchange::{Choice, Question};

/// Reads a file. Lines that continue a question or a choice are taken along.
pub(super) fn read(text: &str, log: &mut Log) -> Option<String> {
    let mut open = Open::default();
    for (at, line) in text.lines().enumerate() {
        if log.is_full() {
            return None;
        }
        open.take(at + 1, line.trim(), log);
    }
    open.give_up(NO_KEY, log);
    None
}

/// Why a question is left out whose choices nobody has marked.
const NO_KEY: &str = "no line `ANSWER:` follows its choices";

/// A question being read.
#[derive(Default)]
struct Open {
    /// The line it begins on.
    line: usize,
    prompt: String,
    choices: Vec<String>,
    /// Lines after the last choice, which continue it, or begin the next question where `A.` follows.
    after: Vec<(usize, String)>,
    /// Whether a blank line stands behind its last choice.
    is_parted: bool,
}

impl Open {
    fn take(&mut self, at: usize, line: &str, log: &mut Log) {
        if line.is_empty() {
            self.is_parted = !self.choices.is_empty();
            return;
        }
        if let Some(key) = key_of(line) {
            self.close(&key, log);
        } else if line.starts_with("ANSWER:") {
            self.give_up("its line `ANSWER:` names no letter", log);
        } else if let Some((letter, text)) = choice_of(line) {
            if letter == 0 && !self.choices.is_empty() {
                self.begin_again(log);
            }
            self.continue_choice();
            self.begin(at);
            self.is_parted = false;
            self.choices.push(text.to_owned());
        } else if self.choices.is_empty() {
            self.begin(at);
            if !self.prompt.is_empty() {
                self.prompt.push(' ');
            }
            self.prompt.push_str(line);
        } else if self.is_parted {
            // A blank line parts questions: what follows is the next one.
            self.give_up(NO_KEY, log);
            self.take(at, line, log);
        } else {
            self.after.push((at, line.to_owned()));
        }
    }

    fn begin(&mut self, at: usize) {
        if self.prompt.is_empty() && self.choices.is_empty() {
            self.line = at;
        }
    }

    /// The question before had no key: what stands after its choices is the next one.
    fn begin_again(&mut self, log: &mut Log) {
        let after = std::mem::take(&mut self.after);
        self.give_up(NO_KEY, log);
        for (at, line) in after {
            self.take(at, &line, log);
        }
    }

    fn continue_choice(&mut self) {
        let after: Vec<String> = self.after.drain(..).map(|(_, line)| line).collect();
        if let (Some(last), false) = (self.choices.last_mut(), after.is_empty()) {
            *last = format!("{last} {}", after.join(" "));
        }
    }

    fn close(&mut self, key: &[usize], log: &mut Log) {
        self.continue_choice();
        let Self { line, prompt, choices, .. } = std::mem::take(self);
        let mut reader = TextReader::new();
        let question = Question {
            prompt: reader.plain(&prompt),
            choices: choices
                .iter()
                .take(limits::CHOICES)
                .enumerate()
                .map(|(at, text)| Choice {
                    text: reader.plain(text),
                    is_right: key.contains(&at),
                    ..Choice::default()
                })
                .collect(),
            ..Question::default()
        };
        log.take(format!("line {line}"), question, reader.remarks());
    }

    fn give_up(&mut self, why: &str, log: &mut Log) {
        self.continue_choice();
        let Self { line, prompt, choices, .. } = std::mem::take(self);
        if !prompt.is_empty() || !choices.is_empty() {
            // What asks nothing is named by its first choice.
            let about = if prompt.is_empty() { choices.concat() } else { prompt };
            let why = Remark::Broken(why.to_owned());
            log.leave_out(format!("line {line}"), &about, why, Vec::new());
        }
    }
}

/// `ANSWER: B`, or several letters with commas: the choices named, from 0.
pub(super) fn key_of(line: &str) -> Option<Vec<usize>> {
    let (word, letters) = line.trim().split_once(':')?;
    if !word.trim().eq_ignore_ascii_case("answer") {
        return None;
    }
    letters.trim().split(',').map(|letter| letter_of(letter.trim())).collect()
}

/// `B. text`, `B) text` or `B)text`: the letter, from 0, and the text. `A.D.` begins no choice.
fn choice_of(line: &str) -> Option<(usize, &str)> {
    let (letter, text) = line.split_once(['.', ')'])?;
    let is_choice = text.starts_with(char::is_whitespace) || line.get(1..2) == Some(")");
    Some((letter_of(letter).filter(|_| is_choice)?, text.trim()))
}

/// A capital letter alone, from 0.
fn letter_of(text: &str) -> Option<usize> {
    match text.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(usize::from(letter - b'A')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::bring_in::Format;
    use crate::bring_in::tests::told;

    #[test]
    fn questions_are_read_and_broken_ones_named() {
        let read = told(Format::Aiken, include_bytes!("fixtures/examples.aiken"));
        assert_eq!(read, include_str!("fixtures/examples.aiken.txt"));
    }
}
