//! quizdown's Markdown: a heading asks, a list with boxes answers
//! (<https://github.com/bonartm/quizdown-js/blob/main/docs/syntax.md>).
//!
//! Lines are read by hand, because a box means nothing in Markdown itself; the texts go through Markdown.

use super::report::Log;
use super::text::TextReader;
use super::{Remark, limits};
use crate::exchange::{Choice, Passage, Question};
use quiz_model::{Text, TextBlock};

/// Reads a file. A first heading without a list is the title.
pub(super) fn read(text: &str, log: &mut Log) -> Option<String> {
    let mut sections = sections(text);
    let is_title = |section: &Section| {
        section.heading.is_some() && section.choices.is_empty() && !section.is_order
    };
    let title =
        sections.first().filter(|first| is_title(first)).and_then(|first| first.heading.clone());
    if title.is_some() && sections.len() > 1 {
        sections.remove(0);
    }
    for section in sections {
        if log.is_full() {
            break;
        }
        section.close(log);
    }
    title.map(|title| TextReader::new().markdown(&title).text.plain())
}

/// A heading and what stands below it.
#[derive(Default)]
struct Section {
    line: usize,
    heading: Option<String>,
    body: String,
    hint: String,
    choices: Vec<Line>,
    /// Whether its list has numbers and no boxes.
    is_order: bool,
    /// What stands below the choices.
    after: String,
    has_options: bool,
}

/// A choice, with the comment on it.
#[derive(Default)]
struct Line {
    is_right: bool,
    text: String,
    comment: String,
}

fn sections(text: &str) -> Vec<Section> {
    let mut all = vec![Section { line: 1, ..Section::default() }];
    let (mut in_code, mut in_options) = (false, false);
    for (at, line) in text.lines().enumerate() {
        let bare = line.trim();
        let Some(open) = all.last_mut() else { break };
        if in_options {
            in_options = bare != "---";
        } else if bare == "---" && !in_code && open.is_empty_below() {
            (in_options, open.has_options) = (true, true);
        } else if let Some(heading) = heading_of(line).filter(|_| !in_code) {
            let section =
                Section { line: at + 1, heading: Some(heading.to_owned()), ..Section::default() };
            all.push(section);
        } else {
            in_code ^= bare.starts_with("```");
            open.take(line);
        }
    }
    all.retain(|section| section.heading.is_some() || !section.is_empty_below());
    all
}

impl Section {
    fn is_empty_below(&self) -> bool {
        self.body.trim().is_empty() && self.choices.is_empty() && self.hint.is_empty()
    }

    fn take(&mut self, line: &str) {
        let bare = line.trim();
        let is_indented = line.starts_with([' ', '\t']);
        if let Some((is_right, text)) = choice_of(line) {
            self.choices.push(Line { is_right, text: text.to_owned(), comment: String::new() });
        } else if let Some(quoted) = bare.strip_prefix('>') {
            let quote = match self.choices.last_mut() {
                Some(choice) => &mut choice.comment,
                None => &mut self.hint,
            };
            add_line(quote, quoted.trim_start());
        } else if let (true, false, Some(choice)) =
            (is_indented, bare.is_empty(), self.choices.last_mut())
        {
            add_line(&mut choice.text, bare);
        } else if self.choices.is_empty() {
            self.is_order |= !is_indented && is_numbered(bare);
            add_line(&mut self.body, line);
        } else {
            add_line(&mut self.after, line);
        }
    }

    fn close(self, log: &mut Log) {
        let place = format!("line {}", self.line);
        let heading = self.heading.unwrap_or_default();
        if self.choices.is_empty() {
            let what = if self.is_order {
                "a question about an order"
            } else {
                "a text without a question"
            };
            return log.leave_out(
                place,
                &format!("{heading} {}", self.body),
                Remark::NoPlace(what.to_owned()),
                Vec::new(),
            );
        }
        let mut reader = TextReader::new();
        if self.has_options {
            reader.remark(Remark::Other("a block of options".to_owned()));
        }
        let prompt = prompt_of(reader.markdown(&heading), reader.markdown(&self.body));
        let hint = reader.markdown(&self.hint).text.plain();
        if !hint.is_empty() {
            reader.remark(Remark::Hint(hint));
        }
        let choices = self.choices.iter().take(limits::CHOICES).map(|choice| Choice {
            text: reader.markdown(&choice.text),
            is_right: choice.is_right,
            feedback: reader.markdown(&choice.comment),
            weight: None,
        });
        let choices = choices.collect();
        let fact = reader.markdown(&self.after);
        log.take(
            place,
            Question { prompt, choices, fact, ..Question::default() },
            reader.remarks(),
        );
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// The heading asks, so it stands last; unless it only counts, and the text below it asks.
fn prompt_of(heading: Passage, body: Passage) -> Passage {
    let asks = |passage: &Passage| passage.text.plain().trim_end().ends_with('?');
    let (first, last) =
        if asks(&body) && !asks(&heading) { (heading, body) } else { (body, heading) };
    let blocks: Vec<TextBlock> =
        [&first, &last].iter().flat_map(|passage| passage.text.blocks().to_vec()).collect();
    Passage {
        text: Text::from(blocks),
        pictures: first.pictures.into_iter().chain(last.pictures).collect(),
    }
}

/// The words of a heading: `## What?`.
fn heading_of(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let depth = line.len() - words.len();
    ((1..=6).contains(&depth) && words.starts_with(' '))
        .then(|| words.trim().trim_end_matches('#').trim_end())
}

/// Whether a line is a choice: `- [x] text` or `1. [ ] text`.
pub(super) fn is_choice(line: &str) -> bool {
    choice_of(line).is_some()
}

fn choice_of(line: &str) -> Option<(bool, &str)> {
    let bare = line.strip_prefix("  ").unwrap_or(line);
    let item = match bare.strip_prefix(['-', '*', '+']) {
        Some(item) => item,
        None => after_number(bare)?,
    };
    let boxed = item.trim_start().strip_prefix('[')?;
    let (mark, text) = boxed.split_once(']')?;
    match mark.trim() {
        "x" | "X" => Some((true, text.trim())),
        "" if mark.len() <= 1 => Some((false, text.trim())),
        _ => None,
    }
}

fn is_numbered(line: &str) -> bool {
    after_number(line).is_some_and(|rest| rest.starts_with(' '))
}

fn after_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if rest.len() == line.len() { None } else { rest.strip_prefix(['.', ')']) }
}

#[cfg(test)]
mod tests {
    use crate::bring_in::Format;
    use crate::bring_in::tests::told;

    #[test]
    fn questions_are_read_with_hints_and_comments() {
        let read = told(Format::Quizdown, include_bytes!("fixtures/examples.quizdown.md"));
        assert_eq!(read, include_str!("fixtures/examples.quizdown.txt"));
    }
}
