//! What an edit has changed in the text of a file: one stretch of it.

/// One stretch of a file, before and after. So little is kept that hundreds can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The number of the file.
    pub(super) file: usize,
    /// Where the stretch begins, in bytes.
    at: usize,
    before: String,
    after: String,
}

impl Change {
    /// What makes one text of the other.
    pub(super) fn between(file: usize, before: &str, after: &str) -> Self {
        let is_cut = |at: usize| before.is_char_boundary(at) && after.is_char_boundary(at);
        let same = |(one, other): &(u8, u8)| one == other;
        let mut start = before.bytes().zip(after.bytes()).take_while(same).count();
        while !is_cut(start) {
            start -= 1;
        }
        let rest = before.len().min(after.len()) - start;
        let backwards = before.bytes().rev().zip(after.bytes().rev());
        let mut end = backwards.take(rest).take_while(same).count();
        while !before.is_char_boundary(before.len() - end) {
            end -= 1;
        }
        Self {
            file,
            at: start,
            before: before[start..before.len() - end].to_owned(),
            after: after[start..after.len() - end].to_owned(),
        }
    }

    /// The change that takes this one back.
    pub(super) fn inverse(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone(), ..*self }
    }

    /// The text after the change; none where the text is not the one that was changed.
    pub(super) fn applied(&self, text: &str) -> Option<String> {
        let (kept, rest) = text.split_at_checked(self.at)?;
        let end = rest.strip_prefix(self.before.as_str())?;
        Some([kept, &self.after, end].concat())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_stretch_that_differs_is_kept() {
        let change = Change::between(0, "ask = \"Who?\"\n", "ask = \"Why?\"\n");
        assert_eq!((change.at, &*change.before, &*change.after), (9, "o", "y"));
        assert_eq!(change.applied("something else"), None);
    }

    #[test]
    fn a_letter_of_several_bytes_is_not_cut() {
        let change = Change::between(0, "é", "è");
        assert_eq!((change.at, &*change.before, &*change.after), (0, "é", "è"));
    }

    proptest! {
        #[test]
        fn a_change_leads_there_and_its_inverse_back(before in "[aé€\n]{0,9}", after in "[aé€\n]{0,9}") {
            let change = Change::between(0, &before, &after);
            prop_assert_eq!(change.applied(&before), Some(after.clone()));
            prop_assert_eq!(change.inverse().applied(&after), Some(before));
        }
    }
}
