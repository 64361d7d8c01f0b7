//! From the lines of a file to its questions: comments, tags, categories, and what blank lines part.

use std::collections::VecDeque;

/// What stands between two blank lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// What it says, without comments.
    pub(super) text: String,
    /// The tags named in its comments.
    pub(super) tags: Vec<String>,
    /// The category that it begins, for itself and what follows.
    pub(super) category: Option<String>,
}

/// How many paragraphs an open brace may reach over.
const REACH: usize = 20;

/// The paragraphs of a file. One whose brace is open takes the next ones in, as far as they close it
/// and begin no question of their own.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut rest = VecDeque::from(split(text));
    let mut all: Vec<Paragraph> = Vec::new();
    while let Some(mut paragraph) = rest.pop_front() {
        let reach = reach(&paragraph.text, rest.iter().take(REACH));
        for next in rest.drain(..reach) {
            paragraph.text.push('\n');
            paragraph.text.push_str(&next.text);
            paragraph.tags.extend(next.tags);
        }
        all.push(paragraph);
    }
    all
}

/// How many of the paragraphs that follow belong to one whose brace is open.
fn reach<'a>(text: &str, following: impl Iterator<Item = &'a Paragraph>) -> usize {
    if !text.rsplit('}').next().is_some_and(|rest| rest.contains('{')) {
        return 0;
    }
    for (at, next) in following.enumerate() {
        let sign = next.text.find(['{', '}']);
        match sign.and_then(|sign| next.text[sign..].chars().next()) {
            Some('}') => return at + 1,
            Some(_) => return 0,
            None if next.category.is_some() || next.text.starts_with("::") => return 0,
            None => {}
        }
    }
    0
}

fn split(text: &str) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut open = Paragraph::default();
    for (at, line) in text.lines().enumerate() {
        let bare = line.trim();
        if bare.is_empty() {
            close(&mut open, &mut all);
        } else if let Some(comment) = bare.strip_prefix("//") {
            open.tags.extend(tags_of(comment));
        } else if let Some((_, category)) =
            bare.strip_prefix("$CATEGORY").and_then(|rest| rest.split_once(':'))
        {
            close(&mut open, &mut all);
            open.category = Some(category.trim().to_owned());
            open.line = at + 1;
        } else {
            if open.text.is_empty() {
                open.line = at + 1;
            }
            open.text.push_str(line);
            open.text.push('\n');
        }
    }
    close(&mut open, &mut all);
    all
}

fn close(open: &mut Paragraph, all: &mut Vec<Paragraph>) {
    if !open.text.is_empty() || open.category.is_some() {
        all.push(std::mem::take(open));
    }
}

/// Tags stand in comments as `[tag:word]`.
fn tags_of(comment: &str) -> impl Iterator<Item = String> {
    comment
        .split("[tag:")
        .skip(1)
        .filter_map(|after| after.split_once(']'))
        .map(|(tag, _)| tag.trim().to_owned())
        .filter(|tag| !tag.is_empty())
}
