//! JSON, as the content island and the saved record hold it.
//!
//! Our own, because its bytes reach every visitor's browser: with serde's the engine is larger by
//! a quarter (`docs/decisions.md`). Numbers stay as they are written, so that whatever a later
//! version has saved comes back to the last digit.

use std::fmt::Write as _;

/// How deep lists and objects may lie in each other. Ours lie five deep; a text made to overflow
/// the stack is refused.
const DEEPEST: usize = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Values by name.
    Object(Object),
}

/// Values by name, in the order they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Vec<(String, Json)>);

impl Json {
    /// Reads a whole text; none when it is not JSON.
    pub fn read(text: &str) -> Option<Self> {
        let mut reader = Reader::new(text);
        let value = reader.value(0)?;
        reader.is_at_end().then_some(value)
    }

    /// The text of the value, without spaces.
    pub fn write(&self) -> String {
        let mut text = String::new();
        write(self, &mut text);
        text
    }

    /// The text that it is.
    pub fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, not negative, that it is.
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// The values that it lists.
    pub fn list(self) -> Option<Vec<Self>> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }

    /// The object that it is.
    pub fn object(self) -> Option<Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Json {
    fn from(count: u64) -> Self {
        Self::Number(count.to_string())
    }
}

impl Object {
    /// One with nothing in it.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether it has nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Takes the value of that name out.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    /// Puts a value in at the end; in place of the one that has its name, if there is one.
    pub fn put(&mut self, name: &str, value: impl Into<Json>) {
        self.put_json(name, value.into());
    }

    fn put_json(&mut self, name: &str, value: Json) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, kept)) => *kept = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Puts in what the other has and this one does not.
    pub fn fill_from(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            if self.get(name).is_none() {
                self.0.push((name.clone(), value.clone()));
            }
        }
    }

    /// Its names and values, in order.
    pub fn into_entries(self) -> Vec<(String, Json)> {
        self.0
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<Vec<Json>> for Json {
    fn from(values: Vec<Json>) -> Self {
        Self::List(values)
    }
}

fn write(value: &Json, text: &mut String) {
    match value {
        Json::Null => text.push_str("null"),
        Json::Bool(true) => text.push_str("true"),
        Json::Bool(false) => text.push_str("false"),
        Json::Number(digits) => text.push_str(digits),
        Json::Text(said) => write_text(said, text),
        Json::List(values) => {
            text.push('[');
            for (at, value) in values.iter().enumerate() {
                separate(at, text);
                write(value, text);
            }
            text.push(']');
        }
        Json::Object(Object(entries)) => {
            text.push('{');
            for (at, (name, value)) in entries.iter().enumerate() {
                separate(at, text);
                write_text(name, text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
    }
}

fn separate(at: usize, text: &mut String) {
    if at > 0 {
        text.push(',');
    }
}

fn write_text(said: &str, text: &mut String) {
    text.push('"');
    // What needs no mark before it goes in as a piece: one saved text is half a million long.
    let mut plain = 0;
    for (at, byte) in said.bytes().enumerate() {
        if !matches!(byte, b'"' | b'\\' | 0..b' ') {
            continue;
        }
        text.push_str(&said[plain..at]);
        plain = at + 1;
        match byte {
            b'"' => text.push_str("\\\""),
            b'\\' => text.push_str("\\\\"),
            _ => {
                // Writing to a text does not fail.
                let _ = write!(text, "\\u{byte:04x}");
            }
        }
    }
    text.push_str(&said[plain..]);
    text.push('"');
}

/// Reads values one after the other.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a text.
    pub const fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Passes over this mark, which may stand behind white space.
    pub fn pass(&mut self, mark: char) -> Option<()> {
        self.skip_space();
        self.rest = self.rest.strip_prefix(mark)?;
        Some(())
    }

    /// Whether nothing but white space is left.
    pub fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.rest.is_empty()
    }

    /// How many bytes are left: no list that is still to come has more values.
    pub const fn left(&self) -> usize {
        self.rest.len()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// The value that comes next.
    fn value(&mut self, depth: usize) -> Option<Json> {
        self.skip_space();
        if depth > DEEPEST {
            return None;
        }
        match self.rest.as_bytes().first()? {
            b'"' => self.text().map(Json::Text),
            b'[' => {
                let mut values = Vec::new();
                self.each(['[', ']'], |reader| {
                    values.push(reader.value(depth + 1)?);
                    Some(())
                })?;
                Some(Json::List(values))
            }
            b'{' => {
                let mut object = Object::new();
                self.each(['{', '}'], |reader| {
                    reader.skip_space();
                    let name = reader.text()?;
                    reader.pass(':')?;
                    object.0.push((name, reader.value(depth + 1)?));
                    Some(())
                })?;
                Some(Json::Object(object))
            }
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            _ => self.number().map(|digits| Json::Number(digits.to_owned())),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(value)
    }

    /// What stands between two brackets, separated by commas.
    fn each(
        &mut self,
        [open, close]: [char; 2],
        mut read: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.pass(open)?;
        if self.pass(close).is_some() {
            return Some(());
        }
        loop {
            read(self)?;
            if self.pass(',').is_none() {
                return self.pass(close);
            }
        }
    }

    /// The number that comes next, as it is written.
    pub fn number(&mut self) -> Option<&'a str> {
        self.skip_space();
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        is_number(number).then_some(number)
    }

    /// The text that comes next.
    pub fn text(&mut self) -> Option<String> {
        self.pass('"')?;
        let mut text = String::new();
        loop {
            // By bytes, which is quick: neither is part of a longer character.
            let end = self.rest.bytes().position(|byte| matches!(byte, b'"' | b'\\'))?;
            let (said, rest) = self.rest.split_at(end);
            text.push_str(said);
            let (is_end, rest) = (rest.starts_with('"'), &rest[1..]);
            self.rest = rest;
            if is_end {
                return Some(text);
            }
            text.push(self.escaped()?);
        }
    }

    /// The character meant by what stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let mark = self.rest.chars().next()?;
        self.rest = &self.rest[mark.len_utf8()..];
        Some(match mark {
            '"' | '\\' | '/' => mark,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => self.code()?,
            _ => return None,
        })
    }

    /// The character of four hexadecimal digits, or of two times four (RFC 8259, section 7).
    fn code(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        let (0xD800..0xDC00) = first else { return char::from_u32(first) };
        self.rest = self.rest.strip_prefix("\\u")?;
        let second = self.four_digits()?;
        let (0xDC00..0xE000) = second else { return None };
        char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4)?;
        self.rest = &self.rest[4..];
        if digits.starts_with('+') {
            return None;
        }
        u32::from_str_radix(digits, 16).ok()
    }
}

/// Whether a text is a number by the grammar of JSON (RFC 8259, section 6).
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, exponent.strip_prefix(['-', '+']).unwrap_or(exponent)),
        None => (text, "0"),
    };
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = digits(whole) && (whole == "0" || !whole.starts_with('0'));
    is_whole && digits(part) && digits(exponent)
}

#[cfg(test)]
mod tests;
