//! The stored text of a record: where it stands, how it is read, and when it may be written.

use thiserror::Error;

use super::compact::merge;
use super::merge::union;
use super::{FORMAT, Record, fields};
use quiz_model::{QuizId, decimal};

/// The key of a quiz's record in the browser's storage.
pub fn key(quiz: &QuizId) -> String {
    ["career-quiz/", quiz.as_str()].concat()
}

/// The key under which the `number`th unreadable text is kept, from 1. Each is kept for itself:
/// one that is kept already is never overwritten.
pub fn unreadable_key(quiz: &QuizId, number: u32) -> String {
    [&key(quiz), "/unreadable-", &decimal(number)].concat()
}

/// Why a stored text is not a record we can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Not a record at all, or a damaged one.
    #[error("the saved record cannot be read: it is kept aside and can be downloaded")]
    Damaged,
    /// Written by a later version of the quiz, which can read it.
    #[error(
        "the saved record has format {0}, of a later version: load the page again to get that version"
    )]
    Later(u32),
}

impl Record {
    /// Reads a stored text of this format or an older one.
    ///
    /// # Errors
    /// [`Unreadable`] for anything else.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        match fields::read(text) {
            Some(record) => Ok(ordered(record)),
            None => match fields::format(text) {
                Some(later) if later > FORMAT => Err(Unreadable::Later(later)),
                _ => Err(Unreadable::Damaged),
            },
        }
    }

    /// The text to store.
    pub fn write(&self) -> String {
        fields::write(self)
    }
}

/// A stored record may come from anywhere; from here on the oldest attempt stands first.
fn ordered(record: Record) -> Record {
    if record
        .attempts
        .is_sorted_by(|one, other| (one.started, &one.id) < (other.started, &other.id))
    {
        return record;
    }
    union(&record, &Record::empty(record.revision))
}

/// What to do with the store when our record is to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "one lives at a time, and only while a record is saved"
)]
pub enum Saving {
    /// Write our record: it has whatever is stored.
    Ours,
    /// Write this record in place of ours: it also has what another tab saved meanwhile.
    Merged(Record),
    /// What is stored cannot be read, so it must not be overwritten.
    Refuse(Unreadable),
}

/// Decides how to save, given what is stored at that very moment. Need not be asked when nothing is
/// stored, or a text of which our record is known to have everything.
pub fn saving(stored: &str, ours: &Record) -> Saving {
    match Record::read(stored) {
        Ok(theirs) => {
            let merged = merge(ours, &theirs);
            // By their texts: code that compares records part by part weighs half a kilobyte.
            if merged.write() == ours.write() { Saving::Ours } else { Saving::Merged(merged) }
        }
        Err(reason) => Saving::Refuse(reason),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::sample::{record, records};

    #[test]
    fn says_why_a_text_is_no_record() {
        for (text, expected) in [
            ("", Unreadable::Damaged),
            ("{rubbish", Unreadable::Damaged),
            ("null", Unreadable::Damaged),
            ("[]", Unreadable::Damaged),
            (r#"{"attempts":[]}"#, Unreadable::Damaged),
            (r#"{"format":0,"revision":1}"#, Unreadable::Damaged),
            (r#"{"format":1}"#, Unreadable::Damaged),
            (r#"{"format":1,"revision":1,"attempts":[{}]}"#, Unreadable::Damaged),
            (r#"{"format":2,"anything":true}"#, Unreadable::Later(2)),
        ] {
            assert_eq!(Record::read(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn a_record_that_somebody_has_made_too_long_is_damaged() {
        let review = r#"{"question":"q","at":1,"certainty":1,"looks":0}"#;
        for (count, read) in [(10_000, true), (10_001, false)] {
            let reviews = vec![review; count].join(",");
            let text = format!(r#"{{"format":1,"revision":1,"reviews":[{reviews}]}}"#);
            assert_eq!(Record::read(&text).is_ok(), read, "{count}");
        }
    }

    #[test]
    fn every_unreadable_text_gets_a_key_of_its_own() {
        let quiz = QuizId::from("sample");
        assert_eq!(key(&quiz), "career-quiz/sample");
        assert_eq!(unreadable_key(&quiz, 2), "career-quiz/sample/unreadable-2");
    }

    #[test]
    fn saving_merges_with_what_another_tab_stored() {
        let (ours, theirs) = (record(&[("b", 20, 1)]), record(&[("a", 10, 2)]));
        let Saving::Merged(written) = saving(&theirs.write(), &ours) else {
            panic!("a readable record is merged");
        };
        assert_eq!(written.attempts.len(), 2);
    }

    #[test]
    fn our_record_is_written_as_it_is_when_nobody_else_has_saved_more() {
        let ours = record(&[("a", 10, 2), ("b", 20, 1)]);
        let earlier = record(&[("a", 10, 2)]).write();
        assert_eq!(saving(&earlier, &ours), Saving::Ours);
    }

    #[test]
    fn saving_never_overwrites_what_cannot_be_read() {
        let ours = record(&[("b", 20, 1)]);
        assert_eq!(saving("{rubbish", &ours), Saving::Refuse(Unreadable::Damaged));
        let later = r#"{"format":9}"#;
        assert_eq!(saving(later, &ours), Saving::Refuse(Unreadable::Later(9)));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(record in records()) {
            prop_assert_eq!(Record::read(&record.write()), Ok(record));
        }

        #[test]
        fn reading_never_panics(text in ".{0,200}") {
            let _ = Record::read(&text);
        }

        #[test]
        fn a_cut_record_is_damaged(record in records(), part in 0.0_f64..1.0) {
            let text = record.write();
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            let mut end = (text.len() as f64 * part) as usize;
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            prop_assert_eq!(Record::read(&text[..end]), Err(Unreadable::Damaged));
        }
    }
}
