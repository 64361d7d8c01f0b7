//! The content as it ships, and the rules that hold across rooms.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod advice;
mod content;
mod mistakes;
mod record;
mod rooms;

use std::path::Path;

use career_quiz::content::{Content, Quiz};
use career_quiz::site::{Site, read_site};

/// The quiz about AI project managers, as it ships.
fn shipped() -> Quiz {
    let Site { content: Content { quiz, .. }, .. } =
        read_site(&root().join("content"), "ai-project-manager")
            .unwrap_or_else(|error| panic!("{error}"));
    quiz
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
