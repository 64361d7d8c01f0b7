//! Writing JSON.

use super::Object;
use crate::{decimal, hexadecimal};

/// Writes values one after the other, without spaces.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// What has been written.
    pub fn end(self) -> String {
        self.0
    }

    /// Begins a list or an object, by its bracket.
    pub fn open(&mut self, bracket: char) {
        self.separate();
        self.0.push(bracket);
    }

    /// Ends a list or an object, by its bracket.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// The name of the value that comes next.
    pub fn name(&mut self, name: &str) {
        self.text(name);
        self.0.push(':');
    }

    /// A text.
    pub fn text(&mut self, said: &str) {
        self.separate();
        // In steps, so that the next record finds room where this one has been: see `record::ArchivedScores`.
        let room = self.0.len() + said.len();
        if room > self.0.capacity() {
            self.0.reserve(room.next_power_of_two() - self.0.len());
        }
        self.0.push('"');
        // What needs no mark before it goes in as a piece: one saved text is half a million long.
        let mut plain = 0;
        for (at, byte) in said.bytes().enumerate() {
            if !matches!(byte, b'"' | b'\\' | 0..b' ') {
                continue;
            }
            self.0.push_str(&said[plain..at]);
            plain = at + 1;
            self.0.push('\\');
            if byte < b' ' {
                self.0.push_str("u00");
                self.0.extend(hexadecimal(byte));
            } else {
                self.0.push(char::from(byte));
            }
        }
        self.0.push_str(&said[plain..]);
        self.0.push('"');
    }

    /// A whole number, not negative.
    pub fn count(&mut self, count: u64) {
        self.json(&decimal(count));
    }

    /// A value that is JSON already.
    pub fn json(&mut self, value: &str) {
        self.separate();
        self.0.push_str(value);
    }

    /// Names and values that are JSON already.
    pub fn rest(&mut self, object: &Object) {
        for (name, value) in &object.0 {
            self.name(name);
            self.json(value);
        }
    }

    /// A comma, behind whatever ends a value.
    fn separate(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['[', '{', ':']) {
            self.0.push(',');
        }
    }
}
