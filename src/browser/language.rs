//! Numbers and days as the page's language says them, by the browser's `Intl`.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::page::document;
use crate::content::Plural;
use crate::quiz::Moment;

fn locale() -> String {
    document()
        .and_then(|document| document.document_element())
        .map(|root| root.get_attribute("lang").unwrap_or_default())
        .unwrap_or_default()
}

/// The plural form that goes with a number.
pub(super) fn plural(number: u32) -> Plural {
    let locales = Array::of1(&JsValue::from(locale()));
    let rules = Intl::PluralRules::new(&locales, &Object::new());
    Plural::named(&String::from(rules.select(f64::from(number))))
}

/// A day, in the visitor's own time zone.
#[allow(
    clippy::cast_precision_loss,
    reason = "a clock's milliseconds fit a double until the year 287396"
)]
pub(super) fn day(moment: Moment) -> String {
    let date = Date::new(&JsValue::from_f64(moment.0 as f64));
    let options = Object::new();
    for (key, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a field of a plain object of our own cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    date.to_locale_date_string(&locale(), &options).into()
}
