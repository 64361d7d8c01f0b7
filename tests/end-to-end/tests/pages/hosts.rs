//! The pages behind real web servers and in real blogs: what has to be installed besides the browsers.

mod blogs;
mod servers;
mod slashes;

use end_to_end::Scenario;

pub(crate) fn scenarios() -> Vec<Scenario> {
    [blogs::scenarios(), servers::scenarios(), slashes::scenarios()].concat()
}
