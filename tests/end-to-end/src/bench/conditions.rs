//! How a browser is slowed down: the visitor whom the budget has in mind has a telephone of the
//! middle class, and often a poor connection.

use std::fmt;

/// How a browser is slowed down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conditions {
    /// The network; none is the machine's own.
    pub network: Option<Network>,
    /// How many times slower the processor is.
    pub processor: f64,
}

/// How a network is slowed down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Network {
    /// From a request to the first byte of its answer, in milliseconds.
    pub latency: f64,
    /// Towards the browser, in bits per second.
    pub down: f64,
    /// From the browser, in bits per second.
    pub up: f64,
}

/// Slow 4G, as Lighthouse and Chromium's own tools call it.
pub const SLOW_4G: Network = Network { latency: 150.0, down: 1_600_000.0, up: 750_000.0 };
/// A telephone of the middle class, on slow 4G.
pub const SLOW: Conditions = Conditions { network: Some(SLOW_4G), processor: 4.0 };
/// The same telephone with everything at hand.
pub const SLOW_PROCESSOR: Conditions = Conditions { network: None, processor: 4.0 };

impl fmt::Display for Conditions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Network { latency, down, .. }) = self.network {
            write!(f, "network {} Mbps with {latency} ms, ", down / 1e6)?;
        }
        write!(f, "processor slowed {} times", self.processor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_told_in_words() {
        let slow = "network 1.6 Mbps with 150 ms, processor slowed 4 times";
        assert_eq!(SLOW.to_string(), slow);
        assert_eq!(SLOW_PROCESSOR.to_string(), "processor slowed 4 times");
    }
}
