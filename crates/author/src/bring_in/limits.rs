//! How much is read of a file. Far above what a quiz is, and low enough that a hostile file is refused
//! within seconds on a slow machine.

/// Bytes of a file.
pub const FILE: usize = 32 << 20;
/// Bytes of all files in an archive, unpacked.
pub const UNPACKED: usize = 64 << 20;
/// Files in an archive.
pub const PACKED_FILES: usize = 5_000;
/// Questions of a file; the others are left out.
pub const QUESTIONS: usize = 1_000;
/// Choices of a question that are read.
pub const CHOICES: usize = 60;
/// Bytes of one text; the rest of it is left out.
pub const TEXT: usize = 20_000;
/// Elements, attributes and texts of an XML file.
pub const XML_NODES: u32 = 2_000_000;
/// How deep its elements may be nested.
pub const XML_DEPTH: usize = 100;
/// Rows of a sheet.
pub const ROWS: usize = 5_000;
/// Columns of a sheet.
pub const COLUMNS: usize = 200;
/// Remarks on one question; further ones would not be read.
pub const REMARKS: usize = 30;
