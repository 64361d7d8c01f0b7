//! A result as a picture, painted on a canvas: in the colours of the preview cards, by day and by night,
//! and with the fonts of the page.

use std::f64::consts::TAU;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, Path2d};

use crate::browser::page::document;
use quiz_core::share::Card;
use quiz_core::share::poster::{Ink, Measure, Shape};

/// Media type of the picture.
pub(super) const KIND: &str = "image/png";

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
    let (width, height) = card.size.pixels();
    canvas.set_width(width.into());
    canvas.set_height(height.into());
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let brush = Brush::of_the_sheet(context)?;
    for shape in card.poster.shapes(card.size, brush.from_right, &brush).ok()? {
        brush.paint(&shape)?;
    }
    Some(canvas)
}

/// A canvas with the look of the sheet.
struct Brush {
    context: CanvasRenderingContext2d,
    ground: String,
    text: String,
    mark: String,
    font: String,
    from_right: bool,
}

impl Brush {
    /// None where the styles of the sheet have not come.
    fn of_the_sheet(context: CanvasRenderingContext2d) -> Option<Self> {
        let sheet = super::place()?.first_element_child()?;
        let style: CssStyleDeclaration =
            web_sys::window()?.get_computed_style(&sheet).ok().flatten()?;
        let value = |name| {
            let value = style.get_property_value(name).unwrap_or_default();
            Some(value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        let direction = value("direction")?;
        // Where it cannot be set, texts are read as the language of the page is.
        let _ = Reflect::set(&context, &"direction".into(), &direction.as_str().into());
        context.set_line_cap("round");
        context.set_line_join("round");
        Some(Self {
            context,
            ground: value("--picture-ground")?,
            text: value("--picture-text")?,
            mark: value("--picture-mark")?,
            font: value("--font-title")?,
            from_right: direction == "rtl",
        })
    }

    /// None where the canvas does not take it: half a picture is none.
    fn paint(&self, shape: &Shape<'_>) -> Option<()> {
        let context = &self.context;
        match *shape {
            Shape::Rectangle { left, top, width, height, ink } => {
                self.dip(ink);
                context.fill_rect(left.into(), top.into(), width.into(), height.into());
            }
            Shape::Circle { x, y, radius, line, ink } => {
                self.dip(ink);
                context.begin_path();
                context.arc(x.into(), y.into(), radius.into(), 0.0, TAU).ok()?;
                match line {
                    None => context.fill(),
                    Some(line) => {
                        context.set_line_width(line.into());
                        context.stroke();
                    }
                }
            }
            Shape::Path { d, x, y, scale, line, ink } => {
                self.dip(ink);
                let scale = f64::from(scale);
                context.set_transform(scale, 0.0, 0.0, scale, x.into(), y.into()).ok()?;
                context.set_line_width(line.into());
                context.stroke_with_path(&Path2d::new_with_path_string(d).ok()?);
                context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
            }
            Shape::Text { ref said, x, y, size, weight, from_right, ink } => {
                self.dip(ink);
                self.set_font(size, weight);
                context.set_text_align(if from_right { "right" } else { "left" });
                context.fill_text(said, x.into(), y.into()).ok()?;
            }
        }
        Some(())
    }

    fn dip(&self, ink: Ink) {
        let colour = match ink {
            Ink::Ground => &self.ground,
            Ink::Text => &self.text,
            Ink::Mark => &self.mark,
        };
        self.context.set_fill_style_str(colour);
        self.context.set_stroke_style_str(colour);
    }

    fn set_font(&self, size: u16, weight: u16) {
        self.context.set_font(&format!("{weight} {size}px {}", self.font));
    }
}

impl Measure for Brush {
    #[allow(clippy::cast_possible_truncation, reason = "a width of some thousand pixels")]
    fn width(&self, text: &str, size: u16, weight: u16) -> f32 {
        self.set_font(size, weight);
        self.context.measure_text(text).map_or(0.0, |measured| measured.width() as f32)
    }

    fn letters(&self, word: &str) -> Vec<String> {
        let letters = segments(word).unwrap_or_default();
        let letters: Vec<String> = letters
            .iter()
            .filter_map(|letter| Reflect::get(&letter, &"segment".into()).ok()?.as_string())
            .collect();
        // A browser of before 2024 may not know where letters end: then the word is not broken.
        if letters.is_empty() { vec![word.to_owned()] } else { letters }
    }
}

/// The letters of a word as the browser tells them apart; the tables for that would be larger than
/// the sheet.
fn segments(word: &str) -> Option<Array> {
    let get = |of: &JsValue, name: &str| -> Option<Function> {
        Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
    };
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let segmenter = Reflect::construct(&get(&intl, "Segmenter")?, &Array::new()).ok()?;
    let segments = get(&segmenter, "segment")?.call1(&segmenter, &word.into()).ok()?;
    Some(Array::from(&segments))
}
