//! Drives the built pages in three real browser engines, each by its own driver.
//!
//! `cargo xtask test` builds the pages, finds the browsers and runs these tests, telling them by
//! environment variables where everything is. Each test has its own server, driver and fresh
//! browser profile, and leaves no process behind, whether it passes or fails.
//!
//! | module | what |
//! |---|---|
//! | [`site`] | serves `dist/`, changed where a test needs it |
//! | [`host`] | serves a copy of it that can get a new build, dawdle and go away |
//! | [`blog`] | an article of another site with the quiz in a frame |
//! | [`wordpress`] | a real WordPress |
//! | [`hostile`] | texts and records that wish a visitor ill |
//! | [`hugo`] | a blog that Hugo builds |
//! | [`one_file`] | all of it in one file, alone on a disk or at a host |
//! | [`engine`] | which engines there are, and what each needs to start |
//! | [`process`] | programs that end with their owner, children included |
//! | [`session`] | runs one scenario in one engine |
//! | [`silence`] | why a scenario does not come to its end |
//! | [`quiz`] | the page, spoken of in the quiz's terms |
//! | [`returning`] | what the browser keeps of a visit some days ago |
//! | [`states`] | every state of the pages, and the way there |
//! | [`emulation`] | other colours, another width |
//! | [`axe`] | what axe-core finds wrong with a page |
//! | [`contrast`] | how well texts and controls stand out |
//! | [`readable`] | texts that are cut, or lie upon others |
//! | [`spoken`] | what a page says to a screen reader |
//! | [`paper`] | the page as a PDF |
//! | [`pdf`] | what is printed on a PDF's pages, and where |
//! | [`sheet`] | a picture of every state |
//! | [`bench`] | how fast the pages are, against a bare one |
//! | [`web_server`] | real web servers, set up as `docs/deploying/` says |
//! | [`load`] | how many visits a server holds |
//! | [`watched`] | what browsers report of pages that break their policy |
//! | [`long_run`] | quiz after quiz in one tab |
//! | [`waiting`] | waits for a state, never for a time |

#![cfg(feature = "drive")]
#![allow(clippy::doc_markdown, reason = "the engines' names are prose here")]

pub mod axe;
pub mod bench;
pub mod blog;
pub mod contrast;
pub mod emulation;
pub mod engine;
mod failure;
pub mod host;
pub mod hostile;
pub mod hugo;
pub mod load;
pub mod long_run;
pub mod one_file;
pub mod paper;
pub mod pdf;
pub mod process;
mod pseudo;
pub mod quiz;
pub mod readable;
pub mod returning;
pub mod session;
pub mod sheet;
pub mod silence;
pub mod site;
pub mod spoken;
pub mod states;
pub mod waiting;
pub mod watched;
pub mod web_server;
pub mod wordpress;

pub use engine::Engine;
pub use failure::Failure;
pub use quiz::{Quiz, Screen};
pub use session::{Browsers, Session, run, run_at_leisure, run_session};
pub use silence::again_if_silent;
pub use site::Site;

/// Makes three tests of a scenario, one for each engine: `scenario::chromium`,
/// `scenario::firefox` and `scenario::webkit`. The second argument says how the pages are served;
/// without it the scenario gets the browser alone, and opens what it needs.
#[macro_export]
macro_rules! in_each_engine {
    ($scenario:ident, $site:expr) => {
        mod $scenario {
            use end_to_end::{Failure, run};

            $crate::in_each_engine!(@tests |engine| run(engine, $site, super::$scenario));
        }
    };
    ($scenario:ident) => {
        mod $scenario {
            use end_to_end::{Failure, run_session};

            $crate::in_each_engine!(@tests |engine| run_session(engine, None, super::$scenario));
        }
    };
    (@tests |$engine:ident| $run:expr) => {
        fn run_in($engine: $crate::Engine) -> Result<(), Failure> {
            $crate::again_if_silent(|| $run)
        }

        #[test]
        fn chromium() -> Result<(), Failure> {
            run_in($crate::Engine::Chromium)
        }

        #[test]
        fn firefox() -> Result<(), Failure> {
            run_in($crate::Engine::Firefox)
        }

        #[test]
        fn webkit() -> Result<(), Failure> {
            run_in($crate::Engine::WebKit)
        }
    };
}
