//! Base64 with the alphabet for addresses and without padding (RFC 4648, section 5).
//!
//! Our own, because its bytes reach every visitor: the `base64` crate, which the tests compare it
//! with, weighs several times as much (`docs/decisions/size.md`).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The text for these bytes.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let at = |place: usize| u32::from(group.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..=group.len() {
            let digit = bits >> (18 - 6 * place) & 63;
            text.push(char::from(ALPHABET[digit as usize]));
        }
    }
    text
}

/// The bytes of a text; none when it is not one that [`encoded`] makes.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut bits: u32 = 0;
    let mut known = 0;
    for letter in text.bytes() {
        let digit = ALPHABET.iter().position(|known| *known == letter)?;
        bits = bits << 6 | u32::try_from(digit).ok()?;
        known += 6;
        if known >= 8 {
            known -= 8;
            bytes.push(u8::try_from(bits >> known).ok()?);
            bits &= (1 << known) - 1;
        }
    }
    // What is left is less than a byte, and zero: else two texts would stand for the same bytes.
    (known < 6 && bits == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn writes_what_others_write(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            let text = encoded(&bytes);
            prop_assert_eq!(&text, &BASE64_URL_SAFE_NO_PAD.encode(&bytes));
            prop_assert_eq!(decoded(&text), Some(bytes));
        }

        #[test]
        fn reads_what_others_read(text in "[A-Za-z0-9_=-]{0,12}") {
            prop_assert_eq!(decoded(&text), BASE64_URL_SAFE_NO_PAD.decode(&text).ok());
        }
    }
}
