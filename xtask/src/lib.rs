//! Every developer command of Career Quiz, as a library with a thin program on top.
//!
//! It is a library so that the end-to-end tests serve `dist/` with the same [`server`] as
//! `cargo xtask serve`, and read where the browsers are with the same [`browsers`] that found them.
//!
//! | module | what |
//! |---|---|
//! | [`workspace`] | where things are, which quizzes there are |
//! | [`steps`] | runs a program as a named, timed step |
//! | [`tools`] | the pinned programs that a build needs, installed when missing |
//! | [`browsers`] | the browsers and drivers that the end-to-end tests need |
//! | [`web_servers`] | the web servers that they need |
//! | [`blogs`] | WordPress and Hugo, which they need too |
//! | [`packages`] | what they need from npm |
//! | [`dist`] | builds `dist/`, or leaves it as it was |
//! | [`host_tool`] | what the host tool does besides: checks, skeleton, schema |
//! | [`server`] | serves `dist/` |
//! | [`commands`] | one for each command |

pub mod blogs;
pub mod browsers;
pub mod commands;
pub mod dist;
mod error;
pub mod host_tool;
pub mod packages;
pub mod server;
pub mod steps;
pub mod tools;
pub mod web_servers;
pub mod workspace;

pub use error::Error;
