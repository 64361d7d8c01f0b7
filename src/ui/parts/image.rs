//! A picture of the content.

use crate::ui::markup::{Markup, Tag, tag};
use quiz_model::Image;

/// The picture. It has its size, so that nothing moves when it comes; one that is not seen at once
/// may be fetched when it is about to be.
pub fn image(image: &Image, is_late: bool) -> Markup {
    let size = |pixels: u32| usize::try_from(pixels).unwrap_or(0);
    tag("img")
        .with("src", &image.address)
        .with("alt", &image.alt)
        .number("width", size(image.width))
        .number("height", size(image.height))
        .when(is_late, |it| it.fixed("loading", "lazy"))
        .into()
}

/// An element with the picture in it, if there is one.
pub(in crate::ui) fn with_image(element: Tag, picture: Option<&Image>) -> Tag {
    element.given(picture, |element, picture| element.add(image(picture, false)))
}
