//! Yew. Takes view data, sends messages; decides nothing and holds no words of its own.
//!
//! Pages and parts are plain functions from view data to markup. Only [`Root`] is a component: a
//! page shows one thing at a time, and each further component costs every visitor bytes. For the
//! same reason elements are made by the calls of `markup`, not by `html!`.

mod frame;
mod markup;
mod pages;
mod parts;
mod phrases;
mod root;
mod sender;
mod share;
mod studio;

pub use frame::frame;
pub use parts::{bar, evidence_list, image, text};
pub use phrases::Phrases;
pub use root::{Root, RootProperties};
pub use sender::Sender;
pub use share::{SentProperties, SentRoot, SheetProperties, SheetRoot};
pub use studio::{StudioProperties, StudioRoot, Wires};
