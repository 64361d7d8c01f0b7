//! How somebody's round went, and the token that says it in a link.

use super::base64url;
use quiz_model::{PathId, QuizId, checksum, decimal, is_id};

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
    /// The band, named by the share of right answers that it begins at, in whole per cent.
    pub band: u8,
    /// What it was sent for.
    pub reason: Reason,
    /// The paths recommended: one, or more in a tie. A link tells of [`MAX_PATHS`].
    pub paths: Vec<PathId>,
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
    /// What stands behind the `#` of a link: `v1.` and the token.
    ///
    /// The token is the base64url of four bytes of checksum and a text of ASCII words: quiz,
    /// revision, right answers, questions, band, `r` for a result or `c` for a challenge, paths.
    pub fn fragment(&self) -> String {
        let reason = match self.reason {
            Reason::Result => "r",
            Reason::Challenge => "c",
        };
        let mut text = self.quiz.as_str().to_owned();
        for number in [self.revision, self.right, self.total, u32::from(self.band)] {
            text.push(' ');
            text.push_str(&decimal(number));
        }
        let paths = self.paths.iter().take(MAX_PATHS).map(PathId::as_str);
        for word in std::iter::once(reason).chain(paths) {
            text.push(' ');
            text.push_str(word);
        }
        // The sum tells a link that was cut or mistyped. It proves nothing, and nothing depends on it.
        let mut bytes = checksum(text.as_bytes()).to_be_bytes().to_vec();
        bytes.extend_from_slice(text.as_bytes());
        ["v1.", &base64url::encoded(&bytes)].concat()
    }

    /// Reads a token; none when it is cut or altered. Signs that a writer or a messenger has put
    /// behind it are passed over.
    pub(super) fn read(token: &str) -> Option<Self> {
        let token = token.trim_end_matches(|sign: char| {
            !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
        });
        let bytes = base64url::decoded(token)?;
        let (sum, text) = bytes.split_at_checked(4)?;
        if sum != checksum(text).to_be_bytes() {
            return None;
        }
        let mut words = std::str::from_utf8(text).ok()?.split(' ');
        let quiz = words.next().filter(|word| is_id(word))?;
        // As it is written by us, so that one result has one token: no zeros before it, no plus.
        let mut number = |most: u32| {
            let word = words.next()?;
            let number = word.parse().ok().filter(|number| *number <= most)?;
            (decimal(number) == word).then_some(number)
        };
        let revision = number(u32::MAX)?;
        let right = number(MAX_QUESTIONS)?;
        let total = number(MAX_QUESTIONS)?;
        let band = u8::try_from(number(100)?).ok()?;
        let reason = match words.next()? {
            "r" => Reason::Result,
            "c" => Reason::Challenge,
            _ => return None,
        };
        let paths: Vec<PathId> =
            words.map(|word| is_id(word).then(|| word.into())).collect::<Option<_>>()?;
        let is_possible =
            right <= total && total > 0 && !paths.is_empty() && paths.len() <= MAX_PATHS;
        is_possible.then(|| Self { quiz: quiz.into(), revision, right, total, band, reason, paths })
    }
}
