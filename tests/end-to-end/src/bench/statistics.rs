//! What many measurements come to in one number.

/// The middle of some measurements, or the mean of the two in the middle; nothing of none.
///
/// A mean would follow the one load in which another program was busy; the median does not.
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let sorted = sorted(values);
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    let odd = !sorted.len().is_multiple_of(2);
    Some(if odd { upper } else { f64::midpoint(sorted[middle - 1], upper) })
}

/// The smallest measurement that at least this share of all, in whole per cent, do not exceed
/// (the nearest rank): always one that was measured. Nothing of none.
pub fn percentile(values: impl IntoIterator<Item = f64>, percent: usize) -> Option<f64> {
    let sorted = sorted(values);
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied()
}

/// How many times one is the other; nothing when that has no meaning, for the other is 0.
pub fn ratio(one: f64, other: f64) -> Option<f64> {
    (other > 0.0).then(|| one / other)
}

fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<_> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        for (values, expected) in [
            (&[][..], None),
            (&[7.0], Some(7.0)),
            (&[9.0, 1.0], Some(5.0)),
            (&[900.0, 1.0, 2.0], Some(2.0)),
            (&[4.0, 1.0, 3.0, 2.0], Some(2.5)),
        ] {
            assert_eq!(median(values.iter().copied()), expected, "{values:?}");
        }
    }

    #[test]
    fn a_percentile_is_one_of_the_measurements() {
        let hundred = || (1..=100).map(f64::from);
        for (percent, expected) in [(0, 1.0), (1, 1.0), (50, 50.0), (98, 98.0), (100, 100.0)] {
            assert_eq!(percentile(hundred(), percent), Some(expected), "{percent} %");
        }
        // Of 57 taps, one may be slower; of 20, none.
        assert_eq!(percentile((1..=57).map(f64::from), 98), Some(56.0));
        assert_eq!(percentile((1..=20).map(f64::from), 98), Some(20.0));
        assert_eq!(percentile([], 98), None);
    }

    #[test]
    fn nothing_is_a_multiple_of_nothing() {
        assert_eq!(ratio(3.0, 2.0), Some(1.5));
        assert_eq!(ratio(0.0, 2.0), Some(0.0));
        assert_eq!(ratio(3.0, 0.0), None);
    }
}
