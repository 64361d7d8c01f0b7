//! Waits for a state by looking again and again until a deadline. Nothing here sleeps for a time
//! that somebody thought would do.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::Failure;

/// How long a state may take to come. Generous: it is only ever used up by a test that fails.
const DEADLINE: Duration = Duration::from_secs(20);
/// Between the first looks, and at most between later ones: a look keeps browser and driver busy, which
/// have better things to do while a state is on its way.
const BETWEEN_FIRST_LOOKS: Duration = Duration::from_millis(15);
const BETWEEN_LATER_LOOKS: Duration = Duration::from_millis(90);

/// What one look has found.
#[derive(Debug)]
pub enum Look<T> {
    /// The state is there.
    There(T),
    /// It is not; what is there instead, for the message of a failure.
    NotYet(String),
}

/// Looks until the state is there.
///
/// A look that fails counts as not yet: while a page loads, drivers answer with all sorts of errors.
///
/// # Errors
/// When the state has not come by the deadline; says what was there instead.
pub async fn until<T>(
    what: &str,
    mut look: impl AsyncFnMut() -> Result<Look<T>, Failure>,
) -> Result<T, Failure> {
    let start = Instant::now();
    let mut pause = BETWEEN_FIRST_LOOKS;
    loop {
        let last = match look().await {
            Ok(Look::There(found)) => return Ok(found),
            Ok(Look::NotYet(instead)) => instead,
            Err(failure) => failure.to_string(),
        };
        if start.elapsed() > DEADLINE {
            return Err(Failure::Waited {
                what: what.to_owned(),
                seconds: DEADLINE.as_secs(),
                last,
            });
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 3 / 2).min(BETWEEN_LATER_LOOKS);
    }
}

/// Waits for a lock. A thread that has panicked with it leaves what it holds as usable as it was.
pub(crate) fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
