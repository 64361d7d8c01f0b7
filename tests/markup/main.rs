//! The pages as markup, rendered on the host: the hooks that others rely on, and names for all
//! controls.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod any_shape;
mod folds;
mod jumps;
mod pages;
mod rendering;
mod ties_and_kinds;
mod words;
