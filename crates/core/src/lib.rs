//! What happens in a quiz: pure decisions, without a clock, randomness, a browser or Yew. Whatever
//! they need from outside comes in by message, so any session can be replayed from its messages.
//!
//! ```text
//! app, share ─→ advice, record, link, theme ─→ quiz
//! ```
//!
//! * [`quiz`]: taking it: attempts, grading, calibration, the order of choices.
//! * [`advice`]: which path, why, and what to do week by week.
//! * [`record`]: what is kept between visits, its formats, and how two tabs merge.
//! * [`link`]: what the address of a page says, and what a shared link is made of.
//! * [`theme`]: colours that a page around the quiz may ask for.
//! * [`app`]: the model, the messages, and the one function that decides.
//! * [`share`]: the same for the share panel, which is a bundle of its own.

pub mod advice;
pub mod app;
pub mod link;
pub mod quiz;
pub mod record;
pub mod share;
pub mod theme;
