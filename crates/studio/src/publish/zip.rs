//! Zips, as far as the folder of a quiz needs them: files that are stored as they are go out, and files
//! that are stored or deflated come in. The crate `zip` does more, and is 60 KB of the bundle.
//!
//! The format is that of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// The end of a zip without a comment, and the longest comment that can stand behind it.
const END_SIZE: usize = 22;
const LONGEST_COMMENT: usize = 65_535;

/// Bit 11 of the flags: names are in UTF-8. Bit 0: what is in the file is encrypted.
const UTF_8: u16 = 1 << 11;
const ENCRYPTED: u16 = 1;

/// Ways of storing.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// 1 January 1980, the first day that a zip can say: equal drafts make equal files.
const DATE: u16 = 0x21;

/// A zip of these files, by name. None has a name or a size beyond what a zip without extensions holds:
/// they come from a browser's storage.
pub(super) fn write<'a>(files: impl Iterator<Item = (String, &'a [u8])>) -> Vec<u8> {
    let (mut zip, mut central, mut count) = (Vec::new(), Vec::new(), 0);
    for (name, bytes) in files {
        let offset = low(zip.len());
        let about = about(&name, bytes);
        zip.extend_from_slice(LOCAL);
        zip.extend_from_slice(&about);
        zip.extend_from_slice(name.as_bytes());
        zip.extend_from_slice(bytes);
        central.extend_from_slice(CENTRAL);
        // Made by version 2.0.
        central.extend_from_slice(&20_u16.to_le_bytes());
        central.extend_from_slice(&about);
        // No comment, the first disk, no attributes.
        central.extend_from_slice(&[0; 10]);
        central.extend_from_slice(&offset.to_le_bytes());
        central.extend_from_slice(name.as_bytes());
        count += 1;
    }
    let (start, size, count) = (low(zip.len()), low(central.len()), low16(count));
    zip.append(&mut central);
    zip.extend_from_slice(END);
    zip.extend_from_slice(&[0; 4]);
    zip.extend_from_slice(&count.to_le_bytes());
    zip.extend_from_slice(&count.to_le_bytes());
    zip.extend_from_slice(&size.to_le_bytes());
    zip.extend_from_slice(&start.to_le_bytes());
    zip.extend_from_slice(&[0; 2]);
    zip
}

/// What both headers of a file say, from the version that reads it to the length of what is extra.
fn about(name: &str, bytes: &[u8]) -> Vec<u8> {
    let size = low(bytes.len()).to_le_bytes();
    let mut about = Vec::new();
    for number in [20, UTF_8, STORED, 0, DATE] {
        about.extend_from_slice(&number.to_le_bytes());
    }
    about.extend_from_slice(&crc32(bytes).to_le_bytes());
    about.extend_from_slice(&size);
    about.extend_from_slice(&size);
    about.extend_from_slice(&low16(name.len()).to_le_bytes());
    about.extend_from_slice(&[0; 2]);
    about
}

fn low(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

fn low16(size: usize) -> u16 {
    u16::try_from(size).unwrap_or(u16::MAX)
}

/// A file in a zip that is read.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// Its name, with the folders that it is in.
    pub(super) name: String,
    flags: u16,
    method: u16,
    sum: u32,
    packed: &'a [u8],
}

impl Entry<'_> {
    /// What is in it; none where it is damaged, encrypted, packed in another way, or larger than `most`.
    pub(super) fn bytes(&self, most: usize) -> Option<Vec<u8>> {
        let bytes = match self.method {
            _ if self.flags & ENCRYPTED != 0 => return None,
            STORED if self.packed.len() <= most => self.packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(self.packed, most).ok()?,
            _ => return None,
        };
        (crc32(&bytes) == self.sum).then_some(bytes)
    }
}

/// The files of a zip; none where it is none, or damaged.
pub(super) fn read(zip: &[u8]) -> Option<Vec<Entry<'_>>> {
    let last = zip.len().checked_sub(END_SIZE)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    let end = (first..=last).rev().find(|at| zip[*at..].starts_with(END))?;
    let count = number16(zip, end + 10)?;
    let mut at = number32(zip, end + 16)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let (entry, next) = entry(zip, at)?;
        entries.push(entry);
        at = next;
    }
    Some(entries)
}

