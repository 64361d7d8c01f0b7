//! A fragment is read as nothing, as broken, or as a result that could be: never as something else.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use quiz_core::link::{Followed, Shared, read};
use quiz_model::PathId;

/// Fragments are looked at up to 2,000 bytes; what is longer is not read at all.
const READ: usize = 2_000;

/// Reads the input as a fragment, and then as the text within a token whose checksum is right: by
/// chance alone hardly any would be.
pub(crate) fn check(input: &[u8]) {
    let fragment = String::from_utf8_lossy(input);
    let quiz = "ai-project-manager".into();
    let found = read(&fragment, &quiz);
    if let Followed::Shared(shared) = &found {
        assert_eq!(shared.quiz, quiz);
        could_be(shared);
    }
    if fragment.len() + 1 < READ {
        assert_eq!(read(&["#", &fragment].concat(), &quiz), found, "with its mark");
    }

    let token = token(input);
    let quiz = fragment.split(' ').next().unwrap_or_default().into();
    if let Followed::Shared(shared) = read(&["v1.", &token].concat(), &quiz) {
        could_be(&shared);
        assert!(!shared.paths.is_empty() && shared.name.is_none(), "{shared:?}");
    }
    // The second format is bytes from its third on, behind the sum of all that follows.
    let token = BASE64_URL_SAFE_NO_PAD.encode(&token_bytes(input)[1..]);
    if let Followed::Shared(shared) = read(&["v2.", &token].concat(), &quiz) {
        could_be(&shared);
    }
}

fn could_be(shared: &Shared) {
    assert!(shared.right <= shared.total && (1..=999).contains(&shared.total), "{shared:?}");
    assert!(shared.paths.len() <= 8, "{shared:?}");
    let seen = shared.name.as_ref().is_none_or(|name| {
        let name = name.as_str();
        (1..=20).contains(&name.chars().count()) && !name.chars().any(char::is_control)
    });
    assert!(seen, "{shared:?}");
    for id in shared.paths.iter().map(PathId::as_str).chain([shared.quiz.as_str()]) {
        assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{id}");
    }
    assert_eq!(read(&shared.fragment(), &shared.quiz), Followed::Shared(shared.clone()));
}

fn token(text: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(token_bytes(text))
}

/// A text behind its sum (FNV-1a).
fn token_bytes(text: &[u8]) -> Vec<u8> {
    let sum = text
        .iter()
        .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    [&sum.to_be_bytes(), text].concat()
}
