//! A point in time, as the browser's clock tells it.

use serde::{Deserialize, Serialize};

/// Milliseconds since the start of 1970, UTC. The clock may be wrong or go backwards: moments are
/// shown and compared, never trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);
