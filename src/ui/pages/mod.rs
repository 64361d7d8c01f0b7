//! One function for each screen of the flow.

mod about_you;
mod explanation;
mod history;
mod question;
mod result;
mod retest;
mod verdict;

pub(super) use about_you::about_you;
pub(super) use explanation::explanation;
pub(super) use history::history;
pub(super) use question::question;
pub(super) use result::result;
pub(super) use retest::retest;
pub(super) use verdict::verdict;
