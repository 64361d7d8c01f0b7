//! How somebody's round went, and the token that says it in a link.

use std::str::Split;

use super::{RoundScore, SenderName, Unreadable, base64url};
use quiz_model::{PathId, Quiz, QuizId, checksum, decimal, is_id, whole};

/// Most questions a round can have that a link tells of.
pub const MAX_QUESTIONS: u32 = 999;

/// Most paths that are told: of a longer tie the first ones, in the order of the quiz. Somebody who
/// has told nothing of themselves may tie all paths, however many there are.
pub const MAX_PATHS: usize = 8;

/// How somebody's round went: all that a link says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The quiz.
    pub quiz: QuizId,
    /// Its revision.
    pub revision: u32,
    /// Right answers.
    pub right: u32,
    /// Questions answered.
    pub total: u32,
    /// What it was sent for.
    pub reason: Reason,
    /// The paths recommended: one, or more in a tie; none of a challenge. A link tells of [`MAX_PATHS`].
    pub paths: Vec<PathId>,
    /// Who sends it, if they say.
    pub name: Option<SenderName>,
}

/// What a result is sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// To be looked at.
    Result,
    /// To be beaten: the friend takes the quiz and sees both scores.
    Challenge,
}

impl Shared {
    /// How many were right of how many.
    pub const fn score(&self) -> RoundScore {
        RoundScore { right: self.right, total: self.total }
    }

    /// A round of this quiz, to be beaten.
    pub fn challenge(quiz: &Quiz, right: usize, total: usize, name: Option<SenderName>) -> Self {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            quiz: quiz.id,
            revision: quiz.revision,
            right: number(right),
            total: number(total),
            reason: Reason::Challenge,
            paths: Vec::new(),
            name,
        }
    }

    /// Where a link to it leads, from the folder of the quiz on. Previews are made of pages, so each
    /// path has one, and each score of a whole round.
    pub fn address(&self, quiz: &Quiz) -> String {
        let page = match (self.reason, self.paths.first()) {
            (Reason::Result, Some(path)) => ["r/", path.as_str(), "/"].concat(),
            _ => self.score().page(quiz).unwrap_or_default(),
        };
        [&page, "#", &self.fragment()].concat()
    }

    /// What stands behind the `#` of a link: `v2.` and the token.
    ///
    /// The token is the base64url of three bytes of checksum of all that follows; two that stand for the
    /// quiz; revision, right answers, and twice the questions, one more for a challenge, each in seven
    /// bits a byte, the lowest first, with the highest bit set where another byte follows (LEB128); and
    /// the paths, with blanks between them. A name follows behind a line feed.
    pub fn fragment(&self) -> String {
        let mut said = mark(self.quiz).to_vec();
        let is_challenge = u32::from(self.reason == Reason::Challenge);
        for number in [self.revision, self.right, self.total.saturating_mul(2) | is_challenge] {
            put_number(&mut said, number);
        }
        let paths: Vec<_> = self.paths.iter().take(MAX_PATHS).map(PathId::as_str).collect();
        said.extend_from_slice(paths.join(" ").as_bytes());
        if let Some(name) = &self.name {
            said.push(b'\n');
            said.extend_from_slice(name.as_str().as_bytes());
        }
        let bytes = [&sum(&said), &*said].concat();
        ["v2.", &base64url::encoded(&bytes)].concat()
    }

    /// Reads a token of the second format, on a page of that quiz.
    ///
    /// # Errors
    /// What to say of it instead.
    pub(super) fn read(token: &str, quiz: &QuizId) -> Result<Self, Unreadable> {
        let bytes = bytes_of(token).ok_or(Unreadable::Broken)?;
        let (checksum, said) = bytes.split_at_checked(3).ok_or(Unreadable::Broken)?;
        let (of, mut said) = said.split_at_checked(2).ok_or(Unreadable::Broken)?;
        if *checksum != sum(&bytes[3..]) {
            return Err(Unreadable::Broken);
        }
        if *of != mark(*quiz) {
            return Err(Unreadable::OtherQuiz);
        }
        let mut read = || {
            let [revision, right, last] = [(); 3].map(|()| take_number(&mut said));
            let (revision, right, last) = (revision?, right?, last?);
            let text = std::str::from_utf8(said).ok()?;
            let (ids, name) = text.split_once('\n').unwrap_or((text, ""));
            let reason = if last % 2 == 1 { Reason::Challenge } else { Reason::Result };
            let paths = if ids.is_empty() { Vec::new() } else { paths(ids.split(' '))? };
            let (total, name) = (last / 2, SenderName::of(name));
            let shared = Self { quiz: *quiz, revision, right, total, reason, paths, name };
            // Nobody is told of a result without a path.
            let is_whole = reason == Reason::Challenge || !shared.paths.is_empty();
            (is_whole && total <= MAX_QUESTIONS).then_some(shared)
        };
        read().filter(Self::is_possible).ok_or(Unreadable::Broken)
    }

    /// Reads a token of the first format, which had the quiz's id first, and behind the questions the
    /// share of right answers, in whole per cent, that its band began at.
    ///
    /// # Errors
    /// What to say of it instead.
    pub(super) fn read_first(token: &str, quiz: &QuizId) -> Result<Self, Unreadable> {
        let read = || {
            let bytes = bytes_of(token)?;
            let (sum, said) = bytes.split_at_checked(4)?;
            if sum != checksum(said).to_be_bytes() {
                return None;
            }
            let mut words = std::str::from_utf8(said).ok()?.split(' ');
            let of = words.next().filter(|word| is_id(word))?.into();
            let most = [u32::MAX, MAX_QUESTIONS, MAX_QUESTIONS, 100];
            let [revision, right, total, _] = numbers(&mut words, most)?;
            let reason = match words.next()? {
                "r" => Reason::Result,
                "c" => Reason::Challenge,
                _ => return None,
            };
            let paths = paths(words).filter(|paths| !paths.is_empty())?;
            Some(Self { quiz: of, revision, right, total, reason, paths, name: None })
        };
        let shared = read().filter(Self::is_possible).ok_or(Unreadable::Broken)?;
        if shared.quiz == *quiz { Ok(shared) } else { Err(Unreadable::OtherQuiz) }
    }

    fn is_possible(&self) -> bool {
        self.right <= self.total && self.total > 0 && self.paths.len() <= MAX_PATHS
    }
}

