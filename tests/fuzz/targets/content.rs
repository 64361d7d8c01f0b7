//! The TOML of an author.
#![no_main]

#[path = "../properties/content.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::check(input));
