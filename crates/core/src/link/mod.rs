//! What the address of a page says, behind the `#`, and what a shared link is made of.
//!
//! A link of ours holds one token, `v2.` and base64url: a format, so that a later version can have
//! another and every link ever made stays readable. Everything else behind the `#` is somebody
//! else's (a place on the page, what a blog engine adds) and means nothing here.
//!
//! A token says how somebody's round went. It holds no answers, and of the person nothing but the
//! name that they may have typed for it.

mod base64url;
mod name;
mod percent;
mod score;
mod shared;

pub use name::{MAX_NAME, SenderName};
pub use score::{CHALLENGES, RoundScore};
pub use shared::{MAX_PATHS, MAX_QUESTIONS, Reason, Shared};

use quiz_model::QuizId;

/// Longest fragment that is looked at, in bytes. Ours are some 80 long; what is longer was not made
/// by us, and reading a megabyte of it would only keep the visitor waiting.
const LONGEST: usize = 2_000;

/// How often a fragment is decoded: messengers encode what they send on, some do it again.
const ENCODED_AT_MOST: usize = 2;

/// What somebody came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Nothing of ours.
    Nothing,
    /// How somebody else's round went.
    Shared(Shared),
    /// A link of ours that says nothing here.
    Unreadable(Unreadable),
}

/// Why a link of ours says nothing here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was cut or altered on its way.
    Broken,
    /// A later version of the quiz has made it.
    Later,
    /// It is about another quiz.
    OtherQuiz,
}

/// Reads the fragment of an address, with its `#` or without, on a page of that quiz.
pub fn read(fragment: &str, quiz: &QuizId) -> Followed {
    if fragment.len() > LONGEST {
        // Cut at no letter's middle: what is looked for is ASCII.
        let is_ours = fragment.trim_start_matches('#').split('.').next().is_some_and(is_format);
        return if is_ours { Followed::Unreadable(Unreadable::Broken) } else { Followed::Nothing };
    }
    let mut fragment = fragment.to_owned();
    for _ in 0..ENCODED_AT_MOST {
        fragment = percent::decoded(&fragment);
    }
    // WordPress puts `?secret=…` behind the `#`, others put what they count visits by.
    let mut parts = fragment.split(['#', '?', '&']).filter_map(|part| part.split_once('.'));
    let Some((format, token)) = parts.find(|(format, _)| is_format(format)) else {
        return Followed::Nothing;
    };
    let read = match format {
        "v1" => Shared::read_first(token, quiz),
        "v2" => Shared::read(token, quiz),
        "v0" => Err(Unreadable::Broken),
        _ => Err(Unreadable::Later),
    };
    read.map_or_else(Followed::Unreadable, Followed::Shared)
}

/// Whether it is the `v` and the number that a token begins with.
fn is_format(text: &str) -> bool {
    text.strip_prefix('v').is_some_and(|number| {
        (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests;
