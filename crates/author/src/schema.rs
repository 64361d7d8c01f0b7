//! The shape of content files, for editors that complete and check while an author writes.

use crate::Parts;

/// The JSON Schema of a quiz's files, as text. Each file may hold any of the parts.
///
/// # Errors
/// Never in practice: a schema is plain JSON.
pub fn schema() -> Result<String, serde_json::Error> {
    let schema = schemars::schema_for!(Parts);
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}
