//! Sorting of short lists.

/// Sorts by a key; what is equal stays in its order.
///
/// By insertion: a few hundred bytes of the app in all, where the sort of the standard library
/// takes four thousand for each type that is sorted (`docs/decisions/size.md`). Our lists are short, or
/// nearly sorted already, and those take one pass.
pub fn sort_by_key<T, K: PartialOrd>(items: &mut [T], key: impl Fn(&T) -> K) {
    for next in 1..items.len() {
        let mut at = next;
        while at > 0 && key(&items[at]) < key(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in proptest::collection::vec((0_u8..9, any::<u8>()), 0..40)) {
            let mut sorted = items.clone();
            sorted.sort_by_key(|item| item.0);
            let mut ours = items;
            sort_by_key(&mut ours, |item| item.0);
            prop_assert_eq!(ours, sorted);
        }
    }
}
