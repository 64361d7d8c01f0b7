//! Pieces that pages are put together from.

mod advice;
mod bar;
mod button;
mod calibration;
mod certificates;
mod evidence;
mod link;
mod missed;
mod notices;
mod plan;
mod progress;
mod settings;
mod sharing;
mod table;
mod text;

use advice::path_heading;
pub(super) use advice::{compare, reasons, wishes};
pub use bar::bar;
pub(super) use button::{button, clear, rounds};
pub(super) use calibration::calibration;
pub(super) use certificates::certificates;
pub use evidence::evidence_list;
pub(super) use evidence::{evidence, guide_link};
pub(super) use link::link;
pub(super) use missed::missed;
pub(super) use notices::{notice, offer};
pub(super) use plan::plan;
pub(super) use progress::{progress, progress_text};
pub(super) use settings::settings;
pub(super) use sharing::{friend, share};
use table::table;
pub use text::text;
pub(super) use text::{inline, items};
