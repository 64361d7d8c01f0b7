//! Taking the quiz: attempts, grading, calibration, and the order of choices.

mod attempt;
mod calibration;
mod grading;
mod moment;
pub mod shuffle;

pub use attempt::{Attempt, AttemptId, Position, Response, Round};
pub use calibration::{Calibration, Leaning, Tally};
pub use grading::{Certainty, Score, mark};
pub use moment::{LocalTime, Moment};
