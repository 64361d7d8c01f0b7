//! Whether a press was meant for the screen that it meets.

/// How long a new screen takes no press, in milliseconds. The second tap of a double tap comes 120 to
/// 300 ms after the first (`docs/decisions/core.md` has where this was seen to go wrong); nobody has read
/// a new screen by then.
const SETTLING: f64 = 350.0;

/// Whether a press acts: the finger went down on the screen that is there now, and some time after it
/// had come. Both moments are in milliseconds of one clock.
pub fn is_meant(down: f64, screen_came: f64) -> bool {
    down - screen_came >= SETTLING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_is_meant_for_a_screen_that_has_been_there_for_a_while() {
        for (down, came, meant) in [
            (1_000.0, 0.0, true),
            (350.0, 0.0, true),
            (349.0, 0.0, false),
            // The finger went down on the screen before.
            (900.0, 1_000.0, false),
            (5_000.0, f64::NEG_INFINITY, true),
        ] {
            assert_eq!(is_meant(down, came), meant, "{down} {came}");
        }
    }
}
