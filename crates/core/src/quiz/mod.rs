//! Taking the quiz: attempts, grading, calibration, what is asked again when, and the order of
//! choices.

mod attempt;
mod calibration;
mod grading;
mod moment;
mod review;
pub mod shuffle;

pub(crate) use attempt::breaks_lines;
pub use attempt::{Attempt, AttemptId, Position, Response, Round, Taken};
pub use calibration::{Calibration, Leaning, Tally};
pub use grading::{Certainty, Score, Share, mark};
pub use moment::{LocalTime, Moment};
pub use review::Review;
