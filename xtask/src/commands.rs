//! The commands themselves, one module each. They share nothing but what the other modules of
//! this library offer.

mod bench;
mod check;
mod fuzz;
mod long_run;
mod reproducible;
mod screens;
mod serve;
mod setup;
mod size;
mod test;

pub use bench::bench;
pub use check::check;
pub use fuzz::fuzz;
pub use long_run::long_run;
pub use reproducible::reproducible;
pub use screens::screens;
pub use serve::{Serving, serve};
pub use setup::setup;
pub use size::size;
pub use test::{Layer, Testing, test};
