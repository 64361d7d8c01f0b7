//! The content as it ships, and the rules that hold across crates.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod advice;
mod content;
mod dependencies;
mod facts;
mod fuzzed;
mod guide;
mod hostile;
mod languages;
mod mistakes;
mod parts;
mod record;
mod second_quiz;
mod snippets;
mod styles;
mod taken_away;
mod voice;

use std::path::Path;

use quiz_model::Quiz;
use quiz_site::{Site, read_site};

/// The quiz about AI project managers, as it ships.
fn shipped() -> Quiz {
    shipped_site().content.quiz
}

/// The same with its words and its guide.
fn shipped_site() -> Site {
    site("ai-project-manager")
}

fn site(id: &str) -> Site {
    read_site(&root().join("content"), id).unwrap_or_else(|error| panic!("{error}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
