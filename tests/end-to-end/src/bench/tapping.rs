//! How long after a tap the next picture comes, with a slow processor.

use std::path::Path;

use quiz_model::Quiz;

use super::conditions::SLOW_PROCESSOR;
use super::pages::BARE;
use super::report::Taps;
use super::starting::Case;
use super::statistics::{median, percentile, ratio};
use super::tab::Tab;
use super::walk::{Until, Walk, walk, walk_bare};
use crate::{Browsers, Failure};

/// How often each walk is taken.
const WALKS: usize = 3;
/// Taps on the bare page: as many as a walk through fifteen questions has.
const BARE_TAPS: usize = 54;
/// Browsers report nothing below this, in milliseconds: such a tap counts as this long.
pub(super) const LEAST_REPORTED: f64 = 16.0;

/// What is measured on the walks, the first of which is a whole quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// One line for each kind of walk; the first is the whole quiz, the second the bare page.
    pub taps: Vec<Taps>,
    /// Layout shift over a whole quiz that no input explains, the greatest.
    pub shift: f64,
    /// Bytes of JavaScript's objects at the result.
    pub heap: f64,
}

/// Walks through the quiz, over the bare page, and through each of the cases: three times each,
/// one after the other.
///
/// # Errors
/// When a screen does not come.
pub async fn measure(
    browsers: &Browsers,
    shipped: &Path,
    cases: &[Case],
    quiz: &Quiz,
) -> Result<Measured, Failure> {
    let (mut whole, mut bare) = (Vec::new(), Vec::new());
    let mut others = vec![Vec::new(); cases.len()];
    let (mut shifts, mut heaps) = (0.0_f64, Vec::new());
    for _ in 0..WALKS {
        let tab = Tab::open(browsers, shipped, SLOW_PROCESSOR).await?;
        tab.load("", true).await?;
        whole.push(walk(&tab, Until::Result).await?);
        shifts = shifts.max(tab.evaluate("careerQuizBench.seen().shift").await?);
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52 bytes")]
        heaps.push(tab.heap().await? as f64);
        tab.close().await;

        let tab = Tab::open(browsers, shipped, SLOW_PROCESSOR).await?;
        tab.load(BARE, false).await?;
        bare.push(walk_bare(&tab, BARE_TAPS).await?);
        tab.close().await;

        for (case, walks) in cases.iter().zip(&mut others) {
            let tab = case.open(browsers, quiz).await?;
            tab.load("", true).await?;
            walks.push(walk(&tab, Until::Questions(case.walk)).await?);
            tab.close().await;
        }
    }
    let mut taps =
        vec![summed_up("whole quiz, about you, result", &whole), summed_up("the bare page", &bare)];
    for (case, walks) in cases.iter().zip(&others) {
        taps.push(summed_up(&format!("{}: the first {}", case.name, case.walk), walks));
    }
    let against = taps[1].slowest_98;
    for line in &mut taps {
        line.ratio = ratio(line.slowest_98, against);
    }
    Ok(Measured { taps, shift: shifts, heap: median(heaps).unwrap_or(0.0) })
}

/// The medians of some walks of the same kind.
fn summed_up(case: &str, walks: &[Walk]) -> Taps {
    let middle = |percent| {
        let each = walks.iter().filter_map(|walk| percentile(all(walk), percent));
        median(each).unwrap_or(0.0)
    };
    Taps {
        case: case.to_owned(),
        taps: walks.first().map_or(0, |walk| walk.taps),
        typical: middle(50),
        slowest_98: middle(98),
        slowest: middle(100),
        ratio: None,
    }
}

/// Every tap of a walk, those included that were too quick to be reported.
pub(super) fn all(walk: &Walk) -> Vec<f64> {
    let unreported = walk.taps.saturating_sub(walk.durations.len());
    let mut all = walk.durations.clone();
    all.extend(std::iter::repeat_n(LEAST_REPORTED, unreported));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_too_quick_to_be_reported_still_counts() {
        let walk = |slow: f64| Walk { taps: 4, durations: vec![slow, 24.0], each: Vec::new() };
        let line = summed_up("x", &[walk(40.0), walk(400.0), walk(48.0)]);
        let taps = Taps {
            case: "x".to_owned(),
            taps: 4,
            typical: 16.0,
            slowest_98: 48.0,
            slowest: 48.0,
            ratio: None,
        };
        assert_eq!(line, taps);
    }
}
