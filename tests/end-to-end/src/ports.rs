//! Ports of this machine, each given once in a run: a site at a port that another had before would find
//! in the browser what that one has left there.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::atomic::{AtomicU16, Ordering};

use crate::Failure;

/// Below those that systems give away by themselves: one of theirs may be taken by somebody else before
/// the program that is told of it comes to it.
const FIRST: u16 = 20_000;
const COUNT: u16 = 12_000;

/// A listener at a port that no site of this run has had.
pub(crate) fn fresh_listener() -> Result<TcpListener, Failure> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Runs that overlap begin at different ports.
    let start = u16::try_from(std::process::id() * 97 % u32::from(COUNT)).unwrap_or(0);
    for _ in 0..COUNT {
        let number = (NEXT.fetch_add(1, Ordering::Relaxed) + start) % COUNT;
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, FIRST + number)) {
            return Ok(listener);
        }
    }
    Err(Failure::system("find a free port")(io::ErrorKind::AddrInUse.into()))
}

/// The same for a server that runs on the runtime of the scenario.
pub(crate) fn fresh_async_listener() -> Result<tokio::net::TcpListener, Failure> {
    let listener = fresh_listener()?;
    listener.set_nonblocking(true).map_err(Failure::system("listen at a port"))?;
    tokio::net::TcpListener::from_std(listener).map_err(Failure::system("listen at a port"))
}

/// A port that nobody listens at just now, for programs that cannot be trusted to choose one by
/// themselves and say which.
pub(crate) fn free_port() -> Result<u16, Failure> {
    let address = fresh_listener()?.local_addr().map_err(Failure::system("find a free port"))?;
    Ok(address.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_port_comes_twice() {
        let mut ports: Vec<u16> = (0..50).map(|_| free_port().unwrap()).collect();
        ports.sort_unstable();
        ports.dedup();
        assert_eq!(ports.len(), 50);
    }
}
