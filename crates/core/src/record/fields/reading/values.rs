//! Values of any kind in a record.

use super::MAX_ITEMS;
use quiz_model::json::Reader;

/// The values of a list.
pub(super) fn all<'a, T>(
    reader: &mut Reader<'a>,
    read: impl Fn(&mut Reader<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut values = Vec::new();
    reader.open(b'[')?;
    while reader.next(b']')? {
        values.push(read(reader)?);
    }
    (values.len() <= MAX_ITEMS).then_some(values)
}

/// A value that may be null; none when it is neither that nor what it should be.
#[allow(clippy::option_option, reason = "null and damaged are two things")]
pub(super) fn optional<'a, T>(
    reader: &mut Reader<'a>,
    read: impl Fn(&mut Reader<'a>) -> Option<T>,
) -> Option<Option<T>> {
    if reader.peek()? == b'n' {
        return reader.word("null").map(|()| None);
    }
    read(reader).map(Some)
}

pub(super) fn number<T: TryFrom<u64>>(reader: &mut Reader<'_>) -> Option<T> {
    T::try_from(reader.count()?).ok()
}

pub(super) fn truth(reader: &mut Reader<'_>) -> Option<bool> {
    let truth = reader.peek()? == b't';
    reader.word(if truth { "true" } else { "false" })?;
    Some(truth)
}
