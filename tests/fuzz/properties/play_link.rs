//! A link that anyone can make holds a quiz that runs, or a reason is said: never anything else.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use quiz_author::authored;
use quiz_author::play_link::{LONGEST, Unreadable, fragment, read};
use quiz_model::{Content, Words};

/// Reads the input as a fragment; then as the JSON of a quiz, and as what is packed, within a link
/// whose length and sum are right: by chance alone hardly any would be.
pub(crate) fn check(input: &[u8]) {
    sound(&String::from_utf8_lossy(input));
    sound(&link(input));
    let link = link(&stored(input));
    sound(&link);
    if let Ok(quiz) = serde_json::from_slice::<authored::Quiz>(input)
        && let Ok(made) = fragment(&quiz)
    {
        assert!(made.len() <= LONGEST);
        let questions = quiz.questions.len();
        match read(&made) {
            Ok(read) => assert_eq!(read.questions.len(), questions),
            Err(error) => assert_eq!(error, Unreadable::Unsound),
        }
    }
}

fn sound(fragment: &str) {
    let found = read(fragment);
    assert_eq!(read(&["#result&", fragment].concat()).is_ok(), found.is_ok());
    let Ok(quiz) = found else { return };
    assert!(quiz.id.as_str().starts_with("play-") && quiz.id.as_str().len() == 25, "{}", quiz.id);
    assert!((1..=100).contains(&quiz.questions.len()));
    // The app reads it.
    let island = Content { quiz: quiz.clone(), words: Words::of(Vec::new()) }.write();
    assert!(island.len() < 4_000_000);
}

fn link(packed: &[u8]) -> String {
    let length = u16::try_from(packed.len()).unwrap_or(u16::MAX);
    let sum = packed
        .iter()
        .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let bytes = [&length.to_be_bytes()[..], &sum.to_be_bytes(), packed].concat();
    format!("q1.{}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// As deflate keeps what it does not pack (RFC 1951, section 3.2.4): one last block.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let bytes = &bytes[..bytes.len().min(usize::from(u16::MAX))];
    let length = u16::try_from(bytes.len()).unwrap_or(u16::MAX);
    [&[1][..], &length.to_le_bytes(), &(!length).to_le_bytes(), bytes].concat()
}
