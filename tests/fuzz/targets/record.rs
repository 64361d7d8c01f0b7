//! What a browser has stored.
#![no_main]

#[path = "../properties/kept.rs"]
mod kept;
#[path = "../properties/record.rs"]
mod record;
#[path = "../properties/shipped.rs"]
mod shipped;
#[path = "../properties/visit.rs"]
mod visit;

libfuzzer_sys::fuzz_target!(|input: &[u8]| record::check(input));
