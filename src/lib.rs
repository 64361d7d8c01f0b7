//! Career Quiz: a quiz about a career that runs wholly in the visitor's browser.
//!
//! The rooms, and who may lean on whom:
//!
//! ```text
//! bin ─→ ui ─────────────┐
//!  └──→ browser, site ─→ app, share ─→ advice, record, link ─→ quiz ─→ content
//! ```
//!
//! * [`content`]: a quiz as data: questions, evidence, paths, and the words of the pages.
//! * [`quiz`]: taking it: attempts, grading, calibration, the order of choices.
//! * [`advice`]: which path, why, and what to do week by week.
//! * [`record`]: what is kept between visits, its formats, and how two tabs merge.
//! * [`link`]: what the address of a page says, and what a shared link is made of.
//! * [`app`]: the model, the messages, and the one function that decides.
//! * `share`: the share sheet, which decides as the app does; an engine of its own.
//! * [`ui`]: Yew. Takes view data, sends messages.
//! * `browser`: performs effects. The only room that names the browser.
//! * `site`: the host tool's room: reads the content's folders, fills the pages, and makes what they
//!   need to be served, installed and used without a network.
//!
//! All but the last three are pure: no clock, no randomness, no browser, no Yew. Whatever they need
//! from outside comes in by message, so any session can be replayed from its messages.

pub mod advice;
pub mod app;
#[cfg(feature = "browser")]
pub mod browser;
pub mod content;
pub mod link;
pub mod quiz;
pub mod record;
#[cfg(feature = "share")]
pub mod share;
#[cfg(feature = "site")]
pub mod site;
pub mod ui;
