//! Light or dark, as a mark on the page that the style sheets heed.

use super::page::document;
use crate::record::Theme;

/// Shows the page so from now on.
pub(super) fn show(theme: Theme) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The page stays as it is where the mark cannot be set.
        let _ = root.set_attribute("data-theme", theme.name());
    }
}
