//! A stored text is a record that is written as it was read, or is said to be none; two records
//! become one in which nothing of either is missing; and no record keeps the quiz from running.

use super::kept::is_in;
use super::visit::visit;
use quiz_core::record::{Record, Saving, merge, saving};

/// Between two texts in one input, because no text of ours has it.
const BETWEEN: char = '\u{1e}';

pub(crate) fn check(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (one, other) = input.split_once(BETWEEN).unwrap_or((&input, ""));
    visit(one, other);
    let Ok(ours) = Record::read(one) else { return };
    let written = ours.write();
    // A number of a later version may be larger than serde_json takes: JSON itself has no limit.
    let fault = serde_json::from_str::<serde_json::Value>(&written).err();
    let is_json = fault.is_none_or(|fault| fault.to_string().starts_with("number out of range"));
    assert!(is_json, "no JSON: {written}");
    assert_eq!(Record::read(&written).as_ref(), Ok(&ours), "read again");
    assert_eq!(merge(&ours, &ours).write(), merge(&ours, &Record::empty(0)).write(), "with itself");

    let Ok(theirs) = Record::read(other) else { return };
    let (merged, turned) = (merge(&ours, &theirs), merge(&theirs, &ours));
    for record in [&merged, &turned] {
        assert!(is_in(&ours, record) && is_in(&theirs, record), "{}", record.write());
        assert_eq!(Record::read(&record.write()).as_ref(), Ok(record));
    }
    // Which attempts are whole differs by whose is on the screen, and so may which are counted.
    assert!(is_in(&merged, &turned) && is_in(&turned, &merged), "from either side the same");
    assert_eq!(merge(&merged, &theirs), merged, "once more");
    match saving(other, &ours) {
        Saving::Ours => assert!(is_in(&theirs, &ours)),
        Saving::Merged(saved) => assert_eq!(saved, merged),
        Saving::Refuse(reason) => panic!("it was read: {reason}"),
    }
}
