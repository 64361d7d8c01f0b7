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
        assert_eq!(shared.fragment(), ["v1.", &token].concat(), "one result, one token");
    }
}

fn could_be(shared: &Shared) {
    assert!(shared.right <= shared.total && (1..=999).contains(&shared.total), "{shared:?}");
    assert!(shared.band <= 100 && (1..=8).contains(&shared.paths.len()), "{shared:?}");
    for id in shared.paths.iter().map(PathId::as_str).chain([shared.quiz.as_str()]) {
        assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{id}");
    }
    assert_eq!(read(&shared.fragment(), &shared.quiz), Followed::Shared(shared.clone()));
}

fn token(text: &[u8]) -> String {
    let sum = text
        .iter()
        .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    BASE64_URL_SAFE_NO_PAD.encode([&sum.to_be_bytes(), text].concat())
}
