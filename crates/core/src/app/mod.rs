//! The model, the messages, and the one function that decides.
//!
//! [`update`] takes a message and returns the effects to perform; it performs nothing itself. What
//! the page shows is [`view`] of the model. Time and randomness come in by message
//! ([`Msg::ClockRead`]), so any session can be replayed from its messages.


mod bonus;
mod keys;
mod model;
mod msg;
mod saving;
mod sharing;
mod shell;
mod update;
mod view;

#[cfg(test)]
mod tests;


pub use model::{Keeping, Model, Notice, Offer, Screen};
pub use msg::{BonusFile, Effect, FocusTarget, Key, Msg, Stored};
pub use shell::{Locale, Shell};
pub use update::update;
pub use view::{
    AboutYouView, EarlierView, ExplanationView, FriendView, HistoryRow, HistoryView, MissedView,
    OfferView, Outcome, PageView, QuestionView, ResultView, View, view,
};
