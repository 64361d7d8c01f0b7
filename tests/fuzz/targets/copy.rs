//! A file that a visitor has picked.
#![no_main]

#[path = "../properties/copy.rs"]
mod copy;
#[path = "../properties/kept.rs"]
mod kept;
#[path = "../properties/shipped.rs"]
mod shipped;

libfuzzer_sys::fuzz_target!(|input: &[u8]| copy::check(input));
