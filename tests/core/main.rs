//! The content as it ships, and the rules that hold across rooms.

mod advice;
mod content;
mod mistakes;
mod record;
mod rooms;

use std::path::Path;

use career_quiz::content::{Content, Quiz};
use career_quiz::site::read_content;

/// The quiz about AI project managers, as it ships.
fn shipped() -> Quiz {
    let Content { quiz, .. } = read_content(&root().join("content"), "ai-project-manager")
        .unwrap_or_else(|error| panic!("{error}"));
    quiz
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
