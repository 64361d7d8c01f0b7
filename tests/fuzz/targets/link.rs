//! What stands behind the `#` of an address.
#![no_main]

#[path = "../properties/link.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::check(input));
