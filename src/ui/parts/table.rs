//! A table in a frame of its own, which scrolls sideways where the page is too narrow for it.

use crate::ui::markup::{Tag, tag};

/// A table with a caption; `name` is what the frame is called by those who do not see it.
pub(in crate::ui) fn table(
    name: &str,
    caption: &str,
    columns: impl IntoIterator<Item = Tag>,
    rows: impl Iterator<Item = Tag>,
) -> Tag {
    tag("div")
        .class("wide")
        .fixed("role", "region")
        .fixed("tabindex", "0")
        .with("aria-label", name)
        .add(
            tag("table")
                .add(tag("caption").text(caption))
                // No `thead`: Chromium keeps 200 bytes for each that has ever been on the page. The
                // cells of the first row say themselves that they head their columns.
                .add(tag("tbody").add(tag("tr").each(columns)).each(rows)),
        )
}
