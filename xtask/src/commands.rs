//! The commands themselves, one module each. They share nothing but what the other modules of
//! this library offer.

mod bench;
mod check;
mod exchange;
mod fuzz;
mod long_run;
mod old_browsers;
mod package;
mod places;
mod previews;
mod reproducible;
mod scorm;
mod screens;
mod serve;
mod setup;
mod size;
mod test;

pub use bench::{Benching, bench, bench_studio};
pub use check::check;
pub use exchange::exchange;
pub use fuzz::fuzz;
pub use long_run::long_run;
pub use old_browsers::old_browsers;
pub use package::{package, package_test};
pub use places::places;
pub use previews::previews;
pub use reproducible::{LineEnds, reproducible};
pub use scorm::{scorm, scorm_test};
pub use screens::screens;
pub use serve::{Serving, serve};
pub use setup::setup;
pub use size::size;
pub use test::{Layer, Testing, test};
