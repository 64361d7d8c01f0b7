//! From bytes to letters.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::CannotBringIn;

/// Reads a text file: by its byte order mark, else as UTF-8, else as UTF-16 where every other byte is
/// zero, else as Windows-1252, in which Latin-1 is contained. Line ends become `\n`.
pub(super) fn decode(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => utf16_without_mark(bytes).unwrap_or(if std::str::from_utf8(bytes).is_ok() {
            UTF_8
        } else {
            WINDOWS_1252
        }),
    };
    with_unix_lines(&encoding.decode(bytes).0)
}

/// Reads an XML file: by its byte order mark, else by the encoding that it declares, else as UTF-8.
pub(super) fn decode_xml(bytes: &[u8]) -> Result<String, CannotBringIn> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match marked.or_else(|| utf16_without_mark(bytes)) {
        Some(encoding) => encoding,
        None => declared(bytes)?,
    };
    let (text, _, had_errors) = encoding.decode(bytes);
    if had_errors { Err(CannotBringIn::Encoding) } else { Ok(with_unix_lines(&text)) }
}

/// Text of a Western language has a zero in every other byte of UTF-16.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes.get(..4)? {
        [a, 0, b, 0] if *a != 0 && *b != 0 => Some(UTF_16LE),
        [0, a, 0, b] if *a != 0 && *b != 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that stands in `<?xml … encoding="…"?>`.
fn declared(bytes: &[u8]) -> Result<&'static Encoding, CannotBringIn> {
    let head = &bytes[..bytes.len().min(200)];
    let head: String = head.iter().map(|byte| char::from(*byte)).collect();
    let Some((declaration, _)) = head.trim_start().split_once("?>") else { return Ok(UTF_8) };
    let Some((_, after)) = declaration.split_once("encoding") else { return Ok(UTF_8) };
    let label = after.split(['"', '\'']).nth(1).unwrap_or_default();
    Encoding::for_label(label.as_bytes()).ok_or(CannotBringIn::Encoding)
}

fn with_unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_in_the_encodings_that_programs_write() {
        let utf16: Vec<u8> = "é?\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let unmarked: Vec<u8> = "Was?".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, text) in [
            ("é?\r\nb\rc".as_bytes(), "é?\nb\nc"),
            (b"\xef\xbb\xbf\xc3\xa9", "é"),
            (b"caf\xe9 \x93quoted\x94", "café “quoted”"),
            (&[&[0xff, 0xfe][..], &utf16].concat(), "é?\n"),
            (&unmarked, "Was?"),
            (b"", ""),
        ] {
            assert_eq!(decode(bytes), text);
        }
    }

    #[test]
    fn xml_is_read_as_it_declares() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>";
        assert!(decode_xml(latin).is_ok_and(|text| text.ends_with("<a>é</a>")));
        assert_eq!(decode_xml(b"<a>\xe9</a>"), Err(CannotBringIn::Encoding));
        let unknown = b"<?xml version='1.0' encoding='runes'?><a/>";
        assert_eq!(decode_xml(unknown), Err(CannotBringIn::Encoding));
    }
}
