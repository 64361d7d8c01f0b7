//! Every developer command of Career Quiz, as a library with a thin program on top.
//!
//! It is a library so that the end-to-end tests serve `dist/` with the same [`server`] as
//! `cargo xtask serve`, and read where the browsers are with the same [`browsers`] that found them.
//!
//! | module | what |
//! |---|---|
//! | [`workspace`] | where things are, which quizzes there are |
//! | [`steps`] | runs a program as a named, timed step |
//! | [`consent`] | whether more may be changed than folders of the project |
//! | [`tools`] | the pinned programs that a build needs, installed when missing |
//! | `system`, `apt` | what tests need of the system, and how it is installed |
//! | `compile` | how cargo is called for this machine |
//! | [`browsers`] | the browsers, drivers and fonts that the end-to-end tests need |
//! | [`web_servers`] | the web servers that they need |
//! | [`blogs`] | WordPress and Hugo, which they need too |
//! | [`packages`] | what they need from npm |
//! | [`dist`] | builds `dist/`, or leaves it as it was |
//! | [`host_tool`] | the site tool: checks, pages, skeleton, schema |
//! | [`server`] | serves `dist/` |
//! | [`commands`] | one for each command |

mod apt;
pub mod blogs;
pub mod browsers;
pub mod commands;
mod compile;
pub mod consent;
pub mod dist;
mod error;
pub mod host_tool;
pub mod packages;
pub mod server;
pub mod steps;
mod system;
pub mod tools;
pub mod web_servers;
pub mod workspace;

pub use error::Error;
