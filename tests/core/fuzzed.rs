//! Inputs that fuzzing has kept: what it found, and the least that reaches the code it has reached.
//! Each is checked here for the same as by `cargo xtask fuzz`, without a fuzzer.

#[path = "../fuzz/properties/accent.rs"]
mod accent;
#[path = "../fuzz/properties/bring_in.rs"]
mod bring_in;
#[path = "../fuzz/properties/content.rs"]
mod content;
#[path = "../fuzz/properties/copy.rs"]
mod copy;
#[path = "../fuzz/properties/kept.rs"]
mod kept;
#[path = "../fuzz/properties/link.rs"]
mod link;
#[path = "../fuzz/properties/play_link.rs"]
mod play_link;
#[path = "../fuzz/properties/record.rs"]
mod record;
#[path = "../fuzz/properties/shipped.rs"]
mod shipped;
#[path = "../fuzz/properties/visit.rs"]
mod visit;

use std::fs;

use super::root;

/// Checks every input that is kept for a target, and says which one it is before one fails.
fn replay(target: &str, check: impl Fn(&[u8])) {
    let folder = root().join("tests/fixtures/fuzz").join(target);
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(!names.is_empty(), "nothing is kept for {target}");
    for name in names {
        println!("{}", name.display());
        check(&fs::read(name).unwrap());
    }
}

#[test]
fn what_was_kept_of_links_is_read_as_it_should_be() {
    replay("link", link::check);
}

#[test]
fn what_was_kept_of_links_that_hold_a_quiz_is_read_as_it_should_be() {
    replay("play-link", play_link::check);
}

#[test]
fn what_was_kept_of_records_is_read_as_it_should_be() {
    replay("record", record::check);
}

#[test]
fn what_was_kept_of_copies_is_read_as_it_should_be() {
    replay("copy", copy::check);
}

#[test]
fn what_was_kept_of_content_is_read_as_it_should_be() {
    replay("content", content::check);
}

#[test]
fn what_was_kept_of_accents_is_read_as_it_should_be() {
    replay("accent", accent::check);
}

#[test]
fn what_was_kept_of_files_of_other_programs_is_brought_in_as_it_should_be() {
    replay("sheet", bring_in::sheet);
    replay("workbook", bring_in::workbook);
    replay("gift", bring_in::gift);
    replay("moodle-xml", bring_in::moodle_xml);
    replay("aiken", bring_in::aiken);
    replay("quizdown", bring_in::quizdown);
    replay("h5p", bring_in::h5p);
    replay("qti", bring_in::qti);
    replay("archive", bring_in::archive);
}
