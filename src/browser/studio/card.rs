//! The pictures of a site's previews: a text on the ground of the page, with its fonts.

use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement};

use crate::browser::page::document;
use quiz_studio::app::Msg;
use quiz_studio::publish::CARD;

/// The space around the text, and the sizes that its letters may have, in pixels.
const AROUND: f64 = 96.0;
const SIZES: [f64; 5] = [88.0, 76.0, 64.0, 52.0, 40.0];

/// The distance between lines, in times of the letters.
const LINE: f64 = 1.2;

/// Draws one for each text.
pub(super) fn draw(number: u32, texts: Vec<String>, send: &Rc<dyn Fn(Msg)>) {
    let send = Rc::clone(send);
    spawn_local(async move {
        let mut cards = Vec::new();
        for text in &texts {
            match drawn(text).await {
                Some(card) => cards.push(card),
                None => return send(Msg::CardsDrawn(number, None)),
            }
        }
        send(Msg::CardsDrawn(number, Some(cards)));
    });
}

async fn drawn(text: &str) -> Option<Vec<u8>> {
    let canvas = canvas(text)?;
    // A canvas that may not be read throws, and an empty blob is none.
    let blob = Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    });
    let blob: Blob = JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

fn canvas(text: &str) -> Option<HtmlCanvasElement> {
    let document = document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = CARD;
    canvas.set_width(width);
    canvas.set_height(height);
    let (width, height) = (f64::from(width), f64::from(height));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let root = document.document_element()?;
    let style: CssStyleDeclaration = web_sys::window()?.get_computed_style(&root).ok().flatten()?;
    let value = |name: &str| style.get_property_value(name).unwrap_or_default();
    let is_from_right = value("direction") == "rtl";
    context.set_fill_style_str(&value("--ground"));
    context.fill_rect(0.0, 0.0, width, height);
    context.set_fill_style_str(&value("--accent"));
    context.fill_rect(0.0, height - 24.0, width, 24.0);
    context.set_fill_style_str(&value("--text"));
    context.set_text_align(if is_from_right { "right" } else { "left" });
    let (size, lines) = fitted(text, &context, &value("--font-title"), width, height)?;
    let x = if is_from_right { width - AROUND } else { AROUND };
    let mut y = (height - size * LINE * f64::from(u32::try_from(lines.len()).ok()?)) / 2.0;
    for line in lines {
        y += size * LINE;
        context.fill_text(&line, x, y - size * 0.25).ok()?;
    }
    Some(canvas)
}

/// The largest size in which the text fits, and its lines. In the smallest one what does not fit is left
/// out.
fn fitted(
    text: &str,
    context: &CanvasRenderingContext2d,
    font: &str,
    width: f64,
    height: f64,
) -> Option<(f64, Vec<String>)> {
    let mut last = None;
    for size in SIZES {
        context.set_font(&format!("600 {size}px {font}"));
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| [line, " ", word].concat());
            let fits = |line: &String| {
                context.measure_text(line).is_ok_and(|it| it.width() <= width - 2.0 * AROUND)
            };
            match (longer.filter(fits), lines.last_mut()) {
                (Some(longer), Some(line)) => *line = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        let room = (height - 2.0 * AROUND) / (size * LINE);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
        let room = room as usize;
        if lines.len() <= room {
            return Some((size, lines));
        }
        lines.truncate(room);
        last = Some((size, lines));
    }
    last
}
