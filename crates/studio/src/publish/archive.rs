//! The folder of a quiz as a zip, and the files that an author opens: a zip, or one TOML file.

use quiz_author::{ImageFile, SourceFile};
use thiserror::Error;

use super::zip;

/// Most bytes of all files in a zip that is opened, unpacked: far more than any quiz has, and little
/// enough that a zip made to fill the memory does not.
const MOST_BYTES: usize = 32_000_000;

/// What was in a file that an author has opened.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// The TOML files, by their names in the folder of the quiz.
    pub files: Vec<SourceFile>,
    /// The pictures, likewise.
    pub images: Vec<ImageFile>,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// It is neither a zip nor TOML.
    #[error("“{0}” is neither the zip of a quiz’s folder nor one TOML file: choose one of these")]
    Kind(String),
    /// A zip without TOML.
    #[error("“{0}” has no TOML file in it: choose the zip of a quiz’s folder")]
    Empty(String),
    /// A zip that ends early, or is encrypted.
    #[error("“{0}” cannot be read: it is damaged, too large for a quiz, or has a password")]
    Damaged(String),
    /// A file that is larger than anything that is opened.
    #[error("“{0}” has more than 32 MB: make its pictures smaller")]
    TooLarge(String),
    /// A file that the browser does not read.
    #[error("“{0}” could not be read: choose it again, or copy it to another place first")]
    NotRead(String),
    /// A file whose letters are not UTF-8.
    #[error("“{0}” is no text in UTF-8: save it in that encoding")]
    NoText(String),
}

/// The folder of a quiz, `<id>/…`, as a zip: what `cargo xtask build` takes as `content/<id>/`.
pub fn archive(id: &str, files: &[SourceFile], images: &[ImageFile]) -> Vec<u8> {
    let texts = files.iter().map(|file| (&file.name, file.text.as_bytes()));
    let images = images.iter().map(|image| (&image.name, image.bytes.as_slice()));
    zip::write(texts.chain(images).map(|(name, bytes)| (format!("{id}/{name}"), bytes)))
}

/// Whether a file is the folder of a quiz, or a part of it, and no file of another program.
pub fn is_quiz(name: &str, bytes: &[u8]) -> bool {
    if !bytes.starts_with(b"PK") {
        return name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("toml"));
    }
    zip::read(bytes).is_some_and(|entries| entries.iter().any(|entry| is_toml(&entry.name)))
}

/// What is in a file. `name` is its name, for messages.
///
/// # Errors
/// [`OpenError`] when no quiz can be in it.
pub fn opened(name: &str, bytes: Vec<u8>) -> Result<Opened, OpenError> {
    if bytes.starts_with(b"PK") {
        return unpacked(name, &bytes);
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if !ending.eq_ignore_ascii_case("toml") {
        return Err(OpenError::Kind(name.to_owned()));
    }
    Ok(Opened { files: vec![text(name.to_owned(), bytes)?], images: Vec::new() })
}

fn text(name: String, bytes: Vec<u8>) -> Result<SourceFile, OpenError> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile { name, text: text.replace("\r\n", "\n") }),
        Err(_) => Err(OpenError::NoText(name)),
    }
}

fn unpacked(name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    let damaged = || OpenError::Damaged(name.to_owned());
    let mut entries = Vec::new();
    // Entries may share what is packed, so all of them are counted together.
    let mut left = MOST_BYTES;
    for entry in zip::read(bytes).ok_or_else(damaged)? {
        let within = entry.name.replace('\\', "/");
        // What systems put beside the files of somebody.
        let is_hidden = within.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
        if is_hidden || !(is_toml(&within) || ImageFile::is_named_so(&within)) {
            continue;
        }
        let bytes = entry.bytes(left).ok_or_else(damaged)?;
        left -= bytes.len();
        entries.push((within, bytes));
    }
    let folder = folder(&entries).ok_or_else(|| OpenError::Empty(name.to_owned()))?;
    let mut opened = Opened::default();
    for (within, bytes) in entries {
        let Some(own) = within.strip_prefix(&folder) else { continue };
        if !is_toml(own) {
            opened.images.push(ImageFile { name: own.to_owned(), bytes });
        } else if !own.contains('/') {
            opened.files.push(text(own.to_owned(), bytes)?);
        }
    }
    opened.files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(opened)
}

fn is_toml(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "toml")
}

/// The folder that holds the TOML files: the one nearest to the root of the zip.
fn folder(entries: &[(String, Vec<u8>)]) -> Option<String> {
    let tomls = entries.iter().filter(|(name, _)| is_toml(name));
    let folders = tomls.map(|(name, _)| name.rfind('/').map_or("", |end| &name[..=end]));
    folders.min_by_key(|folder| folder.matches('/').count()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<SourceFile> {
        let file = |name: &str, text: &str| SourceFile { name: name.into(), text: text.into() };
        vec![file("questions.toml", "# Ä\n"), file("quiz.toml", &"title = \"x\"\n".repeat(500))]
    }

    #[test]
    fn a_folder_comes_back_as_it_was() {
        let image = ImageFile { name: "pictures/a.png".to_owned(), bytes: vec![0, 159, 146, 150] };
        let zip = archive("bees", &files(), std::slice::from_ref(&image));
        let opened = opened("bees.zip", zip).unwrap();
        assert_eq!(opened.images, [image]);
        let texts: Vec<_> = opened.files.iter().map(|it| (&*it.name, &*it.text)).collect();
        let expected = files();
        let expected: Vec<_> = expected.iter().map(|it| (&*it.name, &*it.text)).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_toml_file_alone_opens_too() {
        let opened = opened("My quiz.TOML", b"title = \"x\"\r\n".to_vec()).unwrap();
        assert_eq!(opened.files[0].text, "title = \"x\"\n");
    }

    #[test]
    fn what_is_no_quiz_is_refused_with_a_reason() {
        let empty = archive("x", &[SourceFile { name: "a.txt".into(), text: String::new() }], &[]);
        for (name, bytes, error) in [
            ("a.docx.zip", empty, OpenError::Empty("a.docx.zip".into())),
            ("a.pdf", b"%PDF".to_vec(), OpenError::Kind("a.pdf".into())),
            ("a.zip", b"PK\x03\x04".to_vec(), OpenError::Damaged("a.zip".into())),
            ("a.toml", vec![0xff], OpenError::NoText("a.toml".into())),
        ] {
            assert_eq!(opened(name, bytes).unwrap_err(), error, "{name}");
        }
    }
}
