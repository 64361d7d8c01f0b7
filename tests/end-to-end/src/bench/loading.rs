//! The first visit, on a slow network with a slow processor, against the bare page: loaded in
//! turn, so that whatever else the machine does meets both alike.

use std::path::Path;

use super::conditions::SLOW;
use super::pages::BARE;
use super::report::{Largest, Line};
use super::statistics::median;
use super::tab::{Seen, Tab};
use crate::{Browsers, Failure};

/// How often each page is loaded.
const LOADS: usize = 7;

/// One load of one page.
struct Load {
    seen: Seen,
    /// Bytes of JavaScript's objects.
    heap: u64,
}

/// What a line is read from.
type Read = fn(&Load) -> f64;

/// The lines, in the order of the table.
#[allow(clippy::cast_precision_loss, reason = "bytes of a page are far below 2^52")]
const LINES: [(&str, &str, Read); 11] = [
    ("transferred", "bytes", |load| load.seen.bytes as f64),
    ("requests", "", |load| f64::from(load.seen.requests)),
    ("first_paint", "ms", |load| load.seen.first_paint.unwrap_or(0.0)),
    ("largest_paint", "ms", |load| load.seen.largest_paint.unwrap_or(0.0)),
    ("quiz_ready", "ms", ready),
    ("blocking", "ms", |load| load.seen.blocking),
    ("longest_task", "ms", |load| load.seen.longest_task),
    ("layout_shift", "", |load| load.seen.shift),
    ("layout_shift_after_input", "", |load| load.seen.shift_after_input),
    ("heap", "bytes", |load| load.heap as f64),
    ("wasm_memory", "bytes", |load| load.seen.wasm_memory as f64),
];

/// The bare page answers as soon as it has been read and painted.
fn ready(load: &Load) -> f64 {
    let painted = load.seen.first_paint.unwrap_or(0.0).max(load.seen.interactive);
    load.seen.ready.unwrap_or(painted)
}

/// Loads both pages in turn, and returns the medians, each beside that of the bare page, and what
/// was painted largest on either.
///
/// # Errors
/// When a page does not load.
pub async fn measure(browsers: &Browsers, shipped: &Path) -> Result<(Vec<Line>, Largest), Failure> {
    let (mut quiz, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        bare.push(load(browsers, shipped, BARE, false).await?);
        quiz.push(load(browsers, shipped, "", true).await?);
    }
    let middle = |loads: &[Load], read: Read| median(loads.iter().map(read)).unwrap_or(0.0);
    let lines = LINES
        .into_iter()
        .map(|(name, unit, read)| Line::new(name, unit, middle(&quiz, read), middle(&bare, read)))
        .collect();
    let largest = |loads: &[Load]| loads.last().and_then(|load| load.seen.largest_element.clone());
    Ok((lines, Largest { quiz: largest(&quiz), bare: largest(&bare) }))
}

async fn load(
    browsers: &Browsers,
    shipped: &Path,
    page: &str,
    marks: bool,
) -> Result<Load, Failure> {
    let tab = Tab::open(browsers, shipped, SLOW).await?;
    let seen = tab.load(page, marks).await?;
    let heap = tab.heap().await?;
    tab.close().await;
    Ok(Load { seen, heap })
}
