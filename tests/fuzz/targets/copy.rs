//! A file that a visitor has picked.
#![no_main]

#[path = "../properties/copy.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::check(input));
