//! A packed copy beside each file that gains by it. Packed once here, with all the effort there is,
//! a file is smaller than what a server packs in passing, and costs the server nothing.

use std::io::{self, Write};
#[cfg(feature = "desk")]
use std::num::NonZeroUsize;
#[cfg(feature = "desk")]
use std::path::{Path, PathBuf};
#[cfg(feature = "desk")]
use std::sync::atomic::{AtomicUsize, Ordering};
#[cfg(feature = "desk")]
use std::thread;

#[cfg(feature = "desk")]
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

#[cfg(feature = "desk")]
use crate::SiteError;
#[cfg(feature = "desk")]
use crate::files::{exists, names, read, remove, write};

#[cfg(feature = "desk")]
/// Pictures are packed already, and `_headers` is read by the host alone.
const PACKED: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

#[cfg(feature = "desk")]
/// The most that brotli can do: it packs slowly and unpacks as fast as ever.
const QUALITY: i32 = 11;
#[cfg(feature = "desk")]
/// Four megabytes; a larger window would need a larger one in every browser.
const WINDOW: i32 = 22;

#[cfg(feature = "desk")]
/// Writes `<name>.br` and `<name>.gz` beside every text and program of a folder. Where a packed
/// copy would not be smaller there is none, and one of an earlier build is removed.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress(dist: &Path) -> Result<(), SiteError> {
    let is_packed =
        |name: &String| name.rsplit_once('.').is_some_and(|(_, ending)| PACKED.contains(&ending));
    let names: Vec<String> = names(dist)?.into_iter().filter(is_packed).collect();
    // Each takes the next one: a module takes as long as a hundred pages.
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), SiteError> {
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            pack(&dist.join(name))?;
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    if workers == 1 {
        // As WebAssembly the tool has no threads.
        return work();
    }
    thread::scope(|scope| {
        let working: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        working.into_iter().try_for_each(|worker| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}

#[cfg(feature = "desk")]
fn pack(path: &Path) -> Result<(), SiteError> {
    let bytes = read(path)?;
    let broken = |error| SiteError::Write(path.to_owned(), error);
    for (ending, copy) in
        [("br", brotli(&bytes).map_err(broken)?), ("gz", gzip(&bytes).map_err(broken)?)]
    {
        let beside = PathBuf::from(format!("{}.{ending}", path.display()));
        if copy.len() < bytes.len() {
            write(&beside, copy)?;
        } else if exists(&beside) {
            remove(&beside)?;
        }
    }
    Ok(())
}

#[cfg(feature = "desk")]
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut copy, &parameters)?;
    Ok(copy)
}

/// Without the time and the system it was packed on, so that equal builds are equal.
pub(crate) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    const UNKNOWN_SYSTEM: u8 = 255;
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .operating_system(UNKNOWN_SYSTEM)
        .write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use std::io::Read;

    use super::*;

    fn unpacked(mut reader: impl Read) -> String {
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn packed_copies_hold_what_the_file_holds() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        let text = "The quiz is loading. ".repeat(40);
        write(&file("guide/index.html"), &text).unwrap();
        compress(folder.path()).unwrap();

        let br = fs::read(file("guide/index.html.br")).unwrap();
        assert!(br.len() < 60, "{}", br.len());
        assert_eq!(unpacked(brotli::Decompressor::new(br.as_slice(), 4096)), text);
        let gz = fs::read(file("guide/index.html.gz")).unwrap();
        assert_eq!(unpacked(flate2::read::GzDecoder::new(gz.as_slice())), text);
        assert_eq!(gz[4..8], [0; 4], "no time of packing");
    }

    #[test]
    fn what_would_not_be_smaller_has_no_copy_and_keeps_no_old_one() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["robots.txt", "robots.txt.br", "icon-192.png", "_headers"] {
            write(&folder.path().join(name), "x").unwrap();
        }
        compress(folder.path()).unwrap();
        assert_eq!(names(folder.path()).unwrap(), ["_headers", "icon-192.png", "robots.txt"]);
    }

    #[test]
    fn packing_again_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("index.html");
        write(&page, "<p>again</p>".repeat(20)).unwrap();
        compress(folder.path()).unwrap();
        let first = names(folder.path()).unwrap();
        let bytes = fs::read(folder.path().join("index.html.gz")).unwrap();
        compress(folder.path()).unwrap();
        assert_eq!(names(folder.path()).unwrap(), first);
        assert_eq!(fs::read(folder.path().join("index.html.gz")).unwrap(), bytes);
    }
}
