//! `cargo xtask serve`: builds the pages and serves them on this machine only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::Error;
use crate::dist::{self, Wanted};
use crate::server::router;
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

/// Builds `dist/`, serves it, and prints its address when it answers. Ends with the program.
///
/// # Errors
/// When the port is taken, or the build fails.
pub fn serve(workspace: &Workspace, serving: &Serving, steps: &mut Steps) -> Result<(), Error> {
    // Taken before the build: a port that is in use is better said now than after minutes.
    let listener = listen(serving.port)?;
    dist::build(workspace, &serving.wanted, steps)?;
    answer(workspace, listener, serving.open)
        .map_err(|source| Error::Serving { port: serving.port, source })
}

fn listen(port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => {
            Error::PortTaken { port, next: port.checked_add(1).unwrap_or(8080) }
        }
        _ => Error::Serving { port, source },
    })
}

fn answer(workspace: &Workspace, listener: TcpListener, open: bool) -> std::io::Result<()> {
    let address = format!("http://{}/", listener.local_addr()?);
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        println!("The quiz is served at this address until you press Ctrl+C:\n{address}");
        if open && !show(&address) {
            println!("No program here opens it by itself; open it in your browser.");
        }
        axum::serve(listener, router(&workspace.dist())).await
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
