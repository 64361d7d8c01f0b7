//! A draft as the browser keeps it, and what happens where two tabs write the same one.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use quiz_author::{ImageFile, SourceFile};
use serde::{Deserialize, Serialize};

/// The format that is written. Whatever was kept once stays readable for ever.
const FORMAT: u32 = 1;

/// What the keys of drafts begin with.
pub const DRAFTS: &str = "career-quiz-studio/draft/";

/// A draft that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its title when it was last saved.
    pub title: String,
    /// When it was last changed, in milliseconds since 1970.
    pub changed: u64,
    /// When a copy of it last went into a file, likewise.
    pub on_disk: Option<u64>,
    /// Who wrote it last.
    pub stamp: Stamp,
    /// Its files.
    pub files: Vec<SourceFile>,
    /// Its pictures.
    pub images: Vec<ImageFile>,
}

/// Which tab has written a draft, and how often: two tabs never write the same one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// A random number of the tab.
    pub tab: u32,
    /// How many times it has written.
    pub count: u32,
}

/// Why a draft that was kept cannot be opened.
///
/// What is said of it stands with the words of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptError {
    /// It is no draft, or only a part of one.
    Damaged,
    /// It was written by a later version of the studio.
    Later,
}

/// What lies in the storage. Fields that a draft of an earlier version lacks have a value.
#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
    #[serde(default)]
    title: String,
    #[serde(default)]
    changed: u64,
    #[serde(default)]
    on_disk: Option<u64>,
    #[serde(default)]
    stamp: Stamp,
    files: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    images: Vec<(String, String)>,
}

/// The format alone: a later one may have other fields.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl Kept {
    /// Reads a draft.
    ///
    /// # Errors
    /// [`KeptError`] when it is none, or of a later version.
    pub fn read(text: &str) -> Result<Self, KeptError> {
        let Format { format } = serde_json::from_str(text).map_err(|_| KeptError::Damaged)?;
        if format > FORMAT {
            return Err(KeptError::Later);
        }
        let written: Written = serde_json::from_str(text).map_err(|_| KeptError::Damaged)?;
        let files = written.files.into_iter();
        let images = written.images.into_iter().map(|(name, packed)| {
            let bytes = BASE64_STANDARD.decode(packed).map_err(|_| KeptError::Damaged)?;
            Ok(ImageFile { name, bytes })
        });
        Ok(Self {
            title: written.title,
            changed: written.changed,
            on_disk: written.on_disk,
            stamp: written.stamp,
            files: files.map(|(name, text)| SourceFile { name, text }).collect(),
            images: images.collect::<Result<_, _>>()?,
        })
    }

    /// The draft as it is kept.
    pub fn write(&self) -> String {
        let files = self.files.iter().map(|file| (file.name.clone(), file.text.clone()));
        let images = self.images.iter();
        let images = images.map(|it| (it.name.clone(), BASE64_STANDARD.encode(&it.bytes)));
        let written = Written {
            format: FORMAT,
            title: self.title.clone(),
            changed: self.changed,
            on_disk: self.on_disk,
            stamp: self.stamp,
            files: files.collect(),
            images: images.collect(),
        };
        // Texts and numbers alone: nothing in it can fail to be written.
        serde_json::to_string(&written).unwrap_or_default()
    }
}

/// What to do with a draft that is to be saved, by what is stored at that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Write it.
    Write,
    /// Another tab has written since: write it under a key of its own, so that both stay.
    Apart,
}

/// Decides that. `known` is the stamp last read or written by this tab.
pub fn saving(stored: Option<&str>, known: Stamp) -> Saving {
    match stored.map(Kept::read) {
        Some(Ok(stored)) if stored.stamp != known => Saving::Apart,
        // What is damaged or of a later version is not overwritten either.
        Some(Err(_)) => Saving::Apart,
        Some(Ok(_)) | None => Saving::Write,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As the first version of the studio wrote it. It never changes.
    const FIRST: &str = r#"{"format":1,"title":"Bees","changed":1764421200000,"on_disk":null,"stamp":{"tab":7,"count":3},"files":[["quiz.toml","title = \"Bees\"\n"]]}"#;

    #[test]
    fn a_draft_of_the_first_version_opens() {
        let kept = Kept::read(FIRST).unwrap();
        assert_eq!((kept.title.as_str(), kept.changed), ("Bees", 1_764_421_200_000));
        assert_eq!(kept.files[0].text, "title = \"Bees\"\n");
        assert_eq!(kept.write(), FIRST);
        let least = Kept::read(r#"{"format":1,"files":[["quiz.toml",""]]}"#).unwrap();
        assert_eq!((least.on_disk, least.stamp), (None, Stamp::default()));
    }

    #[test]
    fn what_is_damaged_or_of_a_later_version_is_told_apart() {
        for (text, error) in [
            ("", KeptError::Damaged),
            (&FIRST[..60], KeptError::Damaged),
            (r#"{"format":1}"#, KeptError::Damaged),
            (r#"{"format":1,"files":[],"images":[["a.png","%"]]}"#, KeptError::Damaged),
            (r#"{"format":2,"parts":[]}"#, KeptError::Later),
        ] {
            assert_eq!(Kept::read(text), Err(error), "{text}");
        }
    }

    #[test]
    fn what_another_tab_has_written_is_never_overwritten() {
        let stamp = |tab, count| Stamp { tab, count };
        for (stored, known, expected) in [
            (None, stamp(0, 0), Saving::Write),
            (Some(FIRST), stamp(7, 3), Saving::Write),
            (Some(FIRST), stamp(7, 2), Saving::Apart),
            (Some(FIRST), stamp(8, 3), Saving::Apart),
            (Some("damaged"), stamp(7, 3), Saving::Apart),
        ] {
            assert_eq!(saving(stored, known), expected, "{known:?}");
        }
    }

    proptest! {
        #[test]
        fn a_draft_comes_back(title: String, text: String, bytes: Vec<u8>, on_disk: Option<u64>) {
            let kept = Kept {
                title,
                changed: 5,
                on_disk,
                stamp: Stamp { tab: 1, count: 2 },
                files: vec![SourceFile { name: "quiz.toml".to_owned(), text }],
                images: vec![ImageFile { name: "a.png".to_owned(), bytes }],
            };
            let read = Kept::read(&kept.write()).unwrap();
            prop_assert_eq!(read.write(), kept.write());
            prop_assert_eq!(&read.images, &kept.images);
        }
    }
}
