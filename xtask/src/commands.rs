//! The commands themselves, one module each. They share nothing but what the other modules of
//! this library offer.

mod bench;
mod check;
mod load;
mod screens;
mod serve;
mod size;
mod test;

pub use bench::bench;
pub use check::check;
pub use load::load;
pub use screens::screens;
pub use serve::{Serving, serve};
pub use size::size;
pub use test::test;