/// The file whose row of the table begins here, and where the next row does.
fn entry(zip: &[u8], at: usize) -> Option<(Entry<'_>, usize)> {
    if !zip.get(at..)?.starts_with(CENTRAL) {
        return None;
    }
    let sum = u32::from_le_bytes(zip.get(at + 16..at + 20)?.try_into().ok()?);
    let size = number32(zip, at + 20)?;
    let name_end = (at + 46).checked_add(number16(zip, at + 28)?.into())?;
    let name = String::from_utf8_lossy(zip.get(at + 46..name_end)?).into_owned();
    let more = usize::from(number16(zip, at + 30)?) + usize::from(number16(zip, at + 32)?);
    let local = number32(zip, at + 42)?;
    if !zip.get(local..)?.starts_with(LOCAL) {
        return None;
    }
    let before = usize::from(number16(zip, local + 26)?) + usize::from(number16(zip, local + 28)?);
    let start = local.checked_add(30)?.checked_add(before)?;
    let packed = zip.get(start..start.checked_add(size)?)?;
    let (flags, method) = (number16(zip, at + 8)?, number16(zip, at + 10)?);
    Some((Entry { name, flags, method, sum, packed }, name_end.checked_add(more)?))
}

fn number16(zip: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(zip.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn number32(zip: &[u8], at: usize) -> Option<usize> {
    let number = u32::from_le_bytes(zip.get(at..at.checked_add(4)?)?.try_into().ok()?);
    usize::try_from(number).ok()
}

/// The sum by which a zip knows its files: CRC-32 of ISO 3309, from the last bit on.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _: u32| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Write};

    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipArchive, ZipWriter};

    use super::*;

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![("a/quiz.toml".to_owned(), vec![b'x'; 900]), ("a/ä.png".to_owned(), vec![0, 255])]
    }

    fn written() -> Vec<u8> {
        write(files().iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())))
    }

    #[test]
    fn the_sum_is_the_published_one() {
        // The check value of CRC-32/ISO-HDLC in the catalogue of Greg Cook.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn the_library_reads_what_is_written() {
        let mut archive = ZipArchive::new(Cursor::new(written())).unwrap();
        for (at, (name, bytes)) in files().into_iter().enumerate() {
            let mut file = archive.by_index(at).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            assert_eq!((file.name().unwrap().as_ref(), read), (name.as_str(), bytes));
        }
    }

    #[test]
    fn what_the_library_writes_is_read_stored_or_deflated() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, bytes) in files() {
                let options = SimpleFileOptions::default().compression_method(method);
                writer.start_file(name, options).unwrap();
                writer.write_all(&bytes).unwrap();
            }
            let _ = writer.set_comment("made by another program");
            let zip = writer.finish().unwrap().into_inner();
            let read: Vec<_> = read(&zip)
                .unwrap()
                .iter()
                .map(|entry| (entry.name.clone(), entry.bytes(1_000).unwrap()))
                .collect();
            assert_eq!(read, files());
            assert!(super::read(&zip).unwrap()[0].bytes(899).is_none(), "too large");
        }
    }

    #[test]
    fn what_ends_early_is_refused() {
        let zip = written();
        for end in 0..zip.len() {
            assert!(read(&zip[..end]).is_none(), "{end}");
        }
        let mut damaged = written();
        damaged[60] ^= 1;
        assert!(read(&damaged).unwrap()[0].bytes(1_000).is_none());
    }

    proptest! {
        /// Bytes of anybody's are read or refused, and never more.
        #[test]
        fn nothing_stops_the_reader(at in 0_usize..2_000, byte: u8) {
            let mut zip = written();
            let at = at % zip.len();
            zip[at] = byte;
            for entry in read(&zip).into_iter().flatten() {
                let _ = entry.bytes(2_000);
            }
        }
    }
}
