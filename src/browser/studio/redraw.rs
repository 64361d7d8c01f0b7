//! A picture as a quiz can have it: drawn again, smaller, and without what a camera has written into it.

use std::rc::Rc;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use crate::browser::page::document;
use quiz_author::LARGEST_IMAGE;
use quiz_studio::app::Msg;

/// The longest sides that are tried, in pixels, until the file is small enough: a question is as wide as a
/// column of text.
const SIDES: [f64; 4] = [1600.0, 1200.0, 800.0, 480.0];

/// How exactly it is kept, from 0 to 1.
const QUALITY: f64 = 0.8;

/// Draws it again.
pub(super) fn redraw(number: u32, name: String, bytes: &[u8], send: &Rc<dyn Fn(Msg)>) {
    let (send, bytes) = (Rc::clone(send), Uint8Array::from(bytes));
    spawn_local(async move {
        let bytes = redrawn(&bytes, kind(&name)).await;
        send(Msg::PictureRedrawn { number, name, bytes });
    });
}

/// The media type of a file: `WebKit` reads no picture without one.
fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "png")) => "image/png",
        Some((_, "webp")) => "image/webp",
        _ => "image/jpeg",
    }
}

/// None where the browser cannot read it, or not draw it.
async fn redrawn(bytes: &Uint8Array, kind: &str) -> Option<Vec<u8>> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(bytes);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let read = web_sys::window()?.create_image_bitmap_with_blob(&blob).ok()?;
    let picture: ImageBitmap = JsFuture::from(read).await.ok()?.dyn_into().ok()?;
    let own = f64::from(picture.width().max(picture.height()));
    let sides = SIDES.into_iter().filter(|side| *side < own);
    // As it is first, where no smaller side has to be tried before.
    let as_it_is = (own <= SIDES[0]).then_some(own);
    let mut kinds = vec!["image/webp", "image/jpeg"];
    for side in as_it_is.into_iter().chain(sides) {
        let canvas = drawn(&picture, side)?;
        for kind in kinds.clone() {
            let file = encoded(&canvas, kind).await?;
            if file.type_() != kind {
                // Browsers that write no WebP give a PNG in its place, which takes them long each time.
                kinds.retain(|other| *other != kind);
            } else if file.size() <= f64::from(u32::try_from(LARGEST_IMAGE).ok()?) {
                let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
                return Some(Uint8Array::new(&bytes).to_vec());
            }
        }
    }
    None
}

fn drawn(picture: &ImageBitmap, longest: f64) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (longest / width.max(height)).min(1.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels")]
    let pixels = |length: f64| (length * scale).round().max(1.0) as u32;
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

async fn encoded(canvas: &HtmlCanvasElement, kind: &str) -> Option<Blob> {
    let blob = Promise::new(&mut |done, failed| {
        let quality = JsValue::from(QUALITY);
        if canvas.to_blob_with_type_and_encoder_options(&done, kind, &quality).is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(blob).await.ok()?.dyn_into().ok()
}
