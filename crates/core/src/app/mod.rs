//! The model, the messages, and the one function that decides.
//!
//! [`update`] is a flat list of messages; what each does stands in the file of its kind:
//! `answering`, `moving`, `saving`, `sharing`, `clearing`, `parts`, `place`, `keys`.
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
mod place;
mod press;
mod saving;
mod sharing;
mod shell;
mod update;
mod view;

#[cfg(test)]
mod tests;

pub use model::Model;
pub use msg::{Effect, FocusTarget, Key, Msg, Outgoing, Panel, PartFile, Place, Sent, Stored};
pub use press::is_meant;
pub use shell::{Locale, Shell};
pub use update::update;
pub use view::{
    AboutYouView, ChallengeView, ChangedView, DetailsView, Dot, EarlierView, ExplanationView,
    Folds, FriendView, HistoryRow, HistoryView, MissedView, NextStep, Notice, OfferView, Outcome,
    OwnRound, PageView, QuestionView, ResultView, RetestView, ToDo, VerdictView, View, Winner,
    view,
};
