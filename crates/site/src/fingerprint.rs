//! A short name for what a file holds, or a whole build.

/// FNV-1a, 64 bits: tells builds apart, and is the same on every machine. Against somebody who wants
/// two builds to look alike it would be no help, and that somebody could change `sw.js` as well.
pub(super) struct Fingerprint(u64);

impl Fingerprint {
    pub(super) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a name or a content, with its length, so that where one ends cannot be shifted.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.mix(&(bytes.len() as u64).to_le_bytes());
        self.mix(bytes);
    }

    fn mix(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Its 16 digits.
    pub(super) fn digits(&self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        // Vectors from the page of its authors, http://www.isthe.com/chongo/tech/comp/fnv/.
        for (text, digits) in
            [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")]
        {
            let mut fingerprint = Fingerprint::new();
            fingerprint.mix(text.as_bytes());
            assert_eq!(fingerprint.digits(), digits, "{text}");
        }
    }

    #[test]
    fn where_a_name_ends_makes_a_difference() {
        let mut shifted = Fingerprint::new();
        shifted.add(b"ab");
        shifted.add(b"");
        let mut other = Fingerprint::new();
        other.add(b"a");
        other.add(b"b");
        assert_ne!(shifted.digits(), other.digits());
    }
}
