//! From the texts of other formats to a [`Passage`]: HTML, Markdown or plain.

mod blocks;
mod html;
mod markdown;

use std::borrow::Cow;

use super::report::add;
use super::{Remark, limits, picture};
use crate::exchange::{Passage, Picture};
pub(crate) use markdown::markdown_of;

/// Finds the bytes of a picture by the address that a text gives it.
pub(super) type FindPicture<'a> = &'a dyn Fn(&str) -> Option<Cow<'a, [u8]>>;

/// Reads texts, and gathers what is to be said of them.
pub(super) struct TextReader<'a> {
    find_picture: FindPicture<'a>,
    remarks: Vec<Remark>,
}

impl<'a> TextReader<'a> {
    /// For a file without pictures beside its texts; those within an address are read all the same.
    pub(super) fn new() -> Self {
        Self { find_picture: &|_| None, remarks: Vec::new() }
    }

    /// For a file with pictures.
    pub(super) fn with_pictures(find_picture: FindPicture<'a>) -> Self {
        Self { find_picture, remarks: Vec::new() }
    }

    /// What is to be said of the texts read.
    pub(super) fn remarks(self) -> Vec<Remark> {
        self.remarks
    }

    /// Says something of what is being read.
    pub(super) fn remark(&mut self, remark: Remark) {
        add(&mut self.remarks, remark);
    }

    /// A text in which no sign means anything. Lines stay apart where a blank line is between them.
    pub(super) fn plain(&mut self, text: &str) -> Passage {
        let mut blocks = blocks::Blocks::default();
        for paragraph in self.cut(text).split("\n\n") {
            blocks.end_block();
            blocks.say(paragraph);
        }
        blocks.finish().into()
    }

    /// HTML.
    pub(super) fn html(&mut self, text: &str) -> Passage {
        let text = self.cut(text).into_owned();
        html::read(&text, self)
    }

    /// HTML in which the ends of lines are seen, as in Moodle's own format; plain, where nothing in it
    /// is HTML.
    pub(super) fn html_or_plain(&mut self, text: &str) -> Passage {
        if html::looks_like_html(text) {
            self.html(&text.replace('\n', "<br>"))
        } else {
            self.plain(&text.replace('\n', "\n\n"))
        }
    }

    /// Markdown, in which there may be HTML.
    pub(super) fn markdown(&mut self, text: &str) -> Passage {
        let html = markdown::html_of(&self.cut(text));
        html::read(&html, self)
    }

    /// A text of the most bytes that are read, cut between letters.
    fn cut<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        if text.len() <= limits::TEXT {
            return text.into();
        }
        self.remark(Remark::Cut);
        text[..text.floor_char_boundary(limits::TEXT)].into()
    }

    /// The picture at an address, if it is in the file and fit for a page.
    fn picture(&mut self, address: &str, alt: &str) -> Option<Picture> {
        let name = name_of(address);
        let bytes = data_of(address).map(Cow::from).or_else(|| (self.find_picture)(address));
        let Some(bytes) = bytes else {
            self.remark(Remark::PictureMissing(name));
            return None;
        };
        match picture::read(&name, &bytes, alt) {
            Ok(picture) => {
                if picture.alt.is_empty() {
                    self.remark(Remark::PictureAlt);
                }
                Some(picture)
            }
            Err(remark) => {
                self.remark(remark);
                None
            }
        }
    }

    /// A picture that stands beside a text, not in it.
    pub(super) fn picture_beside(&mut self, passage: &mut Passage, address: &str, alt: &str) {
        passage.pictures.extend(self.picture(address, alt));
    }
}

/// The bytes in an address such as `data:image/png;base64,…`.
fn data_of(address: &str) -> Option<Vec<u8>> {
    let (_, data) = address.strip_prefix("data:")?.split_once(";base64,")?;
    decoded(data)
}

/// Base64, with the white space that files break it by.
pub(super) fn decoded(base64: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    let dense: String = base64.chars().filter(|letter| !letter.is_ascii_whitespace()).collect();
    STANDARD.decode(dense).ok()
}

/// The file that an address ends in, for a person to know it by.
fn name_of(address: &str) -> String {
    let name = if address.starts_with("data:") { "data:" } else { address };
    let name = name.split(['?', '#']).next().unwrap_or_default();
    super::report::shortened(name.rsplit('/').next().unwrap_or(name))
}

/// An address with `%20` and the like decoded.
pub(super) fn percent_decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *first == b'%');
        let code = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
