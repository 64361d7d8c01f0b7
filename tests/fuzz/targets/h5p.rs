//! Bringing in the content of an H5P package.
#![no_main]

#[path = "../properties/bring_in.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::h5p(input));
