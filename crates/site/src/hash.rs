//! SHA-256, in the two forms that a site needs.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use quiz_model::hexadecimal;
use sha2::{Digest, Sha256};

/// A short name for what these parts hold: the first 16 digits of their sum. Each part counts with
/// its length, so that where one ends cannot be shifted.
pub(super) fn short_name<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_le_bytes());
        sum.update(part);
    }
    sum.finalize().iter().take(8).flat_map(|byte| hexadecimal(*byte)).collect()
}

/// The sum of a file or of a script, as pages and policies write it.
pub(super) fn integrity(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_written_as_pages_write_it() {
        let sum = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(""), sum);
    }

    #[test]
    fn a_short_name_tells_where_each_part_ends() {
        let name = short_name([&b"ab"[..], b""]);
        assert_eq!(name.len(), 16);
        assert!(name.chars().all(|digit| digit.is_ascii_hexdigit()), "{name}");
        assert_ne!(name, short_name([&b"a"[..], b"b"]));
        assert_eq!(name, short_name([&b"ab"[..], b""]));
    }
}
