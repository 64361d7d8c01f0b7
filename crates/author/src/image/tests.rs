//! Pictures that may be shown, and those that may not.

use super::*;

/// The beginning of a PNG of that size, which is all that is looked at.
fn png(width: u32, height: u32) -> Vec<u8> {
    let header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice();
    [header, &width.to_be_bytes(), &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat()
}

/// A JPEG of 5 by 3 pixels with that first segment.
fn jpeg(first: &[u8]) -> Vec<u8> {
    let frame = [0xff, 0xc0, 0, 11, 8, 0, 3, 0, 5, 1, 1, 0x11, 0];
    [&[0xff, 0xd8], first, &frame, &[0xff, 0xd9]].concat()
}

fn said(name: &str, bytes: Vec<u8>) -> String {
    let files = [ImageFile { name: name.to_owned(), bytes }];
    match size(name, &files) {
        Ok((width, height)) => format!("{width} by {height}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_picture_has_a_size() {
    assert_eq!(said("pictures/desk.png", png(640, 360)), "640 by 360");
    assert_eq!(said("desk.jpeg", jpeg(&[])), "5 by 3");
    assert_eq!(said("desk.png", png(4_096, 1)), "4096 by 1");
}

#[test]
fn what_cannot_be_shown_is_refused_with_what_to_do() {
    let exif = [&[0xff, 0xe1, 0, 8], EXIF].concat();
    let large = [png(9, 9), vec![0; LARGEST_IMAGE]].concat();
    for (name, bytes, expected) in [
        ("../desk.png", png(9, 9), "no name from the folder"),
        ("/desk.png", png(9, 9), "no name from the folder"),
        ("a//desk.png", png(9, 9), "no name from the folder"),
        ("https://example.org/desk.png", png(9, 9), "no name from the folder"),
        (".desk.png", png(9, 9), "no name from the folder"),
        ("desk.svg", b"<svg/>".to_vec(), "save the picture as PNG or WebP"),
        ("desk.gif", b"GIF89a".to_vec(), "`desk.gif` is no PNG, JPEG or WebP"),
        ("desk", png(9, 9), "`desk` is no PNG, JPEG or WebP"),
        ("desk.webp", png(9, 9), "`desk.webp` is damaged, or of another kind"),
        ("desk.png", b"\x89PNG".to_vec(), "`desk.png` is damaged, or of another kind"),
        ("desk.png", png(0, 9), "`desk.png` is damaged, or of another kind"),
        ("desk.png", png(4_097, 9), "`desk.png` is 4097 by 9 pixels, and 4096 are the most"),
        ("desk.png", large, "`desk.png` has 201 KB, and 200 KB are the most"),
        ("desk.jpg", jpeg(&exif), "`desk.jpg` has data of the camera in it"),
    ] {
        let told = said(name, bytes);
        assert!(told.contains(expected), "{name}: {told}");
    }
    assert_eq!(size("a.png", &[]), Err(ImageError::Missing("a.png".to_owned())));
}
