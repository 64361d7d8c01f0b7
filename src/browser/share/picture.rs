//! A result as a picture, drawn on a canvas with the fonts and the colours of the page.

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::browser::page::document;
use quiz_core::share::Card;

/// Media type of the picture.
pub(super) const KIND: &str = "image/png";

/// Size in pixels: that of the previews of the result pages.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const MARGIN: f64 = 80.0;

/// A picture.
pub(super) struct Drawn {
    pub(super) blob: Blob,
    name: String,
}

/// The name of its file.
pub(super) fn file_name(drawn: &Drawn) -> String {
    format!("{}.png", drawn.name)
}

/// Draws it and calls back with it, or with nothing where the browser does not let it be read.
pub(super) fn draw(card: &Card, then: impl FnOnce(Option<Drawn>) + 'static) {
    let name = card.name.clone();
    match canvas(card) {
        None => then(None),
        Some(canvas) => {
            let made = Closure::once_into_js(move |made: JsValue| {
                then(made.dyn_into::<Blob>().ok().map(|blob| Drawn { blob, name }));
            });
            // Throws where the canvas may not be read; then nobody calls back, and the visitor
            // keeps the page.
            let _ = canvas.to_blob(made.unchecked_ref());
        }
    }
}

fn canvas(card: &Card) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(WIDTH);
    canvas.set_height(HEIGHT);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let look = Look::of_the_page()?;
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    context.set_fill_style_str(&look.ground);
    context.fill_rect(0.0, 0.0, width, height);
    context.set_fill_style_str(&look.accent);
    context.fill_rect(0.0, 0.0, width, 20.0);
    // Where it cannot be set, lines begin where the language of the page has them begin.
    let _ = Reflect::set(&context, &"direction".into(), &look.direction.as_str().into());
    context.set_text_baseline("alphabetic");

    context.set_fill_style_str(&look.quiet);
    text(&context, &look, &look.text_font, &card.title, 34.0, 120.0, 1);
    context.set_fill_style_str(&look.text);
    let end = text(&context, &look, &look.title_font, &card.heading, 72.0, 230.0, 3);
    context.set_fill_style_str(&look.accent);
    text(&context, &look, &look.text_font, &card.score, 38.0, end + 90.0, 2);
    context.set_fill_style_str(&look.quiet);
    text(&context, &look, &look.text_font, &card.foot, 28.0, height - 50.0, 1);
    Some(canvas)
}

/// How the page looks.
struct Look {
    ground: String,
    text: String,
    quiet: String,
    accent: String,
    text_font: String,
    title_font: String,
    direction: String,
}

impl Look {
    fn of_the_page() -> Option<Self> {
        let root = document()?.document_element()?;
        let style = web_sys::window()?.get_computed_style(&root).ok()??;
        let value = |name| style.get_property_value(name).unwrap_or_default().trim().to_owned();
        Some(Self {
            ground: value("--ground"),
            text: value("--text"),
            quiet: value("--text-quiet"),
            accent: value("--accent"),
            text_font: value("--font-text"),
            title_font: value("--font-title"),
            direction: value("direction"),
        })
    }

    /// Where lines begin, from the left.
    fn start(&self) -> f64 {
        if self.direction == "rtl" { f64::from(WIDTH) - MARGIN } else { MARGIN }
    }
}

/// Writes a text in at most so many lines, smaller if it needs more, and says where the last line
/// stands.
fn text(
    context: &CanvasRenderingContext2d,
    look: &Look,
    font: &str,
    said: &str,
    size: f64,
    top: f64,
    most: usize,
) -> f64 {
    let mut size = size;
    let room = f64::from(WIDTH) - 2.0 * MARGIN;
    loop {
        context.set_font(&format!("{size}px {font}"));
        let (lines, fits) = lines(context, said, room);
        if (fits && lines.len() <= most) || size < 12.0 {
            let mut at = top;
            for (number, line) in lines.iter().enumerate() {
                if number > 0 {
                    at += size * 1.2;
                }
                // A text that cannot be drawn leaves its place empty.
                let _ = context.fill_text(line, look.start(), at);
            }
            return at;
        }
        size *= 0.9;
    }
}

/// The words in lines that are no longer than the room, and whether all of them are: a single word
/// may be longer.
fn lines(context: &CanvasRenderingContext2d, said: &str, room: f64) -> (Vec<String>, bool) {
    let width = |line: &str| {
        let measured = context.measure_text(line).map(JsValue::from).ok();
        let width = measured.and_then(|text| Reflect::get(&text, &"width".into()).ok());
        width.and_then(|width| width.as_f64()).unwrap_or(0.0)
    };
    let mut lines: Vec<String> = Vec::new();
    let mut fits = true;
    for word in said.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        if let Some(longer) = longer.filter(|line| width(line) <= room) {
            lines.pop();
            lines.push(longer);
        } else {
            fits &= width(word) <= room;
            lines.push(word.to_owned());
        }
    }
    (lines, fits)
}
