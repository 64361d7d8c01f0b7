//! What must hold of the built pages, in each of the three engines alike. One program, so that
//! it is linked once; `cargo xtask test` runs it.

mod accents;
mod accessible;
mod adding;
mod arriving;
mod bonus;
mod embedded;
mod embedded_blogs;
mod embedded_clamped;
mod embedded_forged;
mod embedded_hostile;
mod embedded_often;
mod faulty_loading;
mod faulty_network;
mod faulty_storage;
mod hostile_texts;
mod keeping;
mod lacking;
mod layout;
mod long_run;
mod offline;
mod one_file;
mod policy;
mod printing;
mod readable;
mod record_copies;
mod reviewing;
mod share_sheet;
mod sharing;
mod taking;
