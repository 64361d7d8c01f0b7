//! The pictures beside the files of a quiz: what may be shown, and how large it is.

use std::error::Error;
use std::fmt;

use imagesize::{ImageType, blob_size, image_type};

use crate::message::{Message, message};

/// Most bytes of a picture: what slow 3G (400 kbit/s) brings in four seconds.
pub const LARGEST_IMAGE: usize = 200_000;

/// Most pixels of a side: more than any screen shows in the width of a question.
const LONGEST_SIDE: usize = 4_096;

/// How the data begins in which cameras say where a picture was taken and which side is up.
const EXIF: &[u8] = b"Exif\0\0";

/// How far into a JPEG that data begins: it stands in the first segment, or behind one of JFIF.
const EXIF_WITHIN: usize = 256;

/// The endings of files that may be pictures of a quiz.
const ENDINGS: [(&str, ImageType); 4] = [
    ("png", ImageType::Png),
    ("jpg", ImageType::Jpeg),
    ("jpeg", ImageType::Jpeg),
    ("webp", ImageType::Webp),
];

/// A file beside the files of a quiz that may be a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageFile {
    /// Its name from the folder of the quiz on, with `/` between folders.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl ImageFile {
    /// Whether a file of that name may be a picture of a quiz.
    pub fn is_named_so(name: &str) -> bool {
        kind_of_name(name).is_some()
    }

    /// Whether it can be shown: its width and height in pixels.
    ///
    /// # Errors
    /// [`ImageError`] when it cannot.
    pub fn size(&self) -> Result<(u32, u32), ImageError> {
        size(&self.name, std::slice::from_ref(self))
    }
}

/// Why a picture cannot be shown, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageError {
    /// Its name leads elsewhere, or would not be found on another machine.
    Name(String),
    /// A drawing that may run scripts and load files of other sites.
    Svg,
    /// A file of another kind.
    Kind(String),
    /// No such file.
    Missing(String),
    /// What is in it is not what its name says.
    Damaged(String),
    /// More bytes than a visitor should wait for.
    Large {
        /// The file.
        name: String,
        /// Its size in KB of 1,000 bytes, rounded up.
        size: usize,
    },
    /// More pixels than anybody sees.
    Wide {
        /// The file.
        name: String,
        /// Its width.
        width: usize,
        /// Its height.
        height: usize,
    },
    /// A picture as a camera leaves it.
    Exif(String),
}

impl From<ImageError> for Message {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Name(name) => message!(PictureName, name),
            ImageError::Svg => message!(PictureSvg),
            ImageError::Kind(name) => message!(PictureKind, name),
            ImageError::Missing(name) => message!(PictureMissing, name),
            ImageError::Damaged(name) => message!(PictureDamaged, name),
            ImageError::Large { name, size } => {
                message!(PictureLarge, name, size, LARGEST_IMAGE / 1_000)
            }
            ImageError::Wide { name, width, height } => {
                message!(PictureWide, name, width, height, LONGEST_SIDE)
            }
            ImageError::Exif(name) => message!(PictureExif, name),
        }
    }
}

impl fmt::Display for ImageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Message::from(self.clone()).fmt(formatter)
    }
}

impl Error for ImageError {}

/// Width and height in pixels of the picture of that name.
///
/// # Errors
/// What to mend.
pub(crate) fn size(name: &str, files: &[ImageFile]) -> Result<(u32, u32), ImageError> {
    let named = || name.to_owned();
    let is_plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    if !name.split('/').all(is_plain) {
        return Err(ImageError::Name(named()));
    }
    if name.to_ascii_lowercase().ends_with(".svg") {
        return Err(ImageError::Svg);
    }
    let kind = kind_of_name(name).ok_or_else(|| ImageError::Kind(named()))?;
    let file = files.iter().find(|file| file.name == name);
    let bytes = &file.ok_or_else(|| ImageError::Missing(named()))?.bytes;
    if bytes.len() > LARGEST_IMAGE {
        return Err(ImageError::Large { name: named(), size: bytes.len().div_ceil(1_000) });
    }
    let is_of_kind = image_type(bytes).is_ok_and(|found| found == kind);
    let size = blob_size(bytes).ok().filter(|size| is_of_kind && size.width > 0 && size.height > 0);
    let size = size.ok_or_else(|| ImageError::Damaged(named()))?;
    let start = &bytes[..bytes.len().min(EXIF_WITHIN)];
    if kind == ImageType::Jpeg && start.windows(EXIF.len()).any(|part| part == EXIF) {
        return Err(ImageError::Exif(named()));
    }
    match (u32::try_from(size.width), u32::try_from(size.height)) {
        (Ok(width), Ok(height)) if size.width.max(size.height) <= LONGEST_SIDE => {
            Ok((width, height))
        }
        _ => Err(ImageError::Wide { name: named(), width: size.width, height: size.height }),
    }
}

fn kind_of_name(name: &str) -> Option<ImageType> {
    let (_, ending) = name.rsplit_once('.')?;
    ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests;
