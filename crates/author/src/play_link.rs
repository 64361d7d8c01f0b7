//! A link that holds a quiz: what stands behind the `#` of `play/`.
//!
//! ```text
//! q1.  base64url of  2 bytes  how long the packed quiz is, the higher byte first
//!                    4 bytes  FNV-1a of the packed quiz, the highest byte first
//!                    the rest  the quiz as its author wrote it, in JSON, by raw deflate (RFC 1951)
//! ```
//! The JSON is [`Quiz`] as `content/schema.json` describes it, so what reads old content reads old links.
//! Anyone can make a link: it is read within bounds of size, and goes through the checks of any quiz,
//! which alone make a link or a rich text. The length tells a link that was cut off from one that was
//! altered.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use quiz_model::checksum;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::authored::{Quiz, State};
use crate::checked;

/// The most letters that are made: chats and e-mail programs pass on links of that length.
pub const LONGEST: usize = 12_000;

/// The most letters that are read, and the most bytes that may be packed in them.
const LONGEST_READ: usize = 16_000;
const MOST_BYTES: usize = 256_000;

/// The most questions and paths, weights of a path, and combinations of answers about the visitor: more
/// than a quiz that fits into a link has, and few enough that its check, which tries each combination,
/// takes no second.
const MOST_QUESTIONS: usize = 100;
const MOST_PATHS: usize = 8;
const MOST_WEIGHTS: usize = 32;
const MOST_COMBINATIONS: usize = 300_000;

/// What a link of ours begins with, before the number of its format.
const MARK: char = 'q';
const FORMAT: &str = "q1";

/// The length and the sum.
const HEAD: usize = 6;

/// The hardest that deflate tries.
const SMALLEST: u8 = 10;

/// Bytes of the sum that a record is named by.
const NAMED_BY: usize = 10;

/// Why a quiz does not go into a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CannotLink {
    /// It shows pictures.
    #[error("a link holds no pictures: take them out, or publish the quiz as a page")]
    Pictures,
    /// It has more questions, paths or answers than are read.
    #[error("a link holds no quiz of that many questions and paths: publish it as a page")]
    TooMuch,
    /// It is too long.
    #[error("the link would have {0} letters, more than {LONGEST}: publish the quiz as a page")]
    TooLong(usize),
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// There is no quiz in the address.
    #[error("the address holds no quiz: ask for the whole link")]
    Missing,
    /// Its end is missing.
    #[error("the end of the link is missing: ask for it again")]
    CutOff,
    /// It is not what was made.
    #[error("the link was altered on its way: ask for it again")]
    Altered,
    /// A later version has made it.
    #[error("a later version has made the link: reload the page")]
    Later,
    /// What it holds is no quiz that runs.
    #[error("the quiz in the link has a mistake: tell who sent it")]
    Unsound,
}

impl Unreadable {
    /// Its name in a page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::CutOff => "cut-off",
            Self::Altered => "altered",
            Self::Later => "later",
            Self::Unsound => "unsound",
        }
    }
}

/// What stands behind the `#` of a link to this quiz. The guide stays behind: it is of pages.
///
/// # Errors
/// When it does not go into a link.
pub fn fragment(quiz: &Quiz) -> Result<String, CannotLink> {
    if has_pictures(quiz) {
        return Err(CannotLink::Pictures);
    }
    if !is_within_bounds(quiz) {
        return Err(CannotLink::TooMuch);
    }
    let mut quiz = quiz.clone();
    without_guide(&mut quiz);
    // A quiz is made of texts, lists and numbers, which JSON always holds.
    let text = serde_json::to_vec(&quiz).unwrap_or_default();
    let packed = compress_to_vec(&text, SMALLEST);
    let made = written(&packed);
    match (u16::try_from(packed.len()), made.len()) {
        (Ok(_), ..=LONGEST) => Ok(made),
        (_, length) => Err(CannotLink::TooLong(length)),
    }
}

fn written(packed: &[u8]) -> String {
    let length = u16::try_from(packed.len()).unwrap_or(u16::MAX);
    let mut bytes = length.to_be_bytes().to_vec();
    bytes.extend(checksum(packed).to_be_bytes());
    bytes.extend(packed);
    [FORMAT, ".", &BASE64_URL_SAFE_NO_PAD.encode(bytes)].concat()
}

