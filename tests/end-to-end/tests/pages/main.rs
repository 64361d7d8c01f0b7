//! What must hold of the built pages. `cargo xtask test pages` runs it; see `end_to_end::runner`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a scenario fails by panicking"
)]

mod accents;
mod accessible;
mod adding;
mod arriving;
mod bonus;
mod embedded;
mod embedded_clamped;
mod embedded_forged;
mod embedded_hostile;
mod embedded_often;
mod faulty_loading;
mod faulty_network;
mod faulty_storage;
mod hostile_texts;
mod hosts;
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
mod silence;
mod taking;

use std::process::ExitCode;

fn main() -> ExitCode {
    let scenarios = [
        accents::scenarios(),
        accessible::scenarios(),
        adding::scenarios(),
        arriving::scenarios(),
        bonus::scenarios(),
        embedded::scenarios(),
        embedded_clamped::scenarios(),
        embedded_forged::scenarios(),
        embedded_hostile::scenarios(),
        embedded_often::scenarios(),
        faulty_loading::scenarios(),
        faulty_network::scenarios(),
        faulty_storage::scenarios(),
        hostile_texts::scenarios(),
        hosts::scenarios(),
        keeping::scenarios(),
        lacking::scenarios(),
        layout::scenarios(),
        long_run::scenarios(),
        offline::scenarios(),
        one_file::scenarios(),
        policy::scenarios(),
        printing::scenarios(),
        readable::scenarios(),
        record_copies::scenarios(),
        reviewing::scenarios(),
        share_sheet::scenarios(),
        sharing::scenarios(),
        silence::scenarios(),
        taking::scenarios(),
    ];
    end_to_end::runner::main(&scenarios.concat())
}
