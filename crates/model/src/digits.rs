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

/// The whole number that a text writes, if it is none too large: for numbers of every size, so that the app
/// has the reading once.
pub fn whole<T: TryFrom<u64>>(digits: &str) -> Option<T> {
    T::try_from(read(digits)?).ok()
}

#[inline(never)]
fn read(digits: &str) -> Option<u64> {
    digits.parse().ok()
}

/// The byte that one or two hexadecimal digits write.
pub fn byte(digits: &str) -> Option<u8> {
    digits.chars().try_fold(0, |byte: u8, digit| {
        let digit = u8::try_from(digit.to_digit(16)?).ok()?;
        Some((byte << 4) | digit)
    })
}

/// The two digits of a byte, in small letters.
pub fn hexadecimal(byte: u8) -> [char; 2] {
    [byte >> 4, byte & 15].map(|part| DIGITS[usize::from(part)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_where_they_fit() {
        assert_eq!(whole::<u8>("255"), Some(255));
        assert_eq!(whole::<u64>("18446744073709551615"), Some(u64::MAX));
        for text in ["256", "-1", "", "1.5", "one", "18446744073709551616"] {
            assert_eq!(whole::<u8>(text), None, "{text}");
        }
    }

    #[test]
    fn hexadecimal_digits_are_read() {
        for (digits, read) in [("0", 0), ("f", 15), ("2E", 0x2e), ("ff", 255)] {
            assert_eq!(byte(digits), Some(read), "{digits}");
        }
        for digits in ["zz", "+1", "é", "g"] {
            assert_eq!(byte(digits), None, "{digits}");
        }
    }

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
