//! What whoever reads an engine's functions needs.

use wasmparser::{BinaryReaderError, ImportSectionReader, TypeRef};

use crate::SiteError;

/// How many functions come from outside: they have the first numbers.
pub(super) fn imported(section: ImportSectionReader<'_>) -> Result<u32, SiteError> {
    let mut count = 0;
    for import in section.into_imports() {
        count += u32::from(matches!(import.map_err(damaged)?.ty, TypeRef::Func(_)));
    }
    Ok(count)
}

pub(super) fn damaged(error: BinaryReaderError) -> SiteError {
    SiteError::Engine(error.to_string())
}
