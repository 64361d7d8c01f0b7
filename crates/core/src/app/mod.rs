//! The model, the messages, and the one function that decides.
//!
//! [`update`] is a flat list of messages; what each does stands in the file of its kind:
//! `answering`, `moving`, `saving`, `sharing`, `clearing`, `bonus`, `keys`.
//!
//! [`update`] takes a message and returns the effects to perform; it performs nothing itself. What
//! the page shows is [`view`] of the model. Time and randomness come in by message
//! ([`Msg::ClockRead`]), so any session can be replayed from its messages.

mod answering;
mod clearing;
mod keys;
mod model;
mod moving;
mod msg;
mod parts;
mod saving;
mod sharing;
mod shell;
mod update;
mod view;

#[cfg(test)]
mod tests;

pub use model::Model;
pub use msg::{Effect, FocusTarget, Key, Msg, PartFile, Stored};
pub use shell::{Locale, Shell};
pub use update::update;
pub use view::{
    AboutYouView, EarlierView, ExplanationView, FriendView, FurtherView, HistoryRow, HistoryView,
    MissedView, Notice, OfferView, Outcome, PageView, QuestionView, ResultView, View, view,
};
