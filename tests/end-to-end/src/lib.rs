//! Drives the built pages in three real browser engines, each by its own driver.
//!
//! `cargo xtask test` builds the pages, finds the browsers and runs these tests, telling them by
//! environment variables where everything is. Each scenario has its own server, so its own origin, and a
//! tab of its own in a browser that others have used before; see [`runner`]. No process is left behind,
//! whether it passes or fails.
//!
//! | module | what |
//! |---|---|
//! | [`site`] | serves `dist/`, changed where a test needs it |
//! | [`test_server`] | serves a copy of it that can get a new build, dawdle and go away |
//! | [`blog`] | an article of another site with the quiz in a frame |
//! | [`wordpress`] | a real WordPress |
//! | [`hostile`] | texts and records that wish a visitor ill |
//! | [`hugo`] | a blog that Hugo builds |
//! | [`any_shape`] | a quiz of another shape than those that are shipped |
//! | [`one_file`] | all of it in one file, alone on a disk or at a host |
//! | `fonts` | which fonts browsers have |
//! | `ports` | ports, each given once |
//! | [`engine`] | which engines there are, and what each needs to start |
//! | [`process`] | programs that end with their owner, children included |
//! | [`session`] | a browser that is driven, and the driver that opens it |
//! | [`runner`] | runs scenarios, several at once, in browsers that are used again |
//! | [`silence`] | why a scenario does not come to its end |
//! | [`quiz`] | the page, spoken of in the quiz's terms |
//! | [`returning`] | what the browser keeps of a visit some days ago |
//! | [`states`] | every state of the pages, and the way there |
//! | [`emulation`] | other colours, another width |
//! | [`axe`] | what axe-core finds wrong with a page |
//! | [`contrast`] | how well texts and controls stand out |
//! | [`readable`] | texts that are cut, or lie upon others |
//! | [`landmarks`] | what a page must have once |
//! | [`paper`] | the page as a PDF |
//! | [`pdf`] | what is printed on a PDF's pages, and where |
//! | [`contact_sheet`] | a picture of every state |
//! | [`bench`] | how fast the pages are, against a bare one |
//! | [`web_server`] | real web servers, set up as `docs/deploying/` says |
//! | [`watched`] | what browsers report of pages that break their policy |
//! | [`long_run`] | quiz after quiz in one tab |
//! | [`waiting`] | waits for a state, never for a time |

#![cfg(feature = "drive")]
#![allow(clippy::doc_markdown, reason = "the engines' names are prose here")]

pub mod any_shape;
pub mod axe;
pub mod bench;
pub mod blog;
pub mod contact_sheet;
pub mod contrast;
pub mod emulation;
pub mod engine;
mod failure;
mod fonts;
pub mod hostile;
pub mod hugo;
pub mod landmarks;
pub mod long_run;
pub mod measured;
pub mod one_file;
pub mod paper;
pub mod pdf;
mod ports;
pub mod process;
mod pseudo;
pub mod quiz;
pub mod readable;
pub mod returning;
pub mod runner;
pub mod session;
pub mod silence;
pub mod site;
pub mod spoken;
pub mod states;
pub mod test_server;
pub mod waiting;
pub mod watched;
pub mod web_server;
pub mod wordpress;

pub use engine::Engine;
pub use failure::Failure;
pub use quiz::{Quiz, Screen};
pub use runner::Scenario;
pub use session::{Browsers, Session, run_at_leisure};
pub use site::Site;
