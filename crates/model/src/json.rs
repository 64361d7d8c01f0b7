//! JSON, as the content island and the saved record hold it.
//!
//! Our own, because its bytes reach every visitor's browser: with serde's the app is larger by
//! a quarter (`docs/decisions/content.md`). Whoever reads takes one value after the other and says what it
//! has to be, so nothing is built that is taken apart again. What a later version has saved stays
//! as it is written, to the last digit.

mod object;
mod writer;

use std::borrow::Cow;
use std::mem;

pub use object::Object;
pub use writer::Writer;

/// How deep lists and objects may lie in each other. Ours lie five deep; a text made to overflow
/// the stack is refused.
const DEEPEST: usize = 64;

/// Reads values one after the other. Whatever is none comes when something else stands there.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Right behind the bracket that opens a list or an object.
    is_first: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a text.
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0, is_first: false }
    }

    /// Whether nothing but white space is left.
    pub fn is_at_end(&mut self) -> bool {
        self.peek().is_none()
    }

    /// How many bytes are left: no list that is still to come has more values.
    pub const fn left(&self) -> usize {
        self.text.len() - self.at
    }

    /// The first byte of what comes next.
    pub fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes over this mark, if it stands right here.
    fn passes(&mut self, mark: u8) -> bool {
        let is_here = self.byte() == Some(mark);
        self.at += usize::from(is_here);
        is_here
    }

    /// Passes over this mark, which may stand behind white space.
    fn pass(&mut self, mark: u8) -> Option<()> {
        self.peek()?;
        self.passes(mark).then_some(())
    }

    /// Begins a list or an object, by its bracket.
    pub fn open(&mut self, bracket: u8) -> Option<()> {
        self.is_first = true;
        self.pass(bracket)
    }

    /// Goes on to the next value of a list, or of an object, which ends with this bracket; false at
    /// its end.
    pub fn next(&mut self, bracket: u8) -> Option<bool> {
        let is_first = mem::take(&mut self.is_first);
        if self.pass(bracket).is_some() {
            return Some(false);
        }
        if !is_first {
            self.pass(b',')?;
        }
        Some(true)
    }

    /// Goes on to the next field of an object: its name, before its value; none at the end.
    #[allow(clippy::option_option, reason = "the end and a damaged text are two things")]
    pub fn field(&mut self) -> Option<Option<Cow<'a, str>>> {
        if !self.next(b'}')? {
            return Some(None);
        }
        let name = self.text()?;
        self.pass(b':')?;
        Some(Some(name))
    }

    /// This word, such as `null`.
    pub fn word(&mut self, word: &str) -> Option<()> {
        self.peek()?;
        let is_here = self.text.get(self.at..)?.starts_with(word);
        self.at += if is_here { word.len() } else { 0 };
        is_here.then_some(())
    }

    /// A number, as it is written (RFC 8259, section 6).
    pub fn number(&mut self) -> Option<&'a str> {
        self.peek()?;
        let start = self.at;
        self.passes(b'-');
        if !self.passes(b'0') {
            self.digits()?;
        }
        if self.passes(b'.') {
            self.digits()?;
        }
        if self.passes(b'e') || self.passes(b'E') {
            if !self.passes(b'-') {
                self.passes(b'+');
            }
            self.digits()?;
        }
        self.text.get(start..self.at)
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// A whole number, not negative.
    pub fn count(&mut self) -> Option<u64> {
        crate::whole(self.number()?)
    }

    /// A text.
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        self.pass(b'"')?;
        let plain = self.plain()?;
        if self.passes(b'"') {
            return Some(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        while self.passes(b'\\') {
            text.push(self.escaped()?);
            text.push_str(self.plain()?);
        }
        self.passes(b'"').then_some(Cow::Owned(text))
    }

    /// What stands before the next quotation mark, backslash or control character, which no text may
    /// hold as it is. Looked for by bytes, which is quick: none is part of a longer character.
    fn plain(&mut self) -> Option<&'a str> {
        let rest = self.text.get(self.at..)?;
        let end = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..b' '))?;
        self.at += end;
        rest.get(..end)
    }

    /// The character meant by what stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let mark = self.byte()?;
        self.at += 1;
        Some(match mark {
            b'"' | b'\\' | b'/' => char::from(mark),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => self.code()?,
            _ => return None,
        })
    }

    /// The character of four hexadecimal digits, or of two times four (RFC 8259, section 7).
    fn code(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        let (0xD800..0xDC00) = first else { return char::from_u32(first) };
        if !self.passes(b'\\') || !self.passes(b'u') {
            return None;
        }
        let second = self.four_digits()?;
        let (0xDC00..0xE000) = second else { return None };
        char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.byte()?).to_digit(16)?;
            self.at += 1;
        }
        Some(number)
    }

    /// Any value, as it is written.
    pub fn any(&mut self) -> Option<&'a str> {
        self.peek()?;
        let start = self.at;
        self.skip(0)?;
        self.text.get(start..self.at)
    }

    fn skip(&mut self, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        match self.peek()? {
            b'"' => self.text().map(drop),
            b'[' => {
                self.open(b'[')?;
                while self.next(b']')? {
                    self.skip(depth + 1)?;
                }
                Some(())
            }
            b'{' => {
                self.open(b'{')?;
                while self.field()?.is_some() {
                    self.skip(depth + 1)?;
                }
                Some(())
            }
            b'n' => self.word("null"),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            _ => self.number().map(drop),
        }
    }
}

#[cfg(test)]
mod tests;