/// The quiz in the fragment of an address, with its `#` or without, and with the name of a screen
/// before it or without. It is named by what it says, so two quizzes never share a record.
///
/// # Errors
/// When there is none, or it cannot be opened.
pub fn read(fragment: &str) -> Result<quiz_model::Quiz, Unreadable> {
    let mut quiz = authored(fragment)?;
    // What is a mistake in a quiz that is checked may have become so since the link was made.
    quiz.state = State::Draft;
    without_guide(&mut quiz);
    if !is_within_bounds(&quiz) {
        return Err(Unreadable::Unsound);
    }
    checked(&quiz, &[]).map(|checked| checked.quiz).map_err(|_| Unreadable::Unsound)
}

/// The quiz as it was written, under the name that its record has here.
fn authored(fragment: &str) -> Result<Quiz, Unreadable> {
    let text = unpacked(token(fragment)?)?;
    let mut quiz: Quiz = serde_json::from_slice(&text).map_err(|_| Unreadable::Unsound)?;
    let sum = Sha256::digest(&text);
    "play-".clone_into(&mut quiz.id);
    for byte in sum.iter().take(NAMED_BY) {
        let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
        quiz.id.extend([digit(byte >> 4), digit(byte & 15)]);
    }
    Ok(quiz)
}

/// What stands behind the name of the format. Chats put a full stop or a bracket behind a link.
fn token(fragment: &str) -> Result<&str, Unreadable> {
    if fragment.len() > LONGEST_READ {
        return Err(Unreadable::Altered);
    }
    let mut parts = fragment.split(['#', '?', '&']).filter_map(|part| part.split_once('.'));
    let is_format = |format: &str| {
        format.strip_prefix(MARK).is_some_and(|number| {
            (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let (format, token) = parts.find(|(format, _)| is_format(format)).ok_or(Unreadable::Missing)?;
    if format != FORMAT {
        return Err(Unreadable::Later);
    }
    let is_of_token = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let end = token.find(|letter| !is_of_token(letter)).unwrap_or(token.len());
    Ok(token.get(..end).unwrap_or_default())
}

fn unpacked(token: &str) -> Result<Vec<u8>, Unreadable> {
    let bytes = lenient(token).ok_or(Unreadable::Altered)?;
    let (head, packed) = bytes.split_at_checked(HEAD).ok_or(Unreadable::CutOff)?;
    let [high, low, sum @ ..] = head else { return Err(Unreadable::CutOff) };
    let length = usize::from(u16::from_be_bytes([*high, *low]));
    if packed.len() < length {
        return Err(Unreadable::CutOff);
    }
    if packed.len() > length || *sum != checksum(packed).to_be_bytes() {
        return Err(Unreadable::Altered);
    }
    decompress_to_vec_with_limit(packed, MOST_BYTES).map_err(|_| Unreadable::Altered)
}

/// The bytes of a token. What was cut in the middle of a byte has its whole bytes still: else it would
/// be taken for an altered one.
fn lenient(token: &str) -> Option<Vec<u8>> {
    let decode = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).ok();
    let whole = token.len() / 4 * 4;
    decode(token).or_else(|| decode(token.get(..whole)?))
}

fn has_pictures(quiz: &Quiz) -> bool {
    quiz.questions.iter().any(|question| {
        question.image.is_some()
            || question.explanation_image.is_some()
            || question.choices.iter().any(|choice| choice.image.is_some())
    })
}

fn is_within_bounds(quiz: &Quiz) -> bool {
    let answers = quiz.about_you.iter().map(|question| question.options.len() + 1);
    let combinations = answers.fold(1_usize, usize::saturating_mul);
    quiz.questions.len() <= MOST_QUESTIONS
        && quiz.paths.len() <= MOST_PATHS
        && quiz.paths.iter().all(|path| path.weights.len() <= MOST_WEIGHTS)
        && combinations <= MOST_COMBINATIONS
}

fn without_guide(quiz: &mut Quiz) {
    quiz.guide = None;
    for question in &mut quiz.questions {
        question.guide = None;
    }
    for step in quiz.paths.iter_mut().flat_map(|path| &mut path.steps) {
        step.guide = None;
    }
}

#[cfg(test)]
mod tests;
