//! What a browser has stored.
#![no_main]

#[path = "../properties/record.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::check(input));
