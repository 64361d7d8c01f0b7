//! Takes view data, makes markup, sends messages; decides nothing, holds no words of its own and names no
//! browser.
//!
//! Pages and parts are plain functions from view data to [`Markup`], which is data. [`patch`] brings it onto
//! a page for what visitors load ([`Root`], [`SheetRoot`]); Yew, whose bytes no visitor of a quiz should
//! load, has the studio alone, by `with_yew` (`docs/decisions/core.md`).

mod frame;
mod markup;
mod pages;
mod parts;
mod patch;
mod phrases;
mod program;
mod root;
mod sender;
mod share;
mod studio;
mod with_yew;
mod written;

pub use frame::frame;
pub use markup::{Markup, Tag};
pub use parts::{bar, evidence_list, image, text};
pub use patch::{Dom, Shown, Spot, patch};
pub use phrases::Phrases;
pub use program::Program;
pub use root::Root;
pub use sender::Sender;
pub use share::{SheetRoot, sent};
pub use studio::{StudioProperties, StudioRoot, Wires};
