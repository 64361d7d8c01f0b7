//! Pictures: what kind they are and how large, by their first bytes alone.

use imagesize::ImageType;

use super::Remark;
use crate::exchange::{Picture, PictureKind};
use crate::image::{self, ImageError, ImageFile};

/// Takes a picture, if it is one that a quiz may show.
///
/// # Errors
/// Why not, with the name of the file.
pub(super) fn read(name: &str, bytes: &[u8], alt: &str) -> Result<Picture, Remark> {
    let refused = |error| Remark::Picture(name.to_owned(), error);
    let kind = match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => PictureKind::Png,
        Ok(ImageType::Jpeg) => PictureKind::Jpeg,
        Ok(ImageType::Webp) => PictureKind::Webp,
        _ => return Err(refused(ImageError::Kind(name.to_owned()))),
    };
    let file = ImageFile { name: format!("picture.{}", kind.extension()), bytes: bytes.to_owned() };
    image::size(&file.name, std::slice::from_ref(&file)).map_err(refused)?;
    Ok(Picture { kind, bytes: file.bytes, alt: alt.trim().to_owned() })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The beginning of a PNG of this size: as much as a header has.
    pub(in crate::bring_in) fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    }

    #[test]
    fn pictures_are_taken_by_kind_and_size() {
        let small = read("a.png", &png(20, 10), " A cat ");
        let taken = small.map(|picture| (picture.kind, picture.alt));
        assert_eq!(taken, Ok((PictureKind::Png, "A cat".to_owned())));
        for (bytes, said) in [
            (&png(10_000, 10_000)[..], "is 10000 by 10000 pixels, and 4096 are the most"),
            (&[png(1, 1), vec![0; 300_000]].concat(), "has 301 KB, and 200 KB are the most"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is no PNG, JPEG or WebP"),
            (b"GIF89a\x01\0\x01\0\0", "is no PNG, JPEG or WebP"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is damaged"),
            (b"", "is no PNG, JPEG or WebP"),
        ] {
            let refused = read("b", bytes, "").map_err(|remark| remark.to_string());
            assert!(matches!(&refused, Err(why) if why.contains(said)), "{refused:?}");
        }
    }
}
