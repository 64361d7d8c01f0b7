//! What must hold of the built pages, in each of the three engines alike. One program, so that
//! it is linked once; `cargo xtask test` runs it.

mod accents;
mod accessible;
mod arriving;
mod bonus;
mod keeping;
mod lacking;
mod layout;
mod offline;
mod printing;
mod readable;
mod reviewing;
mod sharing;
mod taking;
