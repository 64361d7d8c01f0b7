//! A small quiz for tests, and translations of it.

use crate::authored::Quiz;
use crate::{SourceFile, read_authored};

const QUIZ: &str = r#"
id = "small"
state = "draft"
revision = 1
language = "en"
title = "A small quiz"
description = "Two questions."
opening = "About 2 minutes."
about = "See [the source](https://example.org/a)."

[[bands]]
from_percent = 0
title = "All of it"
text = "You had **27.6%** of it."

[[questions]]
id = "one"
ask = "Do you?"
what_matters = ["To begin.", "To go on."]

[[questions.choices]]
id = "yes"
text = "Yes, with a PMP"
right = true
feedback = "Good."

[[questions.choices]]
id = "no"
text = "No, without one"

[[questions]]
id = "two"
ask = "Which?"

[[questions.choices]]
id = "a"
text = "This one"
right = true

[[questions.choices]]
id = "b"
text = "That one"
"#;

/// A file with that text.
pub(super) fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), text: text.to_owned() }
}

/// The file of the quiz.
pub(super) fn source() -> SourceFile {
    file("small/quiz.toml", QUIZ)
}

/// The quiz.
pub(super) fn quiz() -> Quiz {
    read_authored("small", &[source()]).unwrap()
}
