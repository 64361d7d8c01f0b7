//! What the head and the end of a page say to the browser around it, so that the site can be
//! installed: the manifest, the icons, the colour of its bars, and the service worker.

use super::manifest;
use super::service_worker::registration;
use crate::colours::Ground;
use crate::page_table::Page;
use crate::{SiteError, icons};

/// The values of `{{head}}` and, within a script, of `{{offline}}` in a page's template. `styles` are the style
/// sheets.
///
/// # Errors
/// [`SiteError::Colour`] when the colour of the ground is missing in the style sheets.
pub(crate) fn installable(
    page: Page,
    styles: &str,
) -> Result<[(&'static str, String); 2], SiteError> {
    let root = page.root();
    let Ground { light, dark } = Ground::of(styles)?;
    let manifest = manifest::NAME;
    let apple = icons::APPLE.name;
    let head = format!(
        r#"<meta name="theme-color" content="{light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="{dark}" media="(prefers-color-scheme: dark)">
<link rel="icon" href="{root}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="{root}{apple}">
<link rel="manifest" href="{root}{manifest}">"#
    );
    Ok([("head", head), ("offline", registration(&root))])
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: &str = "--ground: #fbfaf7; --ground: #14181c;";

    #[test]
    fn links_lead_from_the_page_to_the_quiz() {
        let values = installable(Page::Guide, STYLES).unwrap();
        let page = values.map(|(_, value)| value).concat();
        for part in [
            r#"<link rel="manifest" href="../manifest.webmanifest">"#,
            r#"<link rel="icon" href="../icon.svg" type="image/svg+xml">"#,
            r##"content="#14181c" media="(prefers-color-scheme: dark)""##,
            "worker = '../sw.js'",
        ] {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
        let values = installable(Page::Quiz, STYLES).unwrap();
        let page = values.map(|(_, value)| value).concat();
        assert!(page.contains(r#"href="icon.svg""#) && page.contains("worker = 'sw.js'"), "{page}");
    }
}
