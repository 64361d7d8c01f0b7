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
mod any_shape;
mod arriving;
mod bonus;
mod challenge;
mod embedded;
mod embedded_addresses;
mod embedded_boxes;
mod embedded_clamped;
mod embedded_forged;
mod embedded_hostile;
mod embedded_look;
mod embedded_often;
mod embedded_result;
mod evidence;
mod faulty_loading;
mod faulty_network;
mod faulty_storage;
mod going_back;
mod guide;
mod hostile_texts;
mod hosts;
mod keeping;
mod lacking;
mod languages;
mod layout;
mod limits;
mod long_run;
mod offline;
mod one_file;
mod operable;
mod play;
mod policy;
mod printing;
mod readable;
mod record_copies;
mod reviewing;
mod rows;
mod second_looks;
mod share_calendar;
mod share_code;
mod share_pictures;
mod share_sheet;
mod sharing;
mod silence;
mod studio;
mod studio_exchange;
mod studio_killed;
mod taking;
mod thumbs;

use std::process::ExitCode;

fn main() -> ExitCode {
    let scenarios = [
        accents::scenarios(),
        accessible::scenarios(),
        adding::scenarios(),
        any_shape::scenarios(),
        arriving::scenarios(),
        bonus::scenarios(),
        challenge::scenarios(),
        embedded::scenarios(),
        embedded_addresses::scenarios(),
        embedded_boxes::scenarios(),
        embedded_clamped::scenarios(),
        embedded_forged::scenarios(),
        embedded_hostile::scenarios(),
        embedded_look::scenarios(),
        embedded_often::scenarios(),
        embedded_result::scenarios(),
        evidence::scenarios(),
        faulty_loading::scenarios(),
        faulty_network::scenarios(),
        faulty_storage::scenarios(),
        going_back::scenarios(),
        guide::scenarios(),
        hostile_texts::scenarios(),
        hosts::scenarios(),
        keeping::scenarios(),
        lacking::scenarios(),
        languages::scenarios(),
        layout::scenarios(),
        limits::scenarios(),
        long_run::scenarios(),
        offline::scenarios(),
        one_file::scenarios(),
        operable::scenarios(),
        play::scenarios(),
        policy::scenarios(),
        printing::scenarios(),
        readable::scenarios(),
        record_copies::scenarios(),
        reviewing::scenarios(),
        rows::scenarios(),
        second_looks::scenarios(),
        share_calendar::scenarios(),
        share_code::scenarios(),
        share_pictures::scenarios(),
        share_sheet::scenarios(),
        sharing::scenarios(),
        silence::scenarios(),
        studio::scenarios(),
        studio_exchange::scenarios(),
        studio_killed::scenarios(),
        taking::scenarios(),
        thumbs::scenarios(),
    ];
    end_to_end::runner::main(&scenarios.concat())
}
