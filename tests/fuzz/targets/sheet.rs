//! Bringing in cells of a sheet, pasted or with signs between them.
#![no_main]

#[path = "../properties/bring_in.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::sheet(input));
