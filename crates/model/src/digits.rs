//! Numbers as digits.
//!
//! The app puts texts together by these and by `concat`, never by `format!` or `to_string`:
//! nothing else in it needs the machinery of `core::fmt` (`docs/decisions/size.md`).

const DIGITS: [char; 16] =
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];

/// A whole number, not negative, as people write it.
pub fn decimal(number: impl TryInto<u64>) -> String {
    written(number.try_into().unwrap_or(u64::MAX))
}

/// The same for numbers of every size, so that the app has it once.
fn written(number: u64) -> String {
    let mut text = if number > 9 { written(number / 10) } else { String::new() };
    text.extend(usize::try_from(number % 10).ok().and_then(|digit| DIGITS.get(digit)));
    text
}

/// The two digits of a byte, in small letters.
pub fn hexadecimal(byte: u8) -> [char; 2] {
    [byte >> 4, byte & 15].map(|part| DIGITS[usize::from(part)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_everywhere() {
        for (number, written) in
            [(0, "0"), (7, "7"), (10, "10"), (u64::MAX, "18446744073709551615")]
        {
            assert_eq!(decimal(number), written);
        }
        assert_eq!(decimal(2026_u16), "2026");
    }

    #[test]
    fn bytes_have_two_digits() {
        assert_eq!(hexadecimal(0x0f), ['0', 'f']);
        assert_eq!(hexadecimal(0xa0), ['a', '0']);
    }
}
