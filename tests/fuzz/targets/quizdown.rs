//! Bringing in quizdown's Markdown.
#![no_main]

#[path = "../properties/bring_in.rs"]
mod property;

libfuzzer_sys::fuzz_target!(|input: &[u8]| property::quizdown(input));
