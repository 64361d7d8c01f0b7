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

/// Between which two of some measurements the median of all that could be measured lies, with 95 % or more
/// where there are six at least; with fewer, all that were measured lie between them. Nothing of none.
///
/// By order statistics: of `n` measurements, each as likely above that median as below it, the `k`-th from
/// either end leave it outside with `2 × P(X < k)` for a binomial `X` of `n` throws of a coin.
pub fn interval(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    let sorted = sorted(values);
    let (mut ways, mut beyond, mut from_end) = (1.0, 0.0, 0);
    #[allow(clippy::cast_precision_loss, reason = "a few dozen measurements")]
    let (all, outcomes) = (sorted.len() as f64, 2.0_f64.powi(i32::try_from(sorted.len()).ok()?));
    for at in 0..sorted.len() / 2 {
        beyond += ways;
        if 2.0 * beyond / outcomes > 0.05 {
            break;
        }
        from_end = at;
        #[allow(clippy::cast_precision_loss, reason = "a few dozen measurements")]
        let place = at as f64;
        ways *= (all - place) / (place + 1.0);
    }
    Some((*sorted.get(from_end)?, *sorted.get(sorted.len().checked_sub(1 + from_end)?)?))
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
    fn an_interval_leaves_out_what_few_measurements_say() {
        for (count, expected) in [
            (1, (1.0, 1.0)),
            (3, (1.0, 3.0)),
            (6, (1.0, 6.0)),
            // 2 × (1 + 9) / 512 is 3.9 %; with a third from either end it would be 18 %.
            (9, (2.0, 8.0)),
            (12, (3.0, 10.0)),
        ] {
            assert_eq!(interval((1..=count).map(f64::from)), Some(expected), "{count}");
        }
        assert_eq!(interval([]), None);
    }

    #[test]
    fn nothing_is_a_multiple_of_nothing() {
        assert_eq!(ratio(3.0, 2.0), Some(1.5));
        assert_eq!(ratio(0.0, 2.0), Some(0.0));
        assert_eq!(ratio(3.0, 0.0), None);
    }
}