/// Two bytes that stand for a quiz: its id would take a third of a link.
fn mark(quiz: QuizId) -> [u8; 2] {
    let [_, _, first, second] = checksum(quiz.as_str().as_bytes()).to_be_bytes();
    [first, second]
}

/// Tells a link that was cut or mistyped. It proves nothing, and nothing depends on it.
fn sum(said: &[u8]) -> [u8; 3] {
    let [_, first, second, third] = checksum(said).to_be_bytes();
    [first, second, third]
}

fn put_number(bytes: &mut Vec<u8>, mut number: u32) {
    loop {
        let low = number.to_le_bytes()[0] & 0x7f;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

/// The next number, if it is written as we write it: each has one way to be.
fn take_number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for place in 0..5 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let low = u32::from(byte & 0x7f);
        number |= low.checked_shl(7 * place).filter(|shifted| shifted >> (7 * place) == low)?;
        if byte & 0x80 == 0 {
            return (*byte != 0 || place == 0).then_some(number);
        }
    }
    None
}

/// The bytes of a token. Signs that a writer or a messenger has put behind it are passed over.
fn bytes_of(token: &str) -> Option<Vec<u8>> {
    let token = token.trim_end_matches(|sign: char| {
        !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
    });
    base64url::decoded(token)
}

/// The next words as numbers, none larger than its most.
fn numbers<const COUNT: usize>(
    words: &mut Split<'_, char>,
    most: [u32; COUNT],
) -> Option<[u32; COUNT]> {
    let mut numbers = [0; COUNT];
    for (number, most) in numbers.iter_mut().zip(most) {
        let word = words.next()?;
        *number = whole(word).filter(|number| *number <= most)?;
        // Each number has one way to be written.
        if decimal(*number) != word {
            return None;
        }
    }
    Some(numbers)
}

fn paths(words: Split<'_, char>) -> Option<Vec<PathId>> {
    words.map(|word| is_id(word).then(|| word.into())).collect()
}
