//! `cargo xtask serve`: builds the pages, serves them on this machine only, and follows edits: what is
//! changed is built anew, and pages that are open load themselves again.
//!
//! What it serves lies apart from `dist/`, because it is built to be looked at and not to be uploaded.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::Error;
use crate::consent::Consent;
use crate::dist::{self, Sources, Wanted};
use crate::server::{following, router};
use crate::steps::Steps;
use crate::workspace::Workspace;

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Serving {
    /// What to build first.
    pub wanted: Wanted,
    /// The port of 127.0.0.1.
    pub port: u16,
    /// Whether to show the page in the user's browser.
    pub open: bool,
}

/// Builds the pages, serves them, and prints their address when it answers. Ends with the program.
///
/// # Errors
/// When the port is taken, or the build fails.
pub fn serve(workspace: &Workspace, serving: &Serving, steps: &mut Steps) -> Result<(), Error> {
    // Taken before the build: a port that is in use is better said now than after minutes.
    let listener = listen(serving.port)?;
    let folder = workspace.work("looked-at");
    let sources = Sources::of(workspace);
    dist::build_to_look_at(workspace, &serving.wanted, &folder, steps)?;
    let build = Arc::new(AtomicU64::new(now()));
    let following = Following {
        workspace: workspace.clone(),
        wanted: serving.wanted.clone(),
        build: Arc::clone(&build),
        consent: steps.consent(),
    };
    let served = folder.clone();
    thread::spawn(move || following.follow(sources, &served));
    answer(&folder, &build, listener, serving.open)
        .map_err(|source| Error::Serving { port: serving.port, source })
}

/// A number that no earlier build had, those of an earlier run included.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}

/// What it takes to build again while the pages are served.
struct Following {
    workspace: Workspace,
    wanted: Wanted,
    build: Arc<AtomicU64>,
    consent: Consent,
}

impl Following {
    /// Builds again after every change, for as long as the program runs.
    fn follow(&self, mut sources: Sources, folder: &Path) {
        loop {
            sources = sources.next(&self.workspace);
            println!("\nSomething has changed.");
            let mut steps = Steps::new(self.consent);
            match dist::build_to_look_at(&self.workspace, &self.wanted, folder, &mut steps) {
                Ok(()) => {
                    self.build.store(now(), Ordering::Relaxed);
                    println!("The pages are new, and those that are open load themselves again.");
                }
                Err(error) => {
                    eprintln!("\nerror: {error}\n\nThe pages stay as they were until then.");
                }
            }
        }
    }
}

fn listen(port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => {
            Error::PortTaken { port, next: port.checked_add(1).unwrap_or(8080) }
        }
        _ => Error::Serving { port, source },
    })
}

fn answer(
    folder: &Path,
    build: &Arc<AtomicU64>,
    listener: TcpListener,
    open: bool,
) -> std::io::Result<()> {
    let address = format!("http://{}/", listener.local_addr()?);
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        println!("The quiz is served at this address until you press Ctrl+C, and follows your edits:\n{address}");
        if open && !show(&address) {
            println!("No program here opens it by itself; open it in your browser.");
        }
        axum::serve(listener, following(router(folder), build)).await
    })
}

/// Whether a program was found that opens addresses.
fn show(address: &str) -> bool {
    let (program, arguments): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ => ("xdg-open", &[]),
    };
    Command::new(program).args(arguments).arg(address).spawn().is_ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_said_with_another_to_try() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = listen(port).unwrap_err().to_string();
        assert!(message.starts_with(&format!("port {port} of 127.0.0.1 is taken")), "{message}");
        assert!(message.contains("cargo xtask serve --port"), "{message}");
    }
}
