//! Numbers as the page's language says them, by the browser's `Intl`, and times where the visitor is.

use js_sys::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::page::document;
use quiz_core::quiz::{LocalTime, Moment};
use quiz_model::Plural;

// That of `js_sys` does not catch what the constructor throws.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;
}

fn locale() -> String {
    document()
        .and_then(|document| document.document_element())
        .map(|root| root.get_attribute("lang").unwrap_or_default())
        .unwrap_or_default()
}

thread_local! {
    /// Read once: a screen says a dozen numbers, and making these takes as long as four elements.
    static RULES: Option<PluralRules> = PluralRules::new(&locale()).ok();
}

/// The plural form that goes with a number. The build refuses a tag that is none, but whoever translates the
/// page may put one there, and `Intl` throws at it: a number then stands in the form that most have.
pub(super) fn plural(number: u32) -> Plural {
    RULES.with(|rules| {
        rules
            .as_ref()
            .map_or(Plural::Other, |rules| Plural::named(&rules.select(f64::from(number))))
    })
}

/// A moment in the visitor's own time zone.
#[allow(clippy::cast_precision_loss, reason = "a clock's milliseconds fit a double until 287396")]
pub(super) fn local(moment: Moment) -> LocalTime {
    let date = Date::new(&JsValue::from_f64(moment.0 as f64));
    let small = |value: u32| u8::try_from(value).unwrap_or(0);
    LocalTime {
        year: u16::try_from(date.get_full_year()).unwrap_or(0),
        month: small(date.get_month() + 1),
        day: small(date.get_date()),
        hour: small(date.get_hours()),
        minute: small(date.get_minutes()),
    }
}
