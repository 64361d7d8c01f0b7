//! The colour that a host page asks for.
#![no_main]

#[path = "../properties/accent.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::check(input));
