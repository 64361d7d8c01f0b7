//! What happens in the studio: the model, the messages, and the one function that decides.
//!
//! [`update`] performs nothing: what is to be done it returns as [`Effect`]s, and what comes of them
//! comes back by message. Time and random numbers come in by [`Msg::ClockRead`].

mod adding;
mod begin;
mod bringing;
mod editing;
mod effect;
mod linking;
mod model;
mod msg;
mod panels;
mod picturing;
mod publishing;
mod saving;
mod shell;
mod update;

pub use effect::{Effect, Site};
pub use linking::Linked;
pub use model::{
    Begin, Card, Editing, Model, Notice, Open, Preview, Problem, SaveState, Setting, Shipped,
    Storage, Tab, Unreadable,
};
pub use msg::{Beginning, LARGEST_FILE, Listed, Msg, NotRead, Picked, SavedAs};
pub use panels::{Bring, BringState, Publish, SiteState, TakenOut};
pub use shell::{Signal, StudioShell};
pub use update::update;

#[cfg(test)]
mod tests;
