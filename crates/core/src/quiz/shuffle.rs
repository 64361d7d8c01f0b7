//! The order in which choices are shown: fixed by a seed, the same on every machine.
//!
//! Saved attempts hold seeds, so the orders they give must never change. No library promises that
//! of its shuffle, so it is written out here: `SplitMix64` (Steele, Lea and Flood, 2014) drives a
//! Fisher-Yates shuffle. It uses no `usize` arithmetic, which differs between host and wasm.

use quiz_model::{Deck, Question, QuestionId, Quiz};

/// Positions of a question's choices, in the order they are shown for that seed.
pub fn order(seed: u32, question: &QuestionId, count: usize) -> Vec<usize> {
    let mut state = SplitMix64(u64::from(seed) ^ fingerprint(question.as_str()));
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        // Counted in u64, which host and wasm share. Never so large that it would not fit.
        let bound = u64::try_from(last).unwrap_or(u64::MAX - 1) + 1;
        let pick = usize::try_from(state.next() % bound).unwrap_or(last);
        order.swap(last, pick);
    }
    order
}

/// The first seed, from 1, for which the key, or the first of several, stands as evenly as can be in
/// the places of the core questions. Every visitor's first attempt has it, so that a page made at build time shows the
/// order that the engine will.
pub fn opening_seed(quiz: &Quiz) -> u32 {
    (1..=1_000).min_by_key(|seed| unevenness(quiz, *seed)).unwrap_or(1)
}

/// How far the busiest place of the key is above the idlest.
fn unevenness(quiz: &Quiz, seed: u32) -> usize {
    let most_choices = quiz.deck(Deck::Core).map(|question| question.choices.len()).max();
    let mut places = vec![0_usize; most_choices.unwrap_or(0)];
    for question in quiz.deck(Deck::Core) {
        if let Some(count) = key_place(seed, question).and_then(|place| places.get_mut(place)) {
            *count += 1;
        }
    }
    let most = places.iter().max().copied().unwrap_or(0);
    let least = places.iter().min().copied().unwrap_or(0);
    most - least
}

fn key_place(seed: u32, question: &Question) -> Option<usize> {
    order(seed, &question.id, question.choices.len())
        .into_iter()
        .position(|choice| question.choices[choice].right)
}

/// FNV-1a, so that two questions of one attempt are not shuffled alike.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The first outputs for seed 1234567, as published with the reference implementation.
    #[test]
    fn the_generator_is_splitmix64() {
        let mut generator = SplitMix64(1_234_567);
        let expected =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([generator.next(), generator.next(), generator.next()], expected);
    }

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        assert_eq!(fingerprint(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fingerprint("foobar"), 0x8594_4171_f739_67e8);
    }

    /// Saved attempts rely on these: they may never change. Worked out apart from this code, by a
    /// few lines of Python.
    #[test]
    fn orders_stay_as_they_were() {
        let question = QuestionId::from("computer-science-degree");
        for (seed, expected) in [
            (1, [2, 1, 0]),
            (2, [2, 1, 0]),
            (3, [2, 1, 0]),
            (4, [0, 1, 2]),
            (5, [1, 0, 2]),
            (6, [1, 0, 2]),
            (2_026, [2, 1, 0]),
            (4_294_967_295, [2, 0, 1]),
        ] {
            assert_eq!(order(seed, &question, 3), expected, "{seed}");
        }
    }

    #[test]
    fn every_order_comes_about_equally_often() {
        let question = QuestionId::from("q");
        let mut counts = std::collections::BTreeMap::new();
        for seed in 0..6_000 {
            *counts.entry(order(seed, &question, 3)).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|count| (850..1_150).contains(count)), "{counts:?}");
    }

    proptest! {
        #[test]
        fn an_order_is_a_permutation(seed: u32, id in ".{0,20}", count in 0_usize..9) {
            let mut order = order(seed, &QuestionId::from(id.as_str()), count);
            order.sort_unstable();
            prop_assert_eq!(order, (0..count).collect::<Vec<_>>());
        }
    }
}
