//! Career Quiz: a quiz about a career that runs wholly in the visitor's browser.
//!
//! This package is the app. What it decides is in `quiz_core`, what a quiz is in `quiz_model`:
//!
//! ```text
//! bin ─→ ui ──────┐
//!  └───→ browser ─┴→ quiz_core ─→ quiz_model
//! ```
//!
//! * [`ui`]: takes view data, makes markup, sends messages. Names no browser; Yew for the studio alone.
//! * `browser`: performs effects. The only module that names the browser.
//! * `bin/app.rs` and `bin/share.rs`: the two bundles of WebAssembly that visitors load.

#[cfg(feature = "browser")]
pub mod browser;
pub mod ui;
