//! Bringing in the XML of a sheet in a workbook or an open document.
#![no_main]

#[path = "../properties/bring_in.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::workbook(input));
