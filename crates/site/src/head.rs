//! What the head and the end of a page say to the browser around it: the manifest, the icons, the
//! colour of its bars, and the service worker.

use super::colours::Ground;
use super::service_worker::registration;
use super::{SiteError, icons, manifest};

/// Fills the `{{head}}` and `{{offline}}` of a page's template. `root` leads from the page to the
/// quiz: nothing, or `../`. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Colour`] when the colour of the ground is missing in the style sheets.
pub fn furnish(template: &str, root: &str, styles: &str) -> Result<String, SiteError> {
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
    let offline = format!("<script>\n{}</script>", registration(root));
    Ok(template.replace("{{head}}", &head).replace("{{offline}}", &offline))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: &str = "--ground: #fbfaf7; --ground: #14181c;";

    #[test]
    fn links_lead_from_the_page_to_the_quiz() {
        let page = furnish("<head>{{head}}</head>{{offline}}", "../", STYLES).unwrap();
        for part in [
            r#"<link rel="manifest" href="../manifest.webmanifest">"#,
            r#"<link rel="icon" href="../icon.svg" type="image/svg+xml">"#,
            r##"content="#14181c" media="(prefers-color-scheme: dark)""##,
            "worker = '../sw.js'",
        ] {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
        let page = furnish("{{head}}{{offline}}", "", STYLES).unwrap();
        assert!(page.contains(r#"href="icon.svg""#) && page.contains("worker = 'sw.js'"), "{page}");
    }
}
