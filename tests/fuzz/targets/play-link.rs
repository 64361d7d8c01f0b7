//! Reading a link that holds a quiz.
#![no_main]

#[path = "../properties/play_link.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::check(input));
