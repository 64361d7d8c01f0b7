//! Bringing in files of any kind, archives first.
#![no_main]

#[path = "../properties/bring_in.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::archive(input));
