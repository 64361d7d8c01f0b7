//! How many first visits one core of nginx can hold, set up as `docs/deploying/` says.
//!
//! The core is shared with nothing of ours where there is a second one for wrk, which asks. All of it
//! runs on one machine, so no network is in the figure: it says what the program can do.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::web_servers::WebServers;

use crate::Failure;
use crate::session::told;
use crate::web_server::{Program, WebServer};

const SECONDS: u32 = 10;
/// As many as browsers hold open at once, so that nginx never waits for wrk.
const CONNECTIONS: u32 = 64;

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    /// Requests of one first visit.
    pub requests: usize,
    /// Bytes of their answers, packed by brotli, without headers.
    pub bytes: usize,
    /// First visits in a minute.
    pub visits_a_minute: f64,
}

/// Measures it for the pages that `cargo xtask` names.
///
/// # Errors
/// When nginx or wrk cannot be started, or an answer is no success.
pub async fn measure(wrk: &Path) -> Result<Load, Failure> {
    let dist = told("CAREER_QUIZ_DIST")?;
    let programs = WebServers::from_variables(env::var_os).map_err(Failure::NotTold)?;
    let server = WebServer::start(Program::Nginx, &programs, &dist, "/").await?;
    let visit = first_visit(&dist)?;
    let mut bytes = 0;
    for name in &visit {
        let answer = server.get(name, "br").await?;
        if !answer.status.is_success() {
            return Err(broken(format!("ask for {name}"), answer.status));
        }
        bytes += answer.body.len();
    }
    server.pin_to_core(0)?;
    let script = server.write("first-visit.lua", &lua(&visit))?;
    let output = Command::new("taskset")
        .args(["--cpu-list", "1"])
        .arg(wrk)
        .args(["--threads=1", &format!("--connections={CONNECTIONS}")])
        .arg(format!("--duration={SECONDS}s"))
        .args(["--header", "Accept-Encoding: gzip, deflate, br", "--script"])
        .arg(script)
        .arg(server.address())
        .output()
        .map_err(Failure::system("start wrk with taskset; the second core is for it"))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let requests_a_second = requests_a_second(&printed)
        .ok_or_else(|| broken("read what wrk says".to_owned(), &printed))?;
    #[allow(clippy::cast_precision_loss, reason = "a visit has some ten requests")]
    let visits_a_minute = requests_a_second * 60.0 / visit.len() as f64;
    Ok(Load { requests: visit.len(), bytes, visits_a_minute })
}

/// Every request of somebody who has never been here: what the page names, then the worker, then what
/// the worker asks for anew. Files with a hash it takes from what the browser has just loaded.
fn first_visit(dist: &Path) -> Result<Vec<String>, Failure> {
    let worker = fs::read_to_string(dist.join("sw.js")).map_err(Failure::system("read sw.js"))?;
    let list = |name: &str| -> Result<Vec<String>, Failure> {
        let start = format!("const {name} = ");
        let line = worker.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_default();
        let names: Vec<String> = serde_json::from_str(line.trim_end_matches(';'))?;
        Ok(names.iter().map(|name| name.trim_start_matches("./").to_owned()).collect())
    };
    let (pages, hashed, others) = (list("PAGES")?, list("HASHED")?, list("OTHERS")?);
    let first = [String::new()].into_iter().chain(hashed).chain(others.clone());
    let worker = ["sw.js".to_owned()].into_iter().chain(pages).chain(others);
    Ok(first.chain(worker).collect())
}

/// wrk asks for one address after the other, each visit anew.
fn lua(visit: &[String]) -> String {
    let paths: Vec<_> = visit.iter().map(|name| format!("\"/{name}\"")).collect();
    format!(
        "local paths = {{ {} }}\nlocal at = 0\n\
         request = function()\n  at = at % #paths + 1\n  return wrk.format(nil, paths[at])\nend\n",
        paths.join(", ")
    )
}

/// From `Requests/sec:  12345.67`, unless wrk saw answers that were no success.
fn requests_a_second(printed: &str) -> Option<f64> {
    if printed.contains("Non-2xx") || printed.contains("Socket errors") {
        return None;
    }
    let line = printed.lines().find_map(|line| line.strip_prefix("Requests/sec:"))?;
    line.trim().parse().ok()
}

fn broken(action: String, why: impl std::fmt::Display) -> Failure {
    Failure::system(action)(std::io::Error::other(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_of_wrk_is_read_unless_something_failed() {
        let printed =
            "  12 requests in 1.00s, 3.2MB read\nRequests/sec:  12345.67\nTransfer/sec: 9\n";
        assert_eq!(requests_a_second(printed), Some(12345.67));
        let failed = format!("  Non-2xx or 3xx responses: 4\n{printed}");
        assert_eq!(requests_a_second(&failed), None);
    }
}
