//! The pages as markup, rendered on the host: the hooks that others rely on, and names for all
//! controls.

mod pages;
mod rendering;
